import type { LogEvent } from '../log/event';
import type { LineBytes, LineRecord } from '../log/record';
import { textOf } from '../log/toEvent';

/** 20,000 messages are under way in a Postfix queue at a time, as it is set up; deferred ones wait beside them. */
export const MOST_ENVELOPES = 100_000;

interface Envelope {
	sender?: string;
	messageId?: string;
}

/** Sender and message id of the messages that were seen last, by queue id; those that were not mentioned for longest go. */
export class Envelopes {
	private readonly known = new Map<string, Envelope>();

	constructor(private readonly bound = MOST_ENVELOPES) {}

	/** A line with facts of the envelope. */
	learn({ bytes }: LineBytes, record: LineRecord): void {
		const id = textOf(bytes, record.queueId);
		if (id === undefined || (record.isNotification && !record.sender.isSet)) {
			return;
		}
		if (record.leaves) {
			this.known.delete(id);
			return;
		}
		const sender = textOf(bytes, record.sender);
		const messageId = textOf(bytes, record.messageId) || undefined;
		const before = record.begins && this.known.get(id)?.sender !== undefined ? undefined : this.known.get(id);
		this.keep(id, { sender: sender ?? before?.sender, messageId: messageId ?? before?.messageId });
	}

	/** The event with what its own line does not say. */
	complete(event: LogEvent): LogEvent {
		const { queueId } = event;
		const envelope = queueId === undefined ? undefined : this.known.get(queueId);
		if (queueId === undefined || envelope === undefined) {
			return event;
		}
		this.keep(queueId, envelope);
		return { ...event, sender: event.sender ?? envelope.sender, messageId: event.messageId ?? envelope.messageId };
	}

	private keep(id: string, envelope: Envelope): void {
		this.known.delete(id);
		this.known.set(id, envelope);
		if (this.known.size > this.bound) {
			for (const oldest of this.known.keys()) {
				this.known.delete(oldest);
				return;
			}
		}
	}
}

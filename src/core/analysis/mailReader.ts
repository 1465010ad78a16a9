import { isoTime } from '../log/calendar';
import type { LogFormatId } from '../log/event';
import type { RecordSink, Seams, Times } from '../log/logReader';
import type { Phase } from '../log/phase';
import { LineBytes, LineRecord, NO_ZONE } from '../log/record';
import { SNIFFED_BYTES } from '../log/sniff';
import { tell } from '../log/told';
import { eventsOfMessage } from '../message/eventsOfMessage';
import { MailboxReader, type MailboxMessage } from '../message/mailbox';
import { readMessageDate, type MessageTime } from '../message/messageDate';
import { MESSAGE } from '../message/messageFormat';
import { placesOf } from '../message/messagePlaces';
import { mailFileOf, type MailFile } from '../message/sniffMessage';
import type { LogSource } from './logSource';

/**
 * Reads a file of messages as `LogReader` reads a log: in chunks, handing over what they say as records. A message that reports nothing hands
 * over nothing.
 */
export class MailReader {
	readonly cutLines = 0;
	readonly trouble = undefined;
	readonly seams: Seams = { isAmbiguous: false, isTalking: false };
	private readonly mailbox: MailboxReader;
	private readonly line = new LineBytes();
	private readonly record = new LineRecord();
	private reports = 0;
	private first: MessageTime | undefined;
	private last: MessageTime | undefined;

	constructor(
		private readonly sink: RecordSink,
		kind: MailFile,
	) {
		this.mailbox = new MailboxReader(kind === 'mbox');
	}

	get bytes(): number {
		return this.mailbox.bytes;
	}

	get lines(): number {
		return this.mailbox.lines;
	}

	get isUnended(): boolean {
		return this.mailbox.isUnended;
	}

	/** `lines` are messages here: those that report something. */
	get formats(): { format: LogFormatId; lines: number }[] {
		return this.reports > 0 ? [{ format: MESSAGE.id, lines: this.reports }] : [];
	}

	get times(): Times {
		return { first: iso(this.first), last: iso(this.last) };
	}

	get from(): string | undefined {
		return this.times.first;
	}

	get to(): string | undefined {
		return this.times.last;
	}

	async push(chunk: Uint8Array): Promise<void> {
		for (const message of this.mailbox.push(chunk)) {
			await this.take(message);
		}
	}

	async end(): Promise<void> {
		const message = this.mailbox.end();
		if (message) {
			await this.take(message);
		}
	}

	private async take({ bytes, before }: MailboxMessage): Promise<void> {
		// in Node a bundle of its own, which is loaded once
		const { readMessage } = await import('../message/readMessage');
		const report = await readMessage(bytes);
		const events = eventsOfMessage(report, placesOf(bytes, before));
		const time = report.date === undefined ? undefined : readMessageDate(report.date);
		this.reports += events.length > 0 ? 1 : 0;
		this.first ??= time;
		this.last = time ?? this.last;
		for (const event of events) {
			const { line, record } = this;
			record.clear();
			tell(line, record, { ...event, time: undefined, phase: event.phase as Phase | undefined });
			line.number = event.line;
			line.offset = event.offset;
			line.length = event.length;
			record.seconds = time?.seconds ?? NaN;
			record.zoneMinutes = time?.zoneMinutes ?? NO_ZONE;
			this.sink(line, record, MESSAGE);
		}
	}
}

function iso(time: MessageTime | undefined): string | undefined {
	return time && isoTime(time.seconds, time.zoneMinutes);
}

/** What mail a source holds. Messages lean on all their lines, so that such a source is read in one pass. */
export async function mailFileIn(source: LogSource): Promise<MailFile | undefined> {
	const head = new Uint8Array(SNIFFED_BYTES);
	return mailFileOf(head.subarray(0, await source.read(0, head)));
}

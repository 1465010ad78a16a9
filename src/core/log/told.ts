import type { EventKind } from './event';
import { CONTEXT, KIND, NO_ZONE, type ByteSpan, type LineBytes, type LineRecord } from './record';
import { phaseNumber, type Phase } from './phase';
import { readStamp } from './stamp';
import { referenceOf } from './calendar';

/**
 * What a line tells, as text. Formats whose lines hold no reply as it is (JSON, CSV, words joined by underscores) say it so; the record
 * then points into bytes of its own.
 */
export interface Told {
	/** `context`: only facts of the envelope, for the events of the same queue id. */
	readonly kind: EventKind | 'context';
	/** A time stamp in one of the forms that stand at the beginning of lines; where the line has a field for it. */
	readonly time?: string;
	/** Seconds since 1970, where the line counts them. */
	readonly seconds?: number;
	readonly host?: string;
	readonly service?: string;
	readonly queueId?: string;
	/** With or without angle brackets. */
	readonly messageId?: string;
	/** With or without angle brackets, as the recipient. */
	readonly sender?: string;
	readonly recipient?: string;
	readonly relay?: string;
	/** Enhanced code where it has a field of its own. */
	readonly enhanced?: string;
	readonly reply?: string;
	readonly phase?: Phase;
	/** 4 or 5 where words say temporary or permanent and no code does. */
	readonly failureClass?: 4 | 5;
	/** Of `context`: the message begins here, or leaves the queue. */
	readonly begins?: boolean;
	readonly leaves?: boolean;
}

const ENCODER = new TextEncoder();
/** Time stamps in fields have a year. */
const NO_REFERENCE = referenceOf(0);

/** Makes the record what was told. What the header said stays where nothing else is told. */
export function tell(line: LineBytes, record: LineRecord, told: Told): void {
	const text = new MovedText(line, record);
	record.clearFacts();
	record.kind = told.kind === 'context' ? CONTEXT : KIND[told.kind];
	record.phase = told.phase ? phaseNumber(told.phase) : 0;
	record.failureClass = told.failureClass ?? 0;
	record.begins = told.begins ?? false;
	record.leaves = told.leaves ?? false;
	text.place(told.host, record.host);
	text.place(told.service, record.service);
	text.place(told.queueId, record.queueId);
	text.place(withoutBrackets(told.messageId), record.messageId);
	text.place(withoutBrackets(told.sender), record.sender);
	text.place(withoutBrackets(told.recipient), record.recipient);
	text.place(told.relay, record.relay);
	text.place(told.enhanced, record.dsn);
	text.place(told.reply, record.reply);
	text.finish(line);
	if (told.time !== undefined) {
		readTime(told.time, record);
	} else if (told.seconds !== undefined) {
		record.seconds = told.seconds;
		record.zoneMinutes = 0;
	}
}

/** The time that a field shows. Some write the T of ISO 8601 in lower case or leave out the seconds; these are no time here. */
function readTime(text: string, record: LineRecord): void {
	const bytes = ENCODER.encode(text);
	const { zoneMinutes } = record;
	// The zone of another stamp is not that of this one.
	record.zoneMinutes = NO_ZONE;
	if (readStamp(bytes, 0, bytes.length, { record, reference: NO_REFERENCE }) === 0) {
		record.zoneMinutes = zoneMinutes;
	}
}

function withoutBrackets(text: string | undefined): string | undefined {
	const bare = text?.trim();
	return bare !== undefined && bare.startsWith('<') && bare.endsWith('>') ? bare.slice(1, -1) : bare;
}

/** The bytes that a line is moved to: host and program name of its header, and what is placed. */
class MovedText {
	private readonly parts: Uint8Array[] = [];
	private size = 0;

	constructor({ bytes }: LineBytes, record: LineRecord) {
		for (const span of [record.host, record.tag, record.service]) {
			if (span.isSet) {
				this.append(bytes.slice(span.start, span.end), span);
			}
		}
	}

	/** Sets the span to the text; leaves it as it is where there is none. */
	place(text: string | undefined, span: ByteSpan): void {
		if (text !== undefined) {
			this.append(ENCODER.encode(text), span);
		}
	}

	finish(line: LineBytes): void {
		const bytes = new Uint8Array(this.size);
		let end = 0;
		for (const part of this.parts) {
			bytes.set(part, end);
			end += part.length;
		}
		line.bytes = bytes;
		line.start = 0;
		line.end = end;
	}

	private append(part: Uint8Array, span: ByteSpan): void {
		this.parts.push(part);
		span.set(this.size, this.size + part.length);
		this.size += part.length;
	}
}

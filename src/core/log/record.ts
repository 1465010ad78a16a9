import { BACKSLASH, COMMA, GREATER, indexOfByte, LESS, QUOTE, SPACE } from './bytes';
import type { EventKind } from './event';
import { NO_PHASE } from './phase';

/**
 * What a parser reads from one line, as places and small numbers: one record is used again for every line, so that reading
 * a log allocates nothing. Text is made of it only for the lines that someone looks at.
 */

/** The line itself. Spans of the record point into `bytes`; all of it is valid only until the next line is read. */
export class LineBytes {
	bytes: Uint8Array = new Uint8Array(0);
	start = 0;
	end = 0;
	/** From 1, as the editor counts: LF, CRLF and lone CR end a line. */
	number = 0;
	/** Place of the line in the whole input, in bytes. */
	offset = 0;
	/** Its length there, without line end; more than `end - start` when the line was cut or colours were taken out. */
	length = 0;
}

/** A stretch of the line: byte offsets into `LineBytes.bytes`, `end` exclusive; both -1 where the line does not say. */
export class ByteSpan {
	start = -1;
	end = -1;

	set(start: number, end: number): void {
		this.start = start;
		this.end = end;
	}

	clear(): void {
		this.start = -1;
		this.end = -1;
	}

	/** Also true for the empty span: the null sender `<>` is said, not missing. */
	get isSet(): boolean {
		return this.start >= 0;
	}
}

/** The kinds as numbers: the place in `EVENT_KINDS`. */
export const KIND = {
	sent: 0, deferred: 1, bounced: 2, rejected: 3, expired: 4, relayed: 5, expanded: 6, complaint: 7,
} as const satisfies Record<EventKind, number>;
/** The line only carries facts of the envelope (sender, message id) for the events of the same queue id. */
export const CONTEXT = -1;
/** The line is the format's own and says nothing about a delivery. */
export const NO_EVENT = -2;

/** No zone in the line. */
export const NO_ZONE = 0x7fff;

export class LineRecord {
	/** A value of `KIND`, `CONTEXT` or `NO_EVENT`. */
	kind: number = NO_EVENT;
	/** Seconds of the log's own clock since 1970, as if that clock showed UTC; NaN where the line has no time. */
	seconds = NaN;
	/** Minutes east of UTC, or `NO_ZONE`. */
	zoneMinutes = NO_ZONE;
	/** Place in `PHASES`. */
	phase: number = NO_PHASE;
	/** 4 or 5 where the line says temporary or permanent in words and gives no code; else 0. */
	failureClass: 0 | 4 | 5 = 0;
	/** Of `CONTEXT`: this is the first line of a message; one that had its queue id before is another. */
	begins = false;
	/** Of `CONTEXT`: the message left the queue, whatever became of it. */
	leaves = false;
	/** Of `CONTEXT`: the message of the queue id is a bounce or another report about a message, which the server itself wrote. */
	isNotification = false;
	/** Where the message begins, behind the syslog header. */
	message = 0;
	/** The whole line as text, once a format has asked for it. */
	text: string | undefined;

	readonly host = new ByteSpan();
	/** The program name of the syslog header: `postfix/submission/smtpd`. */
	readonly tag = new ByteSpan();
	/** Its last part: `smtpd`. */
	readonly service = new ByteSpan();
	readonly queueId = new ByteSpan();
	/** Without angle brackets. */
	readonly messageId = new ByteSpan();
	readonly sender = new ByteSpan();
	readonly recipient = new ByteSpan();
	/** What follows the first recipient where a line names several; read with `nextRecipient`. */
	readonly moreRecipients = new ByteSpan();
	readonly relay = new ByteSpan();
	/** Enhanced code of a field of its own (`dsn=`), which the reply text need not repeat. */
	readonly dsn = new ByteSpan();
	readonly reply = new ByteSpan();

	/** Forgets everything, for the next line. */
	clear(): void {
		this.seconds = NaN;
		this.zoneMinutes = NO_ZONE;
		this.message = 0;
		this.text = undefined;
		this.host.clear();
		this.tag.clear();
		this.service.clear();
		this.clearFacts();
	}

	/** Forgets what a format said and keeps the header: the next format may try the line. */
	clearFacts(): void {
		this.kind = NO_EVENT;
		this.phase = NO_PHASE;
		this.failureClass = 0;
		this.begins = false;
		this.leaves = false;
		this.isNotification = false;
		this.queueId.clear();
		this.messageId.clear();
		this.sender.clear();
		this.recipient.clear();
		this.moreRecipients.clear();
		this.relay.clear();
		this.dsn.clear();
		this.reply.clear();
	}
}

/**
 * Moves the record on to the next recipient of a line that names several (`to=<a@example.com>,<b@example.com>`), all else
 * staying: one event per recipient. False when there is none.
 */
export function nextRecipient(bytes: Uint8Array, record: LineRecord): boolean {
	const { moreRecipients } = record;
	let at = moreRecipients.start;
	while (at >= 0 && at < moreRecipients.end && (bytes[at] === COMMA || bytes[at] === SPACE)) {
		at++;
	}
	if (at < 0 || at >= moreRecipients.end) {
		return false;
	}
	const end = endOfListed(bytes, at, moreRecipients.end);
	setAddress(bytes, at, end, record.recipient);
	moreRecipients.start = end;
	return true;
}

/**
 * The end of the address at `at` in a list parted by commas. Commas in quotes and brackets part nothing, unless one of these is
 * never closed.
 */
export function endOfListed(bytes: Uint8Array, at: number, end: number): number {
	let quoted = false;
	let bracketed = false;
	let i = at;
	for (; i < end; i++) {
		const byte = bytes[i];
		if (byte === BACKSLASH && quoted) {
			i++;
		} else if (byte === QUOTE) {
			quoted = !quoted;
		} else if (!quoted && byte === LESS) {
			bracketed = true;
		} else if (!quoted && byte === GREATER) {
			bracketed = false;
		} else if (byte === COMMA && !quoted && !bracketed) {
			break;
		}
	}
	if (i >= end && (quoted || bracketed)) {
		const comma = indexOfByte(bytes, COMMA, at, end);
		return comma < 0 ? end : comma;
	}
	return Math.min(i, end);
}

/** Behind the `>` that closes the bracket at `at`; one in quotes does not, unless a quote is never closed. */
export function endOfBracketed(bytes: Uint8Array, at: number, end: number): number {
	let quoted = false;
	let first = -1;
	for (let i = at + 1; i < end; i++) {
		const byte = bytes[i];
		if (byte === BACKSLASH && quoted) {
			i++;
		} else if (byte === QUOTE) {
			quoted = !quoted;
		} else if (byte === GREATER) {
			if (!quoted) {
				return i + 1;
			}
			first = first < 0 ? i + 1 : first;
		}
	}
	return first < 0 ? end : first;
}

/** Sets the span to the address in [start, end), its angle brackets left out. */
export function setAddress(bytes: Uint8Array, start: number, end: number, span: ByteSpan): void {
	if (end - start >= 2 && bytes[start] === LESS && bytes[end - 1] === GREATER) {
		span.set(start + 1, end - 1);
	} else {
		span.set(start, end);
	}
}

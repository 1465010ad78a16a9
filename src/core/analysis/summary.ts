import type { MessageCounts } from '../bounce/outcome';
import type { EventKind, LogFormatId } from '../log/event';
import type { Verdict } from '../smtp/verdict';
import type { HourCounts } from './hours';
import type { SenderCounts } from './outcomes/senders';
import type { Recipients } from './recipients';

/** One distinct reply: all events whose text is the same once addresses, ids and numbers that vary are taken out. */
export interface ReplyGroup {
	/** The text with the varying parts replaced by `…`; what groups by. */
	readonly template: string;
	/** The first reply of the group as it stands in the log. */
	readonly example: string;
	readonly code?: number;
	readonly enhanced?: string;
	/** All failure events, also those beyond the bound of `Failures`. */
	readonly events: number;
	/** Line of the example, from 1, and its byte offset. */
	readonly line: number;
	readonly offset: number;
	readonly verdict: Verdict;
}

/**
 * The failure events (deferred, bounced, rejected, expired) as columns, one row an event, in file order. Places only: the text
 * is read back from the file when someone looks. 33 bytes a row, 42 with
 * what became of the message, which is known at the end of the log.
 */
export interface Failures {
	/** Line from 1, as the editor counts. */
	readonly line: Uint32Array;
	/** Byte offset of the line. */
	readonly offset: Float64Array;
	/** Index into `EVENT_KINDS`. */
	readonly kind: Uint8Array;
	/** Index into `LogSummary.replies`. */
	readonly reply: Uint32Array;
	/** Index into `LogSummary.domains`: the recipient's domain. */
	readonly domain: Uint32Array;
	/** Index into `LogSummary.relays`: the other side's name without address and port. */
	readonly relay: Uint32Array;
	/** Seconds of the log's own clock since 1970; NaN where the line has no time. */
	readonly time: Float64Array;
	/** Index into `OUTCOMES`: how it ended for this message and recipient. */
	readonly outcome?: Uint8Array;
	/** When it ended, in seconds of the log's own clock since 1970; 0 where it goes on or no line says. */
	readonly ended?: Uint32Array;
	/** The first row of this message and recipient: rows with the same one are one story. */
	readonly story?: Int32Array;
}

/**
 * The name under which the tables hold what came when they were full: the template of a reply, a domain, a relay. No real one has
 * it. Always the last of its table.
 */
export const OTHERS = '…';

/** Something that was cut to keep memory bounded. The reader says it in words. */
export interface Limit {
	readonly what: 'failures' | 'replies' | 'domains' | 'relays' | 'senders' | 'messages' | 'recipients' | 'lineLength' | 'stopped';
	/** How many are kept; of `messages`, how many are followed at a time, beside those counted too early; for `lineLength` the number of bytes read of a line; for `stopped` the bytes read of the log until somebody stopped it. */
	readonly kept: number;
	/** How many there were; of distinct replies, domains and relays about how many. For `lineLength` the number of longer lines; for `stopped` the size of the log, 0 where it is not known. */
	readonly total: number;
}

/** A file of a log of several files. Its lines and bytes follow those of the file before; a last line without line feed counts as if it had one. */
export interface FileInSet {
	/** Bytes and lines before it. */
	readonly offset: number;
	readonly lines: number;
	/** What it holds itself. */
	readonly own: Pick<LogSummary, 'bytes' | 'lines' | 'formats' | 'from' | 'to'>;
	/** Why nothing of it was read. */
	readonly trouble?: 'binary' | 'utf16';
}

/** What one pass over one log leaves: plain data that can be posted from a worker, its arrays transferred. */
export interface LogSummary {
	readonly bytes: number;
	readonly lines: number;
	/** Lines that a format read, per format, most first. */
	readonly formats: readonly { readonly format: LogFormatId; readonly lines: number }[];
	/** First and last time in the log, ISO 8601 as in `LogEvent.time`. */
	readonly from?: string;
	readonly to?: string;
	/** Events. */
	readonly counts: Readonly<Record<EventKind, number>>;
	readonly messages?: MessageCounts;
	/** In the order in which they came. */
	readonly senders?: readonly SenderCounts[];
	readonly recipients?: Recipients;
	/** Events by hour, in the order of the clock. */
	readonly hours?: readonly HourCounts[];
	readonly replies: readonly ReplyGroup[];
	/** In lower case. Index 0 is the empty string: not known. */
	readonly domains: readonly string[];
	/** As `domains`; the address where a relay has no name. For `rejected` it is the client that was refused. */
	readonly relays: readonly string[];
	readonly failures: Failures;
	readonly limits: readonly Limit[];
	/** Of a log of several files: where each begins in the whole. */
	readonly files?: readonly FileInSet[];
	/** Why the text cannot be a log we read, for a sentence to the user. */
	readonly trouble?: 'binary' | 'utf16';
}

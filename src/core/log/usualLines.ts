import { dayNumber, latestTime, SECONDS_OF_DAY, type Reference } from './calendar';
import type { LogFormatId } from './event';
import type { LogTime } from './logTime';
import { LineRecord, NO_ZONE } from './record';
import { readStamp } from './stamp';
import type { UsualRun } from './storyMemory';

/**
 * What a scanner read of lines of the usual form, as columns: a row for each line it found. Such a line is about one message and one
 * address at most, and all that is left of both is a hash, so that no text is made of it and no parser sees it.
 */
export interface UsualLines {
	/** A value of `FORM`. */
	readonly form: Uint32Array;
	/** The hash of the queue id, as `KeyHash.of` makes it. */
	readonly first: Int32Array;
	readonly second: Int32Array;
	/** The hash of the message id of `FORM.begins`; of the others that of the sender or the recipient, whatever their letter case. */
	readonly wordFirst: Int32Array;
	readonly wordSecond: Int32Array;
	/** Where the same stands in `bytes`, without angle brackets. */
	readonly start: Uint32Array;
	readonly end: Uint32Array;
	/** Of the first line of a message: the hash of its message id; 0 for none. */
	readonly messageId: Int32Array;
	/** Year where there is one, four bits of month, five of day; 0 where the stamp is of another kind. */
	readonly day: Uint32Array;
	/** Seconds since midnight; the place behind the stamp and its space where the stamp is of another kind. */
	readonly clock: Uint32Array;
	/** Of failures: the name of the relay, its hash and its place, which is empty where there is none. */
	readonly relayFirst: Int32Array;
	readonly relaySecond: Int32Array;
	readonly relayStart: Uint32Array;
	readonly relayEnd: Uint32Array;
	/** The domain of the recipient, which ends where the recipient does. */
	readonly domainFirst: Int32Array;
	readonly domainSecond: Int32Array;
	readonly domainStart: Uint32Array;
	/** The end of the sender of a refusal; `messageId` is its start, `first` and `second` are its hash. */
	readonly senderEnd: Uint32Array;
	/** Replies that have the same hash, with the enhanced code in a field of its own, have the same template. */
	readonly replyFirst: Int32Array;
	readonly replySecond: Int32Array;
	/** Where the line begins, and its number, 0 for the line at which the scan began. */
	readonly lineStart: Uint32Array;
	readonly lineNumber: Uint32Array;
	/** How many lines stand before the scan, and what has to be added to a place in `bytes` to make it one in the input. */
	linesBefore: number;
	offset: number;
	/** What `lineStart`, `start`, `end` and `clock` are places in. */
	readonly bytes: Uint8Array;
	/** The columns up to `messageId`, one behind the other, in the order in which they lie in the memory of the scanner. */
	readonly columns: Int32Array;
	/** Another number for each scan. */
	batch: number;
}

/** What a line is about. */
export const FORM = {
	/** It is not of the usual form. */
	none: 0,
	/** cleanup: the first line of a message, with its message id. */
	begins: 1,
	/** qmgr: the sender. */
	sender: 2,
	/** A delivery to another machine, or to a mailbox; nothing is to be followed up. */
	sent: 3,
	/** Exim: the first line of a message, with its sender and its message id. */
	arrives: 4,
	/** Exim: as `sent`. */
	delivered: 5,
	/** Exim: the message is over. */
	leaves: 6,
	/** A delivery that failed, for now or for good. */
	deferred: 7,
	bounced: 8,
	/** A refusal at our own door. */
	rejected: 9,
} as const;

const FIRST_WITH_YEAR = 1 << 9;
const SECONDS_OF_HOUR = 3600;
/** Later ones have no room in four bytes. */
const LATEST_START = 0x7fff_0000;

export function isDelivery(form: number): boolean {
	return form === FORM.sent || form === FORM.delivered;
}

export function isFailure(form: number): boolean {
	return form >= FORM.deferred;
}

/** Takes a line of the usual form. `seconds` as in `LineRecord`; of a delivery. */
export interface UsualSink {
	takeUsual(lines: UsualLines, row: number, seconds: number): void;
	/** Takes a line that reports a failure, if its reply is known by its hash; else the line is read by the parsers. */
	takeUsualFailure?(lines: UsualLines, row: number, seconds: number): boolean;
	/** Takes as many lines at once as it can, and answers the first row that it leaves to `takeUsual`, which it has not begun with. */
	takeRun?(lines: UsualLines, run: UsualRun): number;
}

/** Hands lines of the usual form over, with their moment. */
export class UsualReader {
	private readonly record = new LineRecord();
	/** The first second of each day without year, as far as known; by `UsualLines.day`. */
	private readonly starts = new Float64Array(13 * 32).fill(NaN);
	/** The day with a year that was asked for last. */
	private day = 0;
	private startOfDay = NaN;
	/** Lines of the hour that was met last. */
	private readonly run: UsualRun = { from: 0, end: 0, isOfExim: false, day: 0, startOfDay: 0, hour: 0, deliveries: 0, lastDelivery: 0 };

	constructor(
		private readonly sink: UsualSink,
		private readonly reference: Reference,
	) {}

	/** False for a line that the parsers have to read. `format`: of the line before. Sets `last` where it is an event. */
	take(lines: UsualLines, row: number, format: LogFormatId, last: LogTime): boolean {
		const form = lines.form[row] as number;
		const isOfExim = form >= FORM.arrives && form <= FORM.leaves;
		if (form === FORM.none || format !== (isOfExim ? 'exim' : 'postfix')) {
			return false;
		}
		// without its stamp a line of Exim is none
		const seconds = isOfExim || form === FORM.sent || isFailure(form) ? this.secondsOf(lines, row) : 0;
		if (seconds !== seconds) {
			return false;
		}
		if (isFailure(form) && !this.sink.takeUsualFailure?.(lines, row, seconds)) {
			return false;
		}
		if (isDelivery(form) || isFailure(form)) {
			last.seconds = seconds;
			last.zoneMinutes = this.record.zoneMinutes;
		}
		if (!isFailure(form)) {
			this.sink.takeUsual(lines, row, seconds);
		}
		this.beginRun(lines, row, isOfExim);
		return true;
	}

	/** Hands over as many lines as can be at once, and answers the first row that is left. */
	takeRun(lines: UsualLines, { from, end }: { readonly from: number; readonly end: number }, format: LogFormatId, last: LogTime): number {
		const { sink, run } = this;
		if (!sink.takeRun || format !== (run.isOfExim ? 'exim' : 'postfix')) {
			return from;
		}
		run.from = from;
		run.end = end;
		const next = sink.takeRun(lines, run);
		if (run.deliveries > 0) {
			last.seconds = run.startOfDay + (lines.clock[run.lastDelivery] as number);
			last.zoneMinutes = NO_ZONE;
		}
		return next;
	}

	/** The lines that follow may be of the same hour. */
	private beginRun({ day, clock }: UsualLines, row: number, isOfExim: boolean): void {
		const { run } = this;
		const date = day[row] as number;
		const start = date >= FIRST_WITH_YEAR ? this.start(date) : (this.starts[date] as number);
		run.isOfExim = isOfExim;
		if (start >= 0 && start < LATEST_START) {
			run.day = date;
			run.startOfDay = start;
			run.hour = Math.floor((clock[row] as number) / SECONDS_OF_HOUR) * SECONDS_OF_HOUR;
		}
	}

	/** Sets the zone of the record, too. NaN where the parsers have to find out. */
	private secondsOf({ bytes, day, clock, lineStart }: UsualLines, row: number): number {
		const { record, reference } = this;
		const place = clock[row] as number;
		const date = day[row] as number;
		record.zoneMinutes = NO_ZONE;
		if (date >= FIRST_WITH_YEAR) {
			return this.start(date) + place;
		}
		if (date !== 0) {
			const start = this.starts[date] as number;
			return start === start ? start + place : this.latest(date, place);
		}
		return readStamp(bytes, lineStart[row] as number, place, { record, reference }) === place ? record.seconds : NaN;
	}

	/** NaN for a day that does not exist. */
	private start(date: number): number {
		if (date !== this.day) {
			this.day = date;
			this.startOfDay = dayNumber(date >> 9, (date >> 5) & 15, date & 31) * SECONDS_OF_DAY;
		}
		return this.startOfDay;
	}

	/** As `latestTime` has it; of a day that is wholly over it is remembered. */
	private latest(day: number, clock: number): number {
		const start = latestTime(day >> 5, day & 31, 0, this.reference);
		if (start + SECONDS_OF_DAY <= this.reference.latest) {
			this.starts[day] = start;
		}
		return latestTime(day >> 5, day & 31, clock, this.reference);
	}
}

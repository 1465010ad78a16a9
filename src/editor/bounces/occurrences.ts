import type { Failures, LogSummary } from '../../core/analysis/summary';
import { EVENT_KINDS, type LogEvent } from '../../core/log/event';
import { eventsOfLine } from '../../core/log/eventsOfLine';
import type { LinePlace } from '../../worker/protocol';
import type { Locale } from './locale';

/** A summary keeps where a line begins, not where it ends. Nearly all lines are shorter, and nobody reads on so far in a side bar. */
const READ_OF_LINE_IN_BYTES = 4096;

/** One failure, read back from the log. */
export interface Occurrence {
	readonly row: number;
	readonly text: string;
	readonly event?: LogEvent;
}

/** Where to read for rows of `Failures`. */
export function placesOf(summary: LogSummary, rows: readonly number[]): LinePlace[] {
	return rows.map((row) => placeAt(summary, summary.failures.offset[row] as number));
}

/** Where to read for the line that begins at a byte. */
export function placeAt({ bytes }: LogSummary, offset: number): LinePlace {
	return { offset, length: Math.max(0, Math.min(READ_OF_LINE_IN_BYTES, bytes - offset)) };
}

/** The rows with what was read at their places. */
export function occurrencesOf({ failures }: LogSummary, rows: readonly number[], read: readonly string[]): Occurrence[] {
	return rows.map((row, index) => {
		const text = firstLine(read[index] ?? '');
		const kind = EVENT_KINDS[failures.kind[row] as number];
		const events = eventsOfLine(text).filter((event) => event.kind === kind);
		// a line with several recipients has a row for each, one after the other
		return { row, text, event: events[nthOfLine(failures, row)] ?? events[0] };
	});
}

/** When a row was, in words; without the day in a log of one day. */
export function timeOfRow(summary: LogSummary, row: number, locale: Locale): string {
	return wordsOfTime(summary, summary.failures.time[row] ?? NaN, locale);
}

/** `seconds` of the log's own clock since 1970. */
export function wordsOfTime({ from, to }: LogSummary, seconds: number, locale: Locale): string {
	// 2026-11-20T10:00:00Z
	const isOneDay = from !== undefined && from.slice(0, 10) === to?.slice(0, 10);
	return isOneDay ? locale.time(seconds) : locale.dayAndTime(seconds);
}

function nthOfLine({ line, kind }: Failures, row: number): number {
	let before = 0;
	for (let other = row - 1; other >= 0 && line[other] === line[row]; other--) {
		before += kind[other] === kind[row] ? 1 : 0;
	}
	return before;
}

/** What was read up to the line end; a character that the end of the reading cut in two is left out. */
export function firstLine(read: string): string {
	const lineEnd = read.search(/[\r\n]/);
	if (lineEnd >= 0) {
		return read.slice(0, lineEnd);
	}
	let end = read.length;
	while (read[end - 1] === '\uFFFD') {
		end--;
	}
	return read.slice(0, end);
}

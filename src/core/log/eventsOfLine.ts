import { CR, LF } from './bytes';
import type { LogEvent } from './event';
import { LineReader } from './lineReader';
import { toEvent } from './toEvent';

/**
 * What one line of a document says: one event for each recipient, none for most lines. Line number and offset are those of a file
 * that holds this line only; where a text has several, each is read. No tables for a log are made for it.
 *
 * `referenceTime`: seconds since 1970, for time stamps without a year; without it such an event has the year of 1970.
 */
export function eventsOfLine(text: string, referenceTime = 0): LogEvent[] {
	const events: LogEvent[] = [];
	const reader = new LineReader((line, record, format) => events.push(toEvent(line, record, format)), { referenceTime });
	const bytes = new TextEncoder().encode(text);
	for (let start = 0, number = 1; start < bytes.length; number++) {
		const end = endOfLine(bytes, start);
		const { line } = reader;
		line.number = number;
		line.offset = start;
		line.length = end - start;
		reader.read(bytes, start, end, true);
		start = bytes[end] === CR && bytes[end + 1] === LF ? end + 2 : end + 1;
	}
	return events;
}

function endOfLine(bytes: Uint8Array, start: number): number {
	let end = start;
	while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) {
		end++;
	}
	return end;
}

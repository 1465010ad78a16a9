import type { LogEvent } from './event';
import { LogReader } from './logReader';
import { toEvent } from './toEvent';

/**
 * What one line of a document says: one event for each recipient, none for most lines. Line number and offset are those of a file
 * that holds this line only.
 *
 * `referenceTime`: seconds since 1970, for time stamps without a year; without it such an event has the year of 1970.
 */
export function eventsOfLine(text: string, referenceTime = 0): LogEvent[] {
	const events: LogEvent[] = [];
	const reader = new LogReader((line, record, format) => events.push(toEvent(line, record, format)), { referenceTime });
	reader.push(new TextEncoder().encode(text));
	reader.end();
	return events;
}

import type { LogFormatId } from '../../../../src/core/log/event';
import { brief, fixture, read } from './reading';

/** The events that a fixture has of one format: `time host | brief`. */
export function eventsIn(name: string, format: LogFormatId): string[] {
	const events = read(fixture(name)).events.filter((event) => event.format === format);
	return events.map((event) => `${event.time ?? '-'} ${event.host ?? '-'} | ${brief(event)}`);
}

/** How many lines of a fixture the format recognises. */
export function linesIn(name: string, format: LogFormatId): number {
	return read(fixture(name)).reader.formats.find((row) => row.format === format)?.lines ?? 0;
}

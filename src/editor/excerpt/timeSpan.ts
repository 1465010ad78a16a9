import { referenceOf } from '../../core/log/calendar';
import { LineRecord } from '../../core/log/record';
import { readStamp } from '../../core/log/stamp';

/** Seconds of a log's own clock since 1970, both ends included. */
export interface TimeSpan {
	readonly from: number;
	readonly to: number;
}

const DAY = 86_400;

/** The time of a line of a log that ends at `to`, ISO 8601; NaN where the line has none. */
export function timeOfLine(line: string, to: string | undefined): number {
	const record = new LineRecord();
	const bytes = new TextEncoder().encode(line.slice(0, 200));
	readStamp(bytes, 0, bytes.length, { record, reference: referenceOf(to === undefined ? Date.now() / 1000 : secondsOf(to)) });
	return record.seconds;
}

/** Of `2026-11-24T06:25:11.5+01:00` the seconds that its clock shows. */
export function secondsOf(iso: string): number {
	return Date.parse(`${iso.slice(0, 19)}Z`) / 1000;
}

/** `2026-11-24 06:25:11 – 06:26:11`: what `readSpan` reads. */
export function spanText({ from, to }: TimeSpan): string {
	const [start, end] = [from, to].map((seconds) => new Date(seconds * 1000).toISOString().slice(0, 19).split('T'));
	return `${start?.join(' ')} – ${start?.[0] === end?.[0] ? end?.[1] : end?.join(' ')}`;
}

// 2026-11-24 06:25:11; 2026-11-24T06:25; 6:25
const MOMENT = /^(?:(\d{4}-\d\d-\d\d)[T ])?(\d{1,2}):(\d\d)(?::(\d\d))?$/;

/**
 * What somebody typed: `06:25 - 06:40`, `2026-11-24 06:25:11 – 2026-11-25 07:00`, `06:25` for that minute. A time without a day is of the day of
 * `near`, the second one of the day of the first, or of the next where it would come before it. `undefined` for anything else.
 */
export function readSpan(typed: string, near: number): TimeSpan | undefined {
	const [first = '', second, ...more] = typed.split(/ - | to |–/).map((moment) => moment.trim());
	const from = momentOf(first, Math.floor(near / DAY) * DAY);
	if (from === undefined || more.length > 0) {
		return undefined;
	}
	if (second === undefined) {
		return { from, to: from + (first.split(':').length === 3 ? 0 : 59) };
	}
	const to = momentOf(second, Math.floor(from / DAY) * DAY);
	const isNextDay = to !== undefined && to < from && !second.includes('-');
	const end = isNextDay ? to + DAY : to;
	return end !== undefined && end >= from ? { from, to: end } : undefined;
}

function momentOf(text: string, midnight: number): number | undefined {
	const [, day, hour, minute, second = '0'] = MOMENT.exec(text) ?? [];
	if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
		return undefined;
	}
	const start = day === undefined ? midnight : Date.parse(`${day}T00:00:00Z`) / 1000;
	return Number.isNaN(start) ? undefined : start + Number(hour) * 3600 + Number(minute) * 60 + Number(second);
}

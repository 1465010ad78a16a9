import { AT, CLOSE_BRACKET, DOT, GREATER, HYPHEN, isDigit, LESS, OPEN_BRACKET, SLASH, skipSpaces, SPACE, TAB } from './bytes';
import { dayNumber, latestTime, SECONDS_OF_DAY, type Reference } from './calendar';
import { dayOfMonth, letters, monthAt, readClock, readFraction, twoDigits } from './clock';
import { readBracketed, readSlashed, readTai64n, readDayFirst } from './programStamp';
import type { LineRecord } from './record';

/**
 * Time stamps at the beginning of a line. They are read as the log's own clock shows them; a zone is set only where one is
 * written.
 */

/**
 * Reads the stamp at `at`, sets `seconds` and `zoneMinutes`, and answers where the text behind it and its space begins; `at`
 * itself where there is no stamp.
 */
export function readStamp(bytes: Uint8Array, at: number, end: number, into: { record: LineRecord; reference: Reference }): number {
	const { record, reference } = into;
	const start = skipPriority(bytes, at, end);
	const first = bytes[start] as number;
	if (start >= end) {
		return at;
	}
	let next = -1;
	if (isDigit(first)) {
		next = readFromDigit(bytes, start, end, record);
	} else if (monthAt(bytes, start) > 0) {
		next = readMonthFirst(bytes, start, end, { record, reference });
	} else if (bytes[start + 3] === SPACE && isWeekday(bytes, start)) {
		// Tue 2026-11-24 06:25:11 UTC (journalctl -o short-full); Tue Nov 24 06:25:11 2026
		next = isDigit(bytes[start + 4]) ? readIso(bytes, start + 4, end, record) : readMonthFirst(bytes, start + 4, end, { record, reference });
	} else if (first === AT) {
		next = readTai64n(bytes, start, end, record);
	} else if (first === OPEN_BRACKET) {
		next = readBracketed(bytes, start, end, { record, read: (place) => readStamp(bytes, place, end, into) });
	}
	return next < 0 ? at : skipBlanks(bytes, next, end);
}

function skipBlanks(bytes: Uint8Array, at: number, end: number): number {
	const next = skipSpaces(bytes, at, end);
	return bytes[next] === TAB && next < end ? skipSpaces(bytes, next + 1, end) : next;
}

function readFromDigit(bytes: Uint8Array, at: number, end: number, record: LineRecord): number {
	const fifth = bytes[at + 4];
	if (fifth === HYPHEN) {
		return readIso(bytes, at, end, record);
	}
	if (fifth === SLASH) {
		return readSlashed(bytes, at, end, record);
	}
	const second = bytes[at + 2];
	if (second === HYPHEN || second === SLASH) {
		return readDayFirst(bytes, at, end, record);
	}
	return fifth === SPACE ? readYearFirst(bytes, at, end, record) : readEpoch(bytes, at, end, record);
}

/** 2026-11-24T06:25:11.123456+01:00, 2026-11-24 06:25:11.123 +0100, 2026-11-24 06:25:11 UTC */
function readIso(bytes: Uint8Array, at: number, end: number, record: LineRecord): number {
	const separator = bytes[at + 10];
	if (at + 19 > end || bytes[at + 4] !== HYPHEN || bytes[at + 7] !== HYPHEN || (separator !== 0x54 && separator !== SPACE)) {
		return -1;
	}
	const year = twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2);
	const day = dayNumber(year, twoDigits(bytes, at + 5), twoDigits(bytes, at + 8));
	return readClock(bytes, at + 11, end, { record, day });
}

/** 2013 Jun 10 06:27:30.123 */
function readYearFirst(bytes: Uint8Array, at: number, end: number, record: LineRecord): number {
	const year = twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2);
	const day = dayNumber(year, monthAt(bytes, at + 5), dayOfMonth(bytes, at + 9));
	return readClock(bytes, at + 12, end, { record, day });
}

/** Nov 24 06:25:11, Nov  5 06:25:11, Nov 5 06:25:11, Nov 24 2026 06:25:11, Nov 24 06:25:11 2026 */
function readMonthFirst(bytes: Uint8Array, at: number, end: number, into: { record: LineRecord; reference: Reference }): number {
	const { record, reference } = into;
	const month = monthAt(bytes, at);
	if (month === 0 || bytes[at + 3] !== SPACE) {
		return -1;
	}
	const oneDigit = bytes[at + 4] !== SPACE && bytes[at + 5] === SPACE;
	const day = oneDigit ? (bytes[at + 4] as number) - 0x30 : dayOfMonth(bytes, at + 4);
	let clock = at + (oneDigit ? 6 : 7);
	let year = yearAt(bytes, clock, end);
	if (year > 0) {
		clock += 5;
	}
	let next = readClock(bytes, clock, end, { record, day: 0 });
	if (next < 0) {
		return -1;
	}
	if (year === 0) {
		year = yearAt(bytes, next + 1, end);
		next += year > 0 ? 5 : 0;
	}
	record.seconds = year > 0
		? dayNumber(year, month, day) * SECONDS_OF_DAY + record.seconds
		: latestTime(month, day, record.seconds, reference);
	return record.seconds === record.seconds ? next : -1;
}

/** 1763965511.123456 (journalctl -o short-unix) */
function readEpoch(bytes: Uint8Array, at: number, end: number, record: LineRecord): number {
	let seconds = 0;
	for (let i = at; i < at + 10; i++) {
		if (!isDigit(bytes[i])) {
			return -1;
		}
		seconds = seconds * 10 + (bytes[i] as number) - 0x30;
	}
	if (at + 10 >= end || bytes[at + 10] !== DOT) {
		return -1;
	}
	record.zoneMinutes = 0;
	return readFraction(bytes, at + 10, end, { record, seconds });
}

/** `<22>`, and `<22>1 ` where RFC 5424 says its version. */
function skipPriority(bytes: Uint8Array, at: number, end: number): number {
	if (bytes[at] !== LESS) {
		return at;
	}
	let i = at + 1;
	while (i < end && i < at + 4 && isDigit(bytes[i])) {
		i++;
	}
	if (i === at + 1 || bytes[i] !== GREATER) {
		return at;
	}
	return bytes[i + 1] === 0x31 && bytes[i + 2] === SPACE ? i + 3 : i + 1;
}

/** A year with a space, a bracket that is closed or the end of the line behind it, else 0. */
function yearAt(bytes: Uint8Array, at: number, end: number): number {
	const year = twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2);
	return at + 4 <= end && year >= 1970 && year < 2200 && (at + 4 === end || bytes[at + 4] === SPACE || bytes[at + 4] === CLOSE_BRACKET) ? year : 0;
}

/** Mon Tue Wed Thu Fri Sat Sun */
function isWeekday(bytes: Uint8Array, at: number): boolean {
	switch (letters(bytes, at)) {
		case 0x4d6f6e: case 0x547565: case 0x576564: case 0x546875: case 0x467269: case 0x536174: case 0x53756e: return true;
		default: return false;
	}
}

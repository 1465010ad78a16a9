import { CLOSE_BRACKET, COLON, OPEN_BRACKET, SLASH, SPACE } from './bytes';
import { dayNumber } from './calendar';
import { monthAt, readClock, twoDigits } from './clock';
import type { LineRecord } from './record';

/** Time stamps of programs that write their log themselves. Each function answers where the text behind begins, or -1. */

/** 2026/11/24 06:25:11 (Go), 2026/11/24 06:25:11.123456 */
export function readSlashed(bytes: Uint8Array, at: number, end: number, record: LineRecord): number {
	if (at + 19 > end || bytes[at + 7] !== SLASH || bytes[at + 10] !== SPACE) {
		return -1;
	}
	const day = dayNumber(fourDigits(bytes, at), twoDigits(bytes, at + 5), twoDigits(bytes, at + 8));
	return readClock(bytes, at + 11, end, { record, day });
}

/** 24-Nov-2026 06:25:11.123 (Tomcat), 24/Nov/2026:06:25:11 +0100, 17/Nov/2026 17:00:45 (Kerio). With a month in numbers it could be either. */
export function readDayFirst(bytes: Uint8Array, at: number, end: number, record: LineRecord): number {
	const month = monthAt(bytes, at + 3);
	const behind = bytes[at + 11];
	if (month === 0 || at + 20 > end || bytes[at + 6] !== bytes[at + 2] || (behind !== SPACE && behind !== COLON)) {
		return -1;
	}
	return readClock(bytes, at + 12, end, { record, day: dayNumber(fourDigits(bytes, at + 7), month, twoDigits(bytes, at)) });
}

/** [2026-11-24 06:25:11] (Laravel), [24-Nov-2026 06:25:11 UTC] (PHP), [Tue Nov 24 06:25:11.123456 2026] (Apache). `read` reads the inner one. */
export function readBracketed(bytes: Uint8Array, at: number, end: number, inside: { record: LineRecord; read: (at: number) => number }): number {
	const { record, read } = inside;
	const { seconds, zoneMinutes } = record;
	const next = bytes[at + 1] === OPEN_BRACKET ? at : read(at + 1);
	if (next > at + 1 && bytes[next] === CLOSE_BRACKET && (next + 1 === end || bytes[next + 1] === SPACE)) {
		return next + 1;
	}
	record.seconds = seconds;
	record.zoneMinutes = zoneMinutes;
	return -1;
}

/**
 * @40000000450c020b32315f74 (multilog, s6-log): 16 hexadecimal digits of seconds from 2 to the power of 62, eight of nanoseconds. The seconds are
 * those of TAI; programs convert with a difference of ten seconds to UTC, whatever leap seconds there were (libtai's default).
 */
export function readTai64n(bytes: Uint8Array, at: number, end: number, record: LineRecord): number {
	const behind = at + 25;
	const era = hexadecimal(bytes, at + 1, at + 9);
	const seconds = hexadecimal(bytes, at + 9, at + 17);
	const nanoseconds = hexadecimal(bytes, at + 17, behind);
	if (behind > end || !(era >= 0x40000000 && era < 0x40000100) || seconds !== seconds || nanoseconds !== nanoseconds || bytes[behind] !== SPACE) {
		return -1;
	}
	record.seconds = (era - 0x40000000) * 2 ** 32 + seconds - 10 + nanoseconds / 1e9;
	record.zoneMinutes = 0;
	return behind;
}

/** NaN for other letters. */
function hexadecimal(bytes: Uint8Array, at: number, end: number): number {
	let value = 0;
	for (let i = at; i < end; i++) {
		const byte = (bytes[i] as number) | 0x20;
		const digit = byte >= 0x61 ? byte - 0x57 : byte - 0x30;
		if (!(digit >= 0 && digit < 16) || (byte < 0x61 && digit > 9)) {
			return NaN;
		}
		value = value * 16 + digit;
	}
	return value;
}

function fourDigits(bytes: Uint8Array, at: number): number {
	return twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2);
}

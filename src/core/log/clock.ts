import { CLOSE_BRACKET, COLON, COMMA, DOT, HYPHEN, isDigit, PLUS, SPACE, TAB } from './bytes';
import { SECONDS_OF_DAY } from './calendar';
import { NO_ZONE, type LineRecord } from './record';

/** The parts that time stamps are made of. */

/** 06:25:11, 06:25:11.123456Z, 06:25:11 +0100, and what must follow a stamp: a space, a tab, a bracket that is closed, or the end. */
export function readClock(bytes: Uint8Array, at: number, end: number, into: { record: LineRecord; day: number }): number {
	if (at + 8 > end || bytes[at + 2] !== COLON || bytes[at + 5] !== COLON) {
		return -1;
	}
	const hour = twoDigits(bytes, at);
	const minute = twoDigits(bytes, at + 3);
	const second = twoDigits(bytes, at + 6);
	// 60: a leap second
	if (!(hour < 24 && minute < 60 && second <= 60 && into.day === into.day)) {
		return -1;
	}
	const next = readFraction(bytes, at + 8, end, { record: into.record, seconds: into.day * SECONDS_OF_DAY + hour * 3600 + minute * 60 + second });
	const behind = readZone(bytes, next, end, into.record);
	if (behind < end && bytes[behind] !== SPACE && bytes[behind] !== TAB && bytes[behind] !== CLOSE_BRACKET) {
		into.record.seconds = NaN;
		into.record.zoneMinutes = NO_ZONE;
		return -1;
	}
	return behind;
}

export function readFraction(bytes: Uint8Array, at: number, end: number, into: { record: LineRecord; seconds: number }): number {
	let next = at;
	let { seconds } = into;
	if ((bytes[at] === DOT || bytes[at] === COMMA) && at + 1 < end && isDigit(bytes[at + 1])) {
		let scale = 0.1;
		for (next = at + 1; next < end && isDigit(bytes[next]); next++) {
			seconds += ((bytes[next] as number) - 0x30) * scale;
			scale /= 10;
		}
	}
	into.record.seconds = seconds;
	return next;
}

/** Z, +01:00, +0100, and both with a space before; UTC. Other names of zones are passed over: they mean several. */
function readZone(bytes: Uint8Array, at: number, end: number, record: LineRecord): number {
	if (bytes[at] === 0x5a && at < end) {
		record.zoneMinutes = 0;
		return at + 1;
	}
	const sign = bytes[at] === SPACE ? at + 1 : at;
	if (sign + 5 <= end && (bytes[sign] === PLUS || bytes[sign] === HYPHEN) && isDigit(bytes[sign + 1])) {
		const minutes = bytes[sign + 3] === COLON ? sign + 4 : sign + 3;
		const offset = twoDigits(bytes, sign + 1) * 60 + twoDigits(bytes, minutes);
		if (minutes + 2 <= end && offset < 1440) {
			record.zoneMinutes = bytes[sign] === PLUS ? offset : -offset;
			return minutes + 2;
		}
	}
	// " UTC "
	const isUtc = bytes[at] === SPACE && bytes[at + 1] === 0x55 && bytes[at + 2] === 0x54 && bytes[at + 3] === 0x43 && at + 4 < end;
	if (isUtc && (bytes[at + 4] === SPACE || bytes[at + 4] === CLOSE_BRACKET)) {
		record.zoneMinutes = 0;
		return at + 4;
	}
	return at;
}

export function twoDigits(bytes: Uint8Array, at: number): number {
	const tens = (bytes[at] as number) - 0x30;
	const ones = (bytes[at + 1] as number) - 0x30;
	return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** `24`, ` 5` */
export function dayOfMonth(bytes: Uint8Array, at: number): number {
	return bytes[at] === SPACE ? (bytes[at + 1] as number) - 0x30 : twoDigits(bytes, at);
}

export function letters(bytes: Uint8Array, at: number): number {
	return ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number);
}

/** 1 to 12; 0 for other letters. */
export function monthAt(bytes: Uint8Array, at: number): number {
	switch (letters(bytes, at)) {
		case 0x4a616e: return 1;
		case 0x466562: return 2;
		case 0x4d6172: return 3;
		case 0x417072: return 4;
		case 0x4d6179: return 5;
		case 0x4a756e: return 6;
		case 0x4a756c: return 7;
		case 0x417567: return 8;
		case 0x536570: return 9;
		case 0x4f6374: return 10;
		case 0x4e6f76: return 11;
		case 0x446563: return 12;
		default: return 0;
	}
}

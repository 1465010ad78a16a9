/** AssemblyScript: the beginning of a line of Postfix, up to the words behind the queue id. */
import { endOfLettersAndDigits, endOfName, hasSlash, isDigit, isLetter, monthAt, readClock, twoDigits } from './chars';

const SPACE: u32 = 0x20;

/** Where the queue id begins, and where the words behind it do. */
export let queueId: usize = 0;
export let words: usize = 0;
/** Month and day of the month, five bits each, and seconds of the day; 0 and the place behind the stamp where the stamp is of ISO 8601. */
export let day: u32 = 0;
export let clock: u32 = 0;
let host: usize = 0;

/** Nov 24 06:25:11 mx1 postfix/qmgr[812]: 4F1B2600A3: */
export function readHeader(start: usize, end: usize): bool {
	if (!readStamp(start)) {
		return false;
	}
	// of a year, a zone or another number the parsers know more
	const initial = load<u8>(host);
	if (!isLetter(initial) || initial === 0x55) {
		return false;
	}
	const hostEnd = endOfName(host);
	// no name of a program begins with a digit
	if (load<u8>(hostEnd) !== SPACE || isDigit(load<u8>(hostEnd, 1))) {
		return false;
	}
	const programEnd = endOfName(hostEnd + 1);
	return load<u8>(programEnd) === 0x5b && hasSlash(hostEnd + 1, programEnd) && readQueueId(programEnd + 1, end);
}

/** 812]: 4F1B2600A3: */
function readQueueId(at: usize, end: usize): bool {
	let close = at;
	while (isDigit(load<u8>(close))) {
		close++;
	}
	// ]:
	if (close === at || close > at + 10 || load<u16>(close) !== 0x3a5d || load<u8>(close, 2) !== SPACE) {
		return false;
	}
	queueId = close + 3;
	const idEnd = endOfLettersAndDigits(queueId);
	words = idEnd + 2;
	// a colon and a space behind it; of NOQUEUE nothing but that
	return idEnd >= queueId + 5 && load<u16>(idEnd) === 0x203a && words < end && (load<u32>(queueId) !== 0x55514f4e || idEnd === queueId + 7);
}

/** Nov 24 06:25:11, or 2026-11-24T06:25:11.123456+01:00, and a space. Sets `host`, `day` and `clock`. */
function readStamp(start: usize): bool {
	if (load<u8>(start, 3) === SPACE && load<u8>(start, 6) === SPACE) {
		const month = monthAt(start);
		const tens = load<u8>(start, 4);
		const ones = load<u8>(start, 5);
		clock = readClock(start + 7);
		if (month === 0 || (tens !== SPACE && !isDigit(tens)) || !isDigit(ones) || clock > 86400 || load<u8>(start, 15) !== SPACE) {
			return false;
		}
		const ofMonth = ((tens & 15) * 10) + (ones & 15);
		day = (month << 5) | ofMonth;
		host = start + 16;
		return ofMonth < 32;
	}
	// - - T
	if (load<u8>(start, 4) !== 0x2d || load<u8>(start, 7) !== 0x2d || load<u8>(start, 10) !== 0x54 || readClock(start + 11) > 86400) {
		return false;
	}
	if (max(max(twoDigits(start), twoDigits(start + 2)), max(twoDigits(start + 5), twoDigits(start + 8))) > 99) {
		return false;
	}
	let at = start + 19;
	while (isOfFractionOrZone(load<u8>(at)) && at < start + 40) {
		at++;
	}
	host = at + 1;
	day = 0;
	clock = <u32>host;
	return load<u8>(at) === SPACE;
}

/** 0 to 9 and . + - : Z */
function isOfFractionOrZone(byte: u32): bool {
	return (byte >= 0x2d && byte <= 0x3a && byte !== 0x2f) || byte === 0x2b || byte === 0x5a;
}

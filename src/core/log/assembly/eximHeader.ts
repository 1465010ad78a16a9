/** AssemblyScript: the beginning of a line of Exim's main log, up to the words behind the message id. */
import { endOfLettersAndDigits, isDigit, readClock, twoDigits } from './chars';

const SPACE: u32 = 0x20;
const HYPHEN: u32 = 0x2d;

/** Where the message id begins, and where the words behind it do. */
export let queueId: usize = 0;
export let words: usize = 0;
/** Year, four bits of month, five of day, and seconds of the day; 0 and the place behind the stamp where it has a fraction or a zone. */
export let day: u32 = 0;
export let clock: u32 = 0;

/** 2026-11-24 07:00:13 1vNWqB-00000001kQ2-2abc; 2026-11-24 07:00:13.123 +0100 [12345] 1jmFYj-00039V-QX */
export function readEximHeader(start: usize, end: usize): bool {
	const behind = readStamp(start);
	if (behind === 0) {
		return false;
	}
	queueId = afterProcessId(behind);
	// the ids of our days begin with a digit, so that none is taken for the name of a program
	const second = queueId + 7;
	if (!isDigit(load<u8>(queueId)) || endOfLettersAndDigits(queueId) !== second - 1 || load<u8>(second - 1) !== HYPHEN) {
		return false;
	}
	const third = endOfLettersAndDigits(second) + 1;
	const idEnd = endOfLettersAndDigits(third);
	const isNew = third === second + 12 && idEnd === third + 4;
	const isOld = third === second + 7 && idEnd === third + 2;
	words = idEnd + 1;
	return (isNew || isOld) && load<u8>(third - 1) === HYPHEN && load<u8>(idEnd) === SPACE && words + 3 < end;
}

/** Answers where what is behind the stamp begins; 0 where there is none. Sets `day` and `clock`. */
function readStamp(start: usize): usize {
	const century = twoDigits(start);
	const year = twoDigits(start + 2);
	const month = twoDigits(start + 5);
	const ofMonth = twoDigits(start + 8);
	clock = readClock(start + 11);
	// - between year, month and day
	if (max(max(century, year), max(month, ofMonth)) > 99 || century < 10 || load<u8>(start, 7) !== HYPHEN || month > 12 || ofMonth > 31 || clock > 86400) {
		return 0;
	}
	day = ((century * 100 + year) << 9) | (month << 5) | ofMonth;
	const behind = afterZone(afterFraction(start + 19));
	if (behind > start + 19) {
		day = 0;
		clock = <u32>behind + 1;
	}
	return load<u8>(behind) === SPACE ? behind + 1 : 0;
}

/** .123 */
function afterFraction(at: usize): usize {
	if (load<u8>(at) !== 0x2e || !isDigit(load<u8>(at, 1))) {
		return at;
	}
	let behind = at + 2;
	while (isDigit(load<u8>(behind)) && behind < at + 10) {
		behind++;
	}
	return behind;
}

/** A space and +0100 */
function afterZone(at: usize): usize {
	const sign = load<u8>(at, 1);
	return load<u8>(at) === SPACE && (sign === 0x2b || sign === HYPHEN) && max(twoDigits(at + 2), twoDigits(at + 4)) < 60 ? at + 6 : at;
}

/** [12345] and a space */
function afterProcessId(at: usize): usize {
	if (load<u8>(at) !== 0x5b) {
		return at;
	}
	let close = at + 1;
	while (isDigit(load<u8>(close)) && close < at + 9) {
		close++;
	}
	// ] and a space
	return close > at + 1 && load<u16>(close) === 0x205d ? close + 2 : at;
}

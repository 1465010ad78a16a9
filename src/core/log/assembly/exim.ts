/* eslint-disable no-loss-of-precision -- there are numbers of 64 bits here */
/** AssemblyScript: lines of Exim's main log of the usual form. As `exim.ts`, `eximDelivery.ts` and `eximFields.ts` understand them. */
import { endOfAddress, endOfPlainWord, endOfQuoted, placeOf } from './chars';
import { clock, day, queueId, readEximHeader, words } from './eximHeader';
import { first, hashOf, hashOfAddress, second } from './hash';
import { COLUMN } from './layout';
import { isTakenHere, staysHere } from './wayOn';

/** As in `usualLines.ts`. */
const ARRIVES: u32 = 4;
const DELIVERED: u32 = 5;
const LEAVES: u32 = 6;

const SPACE: u32 = 0x20;
const QUOTE: u32 = 0x22;
const OPEN: u32 = 0x28;
const COLON: u32 = 0x3a;
const LESS: u32 = 0x3c;
const GREATER: u32 = 0x3e;
const OPEN_BRACKET: u32 = 0x5b;

/** The end of the line at hand, the address that it names, and the hash of its message id. */
let end: usize = 0;
let spanStart: usize = 0;
let spanEnd: usize = 0;
let messageId: u32 = 0;

/** Does the line begin as those of Exim do? 2026-11-24 07:00:13 */
export function isOfExim(start: usize): bool {
	return load<u8>(start, 10) === SPACE && load<u8>(start, 4) === 0x2d;
}

/** Fills the row's columns but the first, and answers the form. */
export function readExim(row: usize, start: usize, lineEnd: usize): u32 {
	end = lineEnd;
	const form = readEximHeader(start, end) ? readWords() : 0;
	if (form !== 0) {
		hashOfAddress(spanStart, spanEnd);
		store<u32>(row, first, COLUMN * 3);
		store<u32>(row, second, COLUMN * 4);
		store<u32>(row, <u32>spanStart, COLUMN * 5);
		store<u32>(row, <u32>spanEnd, COLUMN * 6);
		store<u32>(row, day, COLUMN * 7);
		store<u32>(row, clock, COLUMN * 8);
		store<u32>(row, messageId, COLUMN * 9);
		hashOf(queueId, words - 1);
		store<u32>(row, first, COLUMN);
		store<u32>(row, second, COLUMN * 2);
	}
	return form;
}

function readWords(): u32 {
	messageId = 0;
	spanStart = words;
	spanEnd = words;
	// a space is the fourth of them
	switch (load<u32>(words) & 0xffffff) {
		// <=
		case 0x203d3c:
			return readArrival(words + 3) ? ARRIVES : 0;
		// =>, ->, >>
		case 0x203e3d:
		case 0x203e2d:
		case 0x203e3e:
			return readDelivered(words + 3) ? DELIVERED : 0;
		// Com
		case 0x6d6f43:
			return isCompleted() ? LEAVES : 0;
		default:
			return 0;
	}
}

/** Completed, Completed QT=1m2s */
function isCompleted(): bool {
	const behind = words + 9;
	return load<u64>(words) === 0x6574656c706d6f43 && load<u8>(words, 8) === 0x64 && (behind === end || (behind + 4 < end && load<u32>(behind) === 0x3d545120));
}

/** news@example.net H=app.example.net [192.0.2.15] P=esmtps S=3021 id=20261124070003.7@example.net; <> H=... */
function readArrival(at: usize): bool {
	spanStart = at;
	// <>
	if (load<u16>(at) === 0x3e3c) {
		spanStart = at + 1;
		spanEnd = at + 1;
		return at + 2 < end && readFields(at + 2, true);
	}
	spanEnd = endOfPlainWord(at, end);
	return isWholeWord(at, spanEnd) && readFields(spanEnd, true);
}

/** ada@example.com R=dnslookup T=remote_smtp H=mx.example.com [198.51.100.25] C="250 2.0.0 Ok"; ada <ada@example.com> R=... */
function readDelivered(at: usize): bool {
	const behind = endOfPlainWord(at, end);
	if (isNoAddress(load<u8>(at)) || !isWholeWord(at, behind)) {
		return false;
	}
	spanStart = at;
	spanEnd = behind;
	const isAddress = placeOf(0x40, at, behind) < behind;
	const next = load<u8>(behind, 1);
	if (next !== LESS) {
		return isAddress && next !== OPEN && readFields(behind, false);
	}
	const close = endOfAddress(behind + 2, end);
	if (close === end || load<u8>(close) !== GREATER || close === behind + 2) {
		return false;
	}
	if (!isAddress) {
		spanStart = behind + 2;
		spanEnd = close;
	}
	return readFields(close + 1, false);
}

/** A command, a file, `:blackhole:`, an automatic answer. */
function isNoAddress(initial: u32): bool {
	return initial === 0x7c || initial === 0x2f || initial === COLON || initial === GREATER;
}

/** A space ends it, and no colon does. */
function isWholeWord(at: usize, behind: usize): bool {
	return behind > at && behind < end && load<u8>(behind) === SPACE && load<u8>(behind - 1) !== COLON;
}

/** Reads fields, each behind one space, to the end of the line. False where one is not usual, or says what the parsers want to know. */
function readFields(from: usize, isArrival: bool): bool {
	let at = from;
	while (at < end) {
		const field = at + 1;
		if (load<u8>(at) !== SPACE || field + 3 > end || load<u8>(field) === SPACE) {
			return false;
		}
		at = endOfField(field, isArrival);
		if (at === 0) {
			return false;
		}
	}
	return true;
}

/** 0 where the line is not usual. */
function endOfField(field: usize, isArrival: bool): usize {
	const third = load<u8>(field, 2);
	switch (load<u16>(field)) {
		// H=
		case 0x3d48: {
			const behind = endOfHost(field + 2);
			return isArrival || behind === 0 || !staysHere(field + 2, behind) ? behind : 0;
		}
		// F=, P=: the sender
		case 0x3d46:
		case 0x3d50:
			return third === LESS ? 0 : endOfWord(field);
		// C=
		case 0x3d43:
			return third === QUOTE && !isArrival && isTakenHere(field + 3) ? 0 : endOfWord(field);
		// R=, of a bounce: the message it is about
		case 0x3d52:
			return isArrival ? 0 : endOfWord(field);
		// id
		case 0x6469:
			return third === 0x3d && isArrival ? readMessageId(field + 3) : endOfWord(field);
		default:
			return endOfWord(field);
	}
}

/** 20261124070003.7@example.net */
function readMessageId(at: usize): usize {
	const behind = endOfWord(at);
	if (behind === 0 || load<u8>(behind - 1) === COLON) {
		return 0;
	}
	hashOf(at, behind);
	messageId = behind === at ? 0 : max<u32>(first, 1);
	return behind;
}

/** Behind S=3021, T="A subject", <ada@example.com>; 0 for one that is quoted otherwise. */
function endOfWord(at: usize): usize {
	const found = endOfPlainWord(at, end);
	if (found === end || load<u8>(found) === SPACE) {
		return found;
	}
	const isQuoted = load<u8>(found) === QUOTE;
	const close = isQuoted ? endOfQuoted(found + 1, end) : endOfAddress(found + 1, end);
	if (close === end || load<u8>(close) !== (isQuoted ? QUOTE : GREATER)) {
		return 0;
	}
	return close + 1 === end || load<u8>(close, 1) === SPACE ? close + 1 : 0;
}

/** Behind mx.example.com (helo) [198.51.100.25]:25 */
function endOfHost(at: usize): usize {
	let behind = at;
	if (load<u8>(at) !== OPEN && load<u8>(at) !== OPEN_BRACKET) {
		behind = placeOf(SPACE, at, end);
		if (load<u8>(behind - 1) === COLON) {
			return 0;
		}
	}
	let next = load<u8>(behind) === SPACE ? behind + 1 : behind;
	if (load<u8>(next) === OPEN && next < end) {
		behind = placeOf(0x29, next, end) + 1;
		next = load<u8>(behind) === SPACE ? behind + 1 : behind;
	}
	if (load<u8>(next) === OPEN_BRACKET && next < end) {
		behind = endOfPort(placeOf(0x5d, next, end) + 1);
	}
	return behind > end ? 0 : behind;
}

/** :25 */
function endOfPort(at: usize): usize {
	let behind = at;
	if (at + 1 < end && load<u8>(at) === COLON && load<u8>(at, 1) - 0x30 < 10) {
		for (behind++; behind < end && load<u8>(behind) - 0x30 < 10; behind++);
	}
	return behind;
}

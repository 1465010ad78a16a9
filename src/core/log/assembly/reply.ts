/* eslint-disable no-loss-of-precision -- there are numbers of 64 bits here */
/**
 * AssemblyScript: the hash of a reply in which what surely varies is replaced by something that varies too. Replies with the same hash have the same
 * template (`core/analysis/replyTemplate.ts`); those of one template may have many hashes, and the less they do the better.
 */

import { endOfName, isDigit } from './chars';
import { hashOf } from './hash';
import { SCRATCH } from './layout';

const SPACE: u32 = 0x20;
const DOT: u32 = 0x2e;
const LESS: u32 = 0x3c;
const GREATER: u32 = 0x3e;
const OPEN_BRACKET: u32 = 0x5b;
const CLOSE_BRACKET: u32 = 0x5d;

/** Behind what is written down. */
let out: usize = 0;
/** Where the reply begins and ends. */
let from: usize = 0;
let end: usize = 0;

/** Makes the hash of the enhanced code, if there is one, and of the reply in [start, behind). */
export function hashOfReply(code: usize, codeEnd: usize, start: usize, behind: usize): void {
	out = SCRATCH;
	copy(code, min(codeEnd, code + 9));
	store<u8>(out++, 0);
	from = start;
	end = behind;
	let at = start;
	while (at < end) {
		const byte = <u32>load<u8>(at);
		if (byte === LESS) {
			at = writeEnclosed(at);
		} else if (at === from || load<u8>(at - 1) === SPACE) {
			at = writeWord(at, byte);
		} else {
			store<u8>(out++, byte);
			at++;
		}
	}
	hashOf(SCRATCH, out);
}

function copy(start: usize, behind: usize): void {
	for (let at = start; at < behind; at++) {
		store<u8>(out++, load<u8>(at));
	}
}

/** <user@example.com>, but nothing that may be a URL */
function writeEnclosed(at: usize): usize {
	let close = at + 1;
	while (close < end && load<u8>(close) > SPACE && load<u8>(close) !== GREATER && load<u8>(close) !== LESS) {
		close++;
	}
	store<u8>(out++, LESS);
	// h
	if (close === end || load<u8>(close) !== GREATER || close === at + 1 || load<u8>(at, 1) === 0x68) {
		return at + 1;
	}
	store<u16>(out, 0x3e78);
	out += 2;
	return close + 1;
}

/** A number, or a host with its address behind a preposition; of other words the first byte. */
function writeWord(at: usize, byte: u32): usize {
	let digits = at;
	while (digits < end && isDigit(load<u8>(digits))) {
		digits++;
	}
	// those of three digits may be codes
	if (digits > at && (digits === end || load<u8>(digits) === SPACE) && (digits - at !== 3 || byte < 0x32 || byte > 0x35)) {
		store<u8>(out++, 0x31);
		return digits;
	}
	const bracket = isBehindPreposition(at) ? endOfHost(at) : 0;
	const close = bracket > 0 ? endOfAddress(bracket + 1) : 0;
	if (close > 0) {
		// a.bc[1.1.1.1]
		store<u8>(out, 0x61);
		store<u64>(out, 0x2e312e315b63622e, 1);
		store<u32>(out, 0x5d312e31, 9);
		out += 13;
		return close + 1;
	}
	store<u8>(out++, byte);
	return at + 1;
}

/** `to`, `with` or `host`, a whole word: behind it nobody names a blocklist. */
function isBehindPreposition(at: usize): bool {
	return isWordBefore(at, 2, 0x6f74) || isWordBefore(at, 4, 0x68746977) || isWordBefore(at, 4, 0x74736f68);
}

function isWordBefore(at: usize, length: usize, letters: u32): bool {
	const start = at - 1 - length;
	return at >= from + length + 1 && load<u8>(at - 1) === SPACE && (start === from || load<u8>(start - 1) === SPACE)
		&& (length === 2 ? <u32>load<u16>(start) : load<u32>(start)) === letters;
}

/** The opening bracket behind mx1.example.com; 0 for what is no host, or may be none. */
function endOfHost(at: usize): usize {
	const bracket = endOfName(at);
	if (bracket >= end || load<u8>(bracket) !== OPEN_BRACKET || !isSmall(load<u8>(at))) {
		return 0;
	}
	let label = at;
	let letters: usize = 0;
	for (let i = at; i < bracket; i++) {
		const byte = <u32>load<u8>(i);
		if (byte === DOT) {
			if (i === label) {
				return 0;
			}
			label = i + 1;
			letters = 0;
		} else if (isSmall(byte)) {
			letters++;
		} else if (!isDigit(byte) && byte !== 0x2d) {
			return 0;
		}
	}
	return label > at && letters > 1 && letters === bracket - label ? bracket : 0;
}

function isSmall(byte: u32): bool {
	return byte - 0x61 < 26;
}

/** The closing bracket behind 198.51.100.25; 0 for others. */
function endOfAddress(at: usize): usize {
	let dots: u32 = 0;
	let group = at;
	for (let i = at; i < end; i++) {
		const byte = <u32>load<u8>(i);
		if (byte === DOT || byte === CLOSE_BRACKET) {
			if (i === group) {
				return 0;
			}
			if (byte === CLOSE_BRACKET) {
				return dots === 3 ? i : 0;
			}
			dots++;
			group = i + 1;
		} else if (!isDigit(byte)) {
			return 0;
		}
	}
	return 0;
}

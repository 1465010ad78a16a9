import { ascii, BACKSLASH, CLOSE, CLOSE_BRACKET, COLON, hasAt, indexOfByte, isDigit, LESS, OPEN, OPEN_BRACKET, QUOTE, skipSpaces, SPACE } from './bytes';
import { endOfBracketed, setAddress, type LineBytes, type LineRecord } from './record';

const H = ascii('H=');
const C = ascii('C="');
const F = ascii('F=<');
const P = ascii('P=<');

/**
 * Reads the field at `at` (H=mx.example.com [198.51.100.25]:25, F=<a@example.net>, C="250 OK", R=dnslookup, [127.0.0.1]) and answers
 * where it ends: at a space, at the colon before a text, at the line's end.
 */
export function readField(line: LineBytes, at: number, record: LineRecord): number {
	const { bytes, end } = line;
	if (hasAt(bytes, H, at, end)) {
		const hostEnd = endOfHost(bytes, at + H.length, end);
		record.relay.set(at + H.length, hostEnd);
		return hostEnd;
	}
	if (hasAt(bytes, C, at, end)) {
		const close = endOfQuoted(bytes, at + C.length, end);
		record.reply.set(at + C.length, close);
		return Math.min(close + 1, end);
	}
	const isReturnPath = hasAt(bytes, P, at, end);
	if (isReturnPath || hasAt(bytes, F, at, end)) {
		const close = endOfBracketed(bytes, at + 2, end);
		// The return path is the sender, unless the sender is said too.
		if (!isReturnPath || !record.sender.isSet) {
			setAddress(bytes, at + 2, close, record.sender);
		}
		return close;
	}
	return endOfWord(bytes, at, end);
}

/** Behind `mx.example.com (helo) [198.51.100.25]:25`: a name, what it said it was, its address, its port. */
export function endOfHost(bytes: Uint8Array, at: number, end: number): number {
	let i = bytes[at] === OPEN || bytes[at] === OPEN_BRACKET ? at : endOfName(bytes, at, end);
	let next = skipSpaces(bytes, i, end);
	if (bytes[next] === OPEN && next < end) {
		const close = indexOfByte(bytes, CLOSE, next, end);
		i = close < 0 ? endOfName(bytes, next, end) : close + 1;
		next = skipSpaces(bytes, i, end);
	}
	if (bytes[next] !== OPEN_BRACKET || next >= end) {
		return i;
	}
	const close = indexOfByte(bytes, CLOSE_BRACKET, next, end);
	if (close < 0) {
		return i;
	}
	i = close + 1;
	if (bytes[i] === COLON && isDigit(bytes[i + 1])) {
		for (i++; i < end && isDigit(bytes[i]); i++);
	}
	return i;
}

/** The space behind a name, or the colon and space behind it. */
function endOfName(bytes: Uint8Array, at: number, end: number): number {
	let i = at;
	while (i < end && bytes[i] !== SPACE && !isTextAt(bytes, i, end)) {
		i++;
	}
	return i;
}

/** Behind a word that may hold a quoted or bracketed part with spaces: DN="C=UK,O=An Office" */
export function endOfWord(bytes: Uint8Array, at: number, end: number): number {
	let i = at;
	while (i < end && bytes[i] !== SPACE && !isTextAt(bytes, i, end)) {
		if (bytes[i] === QUOTE) {
			i = endOfQuoted(bytes, i + 1, end);
		} else if (bytes[i] === LESS) {
			i = endOfBracketed(bytes, i, end) - 1;
		}
		i++;
	}
	return Math.min(i, end);
}

/** The quote that closes what is open at `at`, or the end. */
function endOfQuoted(bytes: Uint8Array, at: number, end: number): number {
	let i = at;
	while (i < end && bytes[i] !== QUOTE) {
		i += bytes[i] === BACKSLASH ? 2 : 1;
	}
	return Math.min(i, end);
}

/** `: ` begins a text. */
export function isTextAt(bytes: Uint8Array, at: number, end: number): boolean {
	return bytes[at] === COLON && at + 1 < end && bytes[at + 1] === SPACE;
}

/**
 * Bounded searches in bytes. `Uint8Array.indexOf` has no end, so a search for a byte that a short line does not hold would
 * run through the whole chunk behind it.
 */

/** The bytes of an ASCII text, for comparing. */
export function ascii(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length);
	for (let i = 0; i < text.length; i++) {
		bytes[i] = text.charCodeAt(i);
	}
	return bytes;
}

/** Does `pattern` stand at `at`, wholly before `end`? */
export function hasAt(bytes: Uint8Array, pattern: Uint8Array, at: number, end: number): boolean {
	const length = pattern.length;
	if (at < 0 || at + length > end) {
		return false;
	}
	for (let i = 0; i < length; i++) {
		if (bytes[at + i] !== pattern[i]) {
			return false;
		}
	}
	return true;
}

/** The first place of `pattern` in [from, end), or -1. */
export function indexOfBytes(bytes: Uint8Array, pattern: Uint8Array, from: number, end: number): number {
	const first = pattern[0];
	const last = end - pattern.length;
	for (let at = from; at <= last; at++) {
		if (bytes[at] === first && hasAt(bytes, pattern, at, end)) {
			return at;
		}
	}
	return -1;
}

/** The last place of `pattern` in [from, end), or -1. */
export function lastIndexOfBytes(bytes: Uint8Array, pattern: Uint8Array, from: number, end: number): number {
	const first = pattern[0];
	for (let at = end - pattern.length; at >= from; at--) {
		if (bytes[at] === first && hasAt(bytes, pattern, at, end)) {
			return at;
		}
	}
	return -1;
}

/** The first place of `byte` in [from, end), or -1. */
export function indexOfByte(bytes: Uint8Array, byte: number, from: number, end: number): number {
	for (let at = from; at < end; at++) {
		if (bytes[at] === byte) {
			return at;
		}
	}
	return -1;
}

/** Behind the spaces at `at`. */
export function skipSpaces(bytes: Uint8Array, at: number, end: number): number {
	let i = at;
	while (i < end && bytes[i] === SPACE) {
		i++;
	}
	return i;
}

export function isDigit(byte: number | undefined): boolean {
	return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

export function isLetterOrDigit(byte: number | undefined): boolean {
	return byte !== undefined && ((byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}

/** The bytes that log grammars are made of. */
export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const ESC = 0x1b;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const OPEN = 0x28;
export const CLOSE = 0x29;
export const STAR = 0x2a;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const HYPHEN = 0x2d;
export const DOT = 0x2e;
export const SLASH = 0x2f;
export const COLON = 0x3a;
export const SEMICOLON = 0x3b;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const AT = 0x40;
export const OPEN_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_BRACKET = 0x5d;
export const PIPE = 0x7c;

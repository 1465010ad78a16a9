import { AT, COLON, DOT, HYPHEN, isDigit, isLetterOrDigit, PLUS, SLASH } from '../log/bytes';

/**
 * The words of a reply, told apart by what varies from message to message and what is part of the wording. Works on bytes:
 * a log has hundreds of thousands of replies, and few of them are read.
 */

/** What becomes of a word of a reply. */
export const KEEP = 0;
export const VARIES = 1;
/** A name of a machine or domain: mostly varies, but names the blocklist in "blocked using zen.example.org". */
export const HOST = 2;
export type TokenKind = typeof KEEP | typeof VARIES | typeof HOST;

/** A word without a digit that is longer than this is a key or a hash, not a word of a language. */
const LONGEST_WORD = 40;
/** Codes that providers give their rules: `TSS04`, `BL21`, `OU-002`, `S3150`; also `SMTPUTF8`, `rfc5321`. */
const LONGEST_LETTERS_OF_RULE = 8;
const LONGEST_DIGITS_OF_RULE = 4;

/** Can this byte stand in a word? Bytes above ASCII are letters here. */
export function isTokenByte(byte: number): boolean {
	return isLetterOrDigit(byte) || byte >= 0x80 || byte === DOT || byte === HYPHEN || byte === 0x5f || byte === PLUS || byte === SLASH || byte === AT;
}

/**
 * The end of the word at `start`. Colons belong to it only in times and IPv6 addresses; full stops, hyphens and slashes at its
 * end do not.
 */
export function endOfToken(bytes: Uint8Array, start: number, end: number): number {
	let onlyHex = true;
	let at = start;
	for (; at < end; at++) {
		const byte = bytes[at] as number;
		if (byte === COLON) {
			const isInTime = isDigit(bytes[at - 1]) && isDigit(bytes[start]) && isDigit(bytes[at + 1]);
			const isInAddress = onlyHex && (isHex(bytes[at + 1]) || bytes[at + 1] === COLON);
			if (at + 1 >= end || !(isInTime || isInAddress)) {
				break;
			}
		} else if (!isTokenByte(byte)) {
			break;
		} else if (!isHex(byte) && byte !== DOT) {
			onlyHex = false;
		}
	}
	while (at > start + 1 && isPunctuation(bytes[at - 1] as number)) {
		at--;
	}
	return at;
}

function isHex(byte: number | undefined): boolean {
	return byte !== undefined && (isDigit(byte) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66));
}

function isPunctuation(byte: number): boolean {
	return byte === DOT || byte === HYPHEN || byte === SLASH || byte === PLUS || byte === COLON;
}

/** What kind of word stands in [start, end)? Reply codes are not its business: they are known by their place. */
export function tokenKind(bytes: Uint8Array, start: number, end: number): TokenKind {
	let digits = 0;
	let dots = 0;
	for (let at = start; at < end; at++) {
		const byte = bytes[at] as number;
		if (byte === AT) {
			return VARIES;
		}
		if (isDigit(byte)) {
			digits++;
		} else if (byte === DOT) {
			dots++;
		}
	}
	if (isEnhancedCode(bytes, start, end)) {
		return KEEP;
	}
	if (dots > 0 && isHostName(bytes, start, end)) {
		return HOST;
	}
	if (digits > 0) {
		return isRuleName(bytes, start, end) ? KEEP : VARIES;
	}
	return end - start > LONGEST_WORD ? VARIES : KEEP;
}

/** `5.7.26` (RFC 3463 section 2) */
export function isEnhancedCode(bytes: Uint8Array, start: number, end: number): boolean {
	const first = bytes[start];
	if (end - start < 5 || end - start > 9 || (first !== 0x32 && first !== 0x34 && first !== 0x35) || bytes[start + 1] !== DOT) {
		return false;
	}
	let dots = 0;
	let run = 0;
	for (let at = start + 2; at < end; at++) {
		if (bytes[at] === DOT) {
			dots++;
			if (run === 0) {
				return false;
			}
			run = 0;
		} else if (!isDigit(bytes[at]) || ++run > 3) {
			return false;
		}
	}
	return dots === 1 && run > 0;
}

/** `mx1.example.net`, but not `unknown.Please`, `e.g`, `RESOLVER.ADR.RecipientNotFound` and `1.2.3`. */
function isHostName(bytes: Uint8Array, start: number, end: number): boolean {
	let label = start;
	for (let at = start; at < end; at++) {
		const byte = bytes[at] as number;
		if (byte === DOT) {
			// two sentences without a space: lower case before the stop, upper case behind
			if (at === label || (isLower(bytes[at - 1]) && isUpper(bytes[at + 1]) && isLower(bytes[at + 2]))) {
				return false;
			}
			label = at + 1;
		} else if (byte === SLASH || byte === PLUS) {
			return false;
		}
	}
	return label > start && isTopLevelDomain(bytes, label, end);
}

/** `net`, `NET`, `xn--p1ai`; not `RecipientNotFound` and `7`. */
function isTopLevelDomain(bytes: Uint8Array, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		if (!isLower(bytes[at]) && !isUpper(bytes[at])) {
			return end - start > 4 && bytes[start] === 0x78 && bytes[start + 1] === 0x6e && bytes[start + 2] === HYPHEN;
		}
		if (at > start && isLower(bytes[at - 1]) && isUpper(bytes[at])) {
			return false;
		}
	}
	return end - start >= 2;
}

function isLower(byte: number | undefined): boolean {
	return byte !== undefined && byte >= 0x61 && byte <= 0x7a;
}

function isUpper(byte: number | undefined): boolean {
	return byte !== undefined && byte >= 0x41 && byte <= 0x5a;
}

/** Some letters, perhaps a hyphen, then few digits. */
function isRuleName(bytes: Uint8Array, start: number, end: number): boolean {
	let at = start;
	while (at < end && (isLower(bytes[at]) || isUpper(bytes[at]))) {
		at++;
	}
	const letters = at - start;
	if (bytes[at] === HYPHEN) {
		at++;
	}
	const digits = end - at;
	if (letters < 1 || letters > LONGEST_LETTERS_OF_RULE || digits < 1 || digits > LONGEST_DIGITS_OF_RULE) {
		return false;
	}
	for (; at < end; at++) {
		if (!isDigit(bytes[at])) {
			return false;
		}
	}
	return true;
}

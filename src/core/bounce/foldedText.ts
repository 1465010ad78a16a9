import type { Codes } from './phraseTrie';

/** What is read of a text that is longer: a bounce message quoted whole says what happened at its beginning or its end. */
const LONGEST_HEAD = 2560;
const LONGEST_TAIL = 1536;
const LONGEST = LONGEST_HEAD + LONGEST_TAIL;

const SPACE = 0x20;
const HYPHEN = 0x2d;
const DOT = 0x2e;

/** A reply in the form that wordings are compared in, and the way back to the reply. */
export interface FoldedText extends Codes {
	/** Place of every code in the reply, and behind the last one the reply's end. */
	readonly places: Uint32Array;
}

/** One for all replies: nothing is allocated for a reply. */
const folded = { codes: new Uint16Array(LONGEST + 4), places: new Uint32Array(LONGEST + 3), length: 0 };

/**
 * Lower case, one space between words, plain quotes, and without the codes that begin the further lines of a reply
 * (`550-5.1.1 The account 550 5.1.1 does not exist`). Good until the next call.
 */
export function foldText(text: string): FoldedText {
	folded.length = 0;
	if (text.length <= LONGEST) {
		foldRange(text, 0, text.length);
	} else {
		foldRange(text, 0, LONGEST_HEAD);
		append(SPACE, LONGEST_HEAD);
		foldRange(text, text.length - LONGEST_TAIL, text.length);
	}
	folded.places[folded.length] = text.length;
	// who looks for a number of three digits looks past the end, where a longer text may have stood
	folded.codes.fill(0, folded.length, folded.length + 3);
	return folded;
}

function foldRange(text: string, start: number, end: number): void {
	let lineCode = 0;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code <= SPACE || code === 0xa0) {
			append(SPACE, at);
		} else if (code === 0x5c && (text.charCodeAt(at + 1) === 0x6e || text.charCodeAt(at + 1) === 0x72)) {
			// a line's end as Exim logs it: backslash, n
			append(SPACE, at++);
		} else if (isFirstOfCode(text, at, end) && isAtWordStart()) {
			const number = codeAt(text, at);
			if (number === lineCode) {
				at = endOfCodes(text, at + 4, end) - 1;
			} else {
				lineCode = text.charCodeAt(at + 3) === HYPHEN && !isDigit(text.charCodeAt(at + 4), text.charCodeAt(at + 5)) ? number : lineCode;
				append(code, at);
			}
		} else {
			append(lowerCase(code), at);
		}
	}
}

function append(code: number, place: number): void {
	const { codes, places, length } = folded;
	if (code !== SPACE || (length > 0 && codes[length - 1] !== SPACE)) {
		codes[length] = code;
		places[length] = place;
		folded.length++;
	}
}

function isAtWordStart(): boolean {
	return folded.length === 0 || folded.codes[folded.length - 1] === SPACE;
}

/** `550-` or `550 ` */
function isFirstOfCode(text: string, at: number, end: number): boolean {
	const first = text.charCodeAt(at);
	if (first < 0x32 || first > 0x35 || at + 4 > end) {
		return false;
	}
	const next = text.charCodeAt(at + 3);
	return (next === SPACE || next === HYPHEN) && isDigit(text.charCodeAt(at + 1), text.charCodeAt(at + 2));
}

function codeAt(text: string, at: number): number {
	return text.charCodeAt(at) * 10000 + text.charCodeAt(at + 1) * 100 + text.charCodeAt(at + 2);
}

/** Behind `5.1.1 ` if that stands at `at`. */
function endOfCodes(text: string, at: number, end: number): number {
	let next = at;
	while (next < end && (isDigit(text.charCodeAt(next), 0x30) || text.charCodeAt(next) === DOT)) {
		next++;
	}
	return next - at >= 5 && text.charCodeAt(next) <= SPACE ? next : at;
}

function isDigit(first: number, second: number): boolean {
	return first >= 0x30 && first <= 0x39 && second >= 0x30 && second <= 0x39;
}

/** The lower case that texts are compared in, of one UTF-16 code. */
export function lowerCase(code: number): number {
	if (code < 0x80) {
		return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
	}
	// Latin and Cyrillic capitals
	if ((code >= 0xc0 && code <= 0xde && code !== 0xd7) || (code >= 0x410 && code <= 0x42f)) {
		return code + 0x20;
	}
	// typographic quotes
	return code === 0x2018 || code === 0x2019 ? 0x27 : code === 0x201c || code === 0x201d ? 0x22 : code;
}

import type { EnhancedCode } from '../smtp/enhancedCode';
import type { FoldedText } from './foldedText';

/** The codes of one reply. */
export interface ReplyCodes {
	readonly code?: number;
	readonly enhanced?: EnhancedCode;
}

const SPACE = 0x20;
const DOT = 0x2e;
const HYPHEN = 0x2d;

/** The first basic and the first enhanced code that stand as such in the folded text from `start`. */
export function codesFrom(text: FoldedText, start: number): ReplyCodes {
	let code: number | undefined;
	let enhanced: EnhancedCode | undefined;
	for (let at = start; at < text.length && (code === undefined || enhanced === undefined); at++) {
		if (isWordStart(text, at)) {
			if (code === undefined && isCode(text, at, start)) {
				code = digitsAt(text, at, 3);
			}
			enhanced ??= enhancedAt(text, at);
		}
	}
	return { code, enhanced };
}

function isWordStart({ codes }: FoldedText, at: number): boolean {
	const first = codes[at] as number;
	const before = at === 0 ? SPACE : (codes[at - 1] as number);
	// 550-5.1.1, but not 192-0-2-1 or mta-5
	const isApart = before !== HYPHEN || (at > 3 && isDigit(codes[at - 2]) && isDigit(codes[at - 4]));
	return first >= 0x32 && first <= 0x35 && !isDigit(before) && before !== DOT && !(before >= 0x61 && before <= 0x7a) && isApart;
}

/** `550 `, `550-`, `550:` at the beginning, behind a colon, semicolon, quote or bracket, or before an enhanced code. */
function isCode(text: FoldedText, at: number, start: number): boolean {
	const { codes, length } = text;
	if (!isDigit(codes[at + 1]) || !isDigit(codes[at + 2])) {
		return false;
	}
	const next = at + 3 < length ? (codes[at + 3] as number) : SPACE;
	if (isDigit(next) || next === DOT || (next >= 0x61 && next <= 0x7a)) {
		return false;
	}
	const isFollowed = at + 4 < length && enhancedAt(text, at + 4) !== undefined;
	// in the midst of a text 220 and 250 are other numbers, or replies to what went before
	if ((codes[at] as number) < 0x34 && at > start + 1) {
		return isFollowed;
	}
	const before = at >= 2 && codes[at - 1] === SPACE ? (codes[at - 2] as number) : at >= 1 ? (codes[at - 1] as number) : 0;
	return at <= start + 1 || PUNCTUATION.has(before) || isFollowed;
}

/** : ; " ' ( < - behind which a code may begin */
const PUNCTUATION = new Set([0x3a, 0x3b, 0x22, 0x27, 0x28, 0x3c, 0x2d]);

/** `5.1.1`, not within an address such as 5.1.1.1. */
function enhancedAt({ codes, length }: FoldedText, start: number): EnhancedCode | undefined {
	const first = (codes[start] as number) - 0x30;
	if ((first !== 2 && first !== 4 && first !== 5) || codes[start + 1] !== DOT) {
		return undefined;
	}
	const numbers: number[] = [];
	let at = start + 2;
	while (numbers.length < 2) {
		const from = at;
		while (at < length && at - from < 3 && isDigit(codes[at])) {
			at++;
		}
		if (at === from || (numbers.length === 0 && codes[at] !== DOT)) {
			return undefined;
		}
		numbers.push(digitsAt({ codes, length }, from, at - from));
		at += numbers.length === 1 ? 1 : 0;
	}
	const next = at < length ? (codes[at] as number) : SPACE;
	if (isDigit(next) || (next === DOT && isDigit(codes[at + 1])) || (next >= 0x61 && next <= 0x7a)) {
		return undefined;
	}
	return { class: first, subject: numbers[0] as number, detail: numbers[1] as number };
}

function digitsAt({ codes }: Pick<FoldedText, 'codes' | 'length'>, at: number, count: number): number {
	let value = 0;
	for (let index = at; index < at + count; index++) {
		value = value * 10 + (codes[index] as number) - 0x30;
	}
	return value;
}

function isDigit(code: number | undefined): boolean {
	return code !== undefined && code >= 0x30 && code <= 0x39;
}

/** A set of characters: a bit for each of ASCII, and one for all others together. */
export type Characters = bigint;

const OTHERS = 128;
export const EVERY: Characters = (1n << 129n) - 1n;

const DIGITS = range(0x30, 0x39);
const CAPITALS = range(0x41, 0x5a);
const SMALL = range(0x61, 0x7a);
const WORDS = DIGITS | CAPITALS | SMALL | bit(0x5f);
const SPACES = range(0x09, 0x0d) | bit(0x20);
const HEX = DIGITS | range(0x41, 0x46) | range(0x61, 0x66);

/** What a set surely holds, and what it may hold: where the two differ, its escape is not known here. */
interface Bounds {
	readonly sure: Characters;
	readonly may: Characters;
}

/** The characters that a character, an escape, a class or the dot may stand for: never too few. */
export function charactersOf(text: string, ignoreCase: boolean): Characters {
	const { may } = text.startsWith('[') ? ofClass(text, ignoreCase) : ofOne(text, ignoreCase);
	return may;
}

/** As a class of JavaScript. */
export function classOf(characters: Characters): string {
	const parts: string[] = [];
	for (let code = 0; code < OTHERS; code++) {
		if ((characters & bit(code)) !== 0n) {
			parts.push(`\\x${code.toString(16).padStart(2, '0')}`);
		}
	}
	return `[${parts.join('')}${(characters & bit(OTHERS)) === 0n ? '' : '\\u0080-\\uffff'}]`;
}

function ofClass(text: string, ignoreCase: boolean): Bounds {
	const isNegated = text[1] === '^';
	const pieces = text.slice(isNegated ? 2 : 1, -1).match(/\\(?:[pP]\{[^}]*\}|u[\da-fA-F]{4}|u\{[\da-fA-F]+\}|x[\da-fA-F]{2}|.)|[^]/gu) ?? [];
	let sure = 0n;
	let may = 0n;
	for (let at = 0; at < pieces.length; at++) {
		const piece = pieces[at] as string;
		const isRange = pieces[at + 1] === '-' && at + 2 < pieces.length;
		const found = isRange ? ofRange(codeOf(piece), codeOf(pieces[at + 2] as string), ignoreCase) : ofOne(piece === '.' ? '\\.' : piece, ignoreCase);
		at += isRange ? 2 : 0;
		sure |= found.sure;
		may |= found.may;
	}
	return isNegated ? { sure: EVERY & ~may, may: EVERY & ~sure } : { sure, may };
}

function ofRange(first: number, last: number, ignoreCase: boolean): Bounds {
	const ascii = first < OTHERS ? range(first, Math.min(last, OTHERS - 1)) : 0n;
	const sure = ignoreCase ? bothCases(ascii) : ascii;
	return { sure, may: last < OTHERS ? sure : sure | bit(OTHERS) };
}

function ofOne(text: string, ignoreCase: boolean): Bounds {
	const negated: Readonly<Record<string, Characters>> = { '\\D': DIGITS, '\\W': WORDS, '\\S': SPACES, '\\H': HEX };
	// for Oniguruma letters and digits of all scripts are such
	const known: Readonly<Record<string, Characters>> = { '\\d': DIGITS | bit(OTHERS), '\\w': WORDS | bit(OTHERS), '\\s': SPACES | bit(OTHERS), '\\h': HEX, '.': EVERY };
	const set = known[text] ?? (negated[text] === undefined ? undefined : EVERY & ~negated[text]);
	if (set !== undefined) {
		return { sure: set & ~bit(OTHERS), may: set };
	}
	const letters: Readonly<Record<string, Characters>> = { '\\p{L}': CAPITALS | SMALL, '\\p{N}': DIGITS };
	const ascii = letters[text];
	if (ascii !== undefined) {
		return { sure: ascii, may: ascii | bit(OTHERS) };
	}
	if (/^\\[pP]/.test(text)) {
		return { sure: 0n, may: EVERY };
	}
	const code = codeOf(text);
	const one = code < OTHERS ? bit(code) : 0n;
	const sure = ignoreCase ? bothCases(one) : one;
	return { sure, may: code < OTHERS ? sure : bit(OTHERS) };
}

function codeOf(text: string): number {
	const controls: Readonly<Record<string, number>> = { '\\n': 0x0a, '\\r': 0x0d, '\\t': 0x09, '\\f': 0x0c, '\\v': 0x0b, '\\0': 0 };
	const hex = /^\\(?:u\{?|x)([\da-fA-F]+)\}?$/.exec(text)?.[1];
	return hex === undefined ? controls[text] ?? (text.startsWith('\\') ? text.codePointAt(1) : text.codePointAt(0)) ?? 0 : parseInt(hex, 16);
}

function bothCases(set: Characters): Characters {
	return set | ((set & CAPITALS) << 32n) | ((set & SMALL) >> 32n);
}

function bit(code: number): Characters {
	return 1n << BigInt(code);
}

function range(first: number, last: number): Characters {
	return (1n << BigInt(last + 1)) - (1n << BigInt(first));
}

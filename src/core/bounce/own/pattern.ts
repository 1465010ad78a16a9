/** Where a pattern asks for no character but for a place: `word` is what ends a phrase, not between two letters or digits. */
export type Edge = 'start' | 'end' | 'boundary' | 'inside' | 'word';

/** Characters: ranges of codes, both ends inclusive, or all but these. */
export interface CharacterSet {
	readonly ranges: readonly (readonly [from: number, to: number])[];
	readonly isNegated: boolean;
}

/** A pattern as a tree. */
export type Pattern =
	| { readonly kind: 'set'; readonly set: CharacterSet }
	| { readonly kind: 'edge'; readonly edge: Edge }
	| { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
	| { readonly kind: 'choice'; readonly options: readonly Pattern[] }
	/** `most` may be Infinity; `isLazy` takes as few as it can. */
	| { readonly kind: 'repeat'; readonly part: Pattern; readonly least: number; readonly most: number; readonly isLazy: boolean };

export const ANY: CharacterSet = { ranges: [], isNegated: true };
export const DIGITS: CharacterSet = { ranges: [[0x30, 0x39]], isNegated: false };
/** `\w`: what has been folded has no capitals. */
export const WORD: CharacterSet = { ranges: [[0x30, 0x39], [0x5f, 0x5f], [0x61, 0x7a]], isNegated: false };
/** `\s`: all white space has been folded to this. */
export const SPACE: CharacterSet = { ranges: [[0x20, 0x20]], isNegated: false };

export function letter(code: number): Pattern {
	return { kind: 'set', set: { ranges: [[code, code]], isNegated: false } };
}

export function hasCode({ ranges, isNegated }: CharacterSet, code: number): boolean {
	return ranges.some(([from, to]) => code >= from && code <= to) !== isNegated;
}

/** Whether the pattern is content with no text at all. */
export function fitsNothing(pattern: Pattern): boolean {
	switch (pattern.kind) {
		case 'set':
			return false;
		case 'edge':
			return true;
		case 'sequence':
			return pattern.parts.every(fitsNothing);
		case 'choice':
			return pattern.options.some(fitsNothing);
		case 'repeat':
			return pattern.least === 0 || fitsNothing(pattern.part);
	}
}

/** The longest run of letters that stand in every text that fits; empty where there is none. A text without them need not be searched. */
export function neededWords(pattern: Pattern): string {
	let longest = '';
	let run = '';
	for (const part of flat(pattern)) {
		const code = part.kind === 'set' ? onlyCode(part.set) : undefined;
		run = code === undefined ? (part.kind === 'edge' ? run : '') : run + String.fromCharCode(code);
		longest = run.length > longest.length ? run : longest;
	}
	return longest;
}

function flat(pattern: Pattern): readonly Pattern[] {
	return pattern.kind === 'sequence' ? pattern.parts.flatMap(flat) : [pattern];
}

function onlyCode({ ranges: [range, ...others], isNegated }: CharacterSet): number | undefined {
	return range !== undefined && others.length === 0 && !isNegated && range[0] === range[1] ? range[0] : undefined;
}

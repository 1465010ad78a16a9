import type { BasicCode, CodePair, EnhancedCodeEntry } from './code';
import { sourceAt } from './facts';
import { CODE_HEAD } from './rowPlaces';
import { rowAt } from './rows';

/** What the row of this place says, so that a code is found without reading those before it. */
export interface CodeHead {
	readonly basic: readonly number[];
	/** Subject, detail, 1 where the registry has it, classes. */
	readonly enhanced: readonly (readonly number[])[];
	/** `421 4.3.0` */
	readonly pairs: readonly string[];
}

let head: CodeHead | undefined;
/** Those that were asked for, by their places among all codes: the basic ones, the enhanced ones, the pairs. */
const kept: unknown[] = [];

export function codeHead(): CodeHead {
	return (head ??= JSON.parse(rowAt(CODE_HEAD)) as CodeHead);
}

function codeRow(place: number): unknown {
	if (kept[place] === undefined) {
		const { basic, enhanced, pairs } = codeHead();
		// they are the last rows
		const row = JSON.parse(rowAt(place - basic.length - enhanced.length - pairs.length)) as { readonly sources: readonly number[] };
		kept[place] = { ...row, sources: row.sources.map(sourceAt) };
	}
	return kept[place];
}

/** `place` is that in `CodeHead.basic`, as below in the other two. */
export function basicCodeAt(place: number): BasicCode {
	return codeRow(place) as BasicCode;
}

export function enhancedCodeAt(place: number): EnhancedCodeEntry {
	return codeRow(codeHead().basic.length + place) as EnhancedCodeEntry;
}

export function codePairAt(place: number): CodePair {
	const { basic, enhanced } = codeHead();
	return codeRow(basic.length + enhanced.length + place) as CodePair;
}

/** All basic codes, in order. */
export function basicCodes(): BasicCode[] {
	return codeHead().basic.map((_, place) => basicCodeAt(place));
}

export function enhancedCodes(): EnhancedCodeEntry[] {
	return codeHead().enhanced.map((_, place) => enhancedCodeAt(place));
}

export function codePairs(): CodePair[] {
	return codeHead().pairs.map((_, place) => codePairAt(place));
}

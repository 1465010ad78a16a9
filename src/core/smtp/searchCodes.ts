import { parseEnhancedCode, type EnhancedCode } from './enhancedCode';
import type { CodeMeaning, CodePair } from './knowledge/code';
import { basicCodes, codePairs, enhancedCodes } from './knowledge/codeRows';

/** A code, or a pair of codes, that fits a query. */
export interface CodeHit {
	readonly code?: number;
	readonly enhanced?: EnhancedCode;
	readonly name: string;
	readonly meaning: string;
}

interface Entry extends CodeHit {
	/** The codes as they are typed: `550 5.7.1`. */
	readonly number: string;
	/** Name, meaning and note in lower case. */
	readonly text: string;
}

/** Worked out when first asked for. */
let entries: readonly Entry[] | undefined;

/**
 * Codes that fit, best first: by the begin of the number (`55`, `5.7`, `550 5`), or by words of name, meaning or note in any order, each
 * of which must be there or be the begin of one that is. All codes, in order, for an empty query.
 */
export function searchCodes(query: string): CodeHit[] {
	const all = (entries ??= allEntries());
	const asked = query.trim().toLowerCase().replace(/\s+/g, ' ');
	const ranked = all.map((entry) => ({ entry, rank: rankOf(entry, asked) })).filter(({ rank }) => rank > 0);
	return ranked.sort((one, other) => other.rank - one.rank).map(({ entry }) => entry);
}

/** 0 where the entry does not fit. */
function rankOf({ number, name, text }: Entry, asked: string): number {
	if (asked === '' || number === asked) {
		return 5;
	}
	if (/^[\d. ]+$/.test(asked)) {
		return number.startsWith(asked) ? 4 : number.split(' ').some((part) => part.startsWith(asked)) ? 1 : 0;
	}
	const words = asked.split(' ');
	const holdsAll = (where: string): boolean => words.every((word) => where.startsWith(word) || where.includes(` ${word}`));
	return holdsAll(name.toLowerCase()) ? 3 : holdsAll(text) ? 2 : 0;
}

function allEntries(): Entry[] {
	const basic = basicCodes().map((row) => entryOf(String(row.code), row, { code: row.code }));
	const pairs = codePairs().map((row) => entryOf(`${row.code} ${row.enhanced}`, row, { code: row.code, enhanced: parseEnhancedCode(row.enhanced) }));
	const enhanced = enhancedCodes().flatMap((row) =>
		row.classes.map((digit) => entryOf(`${digit}.${row.subject}.${row.detail}`, row, { enhanced: { class: digit, subject: row.subject, detail: row.detail } })),
	);
	return [...basic, ...enhanced, ...pairs];
}

function entryOf(number: string, { name, meaning, note = '' }: Pick<CodeMeaning | CodePair, 'name' | 'meaning' | 'note'>, codes: Pick<CodeHit, 'code' | 'enhanced'>): Entry {
	const words = `${number} ${name} ${meaning} ${note}`.toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, ' ');
	return { ...codes, number, name, meaning, text: words };
}

import type { Source } from '../verdict';
import { allRules } from './allRules';
import { BASIC_CODES } from './basicCodes';
import { ENHANCED_CODES } from './enhancedCodes';
import { CODE_PAIRS } from './pairs';
import type { CodeHead } from './codeRows';
import type { RuleHead } from './ruleRows';

/**
 * The tables of rules and codes as rows of text, each of which can be read without the others: two heads that say what follows, the rules
 * without their words, the words, the basic codes, the enhanced ones, the pairs. `ruleRows.ts` and `codeRows.ts` read them.
 */
export function writeRows(): string[] {
	const tables = allRules();
	const rules = tables.flatMap((table) => table.rules);
	const codes = [...BASIC_CODES, ...ENHANCED_CODES, ...CODE_PAIRS];
	const sources = [...new Map(codes.flatMap((code) => code.sources).map((source) => [JSON.stringify(source), source])).values()];
	const ruleHead: RuleHead = {
		tables: tables.map((table) => ({ ...table, rules: table.rules.length })),
		words: rules.map(({ words = [] }) => words.length),
	};
	const codeHead: CodeHead = {
		sources,
		basic: BASIC_CODES.map(({ code }) => code),
		enhanced: ENHANCED_CODES.map(({ subject, detail, registered, classes }) => [subject, detail, registered ? 1 : 0, ...classes]),
		pairs: CODE_PAIRS.map(({ code, enhanced }) => `${code} ${enhanced}`),
	};
	const placeOf = placesOf(sources);
	return [
		JSON.stringify(ruleHead),
		JSON.stringify(codeHead),
		...rules.map((rule) => JSON.stringify({ ...rule, words: undefined })),
		...rules.flatMap(({ words = [] }) => words),
		...codes.map((code) => JSON.stringify({ ...code, sources: code.sources.map(placeOf) })),
	];
}

function placesOf(sources: readonly Source[]): (source: Source) => number {
	const places = new Map(sources.map((source, at) => [JSON.stringify(source), at]));
	return (source) => places.get(JSON.stringify(source)) ?? -1;
}

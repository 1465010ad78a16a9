import type { Source } from '../verdict';
import { allRules } from './allRules';
import { BASIC_CODES } from './basicCodes';
import { BLOCKLISTS } from './blocklists';
import { ENHANCED_CODES } from './enhancedCodes';
import { CROSSWALK } from './crosswalk';
import { FACT_TABLES, type FactTables } from './factTables';
import { CODE_PAIRS } from './pairs';
import { PROVIDERS } from './providers';
import { REASON_FACTS } from './reasonFacts';
import { RULE_SOURCES } from './ruleSources';
import { WRAPPERS } from './wrappers';
import type { CodeHead } from './codeRows';
import type { RuleHead } from './ruleRows';

/**
 * The tables of rules and codes as rows of text, each of which can be read without the others: two heads that say what follows, the small
 * tables, the rules without their words, the words, the basic codes, the enhanced ones, the pairs. `ruleRows.ts`, `codeRows.ts` and
 * `facts.ts` read them.
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
		...FACT_TABLES.map((name) => JSON.stringify(FACTS[name])),
		...rules.map((rule) => JSON.stringify({ ...rule, words: undefined })),
		...rules.flatMap(({ words = [] }) => words),
		...codes.map((code) => JSON.stringify({ ...code, sources: code.sources.map(placeOf) })),
	];
}

/** The marks of blocklists are words of rules. */
const FACTS: FactTables = {
	reasons: REASON_FACTS,
	otherNames: CROSSWALK,
	providers: PROVIDERS,
	blocklists: BLOCKLISTS.map((list) => ({ ...list, marks: undefined, reason: undefined })),
	sources: Object.fromEntries(Object.entries(RULE_SOURCES).map(([key, [title, url]]) => [key, { title, url }])) as FactTables['sources'],
	wrappers: WRAPPERS,
};

function placesOf(sources: readonly Source[]): (source: Source) => number {
	const places = new Map(sources.map((source, at) => [JSON.stringify(source), at]));
	return (source) => places.get(JSON.stringify(source)) ?? -1;
}

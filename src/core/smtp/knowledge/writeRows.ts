import { REASONS } from '../reason';
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
import { RULE_SOURCES, type SourceKey } from './ruleSources';
import { WRAPPERS } from './wrappers';
import type { CodeHead } from './codeRows';
import { NO_WORDS } from './rowPlaces';
import type { RuleHead } from './ruleRows';

/** The tables of rules and codes as rows of text, in the order of `rowPlaces.ts`. `ruleRows.ts`, `codeRows.ts` and `facts.ts` read them. */
export function writeRows(): string[] {
	const tables = allRules();
	const rules = tables.flatMap((table) => table.rules);
	const codes = [...BASIC_CODES, ...ENHANCED_CODES, ...CODE_PAIRS];
	const sources = allSources(codes);
	const ruleHead: RuleHead = {
		tables: tables.map((table) => ({ ...table, rules: table.rules.length })),
		words: String.fromCharCode(...rules.map(({ words = [] }) => NO_WORDS + words.length)),
		sourceKeys: Object.keys(RULE_SOURCES) as SourceKey[],
		sources: sources.length,
	};
	const codeHead: CodeHead = {
		basic: BASIC_CODES.map(({ code }) => code),
		enhanced: ENHANCED_CODES.map(({ subject, detail, registered, classes }) => [subject, detail, registered ? 1 : 0, ...classes]),
		pairs: CODE_PAIRS.map(({ code, enhanced }) => `${code} ${enhanced}`),
	};
	const places = new Map(sources.map((source, place) => [source, place]));
	return [
		JSON.stringify(ruleHead),
		JSON.stringify(codeHead),
		...FACT_TABLES.map((name) => JSON.stringify(FACTS[name])),
		...REASONS.map((reason) => JSON.stringify(REASON_FACTS[reason])),
		...REASONS.map((reason) => JSON.stringify(CROSSWALK[reason])),
		...sources,
		...rules.map((rule) => JSON.stringify({ ...rule, words: undefined })),
		...rules.flatMap(({ words = [] }) => words),
		...codes.map((code) => JSON.stringify({ ...code, sources: code.sources.map((source) => places.get(writeSource(source))) })),
	];
}

/** The marks of blocklists are words of rules. */
const FACTS: FactTables = {
	providers: PROVIDERS,
	blocklists: BLOCKLISTS.map((list) => ({ ...list, marks: undefined, reason: undefined })),
	wrappers: WRAPPERS,
};

/** Those of the rules, which are known by keys, then what only codes have. */
function allSources(codes: readonly { readonly sources: readonly Source[] }[]): string[] {
	const ofRules = Object.values(RULE_SOURCES).map(([title, url]) => writeSource({ title, url }));
	const ofCodes = codes.flatMap(({ sources }) => sources).map(writeSource);
	return [...ofRules, ...new Set(ofCodes.filter((source) => !ofRules.includes(source)))];
}

function writeSource({ title, url }: Source): string {
	return JSON.stringify({ title, url });
}

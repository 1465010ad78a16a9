import { ACTIONS, PARTIES, REASONS } from '../../smtp/reason';
import { nearestOf } from './nearest';
import { createMatcher } from './matcher';
import type { OwnRule, OwnRuleProblem } from './ownRule';
import { providerNames } from './providerNames';
import { readPattern } from './readPattern';
import { readWords } from './readWords';

export interface OwnRulesRead {
	readonly rules: readonly OwnRule[];
	readonly problems: readonly OwnRuleProblem[];
}

export const MOST_RULES = 1000;
export const LONGEST_MATCH = 500;
const LONGEST_TEXT = 2000;
const MOST_STEPS = 20;
/** A sentence with more names is a list. */
const MOST_NAMED = 15;

/** Says what is wrong with a value, as the end of a sentence; `undefined` where nothing is. */
type Check = (value: unknown) => string | undefined;

/**
 * Reads the rules of a file or a setting, which `origin` names. One that is wrong is left out and named in one sentence; the others
 * count.
 */
export function readOwnRules(value: unknown, origin: string): OwnRulesRead {
	if (!Array.isArray(value)) {
		return { rules: [], problems: [{ sentence: `${origin}: the rules are no list; write [{ "match": "words of the reply", "reason": "MailboxFull" }].` }] };
	}
	const rules: OwnRule[] = [];
	const problems: OwnRuleProblem[] = [];
	for (const [index, one] of value.slice(0, MOST_RULES).entries()) {
		const wrong = wrongWithRule(one);
		if (wrong === undefined) {
			rules.push({ ...(one as OwnRule), id: (one as OwnRule).id ?? String(index + 1) });
		} else {
			problems.push({ index, sentence: `${origin}, ${nameOf(one, index)}: ${wrong}.` });
		}
	}
	if (value.length > MOST_RULES) {
		problems.push({ index: MOST_RULES, sentence: `${origin}: only the first ${MOST_RULES} of ${value.length} rules count; take out those that nothing matches.` });
	}
	return { rules, problems };
}

/** `rule 3 ("acme-full")` */
function nameOf(rule: unknown, index: number): string {
	const id = isObject(rule) ? rule.id : undefined;
	return typeof id === 'string' && wrongId(id) === undefined ? `rule ${index + 1} (${quoted(id)})` : `rule ${index + 1}`;
}

function wrongWithRule(rule: unknown): string | undefined {
	if (!isObject(rule)) {
		return `${quoted(rule)} is no rule; write { "match": "words of the reply", "reason": "MailboxFull" }`;
	}
	const unknown = Object.keys(rule).find((key) => !CHECKS.has(key));
	if (unknown !== undefined) {
		const near = nearestOf(unknown, [...CHECKS.keys()]);
		return `there is no ${quoted(unknown)} in a rule; ${near === undefined ? `there are ${[...CHECKS.keys()].join(', ')}` : `write "${near}"`}`;
	}
	for (const [key, check] of CHECKS) {
		const value = Object.hasOwn(rule, key) ? rule[key] : undefined;
		const wrong = value === undefined && !NEEDED.has(key) ? undefined : check(value);
		if (wrong !== undefined) {
			return wrong;
		}
	}
	return undefined;
}

const NEEDED: ReadonlySet<string> = new Set(['match', 'reason']);

/** By the key of a rule, in the order in which they are looked at. */
const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
	['id', wrongId],
	['match', wrongMatch],
	['provider', (value) => wrongName('provider', value, providerNames())],
	['code', wrongCode],
	['enhanced', wrongEnhanced],
	['reason', (value) => wrongName('reason', value, REASONS)],
	['title', (value) => wrongText('title', value)],
	['meaning', (value) => wrongText('meaning', value)],
	['action', (value) => wrongName('action', value, ACTIONS)],
	['party', (value) => wrongName('party', value, PARTIES)],
	['steps', wrongSteps],
	['temporary', (value) => (typeof value === 'boolean' ? undefined : `its "temporary" is ${quoted(value)}; write true or false`)],
	['source', wrongSource],
]);

function wrongId(value: unknown): string | undefined {
	return typeof value === 'string' && /^[\w.-]{1,60}$/.test(value) ? undefined : `its "id" is ${quoted(value)}; write up to 60 letters, digits and hyphens, such as "partner-quota"`;
}

/** What is wrong with the `match` of a rule, as the end of a sentence; `undefined` where nothing is. */
export function wrongMatch(value: unknown): string | undefined {
	const source = typeof value === 'string' ? value : isObject(value) && Object.keys(value).length === 1 ? value.pattern : undefined;
	if (typeof source !== 'string') {
		return `its "match" is ${value === undefined ? 'missing' : quoted(value)}; write words of the reply, or { "pattern": "a regular expression" }`;
	}
	if (source.length > LONGEST_MATCH) {
		return `its "match" is longer than ${LONGEST_MATCH} characters; the few words that tell the meaning are enough`;
	}
	return typeof value === 'string' ? wrongWords(value) : wrongPattern(source);
}

function wrongWords(words: string): string | undefined {
	const read = readWords(words);
	return read.ok ? undefined : `its words ${read.refused}`;
}

function wrongPattern(source: string): string | undefined {
	const read = readPattern(source);
	if (!read.ok) {
		return `its pattern ${read.refused}`;
	}
	return createMatcher(read.pattern) === undefined ? 'its pattern is too large once its counted repetitions are written out; count less, or write "*" or "+"' : undefined;
}

function wrongName(key: string, value: unknown, names: readonly string[]): string | undefined {
	if (typeof value === 'string' && names.includes(value)) {
		return undefined;
	}
	const near = typeof value === 'string' ? nearestOf(value, names) : undefined;
	const few = names.length <= MOST_NAMED ? names.join(', ') : `the ${names.length} that the schema of the rules lists, such as ${names.slice(0, 3).join(', ')}`;
	const right = near === undefined ? `one of ${few}` : `"${near}"`;
	return `its "${key}" is ${value === undefined ? 'missing' : `${quoted(value)}, which is none of those that are known`}; write ${right}`;
}

function wrongCode(value: unknown): string | undefined {
	const isCode = value === '4xx' || value === '5xx' || (typeof value === 'number' && Number.isInteger(value) && value >= 200 && value <= 599);
	return isCode ? undefined : `its "code" is ${quoted(value)}; write a number such as 550, or "4xx" or "5xx"`;
}

function wrongEnhanced(value: unknown): string | undefined {
	// 5.7.26, x.7.26
	const isCode = typeof value === 'string' && /^[245x]\.(?:0|[1-9]\d{0,2})\.(?:0|[1-9]\d{0,2})$/.test(value);
	return isCode ? undefined : `its "enhanced" is ${quoted(value)}; write a code such as "5.7.26", or "x.7.26" for any class`;
}

function wrongText(key: string, value: unknown): string | undefined {
	return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT
		? undefined
		: `its "${key}" is ${quoted(value)}; write a text of up to ${LONGEST_TEXT} characters, or leave it out`;
}

function wrongSteps(value: unknown): string | undefined {
	const areSteps = Array.isArray(value) && value.length <= MOST_STEPS && value.every((step) => wrongText('steps', step) === undefined);
	return areSteps ? undefined : `its "steps" are ${quoted(value)}; write a list of up to ${MOST_STEPS} texts, in the order in which they are done`;
}

function wrongSource(value: unknown): string | undefined {
	const isAddress = typeof value === 'string' && value.length <= LONGEST_TEXT && /^https?:\/\/[^\s<>\\]+$/.test(value);
	return isAddress ? undefined : `its "source" is ${quoted(value)}; write an address that begins with https://`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value in a sentence, not longer than a sentence bears. */
function quoted(value: unknown): string {
	const written = JSON.stringify(value) ?? String(value);
	return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}

import { FIRST_SOURCE, NO_WORDS, RULE_HEAD } from './rowPlaces';
import { rowAt } from './rows';
import type { Rule, RuleTable } from './rule';
import type { SourceKey } from './ruleSources';

/** All that a rule says but its words, which are rows of their own: most of them are never looked at. */
export type RuleFacts = Omit<Rule, 'words'>;

/** A table without its rules. */
export type TableFacts = Omit<RuleTable, 'rules'>;

/** What the first row says. */
export interface RuleHead {
	/** With the number of their rules, which follow one another. */
	readonly tables: readonly (TableFacts & { readonly rules: number })[];
	/** By the rule, how many wordings it has, one character each, counted from `NO_WORDS`; they follow one another too. */
	readonly words: string;
	/** Of the first sources. */
	readonly sourceKeys: readonly SourceKey[];
	/** How many there are in all. */
	readonly sources: number;
}

/** What is worked out of the head once. */
interface Numbers extends RuleHead {
	/** By the rule, the place of its first wording among all; one more at the end. */
	readonly firstWords: readonly number[];
	/** By the rule, its table's place. */
	readonly tableOf: readonly number[];
}

let numbers: Numbers | undefined;

function ruleNumbers(): Numbers {
	if (numbers === undefined) {
		const head = JSON.parse(rowAt(RULE_HEAD)) as RuleHead;
		const { tables, words } = head;
		const firstWords = [0];
		let place = 0;
		for (let rule = 0; rule < words.length; rule++) {
			place += words.charCodeAt(rule) - NO_WORDS;
			firstWords.push(place);
		}
		numbers = { ...head, firstWords, tableOf: tables.flatMap(({ rules }, table) => new Array<number>(rules).fill(table)) };
	}
	return numbers;
}

export function ruleCount(): number {
	return ruleNumbers().words.length;
}

/** The place of a source among those of all rules and codes. */
export function sourcePlace(key: SourceKey): number {
	return ruleNumbers().sourceKeys.indexOf(key);
}

function firstRule(): number {
	return FIRST_SOURCE + ruleNumbers().sources;
}

/** How many wordings all rules have. */
export function wordsCount(): number {
	return ruleNumbers().firstWords.at(-1) as number;
}

/** A wording in the notation of `Rule.words`; `place` is among those of all rules. */
export function wordsAt(place: number): string {
	return rowAt(firstRule() + ruleCount() + place);
}

/** The rule that a wording is of: the last one that begins there or before. Rules without words begin where the next one does. */
export function ruleOfWords(place: number): number {
	const { firstWords } = ruleNumbers();
	let low = 0;
	let high = firstWords.length - 1;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((firstWords[middle] as number) <= place) {
			low = middle;
		} else {
			high = middle;
		}
	}
	return low;
}

export function ruleAt(rule: number): RuleFacts {
	return JSON.parse(rowAt(firstRule() + rule)) as RuleFacts;
}

/** In the order of the table; none for a rule that goes by codes. */
export function wordsOf(rule: number): readonly string[] {
	const { firstWords } = ruleNumbers();
	const first = firstWords[rule] as number;
	return Array.from({ length: (firstWords[rule + 1] as number) - first }, (_, at) => wordsAt(first + at));
}

export function hasWords(rule: number): boolean {
	return ruleNumbers().words.charCodeAt(rule) > NO_WORDS;
}

export function tableOf(rule: number): TableFacts {
	const { tables, tableOf: places } = ruleNumbers();
	return tables[places[rule] as number] as TableFacts;
}

/** The rules of the table of a name, by their places. */
export function rulesOfTable(name: string): readonly number[] {
	const { tables, tableOf: places } = ruleNumbers();
	const table = tables.findIndex((one) => one.name === name);
	return places.flatMap((one, rule) => (one === table ? [rule] : []));
}

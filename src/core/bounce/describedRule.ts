import { formatEnhancedCode } from '../smtp/enhancedCode';
import type { Codes } from '../smtp/explainCodes';
import type { Rule, RuleTable } from '../smtp/knowledge/rule';
import { ruleSource } from '../smtp/knowledge/ruleSources';
import type { Reason } from '../smtp/reason';
import type { Source } from '../smtp/verdict';
import { REASON_FACTS } from './reasons';
import { allRules } from '../smtp/knowledge/allRules';

/** A rule as somebody reads it. */
export interface DescribedRule {
	/** `yahoo/tss`, as the evidence names it. */
	readonly name: string;
	readonly provider?: string;
	/** Other providers that say the same. */
	readonly also: readonly string[];
	readonly reason: Reason;
	readonly title: string;
	readonly meaning: string;
	readonly steps: readonly string[];
	/** What it goes by: `…` stands for other words, `#` for a digit, and of a choice all are named. Empty where only codes count. */
	readonly wordings: readonly string[];
	/** Codes that must stand beside the words, one of each kind: `550`, `4xx`, `x.7.26`. */
	readonly codes: readonly string[];
	/** It counts only where the provider is known to have spoken. */
	readonly only: boolean;
	readonly sources: readonly Source[];
}

export function describeRule({ name, provider, also = [], sources }: RuleTable, rule: Rule): DescribedRule {
	const facts = REASON_FACTS[rule.reason];
	return {
		name: `${name}/${rule.id}`,
		provider,
		also,
		reason: rule.reason,
		title: titleOfRule(rule),
		meaning: rule.meaning ?? facts.meaning,
		steps: [...(rule.steps ?? []), ...facts.steps],
		wordings: (rule.words ?? []).map(readableWords),
		codes: [...(rule.code ?? []).map(String), ...(rule.enhanced ?? [])],
		only: rule.only === true,
		sources: (rule.sources ?? sources).map(ruleSource),
	};
}

export function titleOfRule({ title, reason }: Rule): string {
	return title ?? REASON_FACTS[reason].title;
}

/** `{user|mailbox} ~ full*` becomes `user/mailbox … full…`. */
export function readableWords(words: string): string {
	return words.replace(/\{([^{}]*)\}/g, (_, choice: string) => choice.replaceAll('|', '/')).replaceAll(' ~ ', ' … ').replace(/\*$/, '…');
}

/** Made when first asked for. */
let byName: ReadonlyMap<string, readonly [RuleTable, Rule]> | undefined;

/** The rule that evidence names; `undefined` where there is none of the name. */
export function ruleNamed(name: string): DescribedRule | undefined {
	byName ??= new Map(everyRule().map(([table, rule]) => [`${table.name}/${rule.id}`, [table, rule]]));
	const [table, rule] = byName.get(name) ?? [];
	return table && rule && describeRule(table, rule);
}

export function rulesOfReason(reason: Reason): DescribedRule[] {
	return everyRule().filter(([, rule]) => rule.reason === reason).map(([table, rule]) => describeRule(table, rule));
}

/**
 * What providers mean by a code: their rules that name it. An enhanced code that is asked for must be named; a basic code beside it must
 * only not be excluded.
 */
export function rulesNaming({ code, enhanced }: Codes): DescribedRule[] {
	const isNamed = (rule: Rule): boolean => {
		const codes = rule.code ?? [];
		if (!enhanced) {
			return rule.enhanced === undefined && codes.some((one) => one === code);
		}
		const isOfEnhanced = rule.enhanced?.some((one) => one === formatEnhancedCode(enhanced) || one === `x.${enhanced.subject}.${enhanced.detail}`) ?? false;
		return isOfEnhanced && (code === undefined || codes.length === 0 || codes.some((one) => one === code || one === `${Math.floor(code / 100)}xx`));
	};
	return everyRule().filter(([{ provider }, rule]) => provider !== undefined && isNamed(rule)).map(([table, rule]) => describeRule(table, rule));
}

/** Each rule with the table that it stands in. */
export function everyRule(): [RuleTable, Rule][] {
	return allRules().flatMap((table) => table.rules.map((rule): [RuleTable, Rule] => [table, rule]));
}

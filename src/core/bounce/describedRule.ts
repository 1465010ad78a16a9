import { formatEnhancedCode } from '../smtp/enhancedCode';
import type { Codes } from '../smtp/explainCodes';
import { ruleAt, ruleCount, rulesOfTable, tableOf, wordsOf, type RuleFacts } from '../smtp/knowledge/ruleRows';
import type { Reason } from '../smtp/reason';
import type { Source } from '../smtp/verdict';
import { reasonFacts, ruleSource } from '../smtp/knowledge/facts';

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

/** `place` is among all rules. */
export function describeRule(place: number, rule: RuleFacts = ruleAt(place)): DescribedRule {
	const { name, provider, also = [], sources } = tableOf(place);
	const facts = reasonFacts(rule.reason);
	return {
		name: `${name}/${rule.id}`,
		provider,
		also,
		reason: rule.reason,
		title: titleOfRule(rule),
		meaning: rule.meaning ?? facts.meaning,
		steps: [...(rule.steps ?? []), ...facts.steps],
		wordings: wordsOf(place).map(readableWords),
		codes: [...(rule.code ?? []).map(String), ...(rule.enhanced ?? [])],
		only: rule.only === true,
		sources: (rule.sources ?? sources).map(ruleSource),
	};
}

export function titleOfRule({ title, reason }: RuleFacts): string {
	return title ?? reasonFacts(reason).title;
}

/** `{user|mailbox} ~ full*` becomes `user/mailbox … full…`. */
export function readableWords(words: string): string {
	return words.replace(/\{([^{}]*)\}/g, (_, choice: string) => choice.replaceAll('|', '/')).replaceAll(' ~ ', ' … ').replace(/\*$/, '…');
}

/** The rule that evidence names; `undefined` where there is none of the name. */
export function ruleNamed(name: string): DescribedRule | undefined {
	const [table = '', id = ''] = name.split('/', 2);
	const place = rulesOfTable(table).find((one) => ruleAt(one).id === id);
	return place === undefined ? undefined : describeRule(place);
}

export function rulesOfReason(reason: Reason): DescribedRule[] {
	return describeThose((_, rule) => rule.reason === reason);
}

/**
 * What providers mean by a code: their rules that name it. An enhanced code that is asked for must be named; a basic code beside it must
 * only not be excluded.
 */
export function rulesNaming({ code, enhanced }: Codes): DescribedRule[] {
	const isNamed = (rule: RuleFacts): boolean => {
		const codes = rule.code ?? [];
		if (!enhanced) {
			return rule.enhanced === undefined && codes.some((one) => one === code);
		}
		const isOfEnhanced = rule.enhanced?.some((one) => one === formatEnhancedCode(enhanced) || one === `x.${enhanced.subject}.${enhanced.detail}`) ?? false;
		return isOfEnhanced && (code === undefined || codes.length === 0 || codes.some((one) => one === code || one === `${Math.floor(code / 100)}xx`));
	};
	return describeThose((place, rule) => tableOf(place).provider !== undefined && isNamed(rule));
}

function describeThose(isWanted: (place: number, rule: RuleFacts) => boolean): DescribedRule[] {
	const described: DescribedRule[] = [];
	for (let place = 0; place < ruleCount(); place++) {
		const rule = ruleAt(place);
		if (isWanted(place, rule)) {
			described.push(describeRule(place, rule));
		}
	}
	return described;
}

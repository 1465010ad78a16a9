import { ruleSource } from '../smtp/knowledge/ruleSources';
import type { Rule, RuleTable } from '../smtp/knowledge/rule';
import type { Reason } from '../smtp/reason';
import type { Source } from '../smtp/verdict';
import { REASON_FACTS } from './reasons';
import { RULE_TABLES } from './ruleTables';

/** A rule as somebody who looks it up sees it. */
export interface RuleHit {
	/** `yahoo/tss`, as the evidence names it. */
	readonly name: string;
	readonly provider?: string;
	readonly reason: Reason;
	readonly title: string;
	readonly meaning: string;
	readonly steps: readonly string[];
	/** A wording that it goes by, or the codes. */
	readonly example: string;
	readonly sources: readonly Source[];
}

interface Searched {
	readonly table: RuleTable;
	readonly rule: Rule;
	/** Who says it, its name and codes. */
	readonly label: string;
	/** Its wordings, one a line, so that no two are found together. */
	readonly words: string;
	readonly meaning: string;
}

let searched: readonly Searched[] | undefined;

/** Rules by provider and words, in any order: `yahoo TSS04`, `S3150`, `greylist`. The best first, `most` at most; an empty query finds none. */
export function searchRules(query: string, most = 50): RuleHit[] {
	const asked = query.toLowerCase().split(/\s+/).filter((one) => one !== '');
	if (asked.length === 0) {
		return [];
	}
	searched ??= RULE_TABLES.flatMap((table) => table.rules.map((rule) => searchedOf(table, rule)));
	return searched
		.map((one) => ({ one, weight: weightOf(one, asked) }))
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight)
		.slice(0, most)
		.map(({ one: { table, rule } }) => hitOf(table, rule, asked));
}

function searchedOf(table: RuleTable, rule: Rule): Searched {
	const codes = [...(rule.code ?? []), ...(rule.enhanced ?? [])].join(' ');
	return {
		table, rule,
		label: `${table.provider ?? ''} ${(table.also ?? []).join(' ')} ${table.name}/${rule.id} ${rule.reason} ${codes}`.toLowerCase(),
		words: (rule.words ?? []).join('\n'),
		meaning: `${titleOf(rule)} ${rule.meaning ?? ''}`.toLowerCase(),
	};
}

/** Zero unless each word asked for is found; wordings count most, and what is asked for digit by digit (`tss04` for `tss##`) with them; `5.7.27` also finds `x.7.27`. */
function weightOf({ label, words, meaning }: Searched, asked: readonly string[]): number {
	let weight = 0;
	for (const one of asked) {
		const best = words.includes(one) || (/\d/.test(one) && words.includes(one.replace(/\d/g, '#'))) ? 4 : label.includes(one) || label.includes(one.replace(/^[245](?=\.\d)/, 'x')) ? 2 : meaning.includes(one) ? 1 : 0;
		if (best === 0) {
			return 0;
		}
		weight += best;
	}
	return weight;
}

function hitOf({ name, provider, sources }: RuleTable, rule: Rule, asked: readonly string[]): RuleHit {
	const facts = REASON_FACTS[rule.reason];
	const [first = ''] = rule.words ?? [[...(rule.code ?? []), ...(rule.enhanced ?? [])].join(' ')];
	return {
		name: `${name}/${rule.id}`,
		provider,
		reason: rule.reason,
		title: titleOf(rule),
		meaning: rule.meaning ?? facts.meaning,
		steps: [...(rule.steps ?? []), ...facts.steps],
		example: readable(rule.words?.find((words) => asked.some((one) => words.includes(one))) ?? first),
		sources: (rule.sources ?? sources).map(ruleSource),
	};
}

function titleOf({ title, reason }: Rule): string {
	return title ?? REASON_FACTS[reason].title;
}

/** `{user|mailbox} ~ full` becomes `user … full`: the first of each choice. */
function readable(words: string): string {
	return words.replace(/\{([^{}|]*)[^{}]*\}/g, '$1').replaceAll(' ~ ', ' … ').replace(/\*$/, '…');
}

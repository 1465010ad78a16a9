import { providers } from '../smtp/knowledge/facts';
import { ruleAt, ruleCount, tableOf, wordsOf } from '../smtp/knowledge/ruleRows';
import { describeRule, readableWords, titleOfRule, type DescribedRule } from './describedRule';

/** A rule as somebody who looks it up sees it. */
export interface RuleHit extends DescribedRule {
	/** The wording that fits best what was asked, else the first; or the codes. */
	readonly example: string;
}

interface Searched {
	/** The rule's, among all. */
	readonly place: number;
	/** Who says it, its name and codes. */
	readonly label: string;
	/** Its wordings, one a line, so that no two are found together. */
	readonly words: string;
	readonly meaning: string;
}

const SHORTEST_NAME = 3;

let searched: readonly Searched[] | undefined;

/** Rules by provider and words, in any order: `yahoo TSS04`, `S3150`, `greylist`. The best first, `most` at most; an empty query finds none. */
export function searchRules(query: string, most = 50): RuleHit[] {
	const asked = query.toLowerCase().split(/\s+/).filter((one) => one !== '');
	if (asked.length === 0) {
		return [];
	}
	searched ??= Array.from({ length: ruleCount() }, (_, place) => searchedOf(place));
	return searched
		.map((one) => ({ one, weight: weightOf(one, asked) }))
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight)
		.slice(0, most)
		.map(({ one: { place } }) => hitOf(place, asked));
}

function searchedOf(place: number): Searched {
	const table = tableOf(place);
	const rule = ruleAt(place);
	const codes = [...(rule.code ?? []), ...(rule.enhanced ?? [])].join(' ');
	const providers = [table.provider, ...(table.also ?? [])].filter((name) => name !== undefined);
	return {
		place,
		label: `${providers.map(namesOfProvider).join(' ')} ${table.name}/${rule.id} ${rule.reason} ${codes}`.toLowerCase(),
		words: wordsOf(place).join('\n'),
		meaning: `${titleOfRule(rule)} ${rule.meaning ?? ''}`.toLowerCase(),
	};
}

/** `Google gmail.com googlemail.com google.com`: people look for `gmail`. */
function namesOfProvider(provider: string): string {
	const { domains = [], hosts = [] } = providers().find(({ name }) => name === provider) ?? {};
	return [provider, ...domains, ...hosts].join(' ');
}

/** Zero unless each word asked for is found; wordings count most, and what is asked for digit by digit (`tss04` for `tss##`) with them; `5.7.27` also finds `x.7.27`. */
function weightOf({ label, words, meaning }: Searched, asked: readonly string[]): number {
	let weight = 0;
	for (const one of asked) {
		const best = isWorded(words, one) ? 4 : label.includes(one) || label.includes(one.replace(/^[245](?=\.\d)/, 'x')) ? 2 : meaning.includes(one) ? 1 : 0;
		if (best === 0) {
			return 0;
		}
		weight += best;
	}
	return weight;
}

/** Whether wordings hold a word, or one that is the same but for its digits: `s3150` is not `as####`. */
function isWorded(words: string, one: string): boolean {
	if (words.includes(one)) {
		return true;
	}
	const pattern = one.replace(/\d/g, '#');
	const at = pattern === one ? -1 : words.indexOf(pattern);
	return at >= 0 && !/[a-z#]/.test(words.charAt(at - 1)) && words.charAt(at + pattern.length) !== '#';
}

function hitOf(place: number, asked: readonly string[]): RuleHit {
	const described = describeRule(place);
	const held = (words: string): number => asked.filter((one) => isWorded(words, one)).length;
	const [example] = [...wordsOf(place)].sort((a, b) => held(b) - held(a));
	return { ...described, example: example === undefined ? described.codes.join(', ') : readableWords(example) };
}

/** Whether a word is, or begins, a name of a provider: `gmail`, `yahoo`. */
export function namesProvider(query: string): boolean {
	const asked = query.toLowerCase().split(/\s+/).filter((one) => one.length >= SHORTEST_NAME);
	return asked.some((one) => providers().some(({ name }) => ` ${namesOfProvider(name).toLowerCase()}`.includes(` ${one}`)));
}

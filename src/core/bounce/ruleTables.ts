import { hasWords, ruleAt, ruleCount, ruleOfWords, tableOf, wordsAt, wordsCount } from '../smtp/knowledge/ruleRows';
import { RuleIndex, type IndexedRule, type Meaning } from './ruleIndex';
import { signPhrases, type SignPhrase } from './rulePhrases';
import { ruleStarts } from './ruleStarts';

const PROVIDER_RANK = 7;
const TEXT_RANK = 5;

let index: RuleIndex | undefined;

/** Made at the first reply, not at the start. */
export function ruleIndex(): RuleIndex {
	return (index ??= newIndex());
}

function newIndex(): RuleIndex {
	const count = wordsCount();
	const signs = signPhrases();
	const meanings: Meaning[] = signs.map(({ sign }) => sign);
	return new RuleIndex({
		words: (number) => (number < count ? wordsAt(number) : (signs[number - count] as SignPhrase).words),
		meaning: (number) => (number < count ? meaningOf(ruleOfWords(number)) : (meanings[number - count] as Meaning)),
		starts: ruleStarts(),
	});
}

/** By the rule's place, as far as rules were met. */
const met: (Extract<Meaning, { readonly kind: 'rule' }> | undefined)[] = [];

function meaningOf(rule: number): Extract<Meaning, { readonly kind: 'rule' }> {
	return (met[rule] ??= { kind: 'rule', rule: indexedRule(rule) });
}

function indexedRule(place: number): IndexedRule {
	const { name, provider, also = [], sources } = tableOf(place);
	const rule = ruleAt(place);
	const speakers = provider === undefined ? [] : [provider, ...also];
	const rank = rule.rank ?? (provider === undefined ? TEXT_RANK : PROVIDER_RANK);
	return { ...rule, name: `${name}/${rule.id}`, provider, speakers, sources: rule.sources ?? sources, rank };
}

let placesBySpeaker: ReadonlyMap<string, readonly number[]> | undefined;

/** Rules of a provider that need no words. */
export function rulesByCodes(provider: string): IndexedRule[] {
	placesBySpeaker ??= wordlessRules();
	return (placesBySpeaker.get(provider) ?? []).map((place) => meaningOf(place).rule);
}

function wordlessRules(): Map<string, readonly number[]> {
	const bySpeaker = new Map<string, readonly number[]>();
	for (let place = 0; place < ruleCount(); place++) {
		if (!hasWords(place)) {
			const { provider, also = [] } = tableOf(place);
			for (const speaker of provider === undefined ? [] : [provider, ...also]) {
				bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), place]);
			}
		}
	}
	return bySpeaker;
}

import { providers, wrappers } from '../smtp/knowledge/facts';
import type { Step } from '../smtp/knowledge/rule';
import { wordsAt, wordsCount } from '../smtp/knowledge/ruleRows';

/** What a phrase that is of no rule stands for: a step of the dialogue, who speaks, the beginning of a quoted reply, that a host's name follows, that the message will be tried again, or that it will not. */
export type Sign =
	| { readonly kind: 'step'; readonly step: Step }
	| { readonly kind: 'speaker'; readonly provider: string }
	| { readonly kind: 'quote' | 'host' | 'later' | 'given-up' };

/** A phrase that is of no rule. */
export interface SignPhrase {
	readonly words: string;
	readonly sign: Sign;
}

export function signPhrases(): SignPhrase[] {
	const { quotes, steps, later, givenUp } = wrappers();
	const phrases: SignPhrase[] = [];
	for (const { name, marks = [] } of providers()) {
		phrases.push(...marks.map((words): SignPhrase => ({ words, sign: { kind: 'speaker', provider: name } })));
	}
	for (const { step, words } of steps) {
		phrases.push(...words.map((one): SignPhrase => ({ words: one, sign: { kind: 'step', step } })));
	}
	for (const [kind, words] of [['quote', quotes], ['later', later], ['given-up', givenUp], ['host', ['host ']]] as const) {
		phrases.push(...words.map((one): SignPhrase => ({ words: one, sign: { kind } })));
	}
	return phrases;
}

/** All that is looked for in a reply, in the order of its numbers: the words of the rules, then the signs. */
export function allWords(): string[] {
	return [...Array.from({ length: wordsCount() }, (_, place) => wordsAt(place)), ...signPhrases().map(({ words }) => words)];
}

import { allRules } from '../smtp/knowledge/allRules';
import { PROVIDERS } from '../smtp/knowledge/providers';
import { GIVEN_UP, LATER, QUOTES, STEPS } from '../smtp/knowledge/wrappers';
import { RuleIndex } from './ruleIndex';

let index: RuleIndex | undefined;

/** Built at the first reply, not at the start. */
export function ruleIndex(): RuleIndex {
	return (index ??= buildIndex());
}

function buildIndex(): RuleIndex {
	const built = new RuleIndex();
	for (const table of allRules()) {
		built.addTable(table);
	}
	for (const { name, marks = [] } of PROVIDERS) {
		for (const mark of marks) {
			built.addPhrase(mark, { kind: 'speaker', provider: name });
		}
	}
	for (const { step, words } of STEPS) {
		for (const phrase of words) {
			built.addPhrase(phrase, { kind: 'step', step });
		}
	}
	for (const [kind, phrases] of [['quote', QUOTES], ['later', LATER], ['given-up', GIVEN_UP], ['host', ['host ']]] as const) {
		for (const phrase of phrases) {
			built.addPhrase(phrase, { kind });
		}
	}
	return built;
}

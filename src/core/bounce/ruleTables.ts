import { ADDRESS_PHRASES } from '../smtp/knowledge/phrases/addresses';
import { CONTENT_PHRASES } from '../smtp/knowledge/phrases/content';
import { REPORT_PHRASES } from '../smtp/knowledge/phrases/reports';
import { SENDER_PHRASES } from '../smtp/knowledge/phrases/senders';
import { SERVER_PHRASES } from '../smtp/knowledge/phrases/servers';
import { PROVIDERS } from '../smtp/knowledge/providers';
import type { RuleTable } from '../smtp/knowledge/rule';
import { QUOTES, STEPS } from '../smtp/knowledge/wrappers';
import { RuleIndex } from './ruleIndex';

/** All tables of rules; their order does not matter. */
export const RULE_TABLES: readonly RuleTable[] = [ADDRESS_PHRASES, CONTENT_PHRASES, SENDER_PHRASES, SERVER_PHRASES, REPORT_PHRASES];

let index: RuleIndex | undefined;

/** Built at the first reply, not at the start. */
export function ruleIndex(): RuleIndex {
	return (index ??= buildIndex());
}

function buildIndex(): RuleIndex {
	const built = new RuleIndex();
	for (const table of RULE_TABLES) {
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
	for (const quote of QUOTES) {
		built.addPhrase(quote, { kind: 'quote' });
	}
	built.addPhrase('host ', { kind: 'host' });
	return built;
}

import type { Reason } from '../smtp/reason';
import { formatEnhancedCode } from '../smtp/enhancedCode';
import { ruleSource } from '../smtp/knowledge/ruleSources';
import type { Explanation, Speaker } from '../smtp/verdict';
import { reasonOfCodes } from './codesAlone';
import { foldText, type FoldedText } from './foldedText';
import { readContext, type ReplyContext } from './readContext';
import { REASON_FACTS } from './reasons';
import { ruleIndex } from './ruleTables';
import { weighRules, type Winner } from './weighRules';

/**
 * What a reply means, why it failed, and what is to be done. `text` is the reply alone or with what a mail program wrote around
 * it; `speaker` is who is known to have spoken it. Words come before codes, the words of a provider before those of everybody,
 * and a quoted reply before the text that quotes it.
 */
export function explainReply(text: string, speaker: Speaker = {}): Explanation {
	const index = ruleIndex();
	const folded = foldText(text);
	const hits = index.find(folded);
	const context = readContext(folded, hits, speaker);
	const codeAlone = reasonOfCodes(context.codes);
	const winner = weighRules(index, hits, context);
	return { text, ...explanationOf(context, codeAlone, winner), evidence: { ...evidenceOf(text, folded, winner), codeAlone } };
}

function explanationOf(context: ReplyContext, codeAlone: Reason, winner: Winner | undefined): Omit<Explanation, 'text' | 'evidence'> {
	const { code, enhanced } = context.codes;
	const reason = winner?.rule.reason ?? codeAlone;
	const facts = REASON_FACTS[reason];
	const ofClass = code !== undefined ? Math.floor(code / 100) : enhanced?.class;
	const temporary = winner?.rule.temporary ?? facts.temporary ?? (ofClass === undefined ? undefined : ofClass === 4);
	return {
		code,
		enhanced: enhanced && formatEnhancedCode(enhanced),
		class: ofClass as Explanation['class'],
		provider: context.provider ?? winner?.rule.provider,
		reason,
		hard: facts.hard === true || (facts.hard === 'permanent' && temporary !== true),
		temporary,
		action: winner?.rule.action ?? (temporary ? facts.actionWhileTemporary : undefined) ?? facts.action,
		party: winner?.rule.party ?? facts.party,
		title: winner?.rule.title ?? facts.title,
		meaning: facts.meaning,
		steps: facts.steps,
		sources: (winner?.rule.sources ?? []).map(ruleSource),
		warnings: [],
	};
}

function evidenceOf(text: string, folded: FoldedText, winner: Winner | undefined): Pick<Explanation['evidence'], 'rule' | 'matched' | 'level'> {
	if (winner === undefined) {
		return { rule: 'code', matched: '', level: 'basic' };
	}
	const matched = winner.hit ? text.slice(folded.places[winner.hit.start], folded.places[winner.hit.end]).trimEnd() : '';
	return { rule: winner.rule.name, matched, level: winner.level };
}

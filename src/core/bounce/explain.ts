import type { Blocklist } from '../smtp/knowledge/blocklists';
import { blocklistOfRule } from '../smtp/knowledge/facts';
import type { Explanation, Speaker } from '../smtp/verdict';
import { codesAlone } from './codesAlone';
import { foldText } from './foldedText';
import { withListSteps } from './listSteps';
import type { OwnRules } from './own/compileOwnRules';
import { ownVerdict } from './own/ownVerdict';
import { readContext } from './readContext';
import { replyFacts } from './replyFacts';
import type { Hit } from './ruleIndex';
import { ruleIndex } from './ruleTables';
import { verdictOf } from './verdictOf';
import { weighRules } from './weighRules';

/**
 * What a reply means, why it failed, and what is to be done. `text` is the reply alone or with what a mail program wrote around
 * it; `speaker` is who is known to have spoken it. Words come before codes, the words of a provider before those of everybody,
 * and a quoted reply before the text that quotes it. `own` are rules that come before all of these.
 */
export function explainReply(text: string, speaker: Speaker = {}, own?: OwnRules): Explanation {
	const folded = foldText(text);
	const hits = ruleIndex().find(folded);
	const context = readContext(folded, hits, speaker);
	const ownHit = own?.find(folded, context);
	if (ownHit) {
		const words = text.slice(folded.places[ownHit.start], folded.places[ownHit.end]).trimEnd();
		return { text, ...ownVerdict(context, codesAlone(context.codes), ownHit, words), facts: replyFacts(text, namedLists(hits)) };
	}
	const winner = weighRules(hits, context);
	const { hit } = winner ?? {};
	const matched = hit ? text.slice(folded.places[hit.start], folded.places[hit.end]).trimEnd() : '';
	const facts = replyFacts(text, namedLists(hits));
	const verdict = verdictOf(context, codesAlone(context.codes), winner, matched);
	return { text, ...(facts ? withListSteps(verdict, facts.blocklists) : verdict), facts };
}

/** The blocklists that the text names, the narrower name first: `Spamhaus PBL` before `Spamhaus`. */
function namedLists(hits: readonly Hit[]): Blocklist[] {
	const lists = new Set<Blocklist>();
	for (const { meaning } of hits) {
		const list = meaning.kind === 'rule' ? blocklistOfRule(meaning.rule.name) : undefined;
		if (list) {
			lists.add(list);
		}
	}
	const named = [...lists];
	return named.filter((list) => !named.some((other) => other !== list && other.name.startsWith(list.name)));
}

import { isHard, type CodeExplanation } from '../../smtp/explainCodes';
import type { ReplyContext } from '../readContext';
import { reasonFacts } from '../../smtp/knowledge/facts';
import type { IndexedRule } from '../ruleIndex';
import { verdictOf, type FullVerdict } from '../verdictOf';
import type { OwnHit } from './compileOwnRules';
import type { OwnRule } from './ownRule';

/** More than any built-in rule has: what somebody says of their own logs gives way to no code. */
const OWN_RANK = 100;

/** Puts together what an own rule says, and where it says nothing what its reason says. */
export function ownVerdict(context: ReplyContext, byCodes: CodeExplanation, { rule }: OwnHit, matched: string): FullVerdict {
	const { provider, reason, source } = rule;
	const level = provider === undefined ? 'text' : 'provider';
	const facts = reasonFacts(reason);
	const derived = verdictOf(context, byCodes, { rule: likeBuiltIn(rule), level, rank: OWN_RANK }, matched);
	const temporary = rule.temporary ?? derived.temporary;
	return {
		...derived,
		temporary,
		hard: isHard(reason, temporary),
		action: rule.action ?? (rule.temporary === undefined ? derived.action : ((temporary ? facts.actionWhileTemporary : undefined) ?? facts.action)),
		party: rule.party ?? derived.party,
		meaning: rule.meaning ?? facts.meaning,
		steps: rule.steps ?? facts.steps,
		sources: source === undefined ? [] : [{ title: titleOf(source), url: source }],
	};
}

const builtIn = new WeakMap<OwnRule, IndexedRule>();

/** The built-in rule that would say the same, for what is derived from reason and codes. Its sources are replaced. */
function likeBuiltIn(rule: OwnRule): IndexedRule {
	let like = builtIn.get(rule);
	if (!like) {
		const { id, reason, provider, title, temporary } = rule;
		like = { id, name: `own/${id}`, reason, provider, speakers: [], sources: ['rfc5321'], rank: OWN_RANK, title, temporary };
		builtIn.set(rule, like);
	}
	return like;
}

/** `wiki.example.net/quotas` of its address: who wrote the rule gave no title. */
function titleOf(address: string): string {
	return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

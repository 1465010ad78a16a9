import { enhancedCode, isInRegistry } from '../smtp/codes';
import { formatEnhancedCode } from '../smtp/enhancedCode';
import { isHard, type CodeExplanation } from '../smtp/explainCodes';
import { ruleSource } from '../smtp/knowledge/ruleSources';
import type { Explanation } from '../smtp/verdict';
import type { ReplyContext } from './readContext';
import { REASON_FACTS, type ReasonFacts } from './reasons';
import type { IndexedRule } from './ruleIndex';
import { PLAIN_RANK, type Winner } from './weighRules';

/** All of an explanation but the text it is about and what is picked out of it. */
export type FullVerdict = Omit<Explanation, 'text' | 'facts'>;

/** Puts the verdict together: what the winning rule says, else what its reason says, else what the codes say. */
export function verdictOf(context: ReplyContext, byCodes: CodeExplanation, winner: Winner | undefined, matched: string): FullVerdict {
	const { code, enhanced } = context.codes;
	const ofClass = code === undefined ? enhanced?.class : Math.floor(code / 100);
	const named = {
		code,
		enhanced: enhanced && formatEnhancedCode(enhanced),
		class: ofClass as FullVerdict['class'],
		provider: context.provider ?? winner?.rule.provider,
	};
	if (winner === undefined || (winner.rule.rank < PLAIN_RANK && saysMore(byCodes, winner.rule.rank))) {
		return { ...named, ...verdictOfCodes(context, byCodes) };
	}
	const { rule, level } = winner;
	const facts = REASON_FACTS[rule.reason];
	const temporary = isTemporary(context, facts, rule);
	return {
		...named,
		reason: rule.reason,
		hard: isHard(rule.reason, temporary),
		temporary,
		action: rule.action ?? (temporary ? facts.actionWhileTemporary : undefined) ?? facts.action,
		party: rule.party ?? facts.party,
		title: rule.title ?? facts.title,
		meaning: rule.meaning === undefined ? facts.meaning : rule.title === undefined ? `${facts.meaning} ${rule.meaning}` : rule.meaning,
		steps: rule.steps === undefined ? facts.steps : [...rule.steps, ...facts.steps],
		sources: rule.sources.map(ruleSource),
		warnings: [...byCodes.warnings, ...registryWarning(context, byCodes, winner)],
		evidence: { rule: rule.name, matched, level: rule.rank === 0 ? 'none' : level, codeAlone: byCodes.reason },
	};
}

/** Whether the codes say more than vague words: an enhanced code that names a cause, or anything where the words say only that it failed. */
function saysMore({ level, reason }: CodeExplanation, rank: number): boolean {
	return rank === 0 ? level !== 'none' : level === 'enhanced' && !VAGUE.has(reason);
}

function verdictOfCodes(context: ReplyContext, byCodes: CodeExplanation): Omit<FullVerdict, 'code' | 'enhanced' | 'class' | 'provider'> {
	const { level, title, meaning, reason, action, party, steps, note, sources, warnings } = byCodes;
	const temporary = isTemporary(context, REASON_FACTS[reason]);
	const { code, enhanced } = context.codes;
	const decided = level === 'enhanced' && enhanced ? formatEnhancedCode(enhanced) : code;
	return {
		reason, hard: isHard(reason, temporary), temporary, action, party, title, meaning, steps, sources,
		warnings: note === undefined ? warnings : [...warnings, note],
		evidence: { rule: level === 'none' ? 'none' : `code/${decided}`, matched: '', level, codeAlone: reason },
	};
}

/**
 * Whether another try can succeed. Who has given up does not try again; else the basic code says it, and where there is no code
 * the words or the nature of the reason.
 */
function isTemporary({ codes, outlook }: ReplyContext, facts: ReasonFacts, rule?: IndexedRule): boolean | undefined {
	if (facts.temporary !== undefined || outlook === 'given-up') {
		return facts.temporary ?? false;
	}
	const digit = codes.code === undefined ? codes.enhanced?.class : Math.floor(codes.code / 100);
	if (digit !== undefined && digit !== 3) {
		return digit === 4;
	}
	if (rule?.temporary !== undefined || outlook === 'later') {
		return rule?.temporary ?? true;
	}
	return rule === undefined ? undefined : facts.passes === true;
}

/** What the registry says of a number that the provider uses in another sense. */
function registryWarning({ provider, codes: { enhanced } }: ReplyContext, { reason, level }: CodeExplanation, { rule, level: ofRule }: Winner): string[] {
	const isReused = enhanced !== undefined && ofRule === 'provider' && level === 'enhanced' && reason !== rule.reason && !VAGUE.has(reason) && isInRegistry(enhanced);
	const name = isReused ? enhancedCode(enhanced)?.name : undefined;
	if (!isReused || name === undefined) {
		return [];
	}
	return [`In the registry ${formatEnhancedCode(enhanced)} means "${name}"; ${rule.provider ?? provider ?? 'this provider'} uses it in another sense.`];
}

const VAGUE: ReadonlySet<string> = new Set(['OnHold', 'Undefined', 'PolicyViolation', 'Delivered']);

import { enhancedCode, isInRegistry } from '../smtp/codes';
import { formatEnhancedCode, type EnhancedCode } from '../smtp/enhancedCode';
import { isHard, type CodeExplanation } from '../smtp/explainCodes';
import type { Action } from '../smtp/reason';
import type { Explanation, Source } from '../smtp/verdict';
import type { ReplyContext } from './readContext';
import { reasonFacts, ruleSource } from '../smtp/knowledge/facts';
import type { ReasonFacts } from '../smtp/knowledge/reasonFacts';
import type { ReplyCodes } from './replyCodes';
import type { IndexedRule } from './ruleIndex';
import { PLAIN_RANK, type Winner } from './weighRules';

/** All of an explanation but the text it is about and what is picked out of it. */
export type FullVerdict = Omit<Explanation, 'text' | 'facts'>;

/** What a rule says always, whatever reply it is about. */
interface Told {
	readonly meaning: string;
	readonly steps: readonly string[];
	readonly sources: readonly Source[];
}

const toldBy = new WeakMap<IndexedRule, Told>();

function toldOf(rule: IndexedRule): Told {
	let told = toldBy.get(rule);
	if (!told) {
		const { meaning, steps } = reasonFacts(rule.reason);
		told = {
			meaning: rule.meaning === undefined ? meaning : rule.title === undefined ? `${meaning} ${rule.meaning}` : rule.meaning,
			steps: rule.steps === undefined ? steps : [...rule.steps, ...steps],
			sources: rule.sources.map(ruleSource),
		};
		toldBy.set(rule, told);
	}
	return told;
}

/** Puts the verdict together: what the winning rule says, else what its reason says, else what the codes say. */
export function verdictOf(context: ReplyContext, byCodes: CodeExplanation, winner: Winner | undefined, matched: string): FullVerdict {
	if (winner === undefined || (winner.rule.rank < PLAIN_RANK && saysMore(byCodes, winner.rule.rank))) {
		return verdictOfCodes(context, byCodes);
	}
	const { codes: { code, enhanced }, isElsewhere } = context;
	const { rule } = winner;
	const level = winner.level === 'provider' && isElsewhere ? 'text' : winner.level;
	const facts = reasonFacts(rule.reason);
	const temporary = isTemporary(context, facts, rule);
	const { meaning, steps, sources } = toldOf(rule);
	const warning = registryWarning(context, byCodes, winner);
	return {
		code,
		enhanced: enhanced && formatEnhancedCode(enhanced),
		class: classOf(context.codes),
		provider: context.provider ?? (isElsewhere ? undefined : rule.provider),
		reason: rule.reason,
		hard: isHard(rule.reason, temporary),
		temporary,
		action: rule.action ?? actionOf(facts, context, temporary),
		party: rule.party ?? facts.party,
		title: rule.title ?? facts.title,
		meaning,
		steps,
		sources,
		warnings: warning === undefined ? byCodes.warnings : [...byCodes.warnings, warning],
		evidence: { rule: rule.name, matched, level: rule.rank === 0 ? 'none' : level, codeAlone: byCodes.reason },
	};
}

function verdictOfCodes(context: ReplyContext, { level, note, warnings, ...byCodes }: CodeExplanation): FullVerdict {
	const { codes: { code, enhanced }, provider } = context;
	const written = enhanced && formatEnhancedCode(enhanced);
	const temporary = isTemporary(context, reasonFacts(byCodes.reason));
	const { title, meaning, action, party, steps } = level === 'none' ? reasonFacts(byCodes.reason) : byCodes;
	return {
		...byCodes,
		title, meaning, action, party, steps,
		code,
		enhanced: written,
		class: classOf(context.codes),
		provider,
		hard: isHard(byCodes.reason, temporary),
		temporary,
		warnings: note === undefined ? warnings : [...warnings, note],
		evidence: { rule: level === 'none' ? 'none' : `code/${level === 'enhanced' ? written : code}`, matched: '', level, codeAlone: byCodes.reason },
	};
}

/** Where nobody tries again, somebody has to look. */
function actionOf(facts: ReasonFacts, { outlook }: ReplyContext, temporary: boolean | undefined): Action {
	return temporary ? (facts.actionWhileTemporary ?? facts.action) : facts.passes && outlook === 'given-up' ? 'review' : facts.action;
}

function classOf({ code, enhanced }: ReplyCodes): FullVerdict['class'] {
	return (code === undefined ? enhanced?.class : Math.floor(code / 100)) as FullVerdict['class'];
}

/** Whether the codes say more than vague words: an enhanced code that names a cause, or anything where the words say only that it failed. */
function saysMore({ level, reason }: CodeExplanation, rank: number): boolean {
	return rank === 0 ? level !== 'none' : level === 'enhanced' && !VAGUE.has(reason);
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
function registryWarning({ provider, codes: { enhanced } }: ReplyContext, { reason, level }: CodeExplanation, { rule, level: ofRule }: Winner): string | undefined {
	const isReused = enhanced !== undefined && ofRule === 'provider' && level === 'enhanced' && reason !== rule.reason && !VAGUE.has(reason) && isInRegistry(enhanced);
	const name = isReused ? enhancedCode(enhanced)?.name : undefined;
	return name && `In the registry ${formatEnhancedCode(enhanced as EnhancedCode)} means "${name}"; ${rule.provider ?? provider ?? 'this provider'} uses it in another sense.`;
}

const VAGUE: ReadonlySet<string> = new Set(['OnHold', 'Undefined', 'PolicyViolation', 'Delivered']);

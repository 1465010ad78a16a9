import type { EvidenceLevel } from '../smtp/verdict';
import type { Rule } from '../smtp/knowledge/rule';
import type { FoldedText } from './foldedText';
import type { ReplyContext } from './readContext';
import type { Hit, IndexedRule } from './ruleIndex';
import { rulesByCodes } from './ruleTables';

/** The rule that won, and where its words stand in the folded text. */
export interface Winner {
	readonly rule: IndexedRule;
	readonly level: EvidenceLevel;
	readonly rank: number;
	/** Not there for a rule that goes by codes. */
	readonly hit?: Hit;
}

/** What the provider itself quotes about its codes: plainer than vague words, vaguer than plain ones. */
const CODE_RANK = 3;
/** A plain word of the quoted reply beats all that is said around it. */
const INNER_BONUS = 10;
const OWN_BONUS = 2;
/** Words below it are vague, also in a quotation. */
export const PLAIN_RANK = 3;

export function weighRules(hits: readonly Hit[], context: ReplyContext): Winner | undefined {
	let best: Winner | undefined;
	for (const hit of hits) {
		if (hit.meaning.kind === 'rule' && !straddles(hit, context) && applies(hit.meaning.rule, context) && !isPartOfName(hit, context.text)) {
			const { rule } = hit.meaning;
			const level = rule.provider === undefined ? 'text' : 'provider';
			best = better(best, { rule, level, hit, rank: rankOf(rule, hit, context) });
		}
	}
	for (const rule of context.provider === undefined ? [] : rulesByCodes(context.provider)) {
		if (applies(rule, context)) {
			best = better(best, { rule, level: 'provider', rank: Math.min(rule.rank, CODE_RANK) + INNER_BONUS });
		}
	}
	return best?.rule.reason === 'NetworkError' ? (givenUp(hits, context) ?? best) : best;
}

/** The notice that the queue gave up, whatever stood in its way: a broken connection is the cause, not the outcome. */
function givenUp(hits: readonly Hit[], context: ReplyContext): Winner | undefined {
	for (const hit of hits) {
		if (hit.meaning.kind === 'rule' && hit.meaning.rule.reason === 'Expired' && applies(hit.meaning.rule, context)) {
			return { rule: hit.meaning.rule, level: 'text', hit, rank: hit.meaning.rule.rank };
		}
	}
	return undefined;
}

/** Begins in the text around and ends in the quoted reply: two texts that happen to stand together. */
function straddles({ start, end }: Hit, { inner }: ReplyContext): boolean {
	return start < inner && end > inner;
}

const AT = 0x40;
const OPENING_BRACKET = 0x5b;

/** A plain word within an address or the name of a host: `virus@example.com`, `mx.spam.example[192.0.2.1]`. */
function isPartOfName({ start, end }: Hit, { codes, length }: FoldedText): boolean {
	for (let at = start; at < end; at++) {
		if (!isLetter(codes[at])) {
			return false;
		}
	}
	let first = start;
	while (first > 0 && isNameCode(codes[first - 1])) {
		first--;
	}
	let last = end;
	while (last < length && isNameCode(codes[last])) {
		last++;
	}
	const isHost = last < length && codes[last] === OPENING_BRACKET && last - first > end - start;
	return isHost || codes.subarray(first, last).includes(AT);
}

function isLetter(code: number | undefined): boolean {
	return code !== undefined && code >= 0x61 && code <= 0x7a;
}

/** Of an address without its brackets. */
function isNameCode(code: number | undefined): boolean {
	return isLetter(code) || (code !== undefined && ((code >= 0x30 && code <= 0x39) || code === AT || code === 0x2d || code === 0x2e || code === 0x5f || code === 0x2b));
}

function rankOf(rule: IndexedRule, hit: Hit, { inner, provider }: ReplyContext): number {
	const own = isSpeaker(rule, provider) ? OWN_BONUS : 0;
	const isInner = hit.start >= inner;
	return rule.rank + own + (isInner ? (rule.rank >= PLAIN_RANK ? INNER_BONUS : PLAIN_RANK) : 0);
}

function better(best: Winner | undefined, other: Winner): Winner {
	if (best === undefined || other.rank !== best.rank) {
		return best === undefined || other.rank > best.rank ? other : best;
	}
	return (other.hit?.weight ?? 0) > (best.hit?.weight ?? 0) ? other : best;
}

function isSpeaker({ speakers }: IndexedRule, provider: string | undefined): boolean {
	return provider !== undefined && speakers.includes(provider);
}

function applies(rule: IndexedRule, { codes, provider, step }: ReplyContext): boolean {
	return (!rule.only || isSpeaker(rule, provider))
		&& (rule.step === undefined || rule.step === step)
		&& (rule.code === undefined || hasCode(rule.code, codes.code))
		&& (rule.enhanced === undefined || hasEnhanced(rule.enhanced, codes.enhanced));
}

function hasCode(wanted: NonNullable<Rule['code']>, code: number | undefined): boolean {
	return code !== undefined && wanted.some((one) => one === code || (one === '4xx' && code >= 400 && code < 500) || (one === '5xx' && code >= 500));
}

function hasEnhanced(wanted: readonly string[], enhanced: ReplyContext['codes']['enhanced']): boolean {
	if (enhanced === undefined) {
		return false;
	}
	const detail = `.${enhanced.subject}.${enhanced.detail}`;
	return wanted.some((one) => one.endsWith(detail) && (one === `x${detail}` || one === `${enhanced.class}${detail}`));
}

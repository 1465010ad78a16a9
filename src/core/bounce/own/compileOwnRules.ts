import type { FoldedText } from '../foldedText';
import type { ReplyContext } from '../readContext';
import { createMatcher, type Match, type Matcher } from './matcher';
import type { OwnRule } from './ownRule';
import { neededWords, type Pattern } from './pattern';
import { readPattern } from './readPattern';
import { readWords } from './readWords';

/** An own rule that won, and where its words stand in the folded text. */
export interface OwnHit extends Match {
	readonly rule: OwnRule;
}

/** Own rules, ready to be asked. */
export interface OwnRules {
	readonly rules: readonly OwnRule[];
	/** The first rule, in their order, that catches a reply. */
	find(text: FoldedText, context: ReplyContext): OwnHit | undefined;
}

/** One of the phrases of a rule. */
interface Phrase {
	/** Not searched for in a text without these. */
	readonly needs: string;
	readonly pairs: readonly number[];
	readonly find: Matcher;
}

/** A pattern that is too large is refused before it comes here. */
const NEVER: Matcher = () => undefined;

interface Compiled {
	readonly rule: OwnRule;
	readonly phrases: readonly Phrase[];
}

/** Makes rules of `readOwnRules` ready; `undefined` where there are none, so that none cost nothing. */
export function compileOwnRules(rules: readonly OwnRule[]): OwnRules | undefined {
	const all = rules.map((rule): Compiled => ({ rule, phrases: patternsOf(rule).map(phraseOf) }));
	return rules.length === 0 ? undefined : { rules, find: (text, context) => findFirst(all, text, context) };
}

let last: { readonly written: string; readonly rules: OwnRules | undefined } | undefined;

/** The same for rules that come again with each request: those of the last time are kept. */
export function keptOwnRules(rules: readonly OwnRule[] = []): OwnRules | undefined {
	const written = JSON.stringify(rules);
	if (last?.written !== written) {
		last = { written, rules: compileOwnRules(rules) };
	}
	return last.rules;
}

function patternsOf({ match }: OwnRule): readonly Pattern[] {
	if (typeof match === 'string') {
		const words = readWords(match);
		return words.ok ? words.phrases : [];
	}
	const read = readPattern(match.pattern);
	return read.ok ? [read.pattern] : [];
}

function phraseOf(pattern: Pattern): Phrase {
	// made at the first text that has its words: most rules of a long list wait for ever
	let find: Matcher | undefined;
	const needs = neededWords(pattern);
	return { needs, pairs: pairsOf(needs), find: (text) => (find ??= createMatcher(pattern) ?? NEVER)(text) };
}

function findFirst(all: readonly Compiled[], text: FoldedText, context: ReplyContext): OwnHit | undefined {
	markPairs(text);
	// searching for words is what engines do best; text of which there is never more than `foldText` reads
	const words = String.fromCharCode.apply(undefined, text.codes.subarray(0, text.length) as unknown as number[]);
	for (const { rule, phrases } of all) {
		for (const { needs, pairs, find } of phrases) {
			if (hasPairs(pairs) && words.includes(needs) && applies(rule, context)) {
				const match = find(text);
				if (match) {
					return { rule, ...match };
				}
			}
		}
	}
	return undefined;
}

/** Of two codes that follow one another, as a place of a small table. Several pairs share one: it only says what is surely not there. */
function pairOf(first: number, second: number): number {
	return (first * 37 + second) & (PAIRS - 1);
}

const PAIRS = 2048;
/** 1 for each pair of the reply at hand. */
const marked = new Uint8Array(PAIRS);

function markPairs({ codes, length }: FoldedText): void {
	marked.fill(0);
	for (let at = 1; at < length; at++) {
		marked[pairOf(codes[at - 1] as number, codes[at] as number)] = 1;
	}
}

function pairsOf(words: string): number[] {
	return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => pairOf(words.charCodeAt(at), words.charCodeAt(at + 1)));
}

function hasPairs(pairs: readonly number[]): boolean {
	for (const pair of pairs) {
		if (marked[pair] === 0) {
			return false;
		}
	}
	return true;
}

function applies({ provider, code, enhanced }: OwnRule, context: ReplyContext): boolean {
	return (provider === undefined || provider === context.provider)
		&& (code === undefined || isCode(code, context.codes.code))
		&& (enhanced === undefined || isEnhanced(enhanced, context.codes.enhanced));
}

function isCode(wanted: NonNullable<OwnRule['code']>, code: number | undefined): boolean {
	return code !== undefined && (typeof wanted === 'number' ? code === wanted : Math.floor(code / 100) === Number(wanted[0]));
}

function isEnhanced(wanted: string, enhanced: ReplyContext['codes']['enhanced']): boolean {
	return enhanced !== undefined && [`x.${enhanced.subject}.${enhanced.detail}`, `${enhanced.class}.${enhanced.subject}.${enhanced.detail}`].includes(wanted);
}

import type { Rule, RuleTable, Step } from '../smtp/knowledge/rule';
import type { SourceKey } from '../smtp/knowledge/ruleSources';
import type { FoldedText } from './foldedText';
import { phrasesOf } from './phraseNotation';
import { PhraseTrie } from './phraseTrie';

/** A rule together with what its table says for all of its rules. */
export interface IndexedRule extends Rule {
	/** `google/receiving-too-fast` */
	readonly name: string;
	readonly provider?: string;
	/** Display names of all whose servers say so. */
	readonly speakers: readonly string[];
	readonly sources: readonly [SourceKey, ...SourceKey[]];
	readonly rank: number;
}

/**
 * What a found phrase stands for: a rule, a step of the dialogue, who speaks, the beginning of a quoted reply, that a host's name
 * follows, that the message will be tried again, or that it will not.
 */
export type Meaning =
	| { readonly kind: 'rule'; readonly rule: IndexedRule }
	| { readonly kind: 'step'; readonly step: Step }
	| { readonly kind: 'speaker'; readonly provider: string }
	| { readonly kind: 'quote' | 'host' | 'later' | 'given-up' };

export interface Hit {
	readonly meaning: Meaning;
	/** In the folded text, `end` exclusive. */
	readonly start: number;
	readonly end: number;
	/** Characters of the phrase without its gaps. */
	readonly weight: number;
}

/** Characters between the parts of a phrase with a gap. */
const WIDEST_GAP = 64;
/** A text that says everything at once says nothing; the bound keeps hostile texts cheap. */
const MOST_HITS = 500;

const PROVIDER_RANK = 7;
const TEXT_RANK = 5;

/** One part of a phrase; parts of one phrase follow one another. */
interface Part {
	readonly meaning: Meaning;
	readonly isFirst: boolean;
	readonly isLast: boolean;
	readonly weight: number;
}

/** The phrases of all rules in one trie. */
export class RuleIndex {
	private readonly trie = new PhraseTrie();
	private readonly parts: Part[] = [];
	/** Rules of a provider that need no words. */
	readonly byCodes = new Map<string, IndexedRule[]>();
	/** Where a part that waits for its next was begun and reached last, and in which search. */
	private begun = new Int32Array(0);
	private reached = new Int32Array(0);
	private reachedIn = new Int32Array(0);
	private search = 0;

	addTable({ name, provider, also = [], sources, rules }: RuleTable): void {
		const speakers = provider === undefined ? [] : [provider, ...also];
		for (const rule of rules) {
			const rank = rule.rank ?? (provider === undefined ? TEXT_RANK : PROVIDER_RANK);
			const indexed: IndexedRule = { ...rule, name: `${name}/${rule.id}`, provider, speakers, sources: rule.sources ?? sources, rank };
			for (const words of rule.words ?? []) {
				this.addPhrase(words, { kind: 'rule', rule: indexed });
			}
			for (const speaker of rule.words === undefined ? speakers : []) {
				this.byCodes.set(speaker, [...(this.byCodes.get(speaker) ?? []), indexed]);
			}
		}
	}

	addPhrase(words: string, meaning: Meaning): void {
		for (const variant of phrasesOf(words)) {
			const parts = variant.split(' ~ ');
			const weight = parts.reduce((sum, part) => sum + part.length, 0);
			for (const [index, part] of parts.entries()) {
				this.trie.add(part, this.parts.length);
				this.parts.push({ meaning, isFirst: index === 0, isLast: index === parts.length - 1, weight });
			}
		}
	}

	/** All that is found, in the order of the text. */
	find(text: FoldedText): Hit[] {
		if (this.begun.length !== this.parts.length) {
			this.begun = new Int32Array(this.parts.length);
			this.reached = new Int32Array(this.parts.length);
			this.reachedIn = new Int32Array(this.parts.length);
		}
		this.search++;
		const hits: Hit[] = [];
		this.trie.find(text, (id, start, end) => {
			const begun = this.beginOf(id, start);
			const { meaning, isLast, weight } = this.parts[id] as Part;
			if (begun < 0 || hits.length >= MOST_HITS) {
				return;
			}
			if (isLast) {
				hits.push({ meaning, start: begun, end, weight });
			} else {
				this.begun[id] = begun;
				this.reached[id] = end;
				this.reachedIn[id] = this.search;
			}
		});
		return hits;
	}

	/** Where the phrase began of which the part `id` stands at `start`; -1 where the parts before it do not. */
	private beginOf(id: number, start: number): number {
		if (this.parts[id]?.isFirst) {
			return start;
		}
		const gap = start - (this.reached[id - 1] as number);
		return this.reachedIn[id - 1] === this.search && gap >= 0 && gap <= WIDEST_GAP ? (this.begun[id - 1] as number) : -1;
	}
}

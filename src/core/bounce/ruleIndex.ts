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

/** What a phrase stands for: said at once, or for a rule when the phrase is found, as most never are. */
interface Meant {
	meaning?: Meaning;
	readonly table?: RuleTable;
	readonly rule?: Rule;
}

/** A part of a phrase with gaps. */
interface Part {
	/** Of the whole phrase. */
	readonly weight: number;
	/** How many parts stand before and after it. */
	readonly before: number;
	readonly after: number;
}

/** Between the parts of a phrase. */
const GAP = ' ~ ';
/** Characters between the parts of a phrase with a gap. */
const WIDEST_GAP = 64;
/** A text that says everything at once says nothing; the bound keeps hostile texts cheap. */
const MOST_HITS = 500;

const PROVIDER_RANK = 7;
const TEXT_RANK = 5;

/** The phrases of all rules in one trie. */
export class RuleIndex {
	private readonly trie = new PhraseTrie();
	/** By the id that the trie gave to a phrase or to a part of one. */
	private readonly meant: Meant[] = [];
	/** Only for phrases with gaps; the parts of one phrase follow one another. */
	private readonly parts = new Map<number, Part>();
	/** Rules of a provider that need no words. */
	readonly byCodes = new Map<string, IndexedRule[]>();
	/** Where a part that waits for its next was begun and reached last, and in which search. */
	private begun = new Int32Array(0);
	private reached = new Int32Array(0);
	private reachedIn = new Int32Array(0);
	private search = 0;

	addTable(table: RuleTable): void {
		for (const rule of table.rules) {
			if (rule.words === undefined) {
				this.addByCodes(indexedRule(table, rule));
				continue;
			}
			const meant: Meant = { meaning: undefined, table, rule };
			for (const words of rule.words) {
				this.addWords(words, meant);
			}
		}
	}

	addPhrase(words: string, meaning: Meaning): void {
		this.addWords(words, { meaning, table: undefined, rule: undefined });
	}

	private addByCodes(rule: IndexedRule): void {
		for (const speaker of rule.speakers) {
			this.byCodes.set(speaker, [...(this.byCodes.get(speaker) ?? []), rule]);
		}
	}

	private addWords(words: string, meant: Meant): void {
		if (!words.includes(GAP)) {
			this.meant[this.trie.add(words)] = meant;
			return;
		}
		for (const phrase of phrasesOf(words)) {
			const parts = phrase.split(GAP);
			const weight = phrase.length - (parts.length - 1) * GAP.length;
			for (const [index, part] of parts.entries()) {
				const id = this.trie.add(part);
				this.meant[id] = meant;
				this.parts.set(id, { weight, before: index, after: parts.length - 1 - index });
			}
		}
	}

	/** All that is found, in the order of the text. */
	find(text: FoldedText): Hit[] {
		if (this.begun.length !== this.meant.length) {
			this.begun = new Int32Array(this.meant.length);
			this.reached = new Int32Array(this.meant.length);
			this.reachedIn = new Int32Array(this.meant.length);
		}
		this.search++;
		const hits: Hit[] = [];
		this.trie.find(text, (id, start, end, weight) => {
			const part = this.parts.get(id);
			const begun = part === undefined || part.before === 0 ? start : this.beginOf(id, start);
			if (begun < 0 || hits.length >= MOST_HITS) {
				return;
			}
			if (part === undefined || part.after === 0) {
				hits.push({ meaning: meaningOf(this.meant[id] as Meant), start: begun, end, weight: part?.weight ?? weight });
			} else {
				this.begun[id] = begun;
				this.reached[id] = end;
				this.reachedIn[id] = this.search;
			}
		});
		return hits;
	}

	/** Where the phrase began of which a further part stands at `start`; -1 where the parts before it do not. */
	private beginOf(id: number, start: number): number {
		const gap = start - (this.reached[id - 1] as number);
		return this.reachedIn[id - 1] === this.search && gap >= 0 && gap <= WIDEST_GAP ? (this.begun[id - 1] as number) : -1;
	}
}

function meaningOf(meant: Meant): Meaning {
	const { table, rule } = meant;
	// what is not of a rule has a meaning from the start
	return (meant.meaning ??= { kind: 'rule', rule: indexedRule(table as RuleTable, rule as Rule) });
}

function indexedRule({ name, provider, also = [], sources }: RuleTable, rule: Rule): IndexedRule {
	const speakers = provider === undefined ? [] : [provider, ...also];
	const rank = rule.rank ?? (provider === undefined ? TEXT_RANK : PROVIDER_RANK);
	return { ...rule, name: `${name}/${rule.id}`, provider, speakers, sources: rule.sources ?? sources, rank };
}

import type { Rule, RuleTable, Step } from '../smtp/knowledge/rule';
import type { SourceKey } from '../smtp/knowledge/ruleSources';
import type { FoldedText } from './foldedText';
import { partsOf } from './phraseNotation';
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

interface Place {
	/** In the folded text, `end` exclusive. */
	readonly start: number;
	readonly end: number;
	/** Characters of the phrase without its gaps. */
	readonly weight: number;
}

export interface Hit extends Place {
	readonly meaning: Meaning;
}

/** What a phrase stands for: said at once, or for a rule when the phrase is found, as most never are. */
interface Meant {
	meaning?: Meaning;
	readonly table?: RuleTable;
	readonly rule?: Rule;
}

/** Which part of a phrase with gaps. */
type Part = 'first' | 'between' | 'last';

/** Characters between the parts of a phrase with a gap. */
const WIDEST_GAP = 64;
/** A text that says everything at once says nothing; the bounds keep hostile texts cheap. */
const MOST_HITS = 500;
const MOST_BEGUN = 4096;
const MOST_JOINED = 8;

const PROVIDER_RANK = 7;
const TEXT_RANK = 5;

/** The phrases of all rules in one trie, which is built when the first text is searched; nothing is added after that. */
export class RuleIndex {
	private trie: PhraseTrie | undefined;
	/** Phrases and parts of phrases; their places here are their ids in the trie. */
	private readonly phrases: string[] = [];
	/** By the id. */
	private readonly meant: Meant[] = [];
	/** Only for phrases with gaps; the parts of one phrase follow one another. */
	private readonly parts = new Map<number, Part>();
	/** Rules of a provider that need no words. */
	readonly byCodes = new Map<string, IndexedRule[]>();
	/** Phrases with gaps as far as they are found in a text: a row for each part that waits for its next. */
	private readonly begun = { id: column(), start: column(), end: column(), weight: column(), before: column() };
	private begunCount = 0;
	/** By the id of a part its last row, where that row is of this text and of this id. */
	private lastRow = new Int32Array(0);

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
		if (!words.includes('~')) {
			this.phrases.push(words);
			this.meant.push(meant);
			return;
		}
		for (const parts of partsOf(words)) {
			for (const [at, part] of parts.entries()) {
				if (parts.length > 1) {
					this.parts.set(this.phrases.length, at === 0 ? 'first' : at < parts.length - 1 ? 'between' : 'last');
				}
				this.phrases.push(part);
				this.meant.push(meant);
			}
		}
	}

	/** All that is found, in the order of the text. */
	find(text: FoldedText): Hit[] {
		if (this.trie === undefined) {
			this.trie = new PhraseTrie(this.phrases);
			this.lastRow = new Int32Array(this.phrases.length);
		}
		this.begunCount = 0;
		const hits: Hit[] = [];
		this.trie.find(text, (id, start, end, weight) => {
			const part = this.parts.get(id);
			if (hits.length >= MOST_HITS) {
				return;
			}
			if (part === undefined) {
				hits.push({ meaning: meaningOf(this.meant[id] as Meant), start, end, weight });
			} else if (part === 'first') {
				this.begin(id, start, end, weight);
			} else {
				this.goOn(id, { start, end, weight }, part === 'last' ? hits : undefined);
			}
		});
		return hits;
	}

	private begin(id: number, start: number, end: number, weight: number): void {
		const row = this.begunCount;
		if (row < MOST_BEGUN) {
			this.begun.before[row] = this.rowOf(id);
			this.begun.id[row] = id;
			this.begun.start[row] = start;
			this.begun.end[row] = end;
			this.begun.weight[row] = weight;
			this.lastRow[id] = row;
			this.begunCount++;
		}
	}

	/** -1 where the part is not found yet. */
	private rowOf(id: number): number {
		const row = this.lastRow[id] as number;
		return row < this.begunCount && this.begun.id[row] === id ? row : -1;
	}

	/** Joins a further part with all that it is within reach of, each maybe another side of a choice; the nearest first. */
	private goOn(id: number, { start, end, weight }: Place, hits: Hit[] | undefined): void {
		const { begun } = this;
		let row = this.rowOf(id - 1);
		for (let count = 0; row >= 0 && count < MOST_JOINED; count++) {
			const gap = start - (begun.end[row] as number);
			if (gap >= 0 && gap <= WIDEST_GAP) {
				const joined = { start: begun.start[row] as number, end, weight: weight + (begun.weight[row] as number) };
				if (hits) {
					hits.push({ meaning: meaningOf(this.meant[id] as Meant), ...joined });
				} else {
					this.begin(id, joined.start, joined.end, joined.weight);
				}
			}
			row = begun.before[row] as number;
		}
	}
}

function column(): Int32Array {
	return new Int32Array(MOST_BEGUN);
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

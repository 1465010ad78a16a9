import type { RuleFacts } from '../smtp/knowledge/ruleRows';
import type { SourceKey } from '../smtp/knowledge/ruleSources';
import type { FoldedText } from './foldedText';
import { partsOf } from './phraseNotation';
import { PhraseTrie, type PhrasePart } from './phraseTrie';
import type { Sign } from './rulePhrases';

/** A rule together with what its table says for all of its rules. */
export interface IndexedRule extends RuleFacts {
	/** `google/receiving-too-fast` */
	readonly name: string;
	readonly provider?: string;
	/** Display names of all whose servers say so. */
	readonly speakers: readonly string[];
	readonly sources: readonly [SourceKey, ...SourceKey[]];
	readonly rank: number;
}

/** What a found phrase stands for. */
export type Meaning = { readonly kind: 'rule'; readonly rule: IndexedRule } | Sign;

/** What is looked for, by numbers that begin at 0; each is asked for when a text comes near it. */
export interface Phrases {
	/** In the notation of `Rule.words`. */
	words(number: number): string;
	meaning(number: number): Meaning;
	/** As `writeStarts` writes them. */
	readonly starts: string;
}

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

/** Which part of a phrase with gaps. */
type Part = 'first' | 'between' | 'last';

/** Characters between the parts of a phrase with a gap. */
const WIDEST_GAP = 64;
/** A text that says everything at once says nothing; the bounds keep hostile texts cheap. */
const MOST_HITS = 500;
const MOST_BEGUN = 4096;
const MOST_JOINED = 8;

/** Finds phrases, also those with gaps, in replies. */
export class RuleIndex {
	private readonly trie: PhraseTrie;
	/** By the number, where the phrase was asked for. */
	private readonly partsRead: (readonly PhrasePart[] | undefined)[] = [];
	/** By the id of a part, the number of its phrase. */
	private readonly numbers: number[] = [];
	/** By the id, only for phrases with gaps; the ids of the parts of one phrase follow one another. */
	private readonly parts = new Map<number, Part>();
	/** Phrases with gaps as far as they are found in a text: a row for each part that waits for its next. */
	private readonly begun = { id: column(), start: column(), end: column(), weight: column(), before: column() };
	private begunCount = 0;
	/** By the id of a part its last row, where that row is of this text and of this id. */
	private readonly lastRow: number[] = [];

	constructor(private readonly phrases: Phrases) {
		this.trie = new PhraseTrie(phrases.starts, (number) => (this.partsRead[number] ??= this.readParts(number)));
	}

	private readParts(number: number): PhrasePart[] {
		const read: PhrasePart[] = [];
		for (const parts of partsOf(this.phrases.words(number))) {
			for (const [at, words] of parts.entries()) {
				const id = this.numbers.push(number) - 1;
				this.lastRow.push(0);
				read.push({ id, words });
				if (parts.length > 1) {
					this.parts.set(id, at === 0 ? 'first' : at < parts.length - 1 ? 'between' : 'last');
				}
			}
		}
		return read;
	}

	/** All that is found, in the order of the text. */
	find(text: FoldedText): Hit[] {
		this.begunCount = 0;
		const hits: Hit[] = [];
		this.trie.find(text, (id, start, end, weight) => {
			const part = this.parts.get(id);
			if (hits.length >= MOST_HITS) {
				return;
			}
			if (part === undefined) {
				hits.push({ meaning: this.meaningOf(id), start, end, weight });
			} else if (part === 'first') {
				this.begin(id, start, end, weight);
			} else {
				this.goOn(id, { start, end, weight }, part === 'last' ? hits : undefined);
			}
		});
		return hits;
	}

	private meaningOf(id: number): Meaning {
		return this.phrases.meaning(this.numbers[id] as number);
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
					hits.push({ meaning: this.meaningOf(id), ...joined });
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

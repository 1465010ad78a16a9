import { plainAt, withStart } from './phraseNotation';
import { linesOf, readLine, readNumbers, type StartOfLine } from './phraseStarts';

const STAR = 0x2a;
const HASH = 0x23;
const SPACE = 0x20;
const OPEN = 0x7b;
const N = 0x6e;
const W = 0x77;

/** Of a node whose phrases were asked for. */
const READ: StartOfLine = { start: '', shared: 0, numbers: '' };

/** Called for a phrase that was found: which of those given, its place, `end` exclusive, and how many characters it is written with. */
export type OnPhrase = (id: number, start: number, end: number, weight: number) => void;

/** Text to search: UTF-16 codes, lower-cased, of which the first `length` count. */
export interface Codes {
	readonly codes: Uint16Array;
	readonly length: number;
}

/** A phrase, or a part of one with gaps. */
export interface PhrasePart {
	/** Said when it is found. */
	readonly id: number;
	/** In the notation of `Rule.words`, without gaps; two characters at least. */
	readonly words: string;
}

/**
 * Finds many phrases in one go over a text. The text is walked down a trie from the beginning of every word, never from within
 * one, so the work is bounded by the length of the text times that of the longest phrase.
 *
 * The trie grows as texts walk it: a node keeps the phrases below it in a list until a text comes so far, and only then are they asked for, and
 * choices and short forms made that differ there. Building all of it took longer than the first thousand replies, and most of it is never
 * walked; so its first characters come worked out (`phraseStarts.ts`), and the phrases behind them are read one by one.
 * What runs for every phrase is short and plain for a reason: the engine's compiler takes longer over a large function than the function runs.
 *
 * Aho-Corasick would look at every character once, but its table would take some megabytes and long to build; on texts as short
 * as replies it is no quicker.
 */
export class PhraseTrie {
	private readonly lines: ReadonlyMap<string, string>;
	/** Ways through phrases as far as they have grown. */
	private readonly ways: string[] = [];
	/** By the way, the id of what it is of. */
	private readonly idOfWay: number[] = [];
	/** 0 where nothing begins so. */
	private readonly roots = new Map<number, number>();
	private readonly edge: number[] = [0];
	private readonly firstChild: number[] = [0];
	private readonly nextSibling: number[] = [0];
	/** Phrases that end at a node, by their ids. */
	private readonly ids: (number[] | undefined)[] = [undefined];
	/** What ends at a node or below it and has no nodes yet: places in `ways`. */
	private readonly waiting: (number[] | undefined)[] = [undefined];
	/** The same, of phrases that were not asked for yet. */
	private readonly unread = new Map<number, StartOfLine>();

	/** `starts` as `writeStarts` writes them; `partsAt` gives the parts of the phrase of a number, with the same ids each time. */
	constructor(starts: string, private readonly partsAt: (number: number) => readonly PhrasePart[]) {
		this.lines = linesOf(starts);
	}

	find(text: Codes, found: OnPhrase): void {
		for (let start = 0; start + 1 < text.length; start++) {
			if (!isWithinWord(text, start)) {
				const root = this.rootOf(keyOf(text.codes[start] as number, text.codes[start + 1] as number));
				if (root !== 0) {
					this.walk(text, { node: root, at: start + 2, start }, found);
				}
			}
		}
	}

	/** `#` in a phrase is a digit, or itself; where a phrase also names the digit, both ways are walked. */
	private walk(text: Codes, from: { readonly node: number; readonly at: number; readonly start: number }, found: OnPhrase): void {
		const { start } = from;
		let { node, at } = from;
		while (node !== 0) {
			const ids = this.idsOf(node, at - start);
			if (ids !== undefined && !isWithinWord(text, at)) {
				report(ids, { start, end: at, weight: at - start }, found);
			}
			const code = at < text.length ? (text.codes[at] as number) : 0;
			let next = 0;
			let digit = 0;
			for (let child = this.firstChild[node] as number; child !== 0; child = this.nextSibling[child] as number) {
				const edge = this.edge[child] as number;
				if (edge === code) {
					next = child;
				} else if (edge === HASH && isDigit(code)) {
					digit = child;
				} else if (edge === STAR) {
					report(this.idsOf(child, at - start + 1) ?? [], { start, end: at, weight: at - start + 1 }, found);
				}
			}
			if (next !== 0 && digit !== 0) {
				this.walk(text, { node: digit, at: at + 1, start }, found);
			}
			node = next === 0 ? digit : next;
			at++;
		}
	}

	private rootOf(key: number): number {
		return this.roots.get(key) ?? this.newRoot(key);
	}

	private newRoot(key: number): number {
		const characters = String.fromCharCode(key >>> 16, key);
		const line = this.lines.get(characters);
		// nothing is kept of what is in no phrase: the characters are a stranger's
		if (line === undefined) {
			return 0;
		}
		const root = this.newNode(0, 0);
		// by the length, the nodes on the way to the start before
		const way = [root, root, root];
		for (const one of readLine(line)) {
			const { start, shared } = one;
			for (let at = shared; at < start.length; at++) {
				way[at + 1] = this.newNode(way[at] as number, start.charCodeAt(at));
			}
			const node = way[start.length] as number;
			this.unread.set(node, one);
			this.waiting[node] = [];
		}
		this.roots.set(key, root);
		return root;
	}

	/** The phrases that end at a node, which is made ready for the step to its children. */
	private idsOf(node: number, depth: number): readonly number[] | undefined {
		const waiting = this.waiting[node];
		if (waiting !== undefined) {
			this.read(node, waiting);
			this.grow(node, depth, waiting);
		}
		return this.ids[node];
	}

	/** Asks for the phrases that go on at a node. */
	private read(node: number, waiting: number[]): void {
		const { start, numbers } = this.unread.get(node) ?? READ;
		// those that go on wait at a child
		const isInner = this.firstChild[node] !== 0;
		for (const number of readNumbers(numbers)) {
			for (const { id, words } of this.partsAt(number)) {
				for (const way of withStart(words, start)) {
					if (!isInner || plainAt(way, start.length).some((plain) => plain.length === start.length)) {
						waiting.push(this.addWay(isInner ? start : way, id));
					}
				}
			}
		}
		this.unread.delete(node);
	}

	private addWay(words: string, id: number): number {
		this.idOfWay.push(id);
		return this.ways.push(words) - 1;
	}

	/** Leads the phrases of a node on to its children. */
	private grow(node: number, depth: number, waiting: readonly number[]): void {
		this.waiting[node] = undefined;
		// neighbours mostly go on with the same character
		const { ways } = this;
		let shared = 0;
		let sharing: number[] = [];
		for (let at = 0; at < waiting.length; at++) {
			const way = waiting[at] as number;
			const code = (ways[way] as string).charCodeAt(depth);
			if (code === shared) {
				sharing.push(way);
			} else if (code === SPACE || code === N || code === W || code === OPEN || code !== code) {
				this.branch(node, depth, way);
			} else {
				shared = code;
				sharing = this.waitingBelow(node, code);
				sharing.push(way);
			}
		}
	}

	/** Leads on a phrase that may end, or go on in more than one way. */
	private branch(node: number, depth: number, way: number): void {
		const words = this.ways[way] as string;
		const id = this.idOfWay[way] as number;
		for (const plain of plainAt(words, depth)) {
			if (plain.length === depth) {
				(this.ids[node] ??= []).push(id);
			} else {
				this.waitingBelow(node, plain.charCodeAt(depth)).push(plain === words ? way : this.addWay(plain, id));
			}
		}
	}

	private waitingBelow(node: number, code: number): number[] {
		const child = this.childOf(node, code) || this.newNode(node, code);
		return (this.waiting[child] ??= []);
	}

	private childOf(node: number, code: number): number {
		let child = this.firstChild[node] as number;
		while (child !== 0 && this.edge[child] !== code) {
			child = this.nextSibling[child] as number;
		}
		return child;
	}

	/** A child of `parent`; a root where that is 0. */
	private newNode(parent: number, code: number): number {
		const node = this.edge.length;
		this.edge.push(code);
		this.firstChild.push(0);
		this.nextSibling.push(parent === 0 ? 0 : (this.firstChild[parent] as number));
		this.ids.push(undefined);
		this.waiting.push(undefined);
		if (parent !== 0) {
			this.firstChild[parent] = node;
		}
		return node;
	}
}

function report(ids: readonly number[], { start, end, weight }: { readonly start: number; readonly end: number; readonly weight: number }, found: OnPhrase): void {
	for (const id of ids) {
		found(id, start, end, weight);
	}
}

function keyOf(first: number, second: number): number {
	return (first << 16) | second;
}

/** Between two letters or digits of ASCII. Other letters are words each: scripts such as Chinese have no spaces between words. */
function isWithinWord({ codes, length }: Codes, at: number): boolean {
	return at > 0 && at < length && isWordCode(codes[at] as number) && isWordCode(codes[at - 1] as number);
}

function isWordCode(code: number): boolean {
	return (code >= 0x61 && code <= 0x7a) || isDigit(code);
}

function isDigit(code: number): boolean {
	return code >= 0x30 && code <= 0x39;
}

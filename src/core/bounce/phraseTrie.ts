import { choicesAt, shortFormsAt, startsOf, withStart } from './phraseNotation';

const STAR = 0x2a;
const HASH = 0x23;
const SPACE = 0x20;
const OPEN = 0x7b;
const N = 0x6e;
const W = 0x77;
const I = 0x69;

/** Called for a phrase that was found: which of those given, its place, `end` exclusive, and how many characters it is written with. */
export type OnPhrase = (id: number, start: number, end: number, weight: number) => void;

/** Text to search: UTF-16 codes, lower-cased, of which the first `length` count. */
export interface Codes {
	readonly codes: Uint16Array;
	readonly length: number;
}

/**
 * Finds many phrases in one go over a text. The text is walked down a trie from the beginning of every word, never from within
 * one, so the work is bounded by the length of the text times that of the longest phrase.
 *
 * The trie grows as texts walk it: a node keeps the phrases below it in a list until a text comes so far, and only then are choices
 * and short forms made that differ there. Building all of it took longer than the first thousand replies, and most of it is never walked.
 * What runs for every phrase is short and plain for a reason: the engine's compiler takes longer over a large function than the function runs.
 *
 * Aho-Corasick would look at every character once, but its table would take some megabytes and long to build; on texts as short
 * as replies it is no quicker.
 */
export class PhraseTrie {
	/** Those given, then what their choices and short forms were found to stand for. */
	private readonly phrases: string[];
	/** Which of those given the further ones are. */
	private readonly idOfFurther: number[] = [];
	/** By the first two characters the last phrase that begins so: a place in `startPhrase`; that of the one before is in `startBefore`. */
	private readonly starts = new Map<number, number>();
	private readonly startPhrase: number[] = [];
	private readonly startBefore: number[] = [];
	private readonly roots = new Map<number, number>();
	private readonly edge: number[] = [0];
	private readonly firstChild: number[] = [0];
	private readonly nextSibling: number[] = [0];
	/** Phrases that end at a node, by their ids. */
	private readonly ids: (number[] | undefined)[] = [undefined];
	/** Phrases that end at a node or below it and have no nodes yet, by their places in `phrases`. */
	private readonly waiting: (number[] | undefined)[] = [undefined];

	/** `given` are in the notation of `Rule.words`, without gaps, and have two characters at least. Their ids are their places. */
	constructor(private readonly given: readonly string[]) {
		this.phrases = given.slice();
		for (let id = 0; id < given.length; id++) {
			const words = given[id] as string;
			const first = words.charCodeAt(0);
			const second = words.charCodeAt(1);
			if (first === OPEN || second === OPEN || (first === W && second === I)) {
				for (const start of new Set(startsOf(words))) {
					this.addStart(keyOf(start.charCodeAt(0), start.charCodeAt(1)), id);
				}
			} else {
				this.addStart(keyOf(first, second), id);
			}
		}
	}

	private addStart(key: number, phrase: number): void {
		this.startBefore.push(this.starts.get(key) ?? -1);
		this.starts.set(key, this.startPhrase.push(phrase) - 1);
	}

	private addFurther(words: string, id: number): number {
		this.idOfFurther.push(id);
		return this.phrases.push(words) - 1;
	}

	private idOf(phrase: number): number {
		return phrase < this.given.length ? phrase : (this.idOfFurther[phrase - this.given.length] as number);
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
		return this.roots.get(key) ?? (this.starts.has(key) ? this.newRoot(key) : 0);
	}

	private newRoot(key: number): number {
		const root = this.newNode(0, 0);
		const characters = String.fromCharCode(key >>> 16, key);
		const waiting: number[] = [];
		for (let start = this.starts.get(key) ?? -1; start >= 0; start = this.startBefore[start] as number) {
			const phrase = this.startPhrase[start] as number;
			const words = this.phrases[phrase] as string;
			if (words.startsWith(characters)) {
				waiting.push(phrase);
			} else {
				waiting.push(...withStart(words, characters).map((one) => this.addFurther(one, phrase)));
			}
		}
		// in the order they were given
		this.waiting[root] = waiting.reverse();
		this.roots.set(key, root);
		return root;
	}

	/** The phrases that end at a node, which is made ready for the step to its children. */
	private idsOf(node: number, depth: number): readonly number[] | undefined {
		const waiting = this.waiting[node];
		if (waiting !== undefined) {
			this.grow(node, depth, waiting);
		}
		return this.ids[node];
	}

	/** Leads the phrases of a node on to its children. */
	private grow(node: number, depth: number, waiting: readonly number[]): void {
		this.waiting[node] = undefined;
		// neighbours mostly go on with the same character
		const { phrases } = this;
		let shared = 0;
		let sharing: number[] = [];
		for (let at = 0; at < waiting.length; at++) {
			const phrase = waiting[at] as number;
			const code = (phrases[phrase] as string).charCodeAt(depth);
			if (code === shared) {
				sharing.push(phrase);
			} else if (code === SPACE || code === N || code === W || code === OPEN || code !== code) {
				this.branch(node, depth, phrase);
			} else {
				shared = code;
				sharing = this.waitingBelow(node, code);
				sharing.push(phrase);
			}
		}
	}

	/** Leads on a phrase that may end, or go on in more than one way. */
	private branch(node: number, depth: number, phrase: number): void {
		const words = this.phrases[phrase] as string;
		const id = this.idOf(phrase);
		if (words.length === depth) {
			(this.ids[node] ??= []).push(id);
			return;
		}
		const choices = choicesAt(words, depth);
		for (const one of choices ?? shortFormsAt(words, depth)) {
			this.branch(node, depth, this.addFurther(one, id));
		}
		if (choices === undefined) {
			this.waitingBelow(node, words.charCodeAt(depth)).push(phrase);
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

const STAR = 0x2a;
const HASH = 0x23;

/** Called for a phrase that was found: what it was added as, and its place, `end` exclusive. */
export type OnPhrase = (id: number, start: number, end: number) => void;

/** Text to search: UTF-16 codes, lower-cased, of which the first `length` count. */
export interface Codes {
	readonly codes: Uint16Array;
	readonly length: number;
}

/**
 * Finds many phrases in one go over a text. The text is walked down a trie from the beginning of every word, never from within
 * one, so the work is bounded by the length of the text times that of the longest phrase. The trie is built piece by piece, as
 * texts ask for it: most words of the language of mail servers begin in few ways.
 *
 * Aho-Corasick would look at every character once, but its table would take some megabytes and long to build; on texts as short
 * as replies it is no quicker.
 */
export class PhraseTrie {
	private readonly phrases: string[] = [];
	/** Phrases by their first two characters, until a text has a word that begins so. */
	private readonly pending = new Map<number, number[]>();
	private readonly roots = new Map<number, number>();
	private readonly edge: number[] = [0];
	private readonly firstChild: number[] = [0];
	private readonly nextSibling: number[] = [0];
	private readonly ids: (number[] | undefined)[] = [undefined];

	/** `phrase` is in the notation of `Rule.words`, without gaps and choices, and has two characters at least. Returns its id: 0, 1, 2 ... */
	add(phrase: string): number {
		const id = this.phrases.push(phrase) - 1;
		const key = keyOf(phrase.charCodeAt(0), phrase.charCodeAt(1));
		const pending = this.pending.get(key);
		if (pending === undefined) {
			this.pending.set(key, [id]);
		} else {
			pending.push(id);
		}
		return id;
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
			const ids = this.ids[node];
			if (ids !== undefined && !isWithinWord(text, at)) {
				report(ids, start, at, found);
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
					report(this.ids[child] ?? [], start, at, found);
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
		const root = this.roots.get(key);
		const pending = root === undefined ? this.pending.get(key) : undefined;
		return pending === undefined ? (root ?? 0) : this.build(key, pending);
	}

	private build(key: number, ids: readonly number[]): number {
		const root = this.newNode(0, 0);
		for (const id of ids) {
			const phrase = this.phrases[id] as string;
			let node = root;
			for (let at = 2; at < phrase.length; at++) {
				node = this.childOf(node, phrase.charCodeAt(at)) || this.newNode(node, phrase.charCodeAt(at));
			}
			(this.ids[node] ??= []).push(id);
		}
		this.pending.delete(key);
		this.roots.set(key, root);
		return root;
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
		if (parent !== 0) {
			this.firstChild[parent] = node;
		}
		return node;
	}
}

function report(ids: readonly number[], start: number, end: number, found: OnPhrase): void {
	for (const id of ids) {
		found(id, start, end);
	}
}

function keyOf(first: number, second: number): number {
	return first * 0x10000 + second;
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

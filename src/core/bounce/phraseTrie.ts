const STAR = 0x2a;
const HASH = 0x23;
/** Most walks end at their first character; those of ASCII have their nodes in a table. */
const ASCII = 128;

/** Called for a phrase that was found: what it was added as, and its place, `end` exclusive. */
export type OnPhrase = (id: number, start: number, end: number) => void;

/** Text to search: UTF-16 codes, lower-cased, of which the first `length` count. */
export interface Codes {
	readonly codes: Uint16Array;
	readonly length: number;
}

/**
 * Finds many phrases in one go over a text. The text is walked down a trie from the beginning of every word, never from within
 * one, so the work is bounded by the length of the text times that of the longest phrase.
 *
 * Aho-Corasick would look at every character once, but its table would take some megabytes and long to build; on texts as short
 * as replies it is no quicker.
 */
export class PhraseTrie {
	private readonly edge: number[] = [0];
	private readonly firstChild: number[] = [0];
	private readonly nextSibling: number[] = [0];
	private readonly ids: (number[] | undefined)[] = [undefined];
	private readonly roots = new Int32Array(ASCII);

	/** `phrase` is in the notation of `Rule.words`, without gaps. */
	add(phrase: string, id: number): void {
		let node = 0;
		for (let at = 0; at < phrase.length; at++) {
			node = this.childOf(node, phrase.charCodeAt(at)) || this.newChild(node, phrase.charCodeAt(at));
		}
		(this.ids[node] ??= []).push(id);
	}

	find(text: Codes, found: OnPhrase): void {
		for (let start = 0; start < text.length; start++) {
			if (!isWithinWord(text, start)) {
				this.walk(text, start, (node, end) => {
					for (const id of this.ids[node] ?? []) {
						found(id, start, end);
					}
				});
			}
		}
	}

	/** `#` in a phrase is a digit, or itself; where both ways are open, the phrases that name the digit are walked first. */
	private walk(text: Codes, start: number, reached: (node: number, end: number) => void): void {
		const forks: [node: number, at: number][] = [[0, start]];
		for (const [from, place] of forks) {
			let node = from;
			for (let at = place; ; at++) {
				if (at > start && !isWithinWord(text, at)) {
					reached(node, at);
				}
				const star = this.childOf(node, STAR);
				if (star !== 0) {
					reached(star, at);
				}
				const code = at < text.length ? (text.codes[at] as number) : 0;
				const asDigit = isDigit(code) ? this.childOf(node, HASH) : 0;
				if (asDigit !== 0) {
					forks.push([asDigit, at + 1]);
				}
				node = code === 0 ? 0 : this.childOf(node, code);
				if (node === 0) {
					break;
				}
			}
		}
	}

	private childOf(node: number, code: number): number {
		if (node === 0 && code < ASCII) {
			return this.roots[code] as number;
		}
		let child = this.firstChild[node] as number;
		while (child !== 0 && this.edge[child] !== code) {
			child = this.nextSibling[child] as number;
		}
		return child;
	}

	private newChild(parent: number, code: number): number {
		const child = this.edge.length;
		this.edge.push(code);
		this.firstChild.push(0);
		this.nextSibling.push(this.firstChild[parent] as number);
		this.ids.push(undefined);
		this.firstChild[parent] = child;
		if (parent === 0 && code < ASCII) {
			this.roots[code] = child;
		}
		return child;
	}
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

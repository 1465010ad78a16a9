import { partsOf, plainAt } from './phraseNotation';

/**
 * Where phrases begin, worked out when the extension is built: for a trie that grows as texts walk it, so that the first text need not look
 * through thousands of phrases for the few that matter. Each line is about two first characters and has two cells for each place where
 * phrases go on:
 *
 *     us2}<numbers>}6 un}<numbers>
 *
 * says which phrases go on at `us` and at what has six characters of the start before and then ` un`: all that begin so, where they are few,
 * else only those that end there. A length is one character, counted from `0`; the numbers of phrases are one character each, counted from
 * the number before.
 */
const END = '}';
const FIRST_LENGTH = 0x30;
/** What comes before it has a meaning in text. */
const FIRST_NUMBER = 0xae;
/** So many phrases are left together. With fewer there is more to read of the lines, and less of the phrases. */
const FEW = 32;
/** Characters that a line is found by. */
const SHORTEST = 2;

/** What is left of a phrase on one of its ways: words that are plain so far. */
interface Way {
	readonly words: string;
	readonly number: number;
}

/** A place where phrases go on, and the numbers of these, in their order. */
interface Start {
	readonly start: string;
	readonly numbers: readonly number[];
}

/** One of a line. */
export interface StartOfLine {
	readonly start: string;
	/** So many characters are those of the start before. */
	readonly shared: number;
	/** For `readNumbers`. */
	readonly numbers: string;
}

/** Of phrases in the notation of `Rule.words`; a number is the place of one. Each part of a phrase with gaps is a beginning too. */
export function writeStarts(phrases: readonly string[], few = FEW): string {
	const starts: Start[] = [];
	const ways = phrases.flatMap((words, number) => [...new Set(partsOf(words).flat())].map((part): Way => ({ words: part, number })));
	part(ways, '', few, starts);
	let written = '';
	let before = '';
	for (const { start, numbers } of starts) {
		const shared = sharedLength(before, start);
		written += shared < SHORTEST ? `\n${start.slice(0, SHORTEST)}` : END;
		const kept = Math.max(shared, SHORTEST);
		written += String.fromCharCode(FIRST_LENGTH + kept) + start.slice(kept) + END + writeNumbers(numbers);
		before = start;
	}
	return written.slice(1);
}

function sharedLength(one: string, other: string): number {
	let at = 0;
	while (at < one.length && at < other.length && one[at] === other[at]) {
		at++;
	}
	return at;
}

function writeNumbers(numbers: readonly number[]): string {
	return numbers.map((number, at) => String.fromCharCode(FIRST_NUMBER + number - (numbers[at - 1] ?? 0))).join('');
}

/** Leads ways on that are all at the end of `start`, character by character, until those that go on together are few. */
function part(ways: readonly Way[], start: string, few: number, starts: Start[]): void {
	const isFew = (some: readonly Way[]): boolean => new Set(some.map(({ number }) => number)).size <= few;
	if (start.length >= SHORTEST && isFew(ways)) {
		starts.push({ start, numbers: numbersOf(ways) });
		return;
	}
	const further = new Map<string, Way[]>();
	for (const { words, number } of ways) {
		for (const plain of plainAt(words, start.length)) {
			const next = plain.charAt(start.length);
			const some = further.get(next) ?? [];
			some.push({ words: plain, number });
			further.set(next, some);
		}
	}
	for (const [next, some] of further) {
		if (next === '') {
			starts.push({ start, numbers: numbersOf(some) });
		} else {
			part(some, start + next, few, starts);
		}
	}
}

function numbersOf(ways: readonly Way[]): number[] {
	return [...new Set(ways.map(({ number }) => number))].sort((one, other) => one - other);
}

/** The lines by their two first characters, with these. */
export function linesOf(starts: string): Map<string, string> {
	return new Map(starts.split('\n').map((line) => [line.slice(0, SHORTEST), line]));
}

/** What a line says, in the order of a walk through a tree: what begins like another start stands next to it. */
export function readLine(line: string): StartOfLine[] {
	const cells = line.slice(SHORTEST).split(END);
	const starts: StartOfLine[] = [];
	let start = line.slice(0, SHORTEST);
	for (let at = 0; at + 1 < cells.length; at += 2) {
		const cell = cells[at] as string;
		const shared = cell.charCodeAt(0) - FIRST_LENGTH;
		start = start.slice(0, shared) + cell.slice(1);
		starts.push({ start, shared, numbers: cells[at + 1] as string });
	}
	return starts;
}

/** The numbers of phrases, in their order. */
export function readNumbers(written: string): number[] {
	const numbers: number[] = [];
	let number = 0;
	for (let at = 0; at < written.length; at++) {
		number += written.charCodeAt(at) - FIRST_NUMBER;
		numbers.push(number);
	}
	return numbers;
}

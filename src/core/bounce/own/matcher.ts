import type { Codes } from '../phraseTrie';
import { hasCode, WORD, type Edge, type Pattern } from './pattern';
import { programOf, type Step } from './patternProgram';

/** A place in the folded text, `end` exclusive. */
export interface Match {
	readonly start: number;
	readonly end: number;
}

/** Finds the first match, as a JavaScript expression would choose it. */
export type Matcher = (text: Codes) => Match | undefined;

/**
 * Makes a matcher; `undefined` for a pattern that is too large. All ways through the pattern are walked side by side, each at most
 * once per character (Thompson, with the order of Pike), so the time is linear in the text whatever the pattern: nothing is ever
 * tried again from an earlier place.
 */
export function createMatcher(pattern: Pattern): Matcher | undefined {
	const steps = programOf(pattern);
	return steps && ((text) => find(steps, text));
}

/** The ways that are open at a place of the text, best first. */
interface Ways {
	readonly steps: number[];
	/** Where each began. */
	readonly starts: number[];
}

function find(program: readonly Step[], text: Codes): Match | undefined {
	const first = firstOf(program);
	/** The place of the text, from 1, where a step was entered last: a second way into it is never the better one. */
	const entered = new Int32Array(program.length);
	let ways: Ways = { steps: [], starts: [] };
	let next: Ways = { steps: [], starts: [] };
	let best: Match | undefined;
	for (let at = 0; at <= text.length; at++) {
		if (best === undefined && (first === undefined || (at < text.length && reads(first, text.codes[at] as number)))) {
			enter({ program, text, entered, ways }, program.length - 1, { at, start: at });
		} else if (ways.steps.length === 0) {
			if (best !== undefined) {
				break;
			}
			continue;
		}
		next.steps.length = next.starts.length = 0;
		for (let way = 0; way < ways.steps.length; way++) {
			const step = program[ways.steps[way] as number] as Step;
			const start = ways.starts[way] as number;
			if (step.does === 'end') {
				// what comes behind in the order is worse
				best = { start, end: at };
				break;
			}
			if (step.does === 'read' && at < text.length && reads(step, text.codes[at] as number)) {
				enter({ program, text, entered, ways: next }, step.go, { at: at + 1, start });
			}
		}
		[ways, next] = [next, ways];
	}
	return best;
}

interface Walk {
	readonly program: readonly Step[];
	readonly text: Codes;
	readonly entered: Int32Array;
	readonly ways: Ways;
}

type ReadStep = Extract<Step, { does: 'read' }>;

function reads({ plain, set }: ReadStep, code: number): boolean {
	return code < 128 ? plain[code] === 1 : hasCode(set, code);
}

/** Steps that `enter` has still to go to; empty between two calls. */
const left: number[] = [];

/** Goes from a step to all that read a character next. */
function enter({ program, text, entered, ways }: Walk, first: number, { at, start }: { readonly at: number; readonly start: number }): void {
	left.push(first);
	for (let number = left.pop(); number !== undefined; number = left.pop()) {
		if (entered[number] === at + 1) {
			continue;
		}
		entered[number] = at + 1;
		const step = program[number] as Step;
		if (step.does === 'fork') {
			left.push(step.or, step.go);
		} else if (step.does === 'ask') {
			if (holds(step.edge, text, at)) {
				left.push(step.go);
			}
		} else {
			ways.steps.push(number);
			ways.starts.push(start);
		}
	}
}

/** What a text that fits begins with, where that is one set. */
function firstOf(program: readonly Step[]): ReadStep | undefined {
	for (let number = program.length - 1; ;) {
		const step = program[number] as Step;
		if (step.does === 'read') {
			return step;
		}
		if (step.does === 'end' || (step.does === 'fork' && step.go !== step.or)) {
			return undefined;
		}
		number = step.go;
	}
}

function holds(edge: Edge, text: Codes, at: number): boolean {
	switch (edge) {
		case 'start':
			return at === 0;
		case 'end':
			// white space at the end of a reply has been folded to one space
			return at === text.length || (at === text.length - 1 && text.codes[at] === 0x20);
		case 'boundary':
			return isWord(text, at - 1) !== isWord(text, at);
		case 'inside':
			return isWord(text, at - 1) === isWord(text, at);
		case 'word':
			return !(isLetterOrDigit(text, at - 1) && isLetterOrDigit(text, at));
	}
}

function isWord({ codes, length }: Codes, at: number): boolean {
	return at >= 0 && at < length && hasCode(WORD, codes[at] as number);
}

/** As for built-in phrases, an underscore is not of a word. */
function isLetterOrDigit(text: Codes, at: number): boolean {
	return isWord(text, at) && text.codes[at] !== 0x5f;
}

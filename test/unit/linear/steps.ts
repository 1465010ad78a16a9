import { charactersOf, EVERY, type Characters } from './characters';
import type { Piece } from './pattern';

/** What a piece of a regular expression may cost. */
interface Cost {
	/** In how many ways it can be gone through from one place, what follows given. */
	readonly ways: number;
	/** Characters and places that are looked at to try all of them. */
	readonly steps: number;
}

/** What comes behind a piece. */
interface Rest {
	/** What it may begin with. */
	readonly first: Characters;
	/** Whether it may read nothing. */
	readonly mayBeEmpty: boolean;
}

/** At its end an expression has matched: nobody goes back from there. */
const END: Rest = { first: 0n, mayBeEmpty: false };
/** What may fail anywhere, and only later. */
const ANYTHING: Rest = { first: EVERY, mayBeEmpty: true };

/**
 * A bound on what a matcher that backtracks looks at from one place of the text, when it fails in the end and so tries everything. Infinite
 * where a repetition has no bound. A run of characters that cannot begin what follows is left in one way only: at its end.
 */
export function mostSteps(piece: Piece): number {
	return cost(piece, END).steps;
}

function cost(piece: Piece, rest: Rest): Cost {
	switch (piece.kind) {
		case 'character':
		case 'place':
			return { ways: 1, steps: 1 };
		case 'look':
			return { ways: 1, steps: 1 + cost(piece.part, END).steps };
		case 'choice':
			return costOfChoice(piece.sides, rest);
		case 'sequence':
			return costOfSequence(piece.parts, rest);
		case 'repeat':
			return costOfRepeat(piece, rest);
	}
}

/** Sides that cannot begin with the same character shut each other out. */
function costOfChoice(sides: readonly Piece[], rest: Rest): Cost {
	const costs = sides.map((side) => ({ ...cost(side, rest), begin: before(side, rest) }));
	let worst: Cost = { ways: 0, steps: 0 };
	for (let character = 1n; character <= EVERY; character <<= 1n) {
		const entered = costs.filter(({ begin }) => begin.mayBeEmpty || (begin.first & character) !== 0n);
		const steps = sum(entered.map((side) => side.steps)) + sides.length - entered.length;
		worst = { ways: Math.max(worst.ways, sum(entered.map(({ ways }) => ways))), steps: Math.max(worst.steps, steps) };
	}
	return worst;
}

function costOfSequence(parts: readonly Piece[], rest: Rest): Cost {
	let behind = rest;
	const costs: Cost[] = [];
	for (const part of [...parts].reverse()) {
		costs.unshift(cost(part, behind));
		behind = before(part, behind);
	}
	return costs.reduceRight((later, { ways, steps }) => ({ ways: ways * later.ways, steps: steps + (later.steps === 0 ? 0 : ways * later.steps) }), { ways: 1, steps: 0 });
}

function costOfRepeat({ part, least, most }: Piece & { kind: 'repeat' }, rest: Rest): Cost {
	const again: Rest = most === 1 ? rest : { first: before(part, rest).first | rest.first, mayBeEmpty: rest.mayBeEmpty };
	const { ways, steps } = cost(part, again);
	if (most === Infinity) {
		return { ways: Infinity, steps: Infinity };
	}
	const begin = before(part, { first: 0n, mayBeEmpty: true });
	const isRun = ways === 1 && !begin.mayBeEmpty && !rest.mayBeEmpty && (begin.first & rest.first) === 0n;
	let [all, taken, now] = [0, 0, 1];
	for (let times = 0; times <= most; times++) {
		all += times >= least ? now : 0;
		taken += times < most ? now * steps : 0;
		now *= ways;
	}
	// what follows is asked at each length, and fails at its first character at all but one
	return isRun ? { ways: 1, steps: taken + most - least + 1 } : { ways: all, steps: taken + 1 };
}

/** What a piece and what follows may begin with together. */
function before(piece: Piece, rest: Rest): Rest {
	switch (piece.kind) {
		case 'character':
			return { first: piece.characters, mayBeEmpty: false };
		case 'place':
			return piece.text === '$' ? { first: charactersOf('\\n', false), mayBeEmpty: false } : piece.text === '^' ? rest : ANYTHING;
		case 'look':
			return piece.isBehind || piece.isNot ? ANYTHING : before(piece.part, ANYTHING);
		case 'sequence':
			return piece.parts.reduceRight((behind, part) => before(part, behind), rest);
		case 'choice': {
			const sides = piece.sides.map((side) => before(side, rest));
			return { first: sides.reduce((set, { first }) => set | first, 0n), mayBeEmpty: sides.some(({ mayBeEmpty }) => mayBeEmpty) };
		}
		case 'repeat': {
			const once = before(piece.part, rest);
			return piece.least > 0 ? once : { first: once.first | rest.first, mayBeEmpty: once.mayBeEmpty || rest.mayBeEmpty };
		}
	}
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

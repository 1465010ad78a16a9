import { checkSync, type Diagnostics } from 'recheck';
import { alternativesOf } from './alternatives';
import { lookless } from './lookless';
import { patternOf, type Pattern } from './pattern';
import { mostSteps } from './steps';

export interface Finding {
	readonly status: 'linear' | 'not linear' | 'unknown';
	/** `searched` is not proved: it is beyond the proof, and a search for an attack found none. */
	readonly how: 'proved' | 'searched';
	/** A text that takes long, or what there is to say. */
	readonly because?: string;
	/** What one place of the text costs at most, where no repetition is without bound. */
	readonly steps?: number;
}

/** Milliseconds for one side of an expression; most take a few, but the machine may be busy. */
const TIMEOUT = 40_000;

/** The search is the same in every run. */
const RANDOM_SEED = 1;

/**
 * Where every repetition has a bound, the time is linear by itself, and what matters is what one place costs: `(a{0,30}){0,30}b` would be
 * "linear" for ages. This is a tenth of a millisecond.
 */
const MOST_STEPS = 20_000;

/** The time that a regular expression of JavaScript takes with a text, by recheck: its automaton proves, its fuzzer searches. */
export function checked(source: string, flags: string): Finding {
	const read = (text: string): Pattern => patternOf(text, { ignoreCase: flags.includes('i'), isJavaScript: true });
	const steps = mostSteps(read(source).piece);
	return together(alternativesOf(source).map((side) => {
		// the automaton knows no look-arounds, and leaves high counts to the search unless it is told not to
		const proof = verdict(lookless(read(side).piece), flags, 'automaton');
		// told without look-arounds it may take longer than it does; and a search is only as sure as the clock of a busy machine
		return proof.status === 'safe' || steps < Infinity ? proof : verdict(side, flags, 'auto');
	}), steps);
}

/** The same for an expression of Oniguruma that was read already. No search: it would be for attacks on another one. */
export function checkedPattern({ piece }: Pattern): Finding {
	return together([verdict(lookless(piece), '', 'automaton')], mostSteps(piece));
}

function verdict(source: string, flags: string, checker: 'auto' | 'automaton'): Diagnostics {
	// the checker in this process; the other ones are programs of their own
	process.env.RECHECK_SYNC_BACKEND = 'pure';
	return checkSync(source, flags, { checker, timeout: TIMEOUT, randomSeed: RANDOM_SEED });
}

function together(verdicts: readonly Diagnostics[], steps: number): Finding {
	const how = verdicts.some(({ checker }) => checker === 'fuzz') ? 'searched' : 'proved';
	for (const found of verdicts) {
		if (found.status === 'vulnerable') {
			return { status: 'not linear', how, because: found.attack.pattern };
		}
		if (found.status !== 'safe') {
			return { status: 'unknown', how, because: 'message' in found.error ? found.error.message : found.error.kind };
		}
	}
	if (steps === Infinity) {
		return { status: 'linear', how };
	}
	return { status: steps <= MOST_STEPS ? 'linear' : 'not linear', how, because: `${steps} steps from one place`, steps };
}

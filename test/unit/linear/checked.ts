import { checkSync } from 'recheck';
import { alternativesOf } from './alternatives';

/** `searched` is not proved: its look-arounds or high counts are beyond the proof, and a search for an attack found none. */
export interface Finding {
	readonly status: 'linear' | 'not linear' | 'unknown';
	readonly how: 'proved' | 'searched';
	/** A text that takes long, as an expression of JavaScript. */
	readonly attack?: string;
}

/** Milliseconds for one side of an expression; most take a few, but the machine may be busy. */
const TIMEOUT = 40_000;

/** The search is the same in every run. */
const RANDOM_SEED = 1;

/** The time that a regular expression takes with a text, by recheck: its automaton proves, its fuzzer searches. */
export function checked(source: string, flags: string): Finding {
	// the checker in this process; the other ones are programs of their own
	process.env.RECHECK_SYNC_BACKEND = 'pure';
	let how: Finding['how'] = 'proved';
	for (const side of alternativesOf(source)) {
		const finding = checkSync(side, flags, { timeout: TIMEOUT, randomSeed: RANDOM_SEED });
		how = finding.checker === 'fuzz' ? 'searched' : how;
		if (finding.status === 'vulnerable') {
			return { status: 'not linear', how, attack: finding.attack.pattern };
		}
		if (finding.status !== 'safe') {
			return { status: 'unknown', how };
		}
	}
	return { status: 'linear', how };
}

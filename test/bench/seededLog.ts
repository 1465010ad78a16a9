import * as fs from 'node:fs';

/** A number from 0 to below `below`. */
export type Random = (below: number) => number;

/** Text that a later line of the same message belongs to. */
export interface Later {
	/** Seconds since 1970. */
	readonly due: number;
	write(seconds: number): string;
}

/** What a mail server writes of one message, at a second; what it writes later goes to `later`. */
export type WriteMessage = (seconds: number, random: Random, later: (one: Later) => void) => string;

/** A block this long is written at once. */
const BLOCK = 1_000_000;
/** 1 November 2026. */
const BEGIN = Date.UTC(2026, 10, 1) / 1000;
/** Messages that wait at once; what would be more never comes to its end in the log, as in a log that was cut. */
const MOST_WAITING = 5_000;

/** Writes a log of about `sizeInBytes` bytes, ended at a message. The same seed writes the same log on every machine. */
export function writeSeededLog(path: string, sizeInBytes: number, writeMessage: WriteMessage, seed = 1): void {
	const random = randomNumbers(seed);
	const file = fs.openSync(path, 'w');
	const waiting: Later[] = [];
	const later = (one: Later): void => void (waiting.length < MOST_WAITING && waiting.push(one));
	let written = 0;
	let seconds = BEGIN;
	let block = '';
	while (written + block.length < sizeInBytes) {
		// twenty messages a second: a gigabyte is some fourteen hours of a busy server
		seconds += random(20) === 0 ? 1 : 0;
		while ((waiting[0]?.due ?? Infinity) <= seconds) {
			block += waiting.shift()?.write(seconds) ?? '';
		}
		block += writeMessage(seconds, random, later);
		if (block.length > BLOCK) {
			written += fs.writeSync(file, block);
			block = '';
		}
	}
	fs.writeSync(file, block);
	fs.closeSync(file);
}

/** A linear congruential generator; its high bits, which are the better ones. */
function randomNumbers(seed: number): Random {
	let state = seed >>> 0;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 0x1_0000_0000) * below);
	};
}

/** Somebody else's domain, of the 15,000 there are; few get most of the mail. */
export function someDomain(random: Random): string {
	const number = random(2) === 0 ? random(20) : random(5000);
	return `domain${number}.example.${['com', 'net', 'org'][random(3)]}`;
}

/** So many digits or letters. */
export function someId(letters: string, length: number, random: Random): string {
	return Array.from({ length }, () => letters[random(letters.length)]).join('');
}

import { eventsOfMessage } from '../../src/core/message/eventsOfMessage';
import { MailboxReader } from '../../src/core/message/mailbox';
import { placesOf } from '../../src/core/message/messagePlaces';
import { readMessage } from '../../src/core/message/readMessage';

/*
 * Mutated messages through the reader of messages: `npx tsx test/bench/runMessageFuzz.ts 100000`. Whatever comes in, nothing throws, and no message
 * takes longer than its length allows. A failure names its seed, which makes the same message again.
 */

/** A generator of numbers below 1 from a seed (mulberry32). */
function numbersFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** Stretches that readers stumble over. */
const STUMBLES = ['\n\n', '\r', '--cut\n', '--cut--\n', '\0\0\0', '<<<<<<', '@'.repeat(500), '550-5.1.1 '.repeat(100), 'Final-Recipient: rfc822; ', '(expanded from: ', '=?utf-8?B?', '&#x110000;', '<'.repeat(1000), 'a@a.'.repeat(300), ' '.repeat(3000), '\n>'.repeat(500), 'From a b 10:00\n', 'Content-Type: multipart/mixed; boundary=cut\n', '{"notificationType":', 'constructor: __proto__\n'];

/** The message that a seed makes of some whole ones: cut, flipped, spliced, filled with NULs, stumbled over, made huge. */
export function mutated(seeds: readonly Uint8Array[], seed: number): Uint8Array {
	const next = numbersFrom(seed);
	const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
	let bytes = [...pick(seeds)];
	for (let rounds = 1 + Math.floor(next() * 4); rounds > 0; rounds--) {
		const at = Math.floor(next() * bytes.length);
		const end = at + Math.floor(next() * 200);
		switch (Math.floor(next() * 7)) {
			case 0: bytes = bytes.slice(0, at); break;
			case 1: bytes.splice(at, end - at); break;
			case 2: bytes[at] = Math.floor(next() * 256); break;
			case 3: bytes.fill(0, at, end); break;
			case 4: bytes = [...bytes.slice(0, at), ...pick(seeds).slice(Math.floor(next() * 500))]; break;
			case 5: bytes.splice(at, 0, ...new TextEncoder().encode(pick(STUMBLES))); break;
			case 6: bytes = next() < 0.05 ? Array.from({ length: 40 }, () => bytes).flat() : bytes; break;
		}
	}
	return Uint8Array.from(bytes);
}

export interface FuzzResult {
	readonly messages: number;
	readonly events: number;
	/** The seed that took longest, and how long, in milliseconds. */
	readonly slowest: { readonly seed: number; readonly ms: number; readonly bytes: number };
}

/** Reads the messages of the seeds `from` to before `to`. Rejects with the seed of one that throws. */
export async function fuzzMessages(seeds: readonly Uint8Array[], from: number, to: number): Promise<FuzzResult> {
	let events = 0;
	let slowest = { seed: from, ms: 0, bytes: 0 };
	for (let seed = from; seed < to; seed++) {
		const bytes = mutated(seeds, seed);
		const start = performance.now();
		try {
			const mailbox = new MailboxReader(true);
			const rest = [...mailbox.push(bytes), mailbox.end()];
			for (const message of rest) {
				events += message ? eventsOfMessage(await readMessage(message.bytes), placesOf(message.bytes, message.before)).length : 0;
			}
		} catch (error) {
			throw new Error(`seed ${seed}`, { cause: error });
		}
		const ms = performance.now() - start;
		slowest = ms > slowest.ms ? { seed, ms, bytes: bytes.length } : slowest;
	}
	return { messages: to - from, events, slowest };
}

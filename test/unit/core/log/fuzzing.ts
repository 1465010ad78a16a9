import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LogReader } from '../../../../src/core/log/logReader';
import { toEvent } from '../../../../src/core/log/toEvent';
import { fixture, REFERENCE_TIME } from './reading';

/** Numbers that look random and are the same for the same seed (mulberry32). */
function randomOf(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
}

const PIECES = ['\0', '"', '{', '}', '[', ']', '<', '>', '(', ')', '\\', ',', ' ', ':', '=', '\t', '\x1b[31m', '\u{1F600}', '550 5.1.1 ', '450-', 'to=<', "b'", '_', '/', '#Fields: '];

const LINES_OF_A_LOG = 500;

/** The lines of all fixtures. */
export function seedLines(): readonly string[] {
	const names = readdirSync(fileURLToPath(new URL('../../../fixtures/logs/', import.meta.url))).filter((name) => !name.endsWith('.md'));
	return names.flatMap((name) => new TextDecoder().decode(fixture(name)).split('\n')).filter((line) => line !== '');
}

export interface Fuzzed {
	readonly events: number;
	readonly slowest: { readonly milliseconds: number; readonly bytes: number; readonly text: string };
}

/** Reads so many mutated lines as one log. What throws is thrown on, with the line in its message. */
export function fuzz(count: number, seed: number, tell?: (done: number) => void): Fuzzed {
	const random = randomOf(seed);
	const lines = seedLines();
	let events = 0;
	let slowest: Fuzzed['slowest'] = { milliseconds: 0, bytes: 0, text: '' };
	const readerOf = () =>
		new LogReader(
			(line, record, format) => {
				if (record.kind >= 0) {
					toEvent(line, record, format);
					events++;
				}
			},
			{ referenceTime: REFERENCE_TIME, withContext: true },
		);
	let reader = readerOf();
	const encoder = new TextEncoder();
	// By its beginning a log is told from bytes that are none.
	const head = encoder.encode('a log\n'.repeat(1000));
	for (let done = 0; done < count; done++) {
		// A transcript whose data never end would take all lines for its own.
		if (done % LINES_OF_A_LOG === 0) {
			reader.end();
			reader = readerOf();
			reader.push(head);
		}
		const text = mutated(lines, random);
		const bytes = encoder.encode(`${text}\n`);
		flip(bytes, random);
		const started = performance.now();
		try {
			reader.push(bytes);
		} catch (error) {
			throw new Error(`seed ${seed}, line ${done}: ${JSON.stringify(text.slice(0, 2000))}`, { cause: error });
		}
		const milliseconds = performance.now() - started;
		if (milliseconds > slowest.milliseconds) {
			slowest = { milliseconds, bytes: bytes.length, text: text.slice(0, 500) };
		}
		if (tell && done % 100_000 === 99_999) {
			tell(done + 1);
		}
	}
	reader.end();
	return { events, slowest };
}

function mutated(lines: readonly string[], random: (below: number) => number): string {
	const pick = (): string => lines[random(lines.length)] as string;
	let text = pick();
	for (let times = random(4); times > 0; times--) {
		const at = random(text.length + 1);
		const piece = PIECES[random(PIECES.length)] as string;
		switch (random(6)) {
			case 0: text = text.slice(0, at); break;
			case 1: text = text.slice(at); break;
			case 2: text = text.slice(0, at) + piece + text.slice(at); break;
			case 3: text = text.slice(0, at) + pick().slice(random(100)); break;
			case 4: text = text.slice(0, at) + text.slice(at + 1 + random(20)); break;
			// One in a few thousand is longer than what is read of a line.
			default: text = text.slice(0, at) + piece.repeat(random(500) === 0 ? 70_000 : random(40)) + text.slice(at);
		}
	}
	return text;
}

/** Other bits in some bytes; line ends stay, so that a line is a line. */
function flip(bytes: Uint8Array, random: (below: number) => number): void {
	for (let times = random(3); times > 0 && bytes.length > 1; times--) {
		const at = random(bytes.length - 1);
		bytes[at] = (bytes[at] as number) ^ (1 << random(8));
	}
}

import assert from 'node:assert/strict';
import { FORMATS } from '../../../../src/core/log/formats';
import { LONGEST_LINE_IN_BYTES } from '../../../../src/core/log/lines';
import { LogReader } from '../../../../src/core/log/logReader';
import { createCandidates, createScanner, LARGEST_BATCH, type Scanner } from '../../../../src/core/log/scanner';
import { createScannersOf } from '../../../../src/core/log/vectorScanner';
import { toEvent } from '../../../../src/core/log/toEvent';
import { bytesOf, fixture, REFERENCE_TIME } from './reading';
import { vectorScanners } from './vectorScanners';

const MARKERS = FORMATS.flatMap(({ markers, contextMarkers }) => [...markers, ...contextMarkers]);
const FIXTURES = ['postfix.maillog', 'exim_mainlog', 'exim_rejectlog', 'sendmail.maillog', 'swaks.maillog', 'telnet.maillog'];

/** Numbers that look like chance, the same in every run. */
function numbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) % 0x7fff_ffff % below;
}

describe('The vector scanner', () => {
	const plain = createScanner(MARKERS);
	let vector: Scanner;
	let room: Uint8Array;

	before(async function () {
		this.timeout(60_000);
		vector = (await vectorScanners())(MARKERS);
		room = vector.room ?? new Uint8Array(0);
	});

	/** Everything a scanner says of [from, end), in batches. */
	function said(scanner: Scanner, bytes: Uint8Array, range: { from: number; end: number }, batch: number) {
		const found = createCandidates(batch);
		const answers = [];
		let { from } = range;
		do {
			scanner.scan(bytes, from, range.end, found);
			const { count, lines, linesTooLong, next } = found;
			const columns = [found.start, found.end, found.number, found.tooLong].map((column) => [...column.subarray(0, count)]);
			answers.push({ count, columns, lines, linesTooLong, next });
			from = next;
		} while (from < range.end);
		return answers;
	}

	/** Both scanners on bytes in the room, behind and before bytes that are none of theirs. */
	function agree(input: Uint8Array, what: string, { batch = LARGEST_BATCH, at = 0 } = {}): void {
		room.fill(0x0a, 0, at);
		room.set(input, at);
		room.fill(0x0d, at + input.length, at + input.length + 128);
		const range = { from: at, end: at + input.length };
		assert.deepEqual(said(vector, room, range, batch), said(plain, room, range, batch), what);
	}

	for (const name of FIXTURES) {
		it(`finds what the plain one finds in ${name}, from every line on and up to every place`, () => {
			const bytes = fixture(name);
			for (const lineEnd of ['\n', '\r\n', '\r']) {
				const text = bytesOf(new TextDecoder().decode(bytes).replaceAll('\n', lineEnd));
				agree(text, lineEnd);
				agree(text, `${lineEnd}, three at once`, { batch: 3, at: 5 });
			}
			const part = bytes.subarray(0, 3000);
			for (let cut = 0; cut <= part.length; cut++) {
				agree(part.subarray(0, cut), `up to ${cut}`);
				agree(part.subarray(cut), `from ${cut}`, { at: cut % 70 });
			}
		}).timeout(60_000);
	}

	it('finds each marker at each place of a step', () => {
		for (const marker of MARKERS) {
			for (let before = 0; before < 140; before++) {
				agree(bytesOf(`${'x'.repeat(before)}${marker}`), marker);
				agree(bytesOf(`${'x'.repeat(before)}\r\n${marker}yz\r\n\r`), marker);
			}
		}
	}).timeout(60_000);

	it('takes no marker that begins before the bytes it is to look at, or ends behind them', () => {
		for (const marker of MARKERS.map(bytesOf)) {
			room.set(marker);
			for (let cut = 1; cut < marker.length; cut++) {
				for (const range of [{ from: cut, end: marker.length }, { from: 0, end: cut }]) {
					assert.deepEqual(said(vector, room, range, 1), said(plain, room.slice(0, marker.length), range, 1));
				}
			}
		}
	});

	it('agrees on line ends of all kinds, wherever they stand', () => {
		const next = numbers(3);
		for (let round = 0; round < 2000; round++) {
			const text = Array.from({ length: next(200) }, () => ['\n', '\r', '\r\n', 'x', 'status=', 'status', '220 ', 'ä'][next(8)]).join('');
			agree(bytesOf(text), JSON.stringify(text), { batch: 1 + next(4), at: next(80) });
		}
	}).timeout(60_000);

	it('agrees on bytes that are no text', () => {
		const next = numbers(5);
		const pieces = MARKERS.map(bytesOf);
		for (let round = 0; round < 200; round++) {
			const bytes = new Uint8Array(next(5000)).map(() => (next(40) === 0 ? 10 : next(256)));
			for (let i = 0; i < 20; i++) {
				const piece = pieces[next(pieces.length)] as Uint8Array;
				bytes.set(piece.subarray(0, bytes.length), next(Math.max(1, bytes.length - piece.length)));
			}
			agree(bytes, `round ${round}`, { batch: 7, at: next(64) });
		}
	}).timeout(60_000);

	it('agrees on where a line is too long, and on what of it is read', () => {
		const marker = 'status=';
		for (let length = LONGEST_LINE_IN_BYTES - 10; length < LONGEST_LINE_IN_BYTES + 10; length++) {
			for (const lineEnd of ['\n', '\r\n', '\r', '']) {
				const long = 'x'.repeat(length);
				agree(bytesOf(`a\n${long}${lineEnd}`), `${length} ${JSON.stringify(lineEnd)}`, { at: length % 64 });
				agree(bytesOf(`${long}${marker}${lineEnd}${marker}\n${marker}${long}${lineEnd}`), `${length} with markers`, { at: length % 64 });
			}
		}
	}).timeout(60_000);

	it('tells whether a byte stands among others, at any place and no place beside them', () => {
		const { room, holds } = vector as Required<Scanner>;
		for (let length = 0; length < 200; length++) {
			const bytes = room.subarray(7, 7 + length).fill(0x61);
			room[6] = room[7 + length] = 0x1b;
			assert.equal(holds(bytes, 0x1b), false);
			for (let place = 0; place < length; place++) {
				bytes[place] = 0x1b;
				assert.ok(holds(bytes, 0x1b));
				assert.ok(holds(bytes.slice(), 0x1b));
				bytes[place] = 0xfe;
			}
			assert.equal(length > 0, holds(bytes, 0xfe));
		}
	});

	it('leaves to the plain one what lies outside its room', () => {
		const bytes = fixture('postfix.maillog');
		const range = { from: 0, end: bytes.length };
		assert.deepEqual(said(vector, bytes, range, 10), said(plain, bytes, range, 10));
	});

	it('is the plain one where the host has no vectors', () => {
		const scanner = createScannersOf(new Uint8Array([0, 1, 2]))(MARKERS);
		assert.equal(scanner.room, undefined);
		assert.equal(said(scanner, fixture('postfix.maillog'), { from: 0, end: 500 }, 1).length > 0, true);
	});

	it('gives a reader the same events and counts, however the chunks are cut', async () => {
		const input = bytesOf(FIXTURES.map((name) => new TextDecoder().decode(fixture(name))).join('\r\nzwölf\r'));
		const createVector = await vectorScanners();
		const read = (create: typeof createVector, size: number) => {
			const events: unknown[] = [];
			const reader = new LogReader((line, record, format) => events.push(toEvent(line, record, format)), { referenceTime: REFERENCE_TIME, createScanner: create });
			const space = reader.room ?? new Uint8Array(input.length);
			for (let at = 0; at < input.length; at += size) {
				const chunk = input.subarray(at, at + size);
				space.set(chunk);
				reader.push(space.subarray(0, chunk.length));
			}
			reader.end();
			const { lines, bytes, cutLines, formats, from, to } = reader;
			return { events, lines, bytes, cutLines, formats, from, to };
		};
		const whole = read(createScanner, input.length);
		assert.ok(whole.events.length > 50, `${whole.events.length} events`);
		for (const size of [1, 61, 62, 63, 64, 4097, input.length]) {
			assert.deepEqual(read(createVector, size), whole, `${size} bytes at once`);
		}
	}).timeout(60_000);
});

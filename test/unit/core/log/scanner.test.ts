import assert from 'node:assert/strict';
import { LONGEST_LINE_IN_BYTES } from '../../../../src/core/log/lines';
import { createCandidates, createScan } from '../../../../src/core/log/scanner';
import { bytesOf } from './reading';

const MARKERS = ['status=', 'stat=', ' => ', ' -> ', 'rejected ', '220-'];

const scan = createScan(MARKERS);

/** The numbers of the lines with markers, found in batches. */
function found(text: string, batch = 100): number[] {
	const bytes = bytesOf(text);
	const candidates = createCandidates(batch);
	const numbers: number[] = [];
	let passed = 0;
	for (let from = 0; from < bytes.length; from = candidates.next) {
		scan(bytes, from, bytes.length, candidates);
		for (let i = 0; i < candidates.count; i++) {
			numbers.push(passed + (candidates.number[i] as number));
		}
		passed += candidates.lines;
	}
	assert.equal(passed, text.split(/\r\n|\n|\r/).length - (/[\n\r]$/.test(text) || text === '' ? 1 : 0));
	return numbers;
}

describe('The scanner', () => {
	it('finds every marker at every place', () => {
		for (const marker of MARKERS) {
			for (let before = 0; before < 10; before++) {
				for (let after = 0; after < 10; after++) {
					const text = `${'x'.repeat(before)}${marker}${'y'.repeat(after)}`;
					assert.deepEqual(found(text), [0], text);
					assert.deepEqual(found(`${text}\n`), [0], text);
					assert.deepEqual(found(`a\n${text}\r\nb`), [1], text);
				}
			}
		}
	});

	it('finds nothing in parts of markers, nor across lines', () => {
		for (const marker of MARKERS) {
			for (let cut = 1; cut < marker.length; cut++) {
				const text = `${marker.slice(0, cut)}\n${marker.slice(cut)}`;
				assert.deepEqual(found(text), [], text);
			}
		}
	});

	it('looks at a line as far as it is read', () => {
		const marker = 'status=';
		assert.deepEqual(found(`${'x'.repeat(LONGEST_LINE_IN_BYTES - marker.length)}${marker}\n${marker}`), [0, 1]);
		assert.deepEqual(found(`${'x'.repeat(LONGEST_LINE_IN_BYTES - marker.length + 1)}${marker}\n${marker}`), [1]);
	});

	it('agrees with a plain search on any text', () => {
		const pieces = [...MARKERS, 'stat', 'us=', '\n', '\r', '\r\n', ' ', '=', '>', 'reject', 'ed ', '2', '20-', 'ä'];
		let state = 1;
		const next = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 16;
		for (let round = 0; round < 500; round++) {
			const text = Array.from({ length: next() % 60 }, () => pieces[next() % pieces.length]).join('');
			const expected = text
				.split(/\r\n|\n|\r/)
				.map((line, number) => (MARKERS.some((marker) => line.includes(marker)) ? number : -1))
				.filter((number) => number >= 0);
			for (const batch of [1, 2, 100]) {
				assert.deepEqual(found(text, batch), expected, JSON.stringify(text));
			}
		}
	});

	it('refuses markers that are too short', () => {
		assert.throws(() => createScan(['abc']), /four|4/);
	});
});

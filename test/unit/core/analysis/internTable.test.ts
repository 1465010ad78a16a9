import assert from 'node:assert/strict';
import { BEYOND, InternTable } from '../../../../src/core/analysis/internTable';

function numbersOf(table: InternTable, keys: readonly string[]): number[] {
	return keys.map((key) => {
		const bytes = new TextEncoder().encode(`..${key}..`);
		return table.intern(bytes, 2, bytes.length - 2);
	});
}

describe('The table of interned bytes', function () {
	this.timeout(20_000);

	it('numbers keys in the order of their first appearance', () => {
		const table = new InternTable(10, 100);
		assert.deepEqual(numbersOf(table, ['a', 'b', 'a', '', 'ab', 'b', '']), [0, 1, 0, 2, 3, 1, 2]);
		assert.deepEqual(table.texts(), ['a', 'b', '', 'ab']);
	});

	it('gives its keys as text, each by itself, also where they are no text', () => {
		const table = new InternTable(10, 10);
		for (const key of [[0xc3], [0xbc], [0x61], [0xc3, 0xbc], [0xff]]) {
			table.intern(Uint8Array.from(key), 0, key.length);
		}
		assert.deepEqual(table.texts(), ['\ufffd', '\ufffd', 'a', '\u00fc', '\ufffd']);
	});

	it('tells thousands of keys apart', () => {
		const table = new InternTable(20_000, 100);
		const keys = Array.from({ length: 20_000 }, (_, number) => `key ${number * 7919}`);
		assert.deepEqual(numbersOf(table, keys), keys.map((_, number) => number));
		assert.deepEqual(numbersOf(table, keys), keys.map((_, number) => number));
		assert.deepEqual(table.texts(), keys);
	});

	it('takes no more keys than its bound, and goes on knowing those it has', () => {
		const table = new InternTable(2, 100);
		assert.deepEqual(numbersOf(table, ['a', 'b', 'c', 'a', 'd', 'c']), [0, 1, BEYOND, 0, BEYOND, BEYOND]);
		assert.equal(table.size, 2);
		assert.equal(table.total, 4);
	});

	it('tells about how many there were', () => {
		const table = new InternTable(1000, 100);
		numbersOf(table, Array.from({ length: 200_000 }, (_, number) => `key ${number}`));
		assert.ok(Math.abs(table.total - 200_000) < 4000, String(table.total));
	});

	it('compares the beginning of long keys', () => {
		const table = new InternTable(10, 4);
		assert.deepEqual(numbersOf(table, ['abcd', 'abcde', 'abce']), [0, 0, 1]);
	});
});

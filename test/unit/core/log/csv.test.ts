import assert from 'node:assert/strict';
import { Columns, splitCsv } from '../../../../src/core/log/csv';

describe('Values parted by commas', () => {
	it('are split, quotes undone', () => {
		assert.deepEqual(splitCsv('a,b,,c'), ['a', 'b', '', 'c']);
		assert.deepEqual(splitCsv('"a, b","say ""no""",c'), ['a, b', 'say "no"', 'c']);
		assert.deepEqual(splitCsv('"a"x,b'), ['a', 'b']);
		assert.deepEqual(splitCsv('a,"b'), ['a', 'b']);
		assert.deepEqual(splitCsv('a,"b""'), ['a', 'b"']);
		assert.deepEqual(splitCsv(''), ['']);
		assert.deepEqual(splitCsv('"a"\tb', '\t'), ['a', 'b']);
	});

	it('are no more than a log has columns', () => {
		assert.equal(splitCsv(','.repeat(100_000)).length, 200);
	});

	it('are found by the names of their columns', () => {
		const columns = new Columns(['time', 'constructor', 'empty']);
		assert.equal(columns.valueOf(['1', '2', ''], 'constructor'), '2');
		assert.equal(columns.valueOf(['1', '2', ''], 'empty', 'time'), '1');
		assert.equal(columns.valueOf(['1'], '__proto__', 'toString'), undefined);
	});
});

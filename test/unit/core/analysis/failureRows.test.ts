import assert from 'node:assert/strict';
import { FailureRows } from '../../../../src/core/analysis/failureRows';

function rows(count: number, bound: number): FailureRows {
	const failures = new FailureRows(bound);
	for (let row = 0; row < count; row++) {
		failures.add({ line: row + 1, offset: row * 2 ** 33, kind: 2, reply: row, domain: row, relay: row, time: row + 0.5 });
	}
	return failures;
}

describe('The rows of failures', () => {
	it('grow, and end without room to spare', () => {
		const { line, offset, kind, time } = rows(5000, 10_000).finish();
		assert.deepEqual([line.length, offset.length, kind.length, time.length], [5000, 5000, 5000, 5000]);
		assert.deepEqual([line[4999], offset[4999], kind[4999], time[4999]], [5000, 4999 * 2 ** 33, 2, 4999.5]);
		assert.equal(line.buffer.byteLength, 5000 * 4);
	});

	it('end at their bound; the rest is counted', () => {
		const failures = rows(5000, 3000);
		assert.deepEqual([failures.kept, failures.total], [3000, 5000]);
		assert.equal(failures.finish().line.length, 3000);
	});

	it('may be none', () => {
		assert.equal(rows(0, 10).finish().line.length, 0);
	});
});

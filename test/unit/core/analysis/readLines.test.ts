import assert from 'node:assert/strict';
import { bytesSource } from '../../../../src/core/analysis/bytesSource';
import type { LogSource } from '../../../../src/core/analysis/logSource';
import { LONGEST_SHOWN_LINE_IN_BYTES, readLines } from '../../../../src/core/analysis/readLines';

const bytes = new TextEncoder().encode('first\nzw\u00f6lf\nlast');

/** Gives one byte at a time, as a slow disk may. */
function slow(source: LogSource): LogSource {
	return { ...source, read: (offset, into) => source.read(offset, into.subarray(0, 1)) };
}

describe('Lines read back from their places', () => {
	it('are decoded, in the order asked', async () => {
		const places = [{ offset: 13, length: 4 }, { offset: 6, length: 6 }, { offset: 0, length: 0 }];
		assert.deepEqual(await readLines(bytesSource(bytes), places), ['last', 'zw\u00f6lf', '']);
	});

	it('are whole when the source gives less than asked', async () => {
		assert.deepEqual(await readLines(slow(bytesSource(bytes)), [{ offset: 6, length: 6 }]), ['zw\u00f6lf']);
	});

	it('end where a source that has shrunk ends', async () => {
		assert.deepEqual(await readLines(bytesSource(bytes.subarray(0, 8)), [{ offset: 6, length: 6 }, { offset: 13, length: 4 }]), ['zw', '']);
	});

	it('show what is no UTF-8 as such', async () => {
		assert.deepEqual(await readLines(bytesSource(Uint8Array.of(0x61, 0xff, 0x62)), [{ offset: 0, length: 3 }]), ['a\ufffdb']);
	});

	it('are cut when they are very long', async () => {
		const [line] = await readLines(bytesSource(new Uint8Array(1_000_000).fill(0x61)), [{ offset: 0, length: 1_000_000 }]);
		assert.equal(line?.length, LONGEST_SHOWN_LINE_IN_BYTES);
	});
});

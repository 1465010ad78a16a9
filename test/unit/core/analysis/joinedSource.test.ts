import assert from 'node:assert/strict';
import { bytesSource } from '../../../../src/core/analysis/bytesSource';
import { joinedSource } from '../../../../src/core/analysis/joinedSource';
import type { LogSource } from '../../../../src/core/analysis/logSource';

const TEXTS = ['one\n', '', 'two', 'three\r\n', 'four\r', '5'];
const JOINED = 'one\ntwo\nthree\r\nfour\r\n5';

function opened(wrap: (source: LogSource) => LogSource): Promise<LogSource> {
	return joinedSource(TEXTS.map((text) => async () => wrap(bytesSource(new TextEncoder().encode(text)))));
}

/** As compressed files are. */
const withoutSize = (source: LogSource): LogSource => ({ ...source, size: () => Promise.resolve(undefined) });

async function textFrom(source: LogSource, offset: number, most: number): Promise<string> {
	let text = '';
	const into = new Uint8Array(most);
	for (let read = await source.read(offset, into); read > 0; read = await source.read(offset + text.length, into)) {
		text += String.fromCharCode(...into.subarray(0, read));
	}
	return text;
}

describe('Sources read as one', () => {
	for (const [what, wrap] of [['of known size', (source: LogSource) => source], ['of unknown size', withoutSize]] as const) {
		it(`have a line feed between them where one is missing (${what})`, async () => {
			for (const most of [1, 2, 3, 100]) {
				assert.equal(await textFrom(await opened(wrap), 0, most), JOINED);
			}
		});

		it(`can be read from any place, in any order (${what})`, async () => {
			const source = await opened(wrap);
			for (let offset = JOINED.length + 1; offset >= 0; offset--) {
				assert.equal(await textFrom(source, offset, 2), JOINED.slice(offset));
				assert.equal(await textFrom(await opened(wrap), offset, 100), JOINED.slice(offset));
			}
		});
	}

	it('close what was opened where one cannot be', async () => {
		let closed = 0;
		const first = { ...bytesSource(new Uint8Array()), close: async () => void closed++ };
		await assert.rejects(joinedSource([async () => first, () => Promise.reject(new Error('gone'))]), /gone/);
		assert.equal(closed, 1);
	});
});

import assert from 'node:assert/strict';
import { bytesSource } from '../../../../src/core/analysis/bytesSource';
import { findLines } from '../../../../src/core/analysis/findLines';
import type { LogSource } from '../../../../src/core/analysis/logSource';

const ID = '4F1B2600A3';

/** A source that hands out at most so many bytes at a time. */
function cut(source: LogSource, most: number): LogSource {
	return { ...source, read: (offset, into) => source.read(offset, into.subarray(0, most)) };
}

async function find(text: string, { word = ID, most = 100, cutAt = 1 << 20 } = {}): Promise<string> {
	const { lines, isCut } = await findLines(cut(bytesSource(new TextEncoder().encode(text)), cutAt), word, { most });
	return lines.map(({ line, text: found }) => `${line}:${found}`).join('|') + (isCut ? '|…' : '');
}

describe('Lines that hold the id of a message', () => {
	it('are found with their numbers, whatever ends them', async () => {
		assert.equal(await find(`a\n${ID}: b\nc\n d ${ID}`), `2:${ID}: b|4: d ${ID}`);
		assert.equal(await find(`a\r${ID}: b\r\nc\r\n${ID}\r`), `2:${ID}: b|4:${ID}`);
	});

	it('are the same however the bytes are cut', async () => {
		const text = `zw\u00f6lf\r\n${ID}: \u00fcber\r\nx\r${ID}\n\nqueued as ${ID})`;
		const whole = await find(text);
		assert.equal(whole, `2:${ID}: \u00fcber|4:${ID}|6:queued as ${ID})`);
		for (let cutAt = 1; cutAt < 40; cutAt++) {
			assert.equal(await find(text, { cutAt }), whole);
		}
	});

	it('do not hold it as a part of a longer one', async () => {
		assert.equal(await find(`A${ID}\n${ID}0\n-${ID}-\n${ID}0 ${ID}\n`), `3:-${ID}-|4:${ID}0 ${ID}`);
	});

	it('are as many as are wanted, and it is said that there are more', async () => {
		const text = `${ID}\n`.repeat(5000);
		assert.equal((await find(text, { most: 3000 })).split('|').length, 3001);
		assert.ok(!(await find(text, { most: 5000 })).endsWith('…'));
	});

	it('are not looked for with a word that is too short', async () => {
		assert.equal(await find('abc\n', { word: 'abc' }), '');
	});

	it('are no longer looked for when that is not wanted any more', async () => {
		await assert.rejects(findLines(bytesSource(new Uint8Array(10)), ID, { most: 1, signal: { aborted: true } }), /stopped/);
	});
});

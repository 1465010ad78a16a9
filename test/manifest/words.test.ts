import assert from 'node:assert/strict';
import { keysUsed, readWords } from './manifest';

describe('package.nls.json', () => {
	it('has a word for every %key% of the manifest', () => {
		const words = readWords();
		assert.deepEqual(keysUsed().filter((key) => !words.get(key)?.trim()), []);
	});

	it('has no word that nothing uses', () => {
		const used = new Set(keysUsed());
		assert.deepEqual([...readWords().keys()].filter((key) => !used.has(key)), []);
	});
});

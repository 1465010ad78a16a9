import assert from 'node:assert/strict';
import { wordsInCode } from './l10nWords';
import { readProjectFile, readSources } from './manifest';

describe('l10n/bundle.l10n.json', () => {
	it('holds the words of the code, for translators to start from (npm run l10n writes it)', () => {
		const bundle = JSON.parse(readProjectFile('l10n/bundle.l10n.json')) as Record<string, string>;
		assert.deepEqual(Object.keys(bundle).sort(), wordsInCode());
		assert.deepEqual(Object.values(bundle), Object.keys(bundle));
	});

	it('is complete because every call names its words in place', () => {
		const calls = readSources('src/editor').match(/l10n\.t\(/g) ?? [];
		const literal = readSources('src/editor').match(/l10n\.t\(\s*'/g) ?? [];
		assert.equal(literal.length, calls.length);
	});
});

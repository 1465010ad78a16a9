import assert from 'node:assert/strict';
import { searchRules } from '../../../../src/core/bounce/searchRules';

function first(query: string): string | undefined {
	return searchRules(query)[0]?.name;
}

describe('Looking up rules', () => {
	it('goes by provider and words, in any order and case', () => {
		assert.equal(first('yahoo TSS04'), 'yahoo/tss');
		assert.equal(first('TSS04 Yahoo'), 'yahoo/tss');
		assert.equal(first('S3150'), 'microsoft/network-listed');
		assert.equal(first('google dmarc policy'), 'google/dmarc-policy');
	});

	it('finds what the wordings say before what only the meaning says', () => {
		assert.equal(searchRules('greylist')[0]?.reason, 'Greylisted');
		assert.ok(searchRules('spamhaus').length > 3);
	});

	it('finds rules by their codes and reasons', () => {
		assert.equal(first('google 5.7.27'), 'google/x.7.auth');
		assert.ok(searchRules('requireptr').every(({ reason }) => reason === 'RequirePTR'));
	});

	it('finds nothing for nothing, and for what nobody says', () => {
		assert.deepEqual(searchRules('  '), []);
		assert.deepEqual(searchRules('zzzz yahoo'), []);
		assert.deepEqual(searchRules('yahoo', 3).length, 3);
	});

	it('gives a wording that can be read, and sources', () => {
		for (const { example, sources, title } of searchRules('e', 2000)) {
			assert.ok(example !== '' && !/[{}|~]/.test(example) && sources.length > 0 && title !== '', example);
		}
	});
});

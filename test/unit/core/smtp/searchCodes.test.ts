import assert from 'node:assert/strict';
import { formatEnhancedCode } from '../../../../src/core/smtp/enhancedCode';
import { BASIC_CODES } from '../../../../src/core/smtp/knowledge/basicCodes';
import { searchCodes } from '../../../../src/core/smtp/searchCodes';

function hits(query: string): string[] {
	return searchCodes(query).map(({ code, enhanced }) => [code, enhanced && formatEnhancedCode(enhanced)].filter((part) => part !== undefined).join(' '));
}

describe('Searching codes', () => {
	it('finds the exact number first', () => {
		assert.equal(hits('550')[0], '550');
		assert.equal(hits('5.7.1')[0], '5.7.1');
		assert.equal(hits('550 5.7.1')[0], '550 5.7.1');
	});

	it('finds numbers by how they begin', () => {
		assert.ok(hits('55').includes('552'));
		assert.ok(hits('55').every((codes) => codes.split(' ').some((part) => part.startsWith('55'))));
		assert.ok(hits('5.7').includes('5.7.26'));
		assert.ok(!hits('5.7').includes('5.1.1'));
	});

	it('finds words in any order and any case, those of names first', () => {
		assert.deepEqual(hits('FULL mailbox'), hits('mailbox full'));
		assert.ok(['4.2.2', '5.2.2'].includes(hits('mailbox full')[0] ?? ''));
		assert.ok(hits('greylisting').some((codes) => codes.endsWith('4.7.1')));
	});

	it('finds words by how they begin', () => {
		assert.ok(hits('authenti').includes('5.7.26'));
	});

	it('finds nothing where nothing fits', () => {
		assert.deepEqual(hits('walrus'), []);
		assert.deepEqual(hits('mailbox walrus'), []);
		assert.deepEqual(hits('9.9.9'), []);
	});

	it('gives all in order where nothing is asked', () => {
		const all = hits('  ');
		assert.deepEqual(all.slice(0, BASIC_CODES.length), BASIC_CODES.map(({ code }) => String(code)));
		assert.ok(all.includes('2.1.5') && all.includes('550 5.7.1'));
		assert.equal(new Set(all).size, all.length);
	});
});

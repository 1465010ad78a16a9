import assert from 'node:assert/strict';
import { allRules } from '../../../../../src/core/smtp/knowledge/allRules';
import { BASIC_CODES } from '../../../../../src/core/smtp/knowledge/basicCodes';
import { basicCodeAt, basicCodes, codePairs, enhancedCodes } from '../../../../../src/core/smtp/knowledge/codeRows';
import { ENHANCED_CODES } from '../../../../../src/core/smtp/knowledge/enhancedCodes';
import { CODE_PAIRS } from '../../../../../src/core/smtp/knowledge/pairs';
import { hasWords, ruleAt, ruleCount, ruleOfWords, rulesOfTable, tableOf, wordsAt, wordsCount, wordsOf } from '../../../../../src/core/smtp/knowledge/ruleRows';

/** All rules of the tables, each with the name of its table, in their order. */
const WRITTEN = allRules().flatMap(({ name, rules }) => rules.map((rule) => ({ name, rule })));

describe('What is read of the rows', () => {
	it('are the codes that were written', () => {
		assert.deepEqual(basicCodes(), BASIC_CODES);
		assert.deepEqual(enhancedCodes(), ENHANCED_CODES);
		assert.deepEqual(codePairs(), CODE_PAIRS);
		assert.equal(basicCodeAt(3), basicCodeAt(3));
	});

	it('are the rules that were written, each with its table', () => {
		assert.equal(ruleCount(), WRITTEN.length);
		for (const [place, { name, rule }] of WRITTEN.entries()) {
			const { words, ...facts } = rule;
			assert.deepEqual(ruleAt(place), JSON.parse(JSON.stringify(facts)));
			assert.deepEqual(wordsOf(place), words ?? []);
			assert.equal(hasWords(place), words !== undefined);
			assert.equal(tableOf(place).name, name);
		}
	});

	it('are the rules of a table', () => {
		for (const { name, rules } of allRules()) {
			assert.deepEqual(rulesOfTable(name).map((place) => ruleAt(place).id), rules.map(({ id }) => id));
		}
		assert.deepEqual(rulesOfTable('constructor'), []);
	});

	it('know which rule a wording is of', () => {
		assert.equal(wordsCount(), WRITTEN.flatMap(({ rule }) => rule.words ?? []).length);
		for (let place = 0; place < wordsCount(); place++) {
			assert.ok(WRITTEN[ruleOfWords(place)]?.rule.words?.includes(wordsAt(place)), wordsAt(place));
		}
	});
});

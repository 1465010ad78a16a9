import assert from 'node:assert/strict';
import { describeRule, readableWords, ruleNamed, rulesNaming, rulesOfReason } from '../../../../src/core/bounce/describedRule';
import { parseEnhancedCode } from '../../../../src/core/smtp/enhancedCode';
import { ruleCount } from '../../../../src/core/smtp/knowledge/ruleRows';

const PLACES = Array.from({ length: ruleCount() }, (_, place) => place);

/** Names of the rules that name `550 5.7.26`. */
function naming(codes: string): string[] {
	const [code, enhanced] = codes.includes(' ') ? codes.split(' ') : codes.includes('.') ? [undefined, codes] : [codes, undefined];
	return rulesNaming({ code: code === undefined ? undefined : Number(code), enhanced: parseEnhancedCode(enhanced ?? '') }).map(({ name }) => name);
}

describe('A rule as somebody reads it', () => {
	it('is found by the name that the evidence gives', () => {
		assert.equal(ruleNamed('yahoo/tss')?.provider, 'Yahoo');
		assert.equal(ruleNamed('yahoo/nothing'), undefined);
		assert.equal(ruleNamed('__proto__'), undefined);
	});

	it('has every rule of the tables, with all that a page needs', () => {
		for (const place of PLACES) {
			const { name, title, meaning, wordings, codes, sources } = describeRule(place);
			assert.ok(ruleNamed(name) && title !== '' && meaning !== '' && wordings.length + codes.length > 0 && sources.length > 0, name);
		}
	});

	it('has wordings without the signs of our notation', () => {
		assert.equal(readableWords('{user|mailbox} ~ full*'), 'user/mailbox … full…');
		assert.deepEqual(PLACES.flatMap((place) => describeRule(place).wordings).filter((words) => /[{}~]/.test(words)), []);
	});

	it('is found by its reason', () => {
		assert.ok(rulesOfReason('Greylisted').length > 1);
		assert.ok(rulesOfReason('RequirePTR').every(({ reason }) => reason === 'RequirePTR'));
	});
});

describe('What providers mean by a code', () => {
	it('is told by the rules that name it, in any class where they say so', () => {
		assert.ok(naming('550 5.7.26').includes('google/x.7.auth'));
		assert.ok(naming('4.7.26').includes('google/x.7.auth'));
		assert.ok(naming('5.1.10').includes('microsoft/5.1.10'));
	});

	it('is not told by rules that want another basic code', () => {
		assert.ok(!naming('551 5.1.10').includes('microsoft/5.1.10'));
	});

	it('is nothing where nobody uses it in a sense of their own', () => {
		assert.deepEqual(naming('5.6.7'), []);
		assert.deepEqual(naming('220'), []);
	});

	it('is of providers only', () => {
		assert.ok(rulesNaming({ code: 421 }).every(({ provider }) => provider !== undefined));
	});
});

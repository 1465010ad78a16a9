import assert from 'node:assert/strict';
import { explainReply } from '../../../../src/core/bounce/explain';
import { foldText } from '../../../../src/core/bounce/foldedText';
import { phrasesOf } from '../../../../src/core/bounce/phraseNotation';
import { writeStarts } from '../../../../src/core/bounce/phraseStarts';
import { PhraseTrie } from '../../../../src/core/bounce/phraseTrie';
import { RuleIndex } from '../../../../src/core/bounce/ruleIndex';

/** The phrases found in a text, with what of the text they are. */
function found(phrases: readonly string[], text: string, few?: number): string[] {
	const trie = new PhraseTrie(writeStarts(phrases, few), (number) => [{ id: number, words: phrases[number] ?? '' }]);
	const hits: string[] = [];
	const folded = foldText(text);
	trie.find(folded, (id, start, end) => hits.push(`${phrases[id]}: ${text.slice(folded.places[start], folded.places[end])}`));
	return hits;
}

/** An index of one phrase in full notation. */
function indexOf(words: string): RuleIndex {
	return new RuleIndex({ words: () => words, meaning: () => ({ kind: 'later' }), starts: writeStarts([words]) });
}

function holds(words: string, text: string): boolean {
	return indexOf(words).find(foldText(text)).length > 0;
}

function folded(text: string): string {
	const { codes, length } = foldText(text);
	return String.fromCharCode(...codes.subarray(0, length));
}

describe('A phrase', () => {
	it('is whole words', () => {
		assert.deepEqual(found(['user', 'user unknown'], 'mailuser, user unknown; users User-x'), ['user: user', 'user unknown: user unknown', 'user: User']);
	});

	it('goes on where it ends in a star', () => {
		assert.deepEqual(found(['greylist*'], 'greylisting greylist regreylisted'), ['greylist*: greylist', 'greylist*: greylist']);
	});

	it('has a digit for #, or # itself', () => {
		assert.deepEqual(found(['ofr###_416', 'ofr004_416', 'aup#cx'], 'OFR004_416 OFRxxx_416 AUP#CX'), ['ofr###_416: OFR004_416', 'ofr004_416: OFR004_416', 'aup#cx: AUP#CX']);
	});

	it('may begin with a sign, and stand in a script without spaces', () => {
		assert.deepEqual(found(['[ts##]', '不存在'], '421 [TS03] 用户不存在'), ['[ts##]: [TS03]', '不存在: 不存在']);
	});

	it('may have gaps of 64 characters', () => {
		assert.equal(holds('mailbox ~ full', 'The mailbox <user@example.com> is full'), true);
		assert.equal(holds('mailbox ~ full', 'full is the mailbox'), false);
		assert.equal(holds('mailbox ~ full', `mailbox ${'x'.repeat(70)} full`), false);
		assert.equal(holds('mailbox ~ full', `mailbox mailbox ${'x'.repeat(50)} full`), true);
		assert.equal(holds('a1 ~ b2 ~ c3', 'b2 a1 c3 b2 c3'), true);
		assert.equal(holds('a1 ~ b2 ~ c3', 'a1 c3 b2'), false);
	});

	it('may have a gap within a choice, and choices on both sides of one', () => {
		for (const [text, isHeld] of [['quota is full', true], ['quota used all up', true], ['quota used', false], ['up the quota used', false]] as const) {
			assert.equal(holds('quota {is full|used ~ up}', text), isHeld, text);
		}
		assert.equal(holds('{user|mailbox} ~ {does not exist|is not known}', 'the mailbox <user@example.com> doesn\'t exist'), true);
	});

	it('with a gap begins with any side of a choice, and weighs what was found of it', () => {
		const index = indexOf('{user|recipient|user name} ~ {unknown|name wrong}');
		const said = (text: string): string[] => index.find(foldText(text)).map(({ start, end, weight }) => `${text.slice(start, end)} ${weight}`);
		assert.deepEqual(said('recipient user unknown'), ['user unknown 11', 'recipient user unknown 16']);
		assert.deepEqual(said('user name wrong'), ['user name wrong 14']);
		assert.deepEqual(said('user user user user user user user user user user unknown').length, 8);
	});

	it('is not found in parts of two replies', () => {
		const index = indexOf('mailbox ~ full');
		index.find(foldText('mailbox'));
		assert.deepEqual(index.find(foldText('full')), []);
	});

	it('is found by each of its choices and short forms, in whatever order texts ask', () => {
		const words = ['{user|mailbox} {is|was} not known', '{does|do|will} not accept', 'will not {relay|pass}', 'a{b|c} d'];
		for (const text of ['users mailbox wasn\'t known', 'user is not known', 'we don\'t accept', 'this won\'t relay, it will not pass', 'won\'t accept', 'ac d']) {
			assert.equal(found(words, text).length > 0, true, text);
			assert.equal(found([...words].reverse(), text).length, found(words, text).length);
		}
		assert.deepEqual(found(words, 'win\'t relay; user not known; a{b d'), []);
	});

	it('is found as all that it stands for', () => {
		for (const words of ['it {is|was|does} {not|no longer} {valid|known}', 'you cannot do {that|not this}', 'we will not, they {do|did|could|are|has} not', '{will|has} not go']) {
			for (const phrase of phrasesOf(words)) {
				assert.deepEqual(found([words], phrase), [`${words}: ${phrase}`]);
			}
		}
		assert.deepEqual(found(['this {is|was} not {so'], 'this isn\'t so'), []);
	});

	it('is found as all that it stands for wherever its start was cut', () => {
		const words = ['we will not', 'we won', 'we wilt', 'i can{not|| do} {be|is} it', 'i can do that', 'it {is|does} {not|no} so', 'it isn', '{a|a b} {c|d}', 'a b'];
		for (const few of [1, 2, 9]) {
			for (const [number, one] of words.entries()) {
				for (const phrase of phrasesOf(one)) {
					assert.deepEqual(found(words, phrase, few).filter((hit) => hit === `${words[number]}: ${phrase}`).length > 0, true, `${phrase} ${few}`);
				}
			}
		}
	});

	it('stands for its choices and short forms', () => {
		assert.deepEqual(phrasesOf('{user|mailbox} {is|was} gone'), ['user is gone', 'user was gone', 'mailbox is gone', 'mailbox was gone']);
		assert.deepEqual(phrasesOf('cannot be'), ['cannot be', 'can\'t be', 'can not be']);
		assert.deepEqual(phrasesOf('{it|he} does not'), ['it does not', 'it doesn\'t', 'he does not', 'he doesn\'t']);
	});
});

describe('Text that phrases are looked for in', () => {
	it('is lower-case with single spaces and plain quotes', () => {
		assert.equal(folded('  The “User’s”\r\n\tÉTAT НЕТ '), 'the "user\'s" état нет ');
	});

	it('has not the codes that begin the further lines of a reply', () => {
		assert.equal(folded('550-5.1.1 The account 550-5.1.1 does 550 5.1.1 not exist'), '550-5.1.1 the account does not exist');
		assert.equal(folded('550-One\\n550-two\\r\\n550 three'), '550-one two three');
		assert.equal(folded('550 One 550 two, 555-1234'), '550 one 550 two, 555-1234');
	});

	it('knows where each character stood', () => {
		const text = '550-A  b\n550 C';
		const { places, length } = foldText(text);
		assert.deepEqual([...places.subarray(0, length)].map((place) => text[place]).join(''), '550-A bC'.replace('bC', 'b\nC'));
	});

	it('has nothing of the text before it behind its end', () => {
		foldText('5.1.1 550 5.1.1');
		assert.equal(explainReply('mailbox 5').code, undefined);
		const { codes, length } = foldText('mailbox 5');
		assert.deepEqual([...codes.subarray(length, length + 3)], [0, 0, 0]);
	});

	it('is the beginning and the end of a long one', () => {
		const { length } = foldText(`first ${'x'.repeat(10_000)} last`);
		assert.ok(length <= 4097);
		assert.ok(folded(`first ${'x'.repeat(10_000)} last`).endsWith('last'));
	});
});

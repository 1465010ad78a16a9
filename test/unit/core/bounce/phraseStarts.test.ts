import assert from 'node:assert/strict';
import { phrasesOf } from '../../../../src/core/bounce/phraseNotation';
import { linesOf, readLine, readNumbers, writeStarts } from '../../../../src/core/bounce/phraseStarts';
import { allWords } from '../../../../src/core/bounce/rulePhrases';
import { ruleStarts } from '../../../../src/core/bounce/ruleStarts';

/** What is read of what was written: `us: 0 1`. */
function starts(phrases: readonly string[], few: number): string[] {
	return [...linesOf(writeStarts(phrases, few)).values()].flatMap(readLine).map(({ start, numbers }) => `${start}: ${readNumbers(numbers).join(' ')}`);
}

describe('The starts of phrases', () => {
	it('are their first two characters, where few begin so', () => {
		assert.deepEqual(starts(['user unknown', 'mailbox full', 'user gone'], 2), ['us: 0 2', 'ma: 1']);
	});

	it('are longer where many do, and all of a phrase that ends before', () => {
		assert.deepEqual(starts(['user unknown', 'user', 'user gone', 'users'], 1), ['user u: 0', 'user g: 2', 'user: 1', 'users: 3']);
	});

	it('are those of each choice, each short form and each part', () => {
		assert.deepEqual(starts(['{user|mailbox} unknown'], 1), ['us: 0', 'ma: 0']);
		assert.deepEqual(starts(['will not', 'wild', 'wonder'], 1), ['won\': 0', 'wond: 2', 'will: 0', 'wild: 1']);
		assert.deepEqual(starts(['mailbox ~ full'], 1), ['ma: 0', 'fu: 0']);
	});

	it('know the numbers of many phrases', () => {
		const phrases = Array.from({ length: 5000 }, (_, number) => `${number % 7 === 0 ? 'seven' : 'other'} ${number}`);
		const read = [...linesOf(writeStarts(phrases, 8)).values()].flatMap(readLine);
		assert.deepEqual(new Set(read.flatMap(({ numbers }) => readNumbers(numbers))).size, 5000);
		assert.deepEqual(read.filter(({ start, numbers }) => !readNumbers(numbers).every((number) => phrases[number]?.startsWith(start))), []);
	});

	it('of all that is looked for lead to every phrase, in all of its forms', () => {
		const words = allWords();
		const read = new Map([...linesOf(ruleStarts())].map(([key, line]) => [key, readLine(line)]));
		const isLedTo = (phrase: string, number: number): boolean => (read.get(phrase.slice(0, 2)) ?? []).some(({ start, numbers }) => phrase.startsWith(start) && readNumbers(numbers).includes(number));
		assert.deepEqual(words.filter((one, number) => !phrasesOf(one).every((phrase) => phrase.split(' ~ ').every((part) => isLedTo(part, number)))), []);
	}).timeout(10_000);
});

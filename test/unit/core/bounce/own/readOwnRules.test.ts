import assert from 'node:assert/strict';
import { readOwnRules } from '../../../../../src/core/bounce/own/readOwnRules';

/** The one sentence about a list with one rule; the rest of that rule is right. */
function sentence(rule: unknown): string {
	const { rules, problems } = readOwnRules([typeof rule === 'object' ? { match: 'mailbox full', reason: 'MailboxFull', ...rule } : rule], 'rules.json');
	assert.deepEqual([rules.length, problems.length], [0, 1]);
	assert.equal(problems[0]?.index, 0);
	return (problems[0]?.sentence ?? '').replace(/^rules\.json, rule 1: /, '');
}

function says(rule: unknown, expected: string): void {
	it(expected, () => assert.equal(sentence(rule), expected));
}

const pattern = (source: string): { readonly match: { readonly pattern: string } } => ({ match: { pattern: source } });

describe('A wrong rule is named in one sentence', () => {
	describe('its form', () => {
		says(3, '3 is no rule; write { "match": "words of the reply", "reason": "MailboxFull" }.');
		says(['mailbox full'], 'there is no "0" in a rule; there are id, match, provider, code, enhanced, reason, title, meaning, action, party, steps, temporary, source.');
		says({ tittle: 'Full' }, 'there is no "tittle" in a rule; write "title".');
		says({ id: 'with space' }, 'its "id" is "with space"; write up to 60 letters, digits and hyphens, such as "partner-quota".');
		says({ reason: undefined }, 'its "reason" is missing; write one of the 35 that the schema of the rules lists, such as HostUnknown, UserUnknown, Filtered.');
		says({ reason: 'MailboxFul' }, 'its "reason" is "MailboxFul", which is none of those that are known; write "MailboxFull".');
		says({ action: 'retri' }, 'its "action" is "retri", which is none of those that are known; write "retry".');
		says({ party: 'nobody' }, 'its "party" is "nobody", which is none of those that are known; write one of sender, recipient, receiving-server, network, own-server.');
		says({ provider: 'Gogle' }, 'its "provider" is "Gogle", which is none of those that are known; write "Google".');
		says({ code: '550' }, 'its "code" is "550"; write a number such as 550, or "4xx" or "5xx".');
		says({ enhanced: '6.1.1' }, 'its "enhanced" is "6.1.1"; write a code such as "5.7.26", or "x.7.26" for any class.');
		says({ title: '' }, 'its "title" is ""; write a text of up to 2000 characters, or leave it out.');
		says({ steps: 'ask' }, 'its "steps" are "ask"; write a list of up to 20 texts, in the order in which they are done.');
		says({ temporary: 'yes' }, 'its "temporary" is "yes"; write true or false.');
		says({ source: 'javascript:alert(1)' }, 'its "source" is "javascript:alert(1)"; write an address that begins with https://.');
	});

	describe('its words', () => {
		says({ match: undefined }, 'its "match" is missing; write words of the reply, or { "pattern": "a regular expression" }.');
		says({ match: 'x'.repeat(501) }, 'its "match" is longer than 500 characters; the few words that tell the meaning are enough.');
		says({ match: 'no' }, 'its words are too short to say anything ("no"); write at least 3 characters of the reply.');
		says({ match: '{full|}' }, 'its words are too short to say anything (""); write at least 3 characters of the reply.');
		says({ match: 'mailbox {full' }, 'its words have a "{" without its "}", or one within another; write {user|mailbox}, or a "pattern" for the character.');
		says({ match: '{a|b}{a|b}{a|b}{a|b}{a|b}{a|b}{a|b} full' }, 'its words stand for 128 phrases and more than 64 are too many; make two rules of it.');
		says({ match: 'mailbox ~' }, 'its words have a "~" at an end; it stands for what is between two words, as in "mailbox ~ full".');
		says({ match: 'mail* full' }, 'its words have a "*" within; it stands behind the beginning of a word, as in "greylist*"; for anything between words write " ~ ".');
	});

	describe('its pattern', () => {
		says(pattern('/full/i'), 'its pattern is written between slashes; leave them out, upper and lower case are one anyway.');
		says(pattern('full.*'.repeat(0)), 'its pattern fits an empty text, so the rule would catch every reply; ask for at least one character, with "+" instead of "*".');
		says(pattern('(full|quota)*'), 'its pattern fits an empty text, so the rule would catch every reply; ask for at least one character, with "+" instead of "*".');
		says(pattern('(full'), 'its pattern has a "(" without its ")"; write "\\(" for the character.');
		says(pattern('full)'), 'its pattern has a ")" too many; write "\\)" for the character.');
		says(pattern('[full'), 'its pattern has a "[" without its "]"; write "\\[" for the character.');
		says(pattern('full[]'), 'its pattern has a "[]" with nothing in it; write which characters may stand there.');
		says(pattern('[z-a]'), 'its pattern has a range whose end comes before its begin; write them the other way round.');
		says(pattern('*full'), 'its pattern has a "*" with nothing to repeat before it; write "\\*" for the character.');
		says(pattern('full++'), 'its pattern has a "+" where there is nothing that could be repeated; leave it out.');
		says(pattern('a{3,2}'), 'its pattern has "{3,2}", of which the second number is smaller than the first; write them the other way round.');
		says(pattern('\\p{L}+'), 'its pattern has "\\p", which is not known here; there are \\d \\w \\s \\b, sets such as [a-z], and a backslash before punctuation.');
		says(pattern('(?<name>full)'), 'its pattern has a group that begins with "(?<"; write "(?:" instead.');
		says(pattern('full\\'), 'its pattern has "\\", which is not known here; there are \\d \\w \\s \\b, sets such as [a-z], and a backslash before punctuation.');
	});

	describe('a pattern that is not linear, or larger than it looks', () => {
		says(pattern('full(?=quota)'), 'its pattern looks around with "(?=", which can take more than linear time; write what has to stand there as a part of the pattern.');
		says(pattern('(?<!over)quota'), 'its pattern looks around with "(?<!", which can take more than linear time; write what has to stand there as a part of the pattern.');
		says(pattern('(a+)\\1'), 'its pattern refers back with "\\1", which cannot be matched in linear time; write the words out.');
		says(pattern('(a+)+$'), 'its pattern repeats with "+" what is repeated already, which takes exponential time in most programs and says no more; leave one of the two out.');
		says(pattern('(a|b*)+c'), 'its pattern repeats with "+" what is repeated already, which takes exponential time in most programs and says no more; leave one of the two out.');
		says(pattern('(x?(a+)x?)+c'), 'its pattern repeats with "+" what is repeated already, which takes exponential time in most programs and says no more; leave one of the two out.');
		says(pattern('a{1,1000}'), 'its pattern counts up to more than 100 with "{1,1000}"; write "*" or "+" instead.');
		says(pattern('(a{100}){100}b'), 'its pattern is too large once its counted repetitions are written out; count less, or write "*" or "+".');
		says(pattern('('.repeat(30) + 'a' + ')'.repeat(30)), 'its pattern has groups more than 20 deep; write it in a simpler way.');
	});
});

describe('A list of rules', () => {
	it('counts without its wrong rules, which are named by number and id', () => {
		const { rules, problems } = readOwnRules([{ match: 'abc', reason: 'OnHold' }, { id: 'acme', match: 'abc' }, { id: 'last', match: 'def', reason: 'Blocked' }], '.mailLog/rules.json');
		assert.deepEqual(rules.map(({ id }) => id), ['1', 'last']);
		assert.equal(problems.length, 1);
		assert.match(problems[0]?.sentence ?? '', /^\.mailLog\/rules\.json, rule 2 \("acme"\): its "reason" is missing; /);
		assert.equal(problems[0]?.index, 1);
	});

	it('is a list', () => {
		for (const value of [{}, 'rules', 3, null, undefined]) {
			assert.deepEqual(readOwnRules(value, 'rules.json').problems, [{ sentence: 'rules.json: the rules are no list; write [{ "match": "words of the reply", "reason": "MailboxFull" }].' }]);
		}
	});

	it('has an end', () => {
		const { rules, problems } = readOwnRules(Array.from({ length: 1200 }, () => ({ match: 'abc', reason: 'OnHold' })), 'rules.json');
		assert.equal(rules.length, 1000);
		assert.deepEqual(problems, [{ index: 1000, sentence: 'rules.json: only the first 1000 of 1200 rules count; take out those that nothing matches.' }]);
	});

	it('does not mind keys of other objects', () => {
		const { problems } = readOwnRules([JSON.parse('{ "__proto__": 1, "match": "abc", "reason": "OnHold" }'), { match: 'abc', reason: 'constructor' }], 'rules.json');
		assert.equal(problems.length, 2);
	});
});

import assert from 'node:assert/strict';
import { appendRule, parseRulesText } from '../../../../../src/core/bounce/own/rulesText';

const NEW = { id: 'new', match: 'abc', reason: 'OnHold' } as const;

/** The text with `«` and `»` around the rule that was added. */
function appended(text: string): string | undefined {
	const found = appendRule(text, NEW);
	return found && `${found.text.slice(0, found.place.start)}«${found.text.slice(found.place.start, found.place.end)}»${found.text.slice(found.place.end)}`;
}

function rulesIn(text: string): unknown {
	const read = parseRulesText(text, '');
	return read.ok ? read.value : read.sentence;
}

describe('The text of rules', () => {
	it('may have comments, and commas before closing brackets', () => {
		assert.deepEqual(rulesIn('// ours\n[ { "match": "// no, /* this */ is, ] } text", /* , */ }, ]\n// end'), [{ match: '// no, /* this */ is, ] } text' }]);
		assert.deepEqual(rulesIn('\uFEFF[]'), []);
		assert.deepEqual(rulesIn('[ "a\\"//b" ]'), ['a"//b']);
	});

	it('says where each rule stands', () => {
		const text = '[ {"match": "a, b"}, // two\n\t{"match": ["c"]} , 3 ]';
		const read = parseRulesText(text, '');
		assert.deepEqual(read.ok && read.places.map(({ start, end }) => text.slice(start, end)), ['{"match": "a, b"}', '{"match": ["c"]}', '3']);
		const other = parseRulesText('{ "rules": [1] }', '');
		assert.deepEqual(other.ok && other.places, []);
	});

	it('that is no JSON is named by its line', () => {
		assert.equal(rulesIn('[\n  { "match": }\n]'), ': line 2 is no JSON; write a list such as [{ "match": "words of the reply", "reason": "MailboxFull" }].');
		assert.equal(rulesIn(' // nothing yet\n'), ': the file is empty; write a list such as [{ "match": "words of the reply", "reason": "MailboxFull" }].');
		for (const odd of ['[', '"', '/*', '[1 2]', '{', ']', '//', '\\', '["\\']) {
			assert.equal(parseRulesText(odd, '').ok, false, odd);
		}
	});
});

describe('A rule is written behind the others', () => {
	const written = '«{\n\t\t"id": "new",\n\t\t"match": "abc",\n\t\t"reason": "OnHold"\n\t}»';

	it('in a new file', () => {
		assert.equal(appended(''), `[\n\t${written}\n]\n`);
		assert.equal(appended('// ours\n'), `// ours\n[\n\t${written}\n]\n`);
	});

	it('in an empty list', () => {
		assert.equal(appended('[]\n'), `[\n\t${written}\n]\n`);
		assert.equal(appended('[ // ours\n]'), `[ // ours\n\t${written}\n]`);
	});

	it('and leaves comments, indentation and line ends as they are', () => {
		assert.equal(appended('[\n\t{ "match": "x" } // why, oh\n]\n'), `[\n\t{ "match": "x" }, // why, oh\n\t${written}\n]\n`);
		assert.equal(appended('[\r\n  {}\r\n]'), '[\r\n  {},\r\n  «{\r\n    "id": "new",\r\n    "match": "abc",\r\n    "reason": "OnHold"\r\n  }»\r\n]');
	});

	it('keeps the comma before the bracket', () => {
		assert.equal(appended('[\n\t{},\n]'), `[\n\t{},\n\t${written},\n]`);
	});

	it('gives a list that can be read, with one rule more', () => {
		for (const text of ['', '[]', '[1]', '[1,]', '[ /* ] */ {"a": "]"} /* ] */ ]', '// x\n[\n{}\n,\n{}\n]\n// ]']) {
			const before = text === '' ? [] : (rulesIn(text) as unknown[]);
			assert.deepEqual(rulesIn(appendRule(text, NEW)?.text ?? ''), [...before, NEW], text);
		}
	});

	it('not in what is no list', () => {
		for (const text of ['{}', '[', 'rules', '{ "rules": [] }']) {
			assert.equal(appended(text), undefined, text);
		}
	});
});

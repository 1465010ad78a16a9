import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkedPattern, type Finding } from './checked';
import { expressionsOfGrammar, expressionsOfGrammars } from './grammarExpressions';
import { patternOf } from './pattern';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const expressions = expressionsOfGrammars(ROOT, 'syntaxes');

function findingOf(source: string): Finding {
	return checkedPattern(patternOf(source));
}

/**
 * VS Code searches a line for the expressions of a grammar, from where the last token ended, and gives no line of more than 20,000
 * characters to a grammar. What the checker proves is one search through the line, from its beginning. There may be as many searches as
 * the line has characters, and still one such search is what an expression costs: on long lines, vscode-oniguruma remembers for each
 * expression where it matched next, or that it does not, and searches again only behind that place. An expression with `\G` is not
 * remembered, but can match at one place only. So a line costs, for each expression, its length times the steps from one place; the
 * steps must have a bound, and a repetition without one is not let in, though the checker may find it linear.
 */
describe('The regular expressions of the grammars', () => {
	for (const file of new Set(expressions.map((one) => one.file))) {
		it(`are linear, with a bound for what one place costs: ${file}`, () => {
			for (const { key, source, pattern } of expressions.filter((one) => one.file === file)) {
				const { status, steps, because } = checkedPattern(pattern);
				assert.equal(status, 'linear', `${key} ${source}: ${because}`);
				assert.ok(steps !== undefined, `${key} ${source} has a repetition without bound`);
			}
		}).timeout(120_000);
	}

	it('are all looked at', () => {
		const texts = ['maillog', 'smtp-reply', 'mail-bounce'].map((name) => readFileSync(`${ROOT}/syntaxes/${name}.tmLanguage.json`, 'utf8'));
		const written = texts.join('').match(/"(?:match|begin|end|while)": "/g) ?? [];
		assert.ok(written.length > 30);
		assert.equal(expressions.length, written.length);
	});
});

describe('The check of grammars', () => {
	it('knows an end that a row of brackets makes slow', () => {
		assert.equal(findingOf('(?=\\)*$)').status, 'not linear');
		assert.equal(findingOf('(?=\\){0,8}$)').status, 'linear');
	});

	it('knows what is slow for its many ways, each with a bound', () => {
		assert.equal(findingOf('(?:\\w{0,60}){0,60}=').status, 'not linear');
		assert.equal(findingOf('\\w{1,60}=').status, 'linear');
	});

	it('reads what an end repeats of its begin', () => {
		const [begin, end] = expressionsOfGrammar('a.json', '{ "patterns": [{ "begin": "(a*)b", "end": "\\\\1c" }] }');
		assert.equal(begin?.key, 'begin');
		assert.equal(end && checkedPattern(end.pattern).status, 'not linear');
	});
});

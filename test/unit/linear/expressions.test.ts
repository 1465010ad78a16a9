import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { alternativesOf } from './alternatives';
import { checked, type Finding } from './checked';
import { expressionsBelow, expressionsIn } from './expressions';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const { expressions, constructions } = expressionsBelow(ROOT, 'src');

function statusOf(source: string): Finding['status'] {
	return checked(source, '').status;
}

describe('The regular expressions of the source', () => {
	for (const file of new Set(expressions.map((one) => one.file))) {
		it(`run in linear time: ${file}`, () => {
			for (const { line, source, flags } of expressions.filter((one) => one.file === file)) {
				const { status, how, because } = checked(source, flags);
				assert.equal(`${status}, ${how}`, 'linear, proved', `${file}:${line} /${source}/${flags}: ${because}`);
			}
		}).timeout(120_000);
	}

	it('are written as such, not made of texts', () => {
		assert.deepEqual(constructions, []);
	});
});

describe('The check of regular expressions', () => {
	it('knows those that run away', () => {
		assert.equal(statusOf('(a+)+$'), 'not linear');
		assert.equal(statusOf('(\\w+\\s?)*$'), 'not linear');
	});

	it('knows those that take the square of the time', () => {
		assert.equal(statusOf('a*a*b'), 'not linear');
		assert.equal(statusOf('\\s+$'), 'not linear');
		assert.equal(statusOf('x|y|a\\d+\\d+b|z'), 'not linear');
		assert.equal(statusOf('-(?:x|y|z|a\\d+\\d+)b'), 'not linear');
	});

	it('knows those that have a bound and are slow all the same', () => {
		assert.equal(statusOf('(?:\\w{0,60}){0,60}='), 'not linear');
	});

	it('passes those that are linear', () => {
		assert.equal(statusOf('^(?:a|b)+$'), 'linear');
		assert.equal(statusOf('(?:a|b|c|d)e{1,3}'), 'linear');
		assert.equal(statusOf('(?<![\\w:])[\\da-f]{0,4}:[\\da-f:]{1,35}(?![\\w:])'), 'linear');
	});

	it('finds literals and nothing else', () => {
		const found = expressionsIn('a.ts', 'const a = 6 / 2 / 1; // /b/\nconst c = /[/]d/gi, e = "/f/";\nnew RegExp(e); RegExp("g");');
		assert.deepEqual(found.expressions, [{ file: 'a.ts', line: 2, source: '[/]d', flags: 'gi' }]);
		assert.deepEqual(found.constructions.map(({ line, code }) => `${line} ${code}`), ['3 new RegExp(e)', '3 RegExp("g")']);
	});

	it('looks at the sides of an alternation one by one', () => {
		assert.deepEqual(alternativesOf('a[|]|b\\||c(?:d|e)'), ['a[|]', 'b\\|', 'c(?:d|e)']);
		assert.deepEqual(alternativesOf('\\b(?:a|b|c|d(?:e|f))\\b'), ['\\b(?:a)\\b', '\\b(?:b)\\b', '\\b(?:c)\\b', '\\b(?:d(?:e|f))\\b']);
		assert.deepEqual(alternativesOf('(?:a|b|c|d)+(?!a|b|c|d)'), ['(?:a|b|c|d)+(?!a|b|c|d)']);
	});
});

import assert from 'node:assert/strict';
import { textAround, type Lines, type Place } from '../../../../src/editor/explain/textAround';

function linesOf(text: string): Lines {
	const lines = text.split('\n');
	return { lineCount: lines.length, lineAt: (line) => ({ text: lines[line] ?? '' }) };
}

/** Splits a text at the mark `|`, which stands for the mouse. */
function marked(text: string): { document: Lines; place: Place } {
	const before = text.slice(0, text.indexOf('|')).split('\n');
	const place = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
	return { document: linesOf(text.replace('|', '')), place };
}

function excerptOf(text: string) {
	const { document, place } = marked(text);
	return textAround(document, place);
}

describe('The text around a place', () => {
	it('has the lines above and below, and knows where the place is in it', () => {
		const { text, offset } = excerptOf('first\nsec|ond\nthird');
		assert.equal(text, 'first\nsecond\nthird');
		assert.equal(text.slice(offset), 'ond\nthird');
	});

	it('leads back from every offset', () => {
		const { text, placeAt } = excerptOf('ab\nc|d\n\ne');
		const places = Array.from({ length: text.length + 1 }, (_, offset) => placeAt(offset)).map(({ line, character }) => `${line}:${character}`);
		assert.deepEqual(places, ['0:0', '0:1', '0:2', '1:0', '1:1', '1:2', '2:0', '3:0', '3:1']);
	});

	it('goes fifty lines each way and no further', () => {
		const lines = Array.from({ length: 201 }, (_, line) => `line ${line}`);
		const { text } = textAround(linesOf(lines.join('\n')), { line: 100, character: 0 });
		assert.equal(text, lines.slice(50, 151).join('\n'));
	});

	it('takes of a very long line what is near, and none of its neighbours', () => {
		const { document, place } = marked(`above\n${'x'.repeat(50_000)}here|${'y'.repeat(50_000)}\nbelow`);
		const { text, offset, placeAt } = textAround(document, place);
		assert.equal(text.length, 20_000);
		assert.equal(text.slice(offset - 4, offset), 'here');
		assert.deepEqual(placeAt(offset), place);
	});

	it('leaves very long neighbours out', () => {
		assert.equal(excerptOf(`${'x'.repeat(20_000)}\nnear\nhe|re\n${'y'.repeat(20_000)}`).text, 'near\nhere');
	});

	it('is empty in an empty document', () => {
		assert.equal(excerptOf('|').text, '');
	});
});

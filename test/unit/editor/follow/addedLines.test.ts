import assert from 'node:assert/strict';
import { addedTo } from '../../../../src/editor/follow/addedLines';

/** `7a 8b`: lines with their numbers. */
function added(shown: string, end: string, room = { most: 100, kept: 50 }): string {
	const lines = (text: string) => text.split(' ').filter(Boolean).map((line) => ({ number: Number.parseInt(line, 10), text: line.replace(/^\d+/, '') }));
	return addedTo(lines(shown), lines(end).map(({ number, text }) => ({ line: number, text })), room).map(({ number, text }) => number + text).join(' ');
}

describe('The end of a log that is shown', () => {
	it('grows by what is written', () => {
		assert.equal(added('', '1a 2b'), '1a 2b');
		assert.equal(added('1a 2b', '2b 3c'), '1a 2b 3c');
		assert.equal(added('1a 2b', '3c 4d'), '1a 2b 3c 4d');
		assert.equal(added('1a 2b', '1a 2b'), '1a 2b');
	});

	it('shows a line as it is when it is whole', () => {
		assert.equal(added('1a 2b', '2bb 3c'), '1a 2bb 3c');
	});

	it('loses its first lines where there are too many, more than needed so that it need not at once again', () => {
		assert.equal(added('1a 2b', '2b 3c', { most: 6, kept: 4 }), '1a 2b 3c');
		assert.equal(added('1a 2b', '2b 3c 4d', { most: 6, kept: 4 }), '3c 4d');
		assert.equal(added('1a 2b', '2b 3c 4d', { most: 6, kept: 5 }), '3c 4d');
		assert.equal(added('1a 2b', '3ccccccccc', { most: 6, kept: 4 }), '3ccccccccc');
	});

	it('begins anew where more was written than is read', () => {
		assert.equal(added('1a 2b', '8x 9y'), '8x 9y');
	});

	it('begins anew with another log', () => {
		assert.equal(added('8x 9y', '1a 2b'), '1a 2b');
		assert.equal(added('8x 9y', ''), '');
	});
});

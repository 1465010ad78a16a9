import assert from 'node:assert/strict';
import { isAtEnd, isScrolledUp } from '../../../../src/editor/follow/atEnd';

/** `60-100/100`: lines 60 to 100 of 100 are seen, counted from 1. */
function seen(text: string) {
	const [first = 0, last = 0, lineCount = 0] = text.split(/[-/]/).map(Number);
	return { first: first - 1, last: last - 1, lineCount };
}

describe('An editor that keeps to the end', () => {
	it('is there with the last line, or with all but an empty last one', () => {
		assert.equal(isAtEnd(seen('60-100/100')), true);
		assert.equal(isAtEnd(seen('59-99/100')), true);
		assert.equal(isAtEnd(seen('58-98/100')), false);
		assert.equal(isAtEnd(seen('1-1/1')), true);
	});

	it('was moved away where earlier lines are seen', () => {
		assert.equal(isScrolledUp(seen('60-100/100'), seen('50-90/100')), true);
		assert.equal(isScrolledUp(seen('60-100/100'), seen('50-90/120')), true);
	});

	it('was not where the text grew, or the editor was made smaller', () => {
		assert.equal(isScrolledUp(seen('60-100/100'), seen('60-100/120')), false);
		assert.equal(isScrolledUp(seen('60-100/100'), seen('60-80/100')), false);
	});

	it('was not where the text became shorter', () => {
		assert.equal(isScrolledUp(seen('60-100/100'), seen('5-45/50')), false);
	});

	it('was not as long as the end is seen, nor before anything was', () => {
		assert.equal(isScrolledUp(seen('61-100/100'), seen('60-99/100')), false);
		assert.equal(isScrolledUp(undefined, seen('1-40/100')), false);
	});
});

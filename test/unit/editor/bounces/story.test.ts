import assert from 'node:assert/strict';
import type { Outcome } from '../../../../src/core/bounce/outcome';
import { storySentence } from '../../../../src/editor/bounces/story';
import { english, summaryOf, type Row } from './summary';

const TEN = Date.UTC(2026, 10, 24, 10) / 1000;

/** The story of the row of a failure of the first message; minutes after ten o'clock. */
function told(minutes: readonly number[], end: { readonly outcome: Outcome; readonly at?: number }, row = 0): string {
	const ended = end.at === undefined ? 0 : TEN + end.at * 60;
	const rows: Row[] = minutes.map((minute) => ({ reply: '450 4.7.1 Greylisted', kind: 'deferred', time: TEN + minute * 60, outcome: end.outcome, ended, story: 0 }));
	const other: Row = { reply: '550 5.1.1 Unknown', time: TEN, outcome: 'bounced', ended: TEN };
	return storySentence(summaryOf([...rows, other], { from: '2026-11-24T10:00:00', to: '2026-11-24T11:00:00' }), row, english);
}

describe('The story of a message', () => {
	it('is how often it was deferred, since when, and how it ended', () => {
		assert.equal(told([2, 10, 20], { outcome: 'delivered', at: 43 }), 'Deferred 3 times since 10:02:00, delivered at 10:43:00.');
		assert.equal(told([2, 10, 20], { outcome: 'delivered', at: 43 }, 2), 'Deferred 3 times since 10:02:00, delivered at 10:43:00.');
		assert.equal(told([2], { outcome: 'bounced', at: 3 }), 'Deferred once, at 10:02:00, bounced at 10:03:00.');
		assert.equal(told([2, 3], { outcome: 'expired', at: 59 }), 'Deferred 2 times since 10:02:00, given up at 10:59:00.');
		assert.equal(told([2, 3], { outcome: 'removed' }), 'Deferred 2 times since 10:02:00, then removed from the queue.');
		assert.equal(told([2, 3], { outcome: 'open' }), 'Deferred 2 times since 10:02:00, still deferred at the end of the log.');
	});

	it('is not told where one line tells all of it, or nothing is known', () => {
		assert.equal(told([2], { outcome: 'open' }, 1), '');
		assert.equal(storySentence(summaryOf([{ reply: '450 4.7.1 Greylisted', kind: 'deferred' }]), 0, english), '');
	});
});

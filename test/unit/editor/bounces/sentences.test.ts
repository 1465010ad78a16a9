import assert from 'node:assert/strict';
import type { LogSummary } from '../../../../src/core/analysis/summary';
import { failureSentence, failuresIn, limitSentence, messagesSentence, nothingSentence, readingSentence, totalsLine } from '../../../../src/editor/bounces/sentences';
import { english, summaryOf } from './summary';

const reply = '550 5.1.1 User unknown';
const rows = [
	{ reply }, { reply }, { reply, kind: 'deferred' }, { reply, kind: 'rejected' }, { reply, kind: 'expired' }, { reply, kind: 'sent' },
] as const;

/** Words with spaces at which no line may end, as any other. */
function totals(of: Parameters<typeof summaryOf>[0], more: Partial<LogSummary> = {}): string {
	return totalsLine(summaryOf(of, more), english).replace(/[\u00a0\u2009]/g, ' ');
}

describe('The totals', () => {
	it('say what failed and how, and what was delivered', () => {
		assert.equal(totals(rows), '2 bounced · 1 deferred · 1 rejected · 1 expired · 1 delivered');
	});

	it('leave out what did not happen, save for deliveries', () => {
		assert.equal(totals([{ reply }]), '1 bounced · 0 delivered');
	});

	it('have large numbers as people write them', () => {
		const summary = summaryOf([]);
		assert.equal(totals([], { counts: { ...summary.counts, sent: 1_234_567 } }), '1,234,567 delivered');
	});

	it('keep a number and its word on one line', () => {
		assert.match(totalsLine(summaryOf([{ reply }]), english), /1\u00a0bounced · 0\u00a0delivered/);
	});

	it('end with the time span by the clock of the log, whatever its zone', () => {
		const span = (from: string, to: string) => totals([], { from, to }).replace('0 delivered · ', '');
		assert.equal(span('2026-11-24T06:25:11', '2026-11-24T06:42:30'), 'Nov 24, 06:25 – 06:42');
		assert.equal(span('2026-11-24T06:25:11+09:00', '2026-11-25T00:00:30+09:00'), 'Nov 24, 06:25 – Nov 25, 00:00');
		assert.equal(span('2025-12-31T23:00:00Z', '2026-01-01T01:00:00Z'), 'Dec 31, 2025, 23:00 – Jan 1, 2026, 01:00');
	});

	it('have no time span where the log has no times', () => {
		assert.equal(totals([], { from: undefined }), '0 delivered');
		assert.equal(totals([], { from: 'soon', to: 'later' }), '0 delivered');
	});
});

describe('The count on the badge', () => {
	it('is said with the file', () => {
		assert.equal(failuresIn('mail.log', summaryOf([{ reply }]), english), '1 failure in mail.log');
		assert.equal(failuresIn('mail.log', summaryOf(rows), english), '5 failures in mail.log');
	});
});

describe('A log with nothing to show', () => {
	const cases: readonly (readonly [RegExp, Partial<LogSummary>])[] = [
		[/binary/, { trouble: 'binary' }],
		[/UTF-16.*UTF-8/, { trouble: 'utf16' }],
		[/empty/, { bytes: 0, lines: 0, formats: [] }],
		[/^The only line/, { lines: 1, formats: [] }],
		[/^None of the 12,000 lines/, { lines: 12_000, formats: [] }],
		[/^No bounces in this log\.$/, {}],
	];
	for (const [sentence, more] of cases) {
		it(`says so: ${sentence.source}`, () => {
			assert.match(nothingSentence(summaryOf([], more), english) ?? '', sentence);
		});
	}

	it('has nothing to say where there are failures', () => {
		assert.equal(nothingSentence(summaryOf([{ reply }]), english), undefined);
	});
});

describe('A limit', () => {
	it('is said with its numbers', () => {
		const limits = (['failures', 'replies', 'domains', 'relays', 'senders', 'recipients', 'lineLength'] as const).map((what) =>
			limitSentence({ what, kept: 1000, total: 2500 }, english),
		);
		for (const sentence of limits) {
			assert.match(sentence, /1,000/);
			assert.match(sentence, /2,500/);
		}
		assert.equal(new Set(limits).size, 7);
	});

	it('of messages is said with how many it concerns', () => {
		assert.equal(
			limitSentence({ what: 'messages', kept: 1000, total: 2500 }, english),
			'Only 1,000 messages are followed at a time; 1,500 more were under way, and are counted as they stood then.',
		);
	});

	it('of one long line is said in the singular', () => {
		assert.equal(limitSentence({ what: 'stopped', kept: 312e6, total: 1.04e9 }, english), 'Stopped after 312\u00a0MB of 1\u00a0GB: this is what was read until then.');
		assert.equal(limitSentence({ what: 'stopped', kept: 1.26e9, total: 0 }, english), 'Stopped after 1.3\u00a0GB: this is what was read until then.');
		assert.equal(limitSentence({ what: 'lineLength', kept: 65_536, total: 1 }, english), 'One line is longer than 65,536 bytes; it was read no further.');
	});
});

describe('The messages of a log', () => {
	const messages = { total: 97, delivered: 50, deliveredAfterDeferral: 50, stillDeferred: 41, bounced: 4, expired: 2, removed: 0, notifications: 3 };

	it('are told where some were deferred', () => {
		const deferred = summaryOf([{ reply, kind: 'deferred' }], { messages });
		assert.equal(messagesSentence(deferred, english), 'Messages: 41 still deferred, 50 delivered later, 6 given up.');
	});

	it('are told without what there is none of', () => {
		const sentence = (ends: Partial<typeof messages>) => messagesSentence(summaryOf([{ reply, kind: 'deferred' }], { messages: { ...messages, ...ends } }), english);
		assert.equal(sentence({ deliveredAfterDeferral: 0 }), 'Messages: 41 still deferred, 6 given up.');
		assert.equal(sentence({ stillDeferred: 0, deliveredAfterDeferral: 0, bounced: 0 }), 'Messages: 2 given up.');
		assert.equal(sentence({ stillDeferred: 0, deliveredAfterDeferral: 0, bounced: 0, expired: 0 }), '');
	});

	it('are not told where each has one line, or nobody followed them', () => {
		assert.equal(messagesSentence(summaryOf([{ reply }], { messages }), english), '');
		assert.equal(messagesSentence(summaryOf([{ reply, kind: 'deferred' }]), english), '');
	});
});

describe('A reading', () => {
	it('is said in parts of a hundred, where the end is known', () => {
		assert.equal(readingSentence(undefined, english), 'Reading…');
		assert.equal(readingSentence({ bytesRead: 10, size: undefined }, english), 'Reading…');
		assert.equal(readingSentence({ bytesRead: 439, size: 1000 }, english), 'Reading… 43 %');
	});

	it('is never more than the whole, though the log grows meanwhile', () => {
		assert.equal(readingSentence({ bytesRead: 1100, size: 1000 }, english), 'Reading… 100 %');
	});

	it('that came to nothing is said with the reason', () => {
		assert.match(failureSentence({ kind: 'notFound', message: '' }, english), /not there/);
		assert.match(failureSentence({ kind: 'noPermission', message: '' }, english), /no permission/);
		assert.match(failureSentence({ kind: 'unreadable', message: 'This is a folder.' }, english), /This is a folder\.$/);
		assert.match(failureSentence({ kind: 'cancelled', message: '' }, english), /stopped/);
	});
});

import assert from 'node:assert/strict';
import { OTHERS } from '../../../../src/core/analysis/summary';
import { groupsOf, type Grouping } from '../../../../src/editor/bounces/groups';
import { groupWords, occurrenceWords, replyWords, type RowWords } from '../../../../src/editor/bounces/labels';
import { english, summaryOf, type Row } from './summary';

function said({ label, description }: RowWords): string {
	return `${label} | ${description}`;
}

/** The first group of a log with one failure, and its reply. */
function rowsFor(row: Row, grouping: Grouping = 'reason'): { group: string; reply: string } {
	const [group] = groupsOf(summaryOf([row]), grouping);
	const [reply] = group?.replies ?? [];
	return {
		group: group ? said(groupWords(group, grouping, english)) : '',
		reply: reply ? said(replyWords(reply, grouping, english)) : '',
	};
}

const reply = '550 5.1.1 User unknown';

describe('The row of a group', () => {
	it('is the reason in words', () => {
		assert.equal(rowsFor({ reply, reason: 'UserUnknown' }).group, 'User unknown | 1');
		assert.equal(rowsFor({ reply, reason: 'RequirePTR' }).group, 'Require PTR | 1');
		assert.equal(rowsFor({ reply, reason: 'Undefined' }).group, 'Reason not known | 1');
	});

	it('is the code, the domain or the relay', () => {
		assert.equal(rowsFor({ reply }, 'code').group, '550 5.1.1 | 1');
		assert.equal(rowsFor({ reply, domain: 'example.com' }, 'domain').group, 'example.com | 1');
		assert.equal(rowsFor({ reply, relay: 'mx.example.com' }, 'relay').group, 'mx.example.com | 1');
	});

	it('says that the log does not say', () => {
		assert.equal(rowsFor({ reply: 'refused' }, 'code').group, 'No code | 1');
		assert.equal(rowsFor({ reply }, 'domain').group, 'No recipient domain | 1');
		assert.equal(rowsFor({ reply }, 'relay').group, 'No relay | 1');
	});

	it('says what is together because a table was full', () => {
		assert.equal(rowsFor({ reply, domain: OTHERS }, 'domain').group, 'Others | 1');
		assert.equal(rowsFor({ reply: OTHERS }).reply, '1 × Others | ');
	});
});

describe('The row of a reply whose messages were followed', () => {
	const later = '450 4.7.1 Greylisted';
	const deferred = (row: Partial<Row> = {}): Row => ({ reply: later, reason: 'Undefined', kind: 'deferred', outcome: 'open', ...row });

	function endingsOf(rows: readonly Row[], grouping: Grouping = 'reason'): (string | undefined)[] {
		return groupsOf(summaryOf(rows), grouping).flatMap(({ replies }) => replies.map((grouped) => replyWords(grouped, grouping, english).description));
	}

	it('says that all were delivered later', () => {
		assert.deepEqual(endingsOf([deferred({ outcome: 'delivered' })]), ['450 4.7.1 · delivered later']);
		assert.deepEqual(endingsOf([deferred({ outcome: 'delivered' }), deferred({ outcome: 'delivered', story: 0 })]), ['450 4.7.1 · all delivered later']);
	});

	it('counts messages that still wait, however often they were tried', () => {
		assert.deepEqual(endingsOf([deferred(), deferred({ story: 0 }), deferred({ outcome: 'delivered' })]), ['450 4.7.1 · 1 delivered later, 1 still deferred']);
		assert.deepEqual(endingsOf([deferred(), deferred({ story: 0 })], 'code'), ['1 still deferred']);
	});

	it('tells of messages that were given up or taken out', () => {
		assert.deepEqual(endingsOf([deferred({ outcome: 'expired' }), deferred({ outcome: 'removed' })]), ['450 4.7.1 · 1 given up, 1 removed from the queue']);
	});

	it('counts a message where it failed last', () => {
		const other = '451 4.3.0 Later';
		assert.deepEqual(endingsOf([deferred(), deferred({ reply: other, story: 0 })]), ['450 4.7.1', '451 4.3.0 · 1 still deferred']);
		assert.deepEqual(endingsOf([deferred({ domain: 'example.com' }), deferred({ domain: 'example.org' })], 'domain'), ['450 4.7.1 · 1 still deferred', '450 4.7.1 · 1 still deferred']);
	});

	it('has nothing to add to what bounced at once', () => {
		assert.deepEqual(endingsOf([{ reply, outcome: 'bounced' }, { reply, kind: 'expired', outcome: 'expired' }, { reply, kind: 'rejected', outcome: 'none' }]), ['550 5.1.1']);
	});
});

describe('The row of a reply', () => {
	it('is the words, with the codes behind them', () => {
		assert.equal(rowsFor({ reply }).reply, '1 × User unknown | 550 5.1.1');
		assert.equal(rowsFor({ reply: '550-5.7.26 This message' }).reply, '1 × This message | 550');
		assert.equal(rowsFor({ reply: 'connection refused' }).reply, '1 × connection refused | ');
		assert.equal(rowsFor({ reply: '550 5.1.1 <…>: Rejected' }).reply, '1 × Rejected | 550 5.1.1');
	});

	it('does not say the codes again below their group', () => {
		assert.equal(rowsFor({ reply }, 'code').reply, '1 × User unknown | ');
	});

	it('is the title of the verdict where there are no words', () => {
		assert.equal(rowsFor({ reply: '550 5.1.1' }).reply, '1 × A title | 550 5.1.1');
	});

	it('is one line, whatever the log holds', () => {
		assert.equal(rowsFor({ reply: '550 a\r\nb\tc\u0000d\u202ee' }).reply, '1 × a b c d e | 550');
		const long = rowsFor({ reply: `550 ${'x'.repeat(10_000)}` }).reply;
		assert.equal(long, `1 × ${'x'.repeat(200)}… | 550`);
	});
});

describe('The row of an occurrence', () => {
	const at = { time: 'Nov 24, 06:25:13', number: 'line 6' };
	const event = { line: 1, offset: 0, length: 10, format: 'postfix', kind: 'bounced' } as const;

	it('is the recipient and the time', () => {
		assert.equal(said(occurrenceWords({ ...event, recipient: 'ada@example.com' }, 'a line', at)), 'ada@example.com | Nov 24, 06:25:13');
	});

	it('is the line where there is no recipient, and its number where there is no time', () => {
		assert.equal(said(occurrenceWords(event, 'a line', at)), 'a line | Nov 24, 06:25:13');
		assert.equal(said(occurrenceWords(undefined, 'a line', { ...at, time: '' })), 'a line | line 6');
		assert.equal(said(occurrenceWords(undefined, '', at)), 'line 6 | Nov 24, 06:25:13');
	});
});

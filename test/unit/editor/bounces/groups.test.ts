import assert from 'node:assert/strict';
import { groupsOf, rowsOf, type Grouping } from '../../../../src/editor/bounces/groups';
import { summaryOf, type Row } from './summary';

const unknown = { reply: '550 5.1.1 User unknown', reason: 'UserUnknown' } as const;
const full = { reply: '452 4.2.2 Mailbox full', reason: 'MailboxFull', kind: 'deferred' } as const;
const noSuch = { reply: '550 5.1.1 No such user', reason: 'UserUnknown' } as const;

const rows: readonly Row[] = [
	{ ...unknown, domain: 'example.com', relay: 'mx.example.com' },
	{ ...full, domain: 'example.com', relay: 'mx.example.com' },
	{ ...noSuch, domain: 'example.org' },
	{ ...unknown, domain: 'example.com', relay: 'mx.example.com' },
	{ ...unknown, domain: 'example.org' },
	{ reply: 'connection refused', reason: 'NetworkError', kind: 'rejected' },
];

/** `key 4: reply 3, reply 1` for each group. */
function grouped(grouping: Grouping, of = rows): string[] {
	return groupsOf(summaryOf(of), grouping).map(
		({ key, events, replies }) => `${key} ${events}: ${replies.map(({ reply, events: count }) => `${reply.template} ${count}`).join(', ')}`,
	);
}

describe('Groups of failures', () => {
	it('are by reason, most frequent first, and so are their replies', () => {
		assert.deepEqual(grouped('reason'), [
			'UserUnknown 4: 550 5.1.1 User unknown 3, 550 5.1.1 No such user 1',
			'MailboxFull 1: 452 4.2.2 Mailbox full 1',
			'NetworkError 1: connection refused 1',
		]);
	});

	it('are by both codes', () => {
		assert.deepEqual(grouped('code').map((group) => group.replace(/:.*/, '')), ['550 5.1.1 4', '452 4.2.2 1', ' 1']);
	});

	it('are by recipient domain; a reply of several domains is in each with its own count', () => {
		assert.deepEqual(grouped('domain'), [
			'example.com 3: 550 5.1.1 User unknown 2, 452 4.2.2 Mailbox full 1',
			'example.org 2: 550 5.1.1 No such user 1, 550 5.1.1 User unknown 1',
			' 1: connection refused 1',
		]);
	});

	it('are by relay', () => {
		assert.deepEqual(grouped('relay').map((group) => group.replace(/:.*/, '')), ['mx.example.com 3', ' 3']);
	});

	it('keep apart what looks like members of objects', () => {
		const hostile = ['constructor', '__proto__'].map((domain) => ({ ...unknown, domain }));
		assert.deepEqual(groupsOf(summaryOf(hostile), 'domain').map(({ key }) => key).sort(), ['__proto__', 'constructor']);
	});

	it('count all by reason and code also where not every failure was kept', () => {
		const summary = summaryOf(rows);
		const [first] = summary.replies;
		const cut = { ...summary, replies: [{ ...(first as (typeof summary.replies)[0]), events: 1_000_000 }, ...summary.replies.slice(1)] };
		assert.equal(groupsOf(cut, 'reason')[0]?.events, 1_000_001);
		assert.equal(groupsOf(cut, 'domain')[0]?.events, 3);
	});

	it('are as grave as the worst in them', () => {
		const gravities = (kinds: readonly Row['kind'][]) => groupsOf(summaryOf(kinds.map((kind) => ({ ...unknown, kind }))), 'reason')[0]?.gravity;
		assert.equal(gravities(['deferred', 'deferred']), 'delayed');
		assert.equal(gravities(['rejected', 'deferred']), 'refused');
		assert.equal(gravities(['deferred', 'expired', 'rejected']), 'failed');
		assert.equal(groupsOf(summaryOf([{ ...unknown, kind: 'deferred', domain: 'a' }, { ...unknown, domain: 'b' }]), 'domain')[0]?.gravity, 'delayed');
	});

	it('are none in a log without failures', () => {
		assert.deepEqual(grouped('reason', []), []);
		assert.deepEqual(grouped('domain', []), []);
	});
});

describe('The rows of a reply', () => {
	it('are all by reason, and those of the group by domain and relay', () => {
		const summary = summaryOf(rows);
		assert.deepEqual(rowsOf(summary, 'reason', { key: 'UserUnknown', index: 0 }), [0, 3, 4]);
		assert.deepEqual(rowsOf(summary, 'domain', { key: 'example.com', index: 0 }), [0, 3]);
		assert.deepEqual(rowsOf(summary, 'relay', { key: '', index: 0 }), [4]);
		assert.deepEqual(rowsOf(summary, 'domain', { key: 'gone.example', index: 0 }), []);
	});
});

import assert from 'node:assert/strict';
import { copiedRows } from '../../../../src/editor/bounces/copiedRows';
import { groupsOf } from '../../../../src/editor/bounces/groups';
import type { GroupNode, ReplyNode } from '../../../../src/editor/bounces/nodes';
import { english, summaryOf } from './summary';

const rows = [{ reply: '550 5.1.1 User\tunknown' }, { reply: '550 5.1.1 User\tunknown' }, { reply: 'no\r\nroute' }];
const [group] = groupsOf(summaryOf(rows), 'reason').map((found): GroupNode => ({ kind: 'group', group: found }));
assert.ok(group);
const [reply] = group.group.replies.map((grouped): ReplyNode => ({ kind: 'reply', parent: group, grouped }));
assert.ok(reply);

describe('Copied rows', () => {
	it('of a group are its name and count, then its replies as columns', () => {
		assert.equal(copiedRows([group], 'reason', english), 'User unknown\t3\n2\t550 5.1.1\t550 5.1.1 User unknown\n1\t\tno route');
	});

	it('of a reply are count, codes and words', () => {
		assert.equal(copiedRows([reply], 'reason', english), '2\t550 5.1.1\t550 5.1.1 User unknown');
	});

	it('of an occurrence are its line, several below each other', () => {
		const occurrence = (text: string) => ({ kind: 'occurrence', parent: reply, row: 0, text }) as const;
		assert.equal(copiedRows([occurrence('one  line'), occurrence('another')], 'reason', english), 'one  line\nanother');
	});

	it('of the row for more are none', () => {
		assert.equal(copiedRows([{ kind: 'more', parent: reply, left: 3 }], 'reason', english), '');
	});
});

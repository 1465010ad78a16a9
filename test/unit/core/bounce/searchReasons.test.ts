import assert from 'node:assert/strict';
import { searchReasons } from '../../../../src/core/bounce/searchReasons';

describe('Looking up reasons', () => {
	it('goes by name and title, also by the begin of their words', () => {
		for (const [query, reason] of [['mailbox full', 'MailboxFull'], ['MailboxFull', 'MailboxFull'], ['greylist', 'Greylisted'], ['ptr', 'RequirePTR'], ['full mailbox', 'MailboxFull']]) {
			assert.equal(searchReasons(query ?? '').named[0], reason, query);
		}
	});

	it('finds apart what only the meaning says', () => {
		const { named, others } = searchReasons('quota');
		assert.ok(!named.includes('MailboxFull') && others.includes('MailboxFull'));
	});

	it('finds nothing for nothing, and for what no reason says', () => {
		assert.deepEqual(searchReasons(' '), { named: [], others: [] });
		assert.deepEqual(searchReasons('zzzz'), { named: [], others: [] });
	});
});

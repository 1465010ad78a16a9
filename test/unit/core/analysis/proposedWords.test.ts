import assert from 'node:assert/strict';
import { proposedWords } from '../../../../src/core/analysis/proposedWords';
import { wrongMatch } from '../../../../src/core/bounce/own/readOwnRules';

function proposes(reply: string, expected: string): void {
	it(`${expected}: ${reply}`, () => {
		assert.equal(proposedWords(reply), expected);
		assert.equal(wrongMatch(expected), undefined);
	});
}

describe('The words that are proposed for a rule', () => {
	proposes('550 5.1.1 <bob@example.org>: Recipient address rejected: User unknown', 'recipient address rejected: user unknown');
	proposes('552 mailbox of bob@example.org is over the agreed volume', 'mailbox of ~ is over the agreed volume');
	proposes('550-5.7.1 The policy of\r\n550-5.7.1 this house\r\n550 5.7.1 says no', 'the policy of ~ this house ~ says no');
	proposes('451 4.7.1 Please try again in 300 seconds {queue} *now*', 'please try again in ~ seconds ~ queue');
	proposes('Порог превышен для bob@example.org', 'порог превышен для');

	it('are cut between words where nothing varies for long', () => {
		const words = proposedWords('550 this house has decided after long deliberation among all of its inhabitants that no mail is taken in from strangers on weekdays');
		assert.ok(words.length <= 90 && words.startsWith('this house has decided'), words);
	});

	it('are none where nothing is constant', () => {
		assert.equal(proposedWords('550 5.1.1 192.0.2.1'), '');
		assert.equal(proposedWords(''), '');
	});
});

import assert from 'node:assert/strict';
import { bytesSource } from '../../../../src/core/analysis/bytesSource';
import { caughtReplies, unexplainedReplies } from '../../../../src/core/analysis/caughtReplies';
import { summarize } from '../../../../src/core/analysis/summarize';
import type { LogSummary } from '../../../../src/core/analysis/summary';
import { compileOwnRules } from '../../../../src/core/bounce/own/compileOwnRules';
import type { OwnRule } from '../../../../src/core/bounce/own/ownRule';

/** A Postfix log in which these replies were given, one a line. */
function logOf(replies: readonly string[], rules: readonly OwnRule[] = []): Promise<LogSummary> {
	const lines = replies.map((reply, index) => {
		const dsn = /\d\.\d\.\d/.exec(reply)?.[0] ?? '5.0.0';
		return `Nov 24 10:00:0${index} mx1 postfix/smtp[1]: 4F1B2600A${index}: to=<a@example.org>, relay=mx.example.org[192.0.2.2]:25, delay=1, dsn=${dsn}, status=bounced (host mx.example.org[192.0.2.2] said: ${reply} (in reply to RCPT TO command))\n`;
	});
	return summarize(bytesSource(new TextEncoder().encode(lines.join(''))), { referenceTime: Date.UTC(2026, 10, 25) / 1000, ownRules: compileOwnRules(rules) });
}

const FULL: OwnRule = { id: 'volume', match: 'agreed volume', reason: 'MailboxFull' };

describe('What a rule would catch', () => {
	it('is told with what is explained otherwise now', async () => {
		const summary = await logOf([
			'550 no more than the agreed volume', '550 no more than the agreed volume', '550 mailbox full: agreed volume reached', '550 the agreed volume: user unknown', '550 go away',
		]);
		const { replies, events, otherwise } = caughtReplies(summary, FULL);
		assert.deepEqual([replies.length, events, otherwise], [3, 4, 1]);
		assert.equal(replies[0]?.events, 2);
	});
});

describe('A summary by own rules', () => {
	it('has their reason', async () => {
		const { replies } = await logOf(['550 no more than the agreed volume'], [FULL]);
		assert.equal(replies[0]?.verdict.reason, 'MailboxFull');
		assert.equal(replies[0]?.verdict.evidence.rule, 'own/volume');
	});
});

describe('Unexplained replies', () => {
	it('are those that no words explain, most frequent first', async () => {
		const summary = await logOf(['550 zzz yyy', '550 xxx www', '550 xxx www', '550 5.1.1 User unknown', '550 no more than the agreed volume']);
		const { replies, events, failures } = unexplainedReplies(summary);
		assert.deepEqual(replies.map(({ events: count }) => count), [2, 1, 1]);
		assert.deepEqual([events, failures], [4, 5]);
		assert.match(replies[0]?.template ?? '', /xxx www/);
	});

	it('are not those of an own rule, whatever its reason', async () => {
		const summary = await logOf(['550 xxx www'], [{ id: 'x', match: 'xxx www', reason: 'OnHold' }]);
		assert.equal(unexplainedReplies(summary).replies.length, 0);
	});
});

import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('sSMTP', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('small-senders.log', 'ssmtp'), [
			'2026-11-24T06:25:18 pc | 19 sent sSMTP from=<root@example.net> 221 2.0.0 "221 2.0.0 Bye"',
			'2026-11-24T06:25:18 pc | 20 bounced sSMTP to=<ghost@example.com> at=RCPT TO 550 5.1.1 "550 5.1.1 No such user"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('small-senders.log', 'ssmtp'), 2);
	});
});

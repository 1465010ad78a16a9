import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('MDaemon', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('other-servers.log', 'mdaemon'), [
			'2026-11-24T06:25:11.126 - | 21 rejected from=<spam@example.net> to=<nobody@example.com> at=RCPT TO 550 "550 <nobody@example.com>, Recipient unknown"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('other-servers.log', 'mdaemon'), 4);
	});
});

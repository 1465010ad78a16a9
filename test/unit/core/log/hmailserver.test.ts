import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('hMailServer', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('hmailserver.log', 'hmailserver'), [
			'2026-11-24T06:25:11.003 - | 5 rejected SMTPD from=<spam@example.net> to=<nobody@example.com> relay=198.51.100.33 at=RCPT TO 550 "550 Unknown user"',
			'2026-11-24T06:25:12.004 - | 10 bounced SMTPC from=<news@example.net> to=<ghost@example.org> relay=198.51.100.25 at=RCPT TO 550 5.1.1 "550-5.1.1 No such 550 5.1.1 user"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('hmailserver.log', 'hmailserver'), 10);
	});
});

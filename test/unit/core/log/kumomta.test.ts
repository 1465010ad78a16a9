import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('KumoMTA', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('other-servers.log', 'kumomta'), [
			'2026-11-24T06:25:11Z 4eb22880-dc03-44dc-a4d1-4d0e68ac7845 | 5 bounced f68462cf36ca11ee99f450ebf67f93bd from=<news@example.net> to=<ghost@example.com> relay=mx.example.com [198.51.100.25] at=RCPT TO 550 5.1.1 "550 5.1.1 No such user"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('other-servers.log', 'kumomta'), 2);
	});
});

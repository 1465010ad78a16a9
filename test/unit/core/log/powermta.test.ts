import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('PowerMTA', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('other-servers.log', 'powermta'), [
			'2026-11-24T06:25:11+01:00 mx1.example.net | 2 sent from=<news@example.net> to=<ada@example.com> relay=mx.example.com [198.51.100.25] 250 2.0.0 "250 2.0.0 Ok"',
			'2026-11-24T06:25:12+01:00 mx1.example.net | 3 bounced from=<news@example.net> to=<ghost@example.com> relay=mx.example.com [198.51.100.25] 550 5.1.1 "550 5.1.1 No such user, sorry"',
			'2026-11-24T06:25:13+01:00 mx1.example.net | 4 deferred from=<news@example.net> to=<slow@example.org> relay=mx.example.org [203.0.113.25] 451 4.7.1 "451 4.7.1 Greylisted"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('other-servers.log', 'powermta'), 4);
	});
});

import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('The protocol log of Exchange', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('exchange.log', 'exchange-protocol'), [
			'2026-11-24T06:25:11.401Z - | 10 rejected MX1\\Default Frontend MX1 from=<spam@example.net> to=<nobody@example.com> relay=198.51.100.33:56026 at=RCPT TO 550 5.1.10 "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient nobody@example.com not found, sorry"',
			'2026-11-24T06:25:12.202Z - | 19 deferred Out from=<news@example.net> to=<slow@example.org> relay=198.51.100.25:25 at=RCPT TO 451 4.7.1 "451 4.7.1 Greylisted"',
			'2026-11-24T06:25:12.400Z - | 22 sent Out from=<news@example.net> to=<ada@example.org> relay=198.51.100.25:25 at=end of DATA 250 2.0.0 "250 2.0.0 Ok: queued as 9C0D1"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('exchange.log', 'exchange-protocol'), 18);
	});
});

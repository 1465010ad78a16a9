import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('The message tracking log of Exchange', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('exchange.log', 'exchange-tracking'), [
			'2026-11-24T06:25:13Z - | 24 sent SMTP 7091 from=<news@example.net> to=<ada@example.org> relay=mx.example.org 250 2.1.5 "250 2.1.5 Ok"',
			'2026-11-24T06:25:13Z - | 24 sent SMTP 7091 from=<news@example.net> to=<bob@example.org> relay=mx.example.org 250 2.1.5 "250 2.1.5 Ok"',
			'2026-11-24T06:25:14Z - | 25 bounced ROUTING 7092 from=<news@example.net> to=<ghost@example.com> 550 5.1.1 "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found"',
			'2026-11-24T06:25:15Z - | 26 expired QUEUE 7093 from=<> to=<late@example.org> 550 4.4.7 "550 4.4.7 QUEUE.Expired; message expired"',
			'2026-11-24T06:25:16Z - | 27 sent STOREDRIVER 7094 from=<news@example.net> to=<ada@example.com>',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('exchange.log', 'exchange-tracking'), 5);
	});
});

import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('A message trace of Microsoft 365', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('exchange.log', 'message-trace'), [
			'2026-11-24T06:25:18Z - | 30 sent 2fd37dca-1234-5bfb-175d-08dc1db88f57 from=<news@example.net> to=<ada@example.com>',
			'2026-11-24T06:25:18Z - | 30 bounced 2fd37dca-1234-5bfb-175d-08dc1db88f57 from=<news@example.net> to=<ghost@example.com>',
			'2026-11-24T06:25:19Z - | 32 bounced 2fd37dca-1234-5bfb-175d-08dc1db88f58 from=<news@example.net> to=<bob@example.com>',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('exchange.log', 'message-trace'), 4);
	});
});

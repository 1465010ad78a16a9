import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('nullmailer', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('small-senders.log', 'nullmailer'), [
			'2026-11-24T06:25:16 pc | 14 bounced nullmailer-send 1795501511.814 from=<root@example.net> to=<ghost@example.com> relay=mx.example.com 550 5.1.1 "550 5.1.1 No such user"',
			'2026-11-24T06:25:17 pc | 18 sent nullmailer-send 1795501511.815 from=<root@example.net> to=<ada@example.com> relay=mx.example.com 250 2.0.0 "250 2.0.0 Ok"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('small-senders.log', 'nullmailer'), 8);
	});
});

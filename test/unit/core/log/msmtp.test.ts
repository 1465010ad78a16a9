import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('msmtp', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('small-senders.log', 'msmtp'), [
			'2026-11-24T06:25:11 - | 1 sent from=<news@example.net> to=<ada@example.com> relay=mx.example.net 250 2.0.0 "250 2.0.0 Ok: queued as 9C0D1"',
			'2026-11-24T06:25:11 - | 1 sent from=<news@example.net> to=<bob@example.com> relay=mx.example.net 250 2.0.0 "250 2.0.0 Ok: queued as 9C0D1"',
			'2026-11-24T06:25:12 - | 2 bounced from=<news@example.net> to=<ghost@example.com> relay=mx.example.net at=RCPT TO 550 5.1.1 "550-5.1.1 No such 550 5.1.1 user"',
			'2026-11-24T06:25:13 pc | 3 deferred msmtp from=<news@example.net> to=<ada@example.com> relay=mx.example.net "cannot connect to mx.example.net, port 25"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('small-senders.log', 'msmtp'), 3);
	});
});

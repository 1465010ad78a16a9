import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('Stalwart', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('other-servers.log', 'stalwart'), [
			'2026-11-24T06:25:11Z - | 12 sent 333028896586428416 from=<news@example.net> to=<ada@example.com> relay=mx.example.com at=end of DATA 250 "250 OK 17000, queued"',
			'2026-11-24T06:25:11Z - | 13 bounced 333028896599011329 from=<news@example.net> to=<ghost@example.com> relay=mx.example.com at=RCPT TO 550 5.1.1 "550 5.1.1 No \\"such\\" user"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('other-servers.log', 'stalwart'), 3);
	});
});

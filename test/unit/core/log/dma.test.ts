import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('dma', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('small-senders.log', 'dma'), [
			'2026-11-24T06:25:14 pc | 8 deferred dma 1a2b3c.55d0f1c2a0 from=<root@example.net> to=<ada@example.com> relay=mx.example.com [198.51.100.25] at=RCPT TO 451 4.7.1 "451 4.7.1 Greylisted"',
			'2026-11-24T06:25:15 - | 9 bounced 1a2b3c.55d0f1c2a0 from=<root@example.net> to=<ada@example.com> relay=mx.example.com [198.51.100.25] at=end of DATA 554 5.7.1 "554 5.7.1 Spam"',
			'2026-11-24T06:25:15 pc | 10 sent dma 1a2b3c.55d0f1c2a0 from=<root@example.net> to=<ada@example.com> relay=mx.example.com [198.51.100.25]',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('small-senders.log', 'dma'), 7);
	});
});

import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('Resend', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('services.jsonl', 'resend'), [
			'2026-11-24T06:25:11.123Z - | 12 bounced r1 from=<news@example.net> to=<ghost@example.com> "The mailbox does not exist."',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('services.jsonl', 'resend'), 1);
	});
});

import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('SendGrid', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('services.jsonl', 'sendgrid'), [
			'2026-11-24T06:25:11Z - | 4 bounced m1 to=<ghost@example.com> 550 5.1.1 "550 5.1.1 No such user"',
			'2026-11-24T06:25:12Z - | 4 sent m2 to=<ada@example.com> 250 2.0.0 "250 2.0.0 Ok"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('services.jsonl', 'sendgrid'), 1);
	});
});

import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';
import { brief, eventsOf } from './reading';

describe('SendGrid', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('services.jsonl', 'sendgrid'), [
			'2026-11-24T06:25:11Z - | 4 bounced m1 to=<ghost@example.com> 550 5.1.1 "550 5.1.1 No such user"',
			'2026-11-24T06:25:12Z - | 4 sent m2 to=<ada@example.com> 250 2.0.0 "250 2.0.0 Ok"',
		]);
	});

	it('lists bounces', () => {
		const events = eventsOf('[{"created":1795501511,"email":"a@example.com","reason":"550 5.1.1 No such user ","status":"5.1.1"},{"created":"2026-11-24 06:25:11","email":"b@example.com","reason":"Full","status":""}]');
		assert.deepEqual(events.map(brief), ['1 bounced to=<a@example.com> 550 5.1.1 "550 5.1.1 No such user"', '1 bounced to=<b@example.com> "Full"']);
		assert.deepEqual(events.map(({ time }) => time), ['2026-11-24T06:25:11Z', '2026-11-24T06:25:11']);
		assert.deepEqual(eventsOf('{"created":1795501511,"email":"a@example.com"}'), []);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('services.jsonl', 'sendgrid'), 1);
	});
});

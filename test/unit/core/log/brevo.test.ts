import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('Brevo', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('services.jsonl', 'brevo'), [
			'2026-11-24T06:25:11Z - | 11 bounced to=<ghost@example.com> 550 5.1.1 "550 5.1.1 No such user"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('services.jsonl', 'brevo'), 1);
	});
});

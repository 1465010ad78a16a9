import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('Postmark', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('services.jsonl', 'postmark'), [
			'2026-11-24T06:25:11.123-05:00 - | 7 bounced p1 from=<news@example.net> to=<ghost@example.com> 550 5.1.1 "550 5.1.1 No such user"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('services.jsonl', 'postmark'), 2);
	});
});

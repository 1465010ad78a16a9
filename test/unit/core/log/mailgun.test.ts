import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('Mailgun', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('services.jsonl', 'mailgun'), [
			'2026-11-24T06:25:11.500Z - | 5 deferred g1 from=<news@example.net> to=<slow@example.org> relay=mx.example.org 450 4.2.0 "450 4.2.0 Greylisted"',
			'2026-11-24T06:25:11Z - | 6 bounced g2 to=<old@example.org> "Not delivering to previously bounced address"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('services.jsonl', 'mailgun'), 2);
	});
});

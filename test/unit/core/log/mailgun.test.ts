import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';
import { briefly } from './reading';

describe('Mailgun', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('services.jsonl', 'mailgun'), [
			'2026-11-24T06:25:11.500Z - | 5 deferred g1 from=<news@example.net> to=<slow@example.org> relay=mx.example.org 450 4.2.0 "450 4.2.0 Greylisted"',
			'2026-11-24T06:25:11Z - | 6 bounced g2 to=<old@example.org> "Not delivering to previously bounced address"',
		]);
	});

	it('tells it also of the first webhooks, whose values are all texts', () => {
		const event = { recipient: 'a@example.com', timestamp: '1795501511', token: 't', signature: 's', 'Message-Id': '<1@example.net>' };
		const said = (more: Readonly<Record<string, string>>): string[] => briefly(JSON.stringify({ ...event, ...more }));
		assert.deepEqual(said({ event: 'bounced', code: '550', error: '5.1.1 No such user' }), ['1 bounced to=<a@example.com> 550 5.1.1 "550 5.1.1 No such user"']);
		assert.deepEqual(said({ event: 'bounced', code: '5.1.1', error: 'smtp;550 5.1.1 No such user' }), ['1 bounced to=<a@example.com> 550 5.1.1 "550 5.1.1 No such user"']);
		assert.deepEqual(said({ event: 'dropped', code: '605', reason: 'hardfail', description: 'Not delivering to previously bounced address' }), [
			'1 rejected to=<a@example.com> "Not delivering to previously bounced address"',
		]);
		assert.deepEqual(said({ event: 'dropped', code: '499', reason: 'old', description: 'Unable to connect to MX servers' }), ['1 expired to=<a@example.com> "Unable to connect to MX servers"']);
		assert.deepEqual(said({ event: 'delivered' }), ['1 sent to=<a@example.com>']);
		assert.deepEqual(said({ event: 'opened' }), []);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('services.jsonl', 'mailgun'), 2);
	});
});

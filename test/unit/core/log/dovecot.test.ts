import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('Dovecot', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('filters.log', 'dovecot'), [
			'2026-11-24T06:25:11 mx1 | 1 rejected lmtp from=<spam@example.net> to=<ada@example.com> "no thanks"',
			'2026-11-24T06:25:12 mx1 | 2 rejected lmtp to=<full@example.com> "Quota exceeded (mailbox for user is full)"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('filters.log', 'dovecot'), 2);
	});
});

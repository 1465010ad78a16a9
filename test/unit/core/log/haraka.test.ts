import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('Haraka', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('other-servers.log', 'haraka'), [
			'2026-11-24T06:25:11 mx1 | 7 rejected haraka 3E6A027F-8307-4DA4-B105-2A39EC4B58D4.1 from=<spam@example.net> to=<nobody@example.com> at=RCPT TO "No such user"',
			'2026-11-24T06:25:11 mx1 | 8 rejected haraka 3E6A027F-8307-4DA4-B105-2A39EC4B58D4.1 at=end of DATA 451 4.7.1 "451 4.7.1 Later"',
			'2026-11-24T06:25:11.123Z - | 9 bounced outbound 3E6A027F-8307-4DA4-B105-2A39EC4B58D4.1.1 to=<ghost@example.org> at=RCPT TO 550 5.1.1 "550 5.1.1 No such user"',
			'2026-11-24T06:25:11.123 - | 10 sent outbound 3E6A027F-8307-4DA4-B105-2A39EC4B58D4.1.1 relay=mx.example.org [198.51.100.25] 250 2.0.0 "250 2.0.0 Ok"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('other-servers.log', 'haraka'), 4);
	});
});

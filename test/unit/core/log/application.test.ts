import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('Logs of programs', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('application.log', 'application'), [
			'2026-11-24T06:25:11 - | 1 bounced 550 5.1.1 "550 5.1.1 No such user"',
			'2026-11-24T06:25:11.123 - | 2 bounced to=<ghost@example.com> at=RCPT TO 550 5.1.1 "550 5.1.1 No such user"',
			'2026-11-24T06:25:11.123 - | 2 deferred to=<full@example.com> at=RCPT TO 452 4.2.2 "452 4.2.2 Full"',
			'- - | 3 bounced at=MAIL FROM 553 5.7.1 "553 5.7.1 Sender refused"',
			`- - | 4 bounced at=AUTH 535 5.7.8 "535 5.7.8 Bad 'password'"`,
			'- - | 5 bounced to=<ghost@example.com> at=RCPT TO 550 5.1.1 "550 5.1.1 <ghost@example.com> No such user"',
			'- - | 6 bounced at=end of DATA 554 5.7.1 "554 5.7.1 Spam"',
			'- - | 7 bounced to=<ghost@example.com> at=RCPT TO 550 5.1.1 "550 5.1.1 No such user"',
			'2026-11-24T06:25:11 - | 8 bounced at=end of DATA 554 5.7.1 "554 5.7.1 Spam"',
			'2026-11-24T06:25:11.123 - | 9 bounced to=<ghost@example.com> at=RCPT TO 550 5.1.1 "550 5.1.1 <ghost@example.com> No such user"',
			'2026-11-24T06:25:11 - | 11 deferred 450 4.2.0 "450 4.2.0 Greylisted"',
			'- - | 12 bounced 5.1.1 "5.1.1 No such user"',
			'- - | 13 bounced 550 5.1.1 "550 5.1.1 No such user"',
			'- - | 14 bounced 550 5.1.1 "550 5.1.1 No such user"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('application.log', 'application'), 13);
	});
});

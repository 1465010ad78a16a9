import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('qmail', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('qmail.log', 'qmail'), [
			'2025-11-24T19:37:11.771Z - | 7 sent local 161214 from=<news@example.net> to=<example.net-bob@example.net> "did 1+0+0"',
			'2025-11-24T19:37:12.771Z - | 8 sent remote 161214 from=<news@example.net> to=<ada@example.com> relay=192.0.2.25 at=end of DATA 250 2.0.0 "250 2.0.0 Ok: queued as 9C0D1"',
			'2025-11-24T19:37:12.771Z - | 9 bounced remote 161214 from=<news@example.net> to=<ghost@example.org> relay=198.51.100.25 at=RCPT TO 550 5.1.1 "550-5.1.1 No such 550 5.1.1 user"',
			`2026-11-24T06:25:11.123Z - | 11 deferred 4.4.1 "Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)"`,
			'2026-11-24T06:25:11.123 - | 12 expired relay=192.0.2.25 at=connect 554 5.7.1 "554 5.7.1 Go away"',
			'2026-11-24T06:25:11 mx1 | 13 deferred qmail relay=192.0.2.25 at=end of DATA 451 4.7.1 "451 4.7.1 Greylisted"',
			'2026-11-24T06:25:11 mx1 | 14 rejected rblsmtpd relay=192.0.2.77 at=RCPT TO 451 "451 http://bl.example.org/query?ip=192.0.2.77"',
			'2026-11-24T06:25:11 mx1 | 15 rejected chkuser from=<spam@example.net> to=<nobody@example.com> relay=192.0.2.9 at=RCPT TO "not existing recipient"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('qmail.log', 'qmail'), 12);
	});
});

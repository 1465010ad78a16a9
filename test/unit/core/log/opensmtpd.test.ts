import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';

describe('OpenSMTPD', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('opensmtpd.log', 'opensmtpd'), [
			'2026-11-24T06:25:12 mx1 | 2 sent mda c405e39ad6bbc64f from=<news@example.net> to=<ada@example.com> "Delivered"',
			'2026-11-24T06:25:12 mx1 | 3 sent mta 3d4c4a424797fe79 from=<> to=<bob@example.org> relay=mx.example.org [198.51.100.25] 250 2.0.0 "250 2.0.0: f6e94209 Message \\"accepted\\" for delivery"',
			'2026-11-24T06:25:13 mx1 | 4 bounced mta 7077717e797a776e from=<news@example.net> to=<ghost@example.org> relay=198.51.100.25 [198.51.100.25] 550 5.1.1 "550 5.1.1 No such user"',
			'2026-11-24T06:25:14 mx1 | 5 deferred mta 4296f490d0a1b2c3 from=<news@example.net> to=<slow@example.org> relay=mx.example.org [198.51.100.25] 451 4.7.1 "451 4.7.1 Greylisted, come back"',
			'2026-11-24T06:25:14 mx1 | 6 expired mta 7077717e797a776f from=<news@example.net> to=<late@example.org> relay=mx.example.org [198.51.100.25] "Envelope expired"',
			'2026-11-24T06:25:15 mx1 | 7 rejected smtp to=<nobody@example.com> at=RCPT TO 550 "550 Invalid recipient: <nobody@example.com>"',
			'2026-11-24T06:25:15 mx1 | 8 rejected smtp from=<a@example.net> relay=mail.example.net [192.0.2.9] at=MAIL FROM 421 4.3.0 "421 4.3.0: Temporary Error"',
			'2026-11-24T06:25:16 mx1 | 9 rejected smtp to=<x@example.org> at=RCPT TO 550 5.7.1 "550 5.7.1 Relaying denied"',
			'2026-11-24T06:25:17 mx1 | 10 expired mta 7077717e797a7770 from=<> to=<news@example.net> "Envelope expired"',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('opensmtpd.log', 'opensmtpd'), 9);
	});
});

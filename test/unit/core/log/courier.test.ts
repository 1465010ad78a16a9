import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';
import { briefly } from './reading';

describe('Courier', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('courier.log', 'courier'), [
			'2026-11-24T06:25:11 mx1 | 2 sent courierlocal 0038C081.4D026173.000051A4 from=<news@example.net> to=<ada@example.com> "Message delivered."',
			'2026-11-24T06:25:12 mx1 | 5 bounced courieresmtp 0038C081.4D026173.000051A4 from=<news@example.net> to=<ghost@example.org> 550 5.1.1 "550-5.1.1 No such user 550 5.1.1 here"',
			'2026-11-24T06:25:13 mx1 | 7 deferred courieresmtp 0038C081.4D026173.000051A5 from=<> to=<slow@example.org> "Connection timed out"',
			'2026-11-24T06:25:14 mx1 | 8 sent courieresmtp 0038C081.4D026173.000051A6 from=<news@example.net> to=<bob@example.org> relay=mx.example.org [198.51.100.25] "delivered: mx.example.org [198.51.100.25]"',
			'2026-11-24T06:25:15 mx1 | 9 rejected courieresmtpd from=<spam@example.net> to=<nobody@example.com> relay=::ffff:192.0.2.4 at=RCPT TO 550 "550 User unknown."',
			'2026-11-24T06:25:15 mx1 | 10 rejected courieresmtpd relay=::ffff:192.0.2.4 at=AUTH 535 "535 Authentication failed."',
			'2026-11-24T06:25:15 mx1 | 11 rejected courieresmtpd relay=::ffff:192.0.2.4 502 "502 ESMTP command error"',
		]);
	});

	it('passes over whose connection a client says it is', () => {
		assert.deepEqual(briefly('Nov 24 06:25:15 mx1 courieresmtpd: error,relay=::ffff:192.0.2.4,ident=ada,from=<a@example.net>,to=<b@example.com>: 550 User unknown.'), [
			'1 rejected courieresmtpd from=<a@example.net> to=<b@example.com> relay=::ffff:192.0.2.4 at=RCPT TO 550 "550 User unknown."',
		]);
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('courier.log', 'courier'), 10);
	});
});

import assert from 'node:assert/strict';
import { briefly, contextOf, eventsOf, fixture, read } from './reading';

describe('Exim', () => {
	it('tells what happened to a message, line by line', () => {
		assert.deepEqual(briefly(fixture('exim_mainlog')), [
			`3 sent 1vNWqB-00000001kQ2-2abc to=<ada@example.com> relay=mx.example.com [198.51.100.25] 250 2.0.0 "250 2.0.0 Ok: \\\\\\"queued\\\\\\" as 9C0D1"`,
			`4 sent 1vNWqB-00000001kQ2-2abc to=<grace@example.com> relay=mx.example.com [198.51.100.25]:2525 250 "250- first\\\\\\\\n250 second"`,
			`5 bounced 1vNWqB-00000001kQ2-2abc from=<news@example.net> to=<nobody@example.com> relay=mx.example.com [198.51.100.25] at=RCPT TO 550 5.1.1 "550-5.1.1 No such user\\\\n550 5.1.1 here"`,
			`6 deferred 1vNWqB-00000001kQ2-2abc to=<grace@example.org> relay=mx.example.org [203.0.113.25] at=RCPT TO 451 4.7.1 "451 4.7.1 Greylisted, try again in 300 seconds"`,
			`7 deferred 1jmFYj-00039V-QX to=<ops@example.org> relay=mx.example.org [203.0.113.180] "Connection timed out"`,
			`8 deferred 1jmFYj-00039V-QX to=<ops@example.org> relay=mx.example.org [203.0.113.180] at=EHLO "Connection timed out H=mx.example.org [203.0.113.180]: SMTP timeout after EHLO app.example.net"`,
			`9 deferred 1jmFYj-00039V-QX to=<ops@example.org> "retry time not reached"`,
			`10 expired 1jmFYj-00039V-QX to=<ops@example.org> "retry timeout exceeded"`,
			`11 expired 1jmFYj-00039V-QX to=<ops2@example.org> relay=mx.example.org [203.0.113.25] at=connect 421 4.3.2 "421 4.3.2 Too busy"`,
			`12 expired 1jmFYj-00039V-QX to=<ops3@example.org> "all hosts for 'example.org' have been failing for a long time (and retry time not reached)"`,
			`13 bounced 1jmFYj-00039V-QX to=<old@example.org> relay=mx.example.org [203.0.113.25] at=end of DATA 552 "552 Message too big"`,
			`14 bounced 1jmFYj-00039V-QX to=<spqr@example.net> "Unrouteable address"`,
			`15 sent 1jmFYj-00039V-QX to=<ada@example.net>`,
			`16 sent 1jmFYj-00039V-QX to=<b@example.org> relay=mx.example.org [203.0.113.25] 250 "250 OK"`,
			`17 sent 1jmFYj-00039V-QX to=<ada@example.net>`,
			`18 sent 1jmFYj-00039V-QX to=<void@example.net>`,
			`19 sent 1jmFYj-00039V-QX from=<news@example.net> to=<cut@example.com> relay=mx.example.com [198.51.100.25] 250 "250 OK"`,
			`23 rejected from=<spam@example.net> to=<relay@example.org> relay=(pc) [203.0.113.77] at=RCPT TO "relay not permitted"`,
			`24 rejected from=<> to=<"a rejected b"@example.org> relay=mail.example.net (pc) [203.0.113.78]:4321 at=RCPT TO 451 4.7.1 "451 4.7.1 Greylisted"`,
			`25 rejected 1vNWuH-00000001kRk-1def from=<offers@example.net> relay=mail.example.net [192.0.2.10] at=end of DATA "This message scored 14.2 spam points."`,
			`26 rejected 1vNWuH-00000001kRk-1def from=<www@example.net> at=end of DATA`,
			`27 rejected relay=[203.0.113.79] at=connect "host is listed in dnsbl.example.org"`,
			`28 rejected relay=(x y) [203.0.113.79] at=EHLO "syntactically invalid argument(s)"`,
			`29 rejected relay=mail.example.net (pc) [203.0.113.79] at=MAIL FROM "no HELO/EHLO given"`,
			`30 rejected from=<spam@example.net> relay=(pc) [203.0.113.79] at=MAIL FROM "Sender verify failed"`,
			`31 rejected relay=(pc) [203.0.113.79] at=AUTH "STARTTLS required before AUTH"`,
			`32 rejected to=<ada@example.com> relay=(pc) [203.0.113.79] at=VRFY`,
			`33 rejected 1vNWuH-00000001kRk-1deg from=<a@example.net> "not wanted"`,
			`34 rejected from=<a@example.net> relay=(pc) [203.0.113.79] "message too big: read=225 max=100"`,
			`35 rejected relay=[203.0.113.80] at=connect "SMTP protocol synchronization error (input sent without waiting for greeting)"`,
			`36 rejected relay=[203.0.113.81] at=connect "(host_reject_connection)"`,
			`37 rejected relay=[203.0.113.82] at=connect "too many connections"`,
			`42 sent exim 1vNWqB-00000001kQ2-2abc to=<syslog@example.com> relay=mx.example.com [198.51.100.25] 250 "250 OK"`,
			`43 bounced exim4 1vNWqB-00000001kQ2-2abc to=<syslog@example.org> "Unrouteable address"`,
		]);
	});

	it('reads one event for each refusal of a reject log, and none of the header lines below', () => {
		assert.deepEqual(briefly(fixture('exim_rejectlog')), [
			`1 rejected 1vNWuH-00000001kRk-1def from=<offers@example.net> relay=mail.example.net [192.0.2.10] at=end of DATA "This message scored 14.2 spam points."`,
			`11 rejected from=<spam@example.net> to=<relay@example.org> relay=(pc) [203.0.113.77] at=RCPT TO "relay not permitted"`,
		]);
	});

	it('knows the envelope from the line of the arrival', () => {
		assert.deepEqual(contextOf(fixture('exim_mainlog')), [
			'2 1vNWqB-00000001kQ2-2abc from=<news@example.net> id=<20261124070003.7@example.net> relay=app.example.net [192.0.2.15] begins',
			'22 1jmFYj-00039V-QX leaves',
		]);
		assert.deepEqual(contextOf('2026-11-24 07:00:09 1jmFYk-00039W-RS <= <> R=1jmFYj-00039V-QX U=Debian-exim P=local S=1200\n'), [
			'1 1jmFYk-00039W-RS from=<> begins notification',
		]);
	});

	it('keeps times as the log says them', () => {
		const timeOf = (stamp: string) => eventsOf(`${stamp} 1jmFYj-00039V-QX => ada@example.com R=r T=t`).map(({ time }) => time);
		assert.deepEqual(timeOf('2026-11-24 07:00:13'), ['2026-11-24T07:00:13']);
		assert.deepEqual(timeOf('2026-11-24 07:00:13.250'), ['2026-11-24T07:00:13.250']);
		assert.deepEqual(timeOf('2026-11-24 07:00:13 +0100 [123]'), ['2026-11-24T07:00:13+01:00']);
		assert.deepEqual(timeOf('Nov 24 07:03:01 mx2 exim[1]: 2025-11-24 07:03:02'), ['2025-11-24T07:03:02']);
	});

	it('reads connections that are dropped at the door', () => {
		assert.deepEqual(briefly(`2026-11-24 06:25:11 H=[203.0.113.79]:62839 dropped by 'connect' ACL: not from there`), [
			'1 rejected relay=[203.0.113.79]:62839 at=connect "not from there"',
		]);
	});

	it('needs an id before the arrow', () => {
		const none = (line: string) => {
			const { events, reader } = read(line);
			assert.deepEqual([events, reader.formats], [[], []], line);
		};
		none('2026-11-24 07:00:13 value => ada@example.com R=r T=t');
		none('2026-11-24 07:00:13 1jmFYj_00039V_QX => ada@example.com R=r T=t');
		none('if (a == b) return c => d ** e');
		none('2026-11-24 07:00:13 INFO the server rejected RCPT <ada@example.com>: no');
		none('Nov 24 07:00:13 mx1 app[1]: 1jmFYj-00039V-QX => ada@example.com R=r T=t');
	});
});

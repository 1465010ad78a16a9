import assert from 'node:assert/strict';
import { briefly, contextOf, eventsOf, fixture, read } from './reading';

const HEADER = 'Nov 24 06:25:11 mx1 postfix/smtp[2110]: ';

describe('Postfix', () => {
	it('tells what happened to a message, line by line', () => {
		assert.deepEqual(briefly(fixture('postfix.maillog')), [
			`5 sent smtp 4F1B2600A3 to=<ada@example.com> relay=mx.example.com[198.51.100.25]:25 250 2.0.0 "250 2.0.0 Ok: queued as 9C0D1"`,
			`7 bounced smtp 4F1B2600A3 to=<nobody@example.com> relay=mx.example.com[198.51.100.25]:25 at=RCPT TO 550 5.1.1 "550-5.1.1 <nobody@example.com>: 550 5.1.1 No such mailbox"`,
			`9 bounced lmtp 3mPVKl0Mhjz7sXv to=<hedy@example.net> relay=mx1.example.net[private/dovecot-lmtp] at=end of DATA 552 5.2.2 "552 5.2.2 <hedy@example.net> Quota exceeded (mailbox is full)"`,
			`10 deferred smtp D19C7600C8 to=<ops@example.org> at=connect 4.4.1 "connect to mx.example.org[203.0.113.180]:25: Connection timed out"`,
			`11 deferred error D19C7600C9 to=<ops@example.org> relay=mx.example.org[203.0.113.180] at=connect 421 4.7.0 "421 4.7.0 Too many connections from 192.0.2.10"`,
			`12 deferred smtp D19C7600CA to=<eve@example.org> relay=mx.example.org[203.0.113.180]:25 at=connect 4.4.2 "lost connection with mx.example.org[203.0.113.180] while receiving the initial server greeting"`,
			`13 deferred smtp D19C7600CB to=<eve@example.org> relay=mx.example.org[203.0.113.180]:25 at=end of DATA 4.4.2 "conversation with mx.example.org[203.0.113.180] timed out while sending end of data -- message may be sent more than once"`,
			`14 deferred smtp D19C7600CC to=<eve@example.org> relay=mx.example.org[203.0.113.180]:25 4.7.4 "TLS is required, but was not offered by host mx.example.org[203.0.113.180]"`,
			`15 deferred smtp D19C7600CD to=<eve@example.org> relay=relay.example.org[203.0.113.26]:587 at=AUTH 535 4.7.8 "535 5.7.8 Authentication credentials invalid"`,
			`16 sent local C08B6600C4 to=<user@mx1.example.net> relay=local 2.0.0 "delivered to command: procmail -a \\"$EXTENSION\\""`,
			`17 bounced local C08B6600C5 to=<ghost@mx1.example.net> relay=local 5.1.1 "unknown user: \\"ghost\\""`,
			`18 sent virtual C08B6600C6 to=<ida@example.net> relay=virtual 2.0.0 "delivered to maildir"`,
			`19 bounced pipe C08B6600C7 to=<ida@example.net> relay=dovecot 5.3.0 "Command died with status 67: \\"/usr/bin/deliver\\". Command output: he said: no "`,
			`20 sent discard C08B6600C8 to=<void@example.com> 2.0.0 "example.com"`,
			`21 deferred smtp C08B6600C9 to=<joan@example.com> relay=mx.example.com[198.51.100.25]:25 at=RCPT TO 550 5.1.1 "550 5.1.1 No"`,
			`24 bounced smtp 0A1B2 to=<old@example.com> relay=mx.example.com[198.51.100.25] at=RCPT TO 550 "550 No such user"`,
			`25 bounced smtp C08B6600CC to=<"a, b> c"@example.com> relay=mx.example.com[198.51.100.25]:25 501 5.1.3 "501 5.1.3 Bad address syntax, and then the line was cut by sys"`,
			`26 expired qmgr 26E1C600DC from=<billing@example.net> "expired, returned to sender"`,
			`27 expired qmgr 26E1C600DD from=<> "force-expired, returned to sender"`,
			`28 rejected smtpd from=<spam@example.net> to=<relay@example.org> relay=unknown[203.0.113.77] at=RCPT TO 554 5.7.1 "554 5.7.1 <relay@example.org>: Relay access denied"`,
			`29 rejected smtpd 8C4D2600B3 from=<> to=<"x y"@example.org> relay=mail.example.net[2001:db8::10] at=RCPT TO 450 4.7.25 "450 4.7.25 Client host rejected; see https://example.org/why?a=1"`,
			`30 rejected postscreen from=<win@example.net> to=<ada@example.com> relay=[203.0.113.99]:52114 at=RCPT TO 550 5.7.1 "550 5.7.1 Service unavailable; client [203.0.113.99] blocked using dnsbl.example.org"`,
			`31 rejected postscreen relay=[203.0.113.98]:1337 at=connect "too many connections"`,
			`34 rejected cleanup 8C4D2600B4 from=<offers@example.net> to=<ada@example.com> relay=unknown[203.0.113.80] at=end of DATA 5.7.1 "5.7.1 Spam message rejected"`,
			`35 rejected smtpd from=<a@example.net> to=<ada@example.com> relay=mail.example.net[192.0.2.10] at=RCPT TO 451 4.7.1 "451 4.7.1 Greylisting in action, please come back later"`,
			`36 rejected cleanup 8C4D2600B5 from=<a@example.net> to=<ada@example.com> relay=mail.example.net[192.0.2.10] at=end of DATA 5.7.1 "5.7.1 No offers please"`,
			`37 rejected smtpd from=<> to=<ada@example.com> at=end of DATA 554 5.7.0 "554 5.7.0 Reject, id=31619-02 - spam"`,
			`38 rejected smtpd to=<ghost@example.com> relay=unknown[203.0.113.77] at=VRFY 550 5.1.1 "550 5.1.1 <ghost@example.com>: Recipient address rejected: User unknown in virtual mailbox table"`,
		]);
	});

	it('knows the envelope from other lines', () => {
		assert.deepEqual(contextOf(fixture('postfix.maillog')), [
			'3 4F1B2600A3 id=<20261124062511.1@example.net> begins',
			'4 4F1B2600A3 from=<news@example.net>',
			'8 5D2C8600A9 notification',
		]);
		const contextIn = (message: string) => contextOf(`Nov 24 06:25:11 mx1 postfix/x[1]: 4F1B2600A3: ${message}`);
		assert.deepEqual(contextIn('removed'), []);
		assert.deepEqual(contextOf('Nov 24 06:25:11 mx1 postfix/postsuper[1]: 4F1B2600A3: removed'), ['1 4F1B2600A3 leaves']);
		assert.deepEqual(contextIn('resent-message-id=<1@example.net>'), ['1 4F1B2600A3 id=<1@example.net> begins']);
		assert.deepEqual(contextIn('message-id=<>'), ['1 4F1B2600A3 begins']);
		assert.deepEqual(contextIn('sender delay notification: 5D2C8600A9'), ['1 5D2C8600A9 notification']);
		assert.deepEqual(contextIn('sender delivery status notification: 5D2C8600A9'), ['1 5D2C8600A9 notification']);
		assert.deepEqual(contextIn('postmaster non-delivery notification: 5D2C8600A9'), ['1 5D2C8600A9 notification']);
		assert.deepEqual(contextIn('removed by hand'), []);
		assert.deepEqual(contextIn('sender notification: soon'), []);
	});

	it('takes the name of the service from the end of the tag', () => {
		const services = (tag: string) => eventsOf(`Nov 24 06:25:11 mx1 ${tag}: 4F1B2600A3: to=<a@example.com>, relay=none, delay=1, status=sent (ok)`).map(({ service }) => service);
		assert.deepEqual(services('postfix/smtp[1]'), ['smtp']);
		assert.deepEqual(services('postfix-in/lmtp[1]'), ['lmtp']);
		assert.deepEqual(services('postfix/submission/smtpd[1]'), ['smtpd']);
		assert.deepEqual(services('mta-out/smtp'), ['smtp']);
	});

	it('reads a message without any header', () => {
		assert.deepEqual(briefly('4F1B2600A3: to=<a@example.com>, relay=none, delay=1, dsn=4.4.3, status=deferred (Name service error)'), [
			'1 deferred 4F1B2600A3 to=<a@example.com> 4.4.3 "Name service error"',
		]);
	});

	it('names the connection as what failed, also where the delivery was put off because of it', () => {
		const phaseOf = (text: string) => eventsOf(`${HEADER}A1B2C3: to=<a@example.com>, relay=none, delay=1, dsn=4.4.1, status=deferred (${text})`).map(({ phase }) => phase);
		assert.deepEqual(phaseOf('connect to mx.example.com[192.0.2.1]:25: Connection refused'), ['connect']);
		assert.deepEqual(phaseOf('delivery temporarily suspended: connect to mx.example.com[192.0.2.1]:25: Connection refused'), ['connect']);
		assert.deepEqual(phaseOf('mail transport unavailable'), [undefined]);
	});

	it('finds no event in half a line', () => {
		const line = `${HEADER}4F1B2600A3: to=<a@example.com>, relay=mx.example.com[192.0.2.1]:25, delay=1, dsn=5.1.1, status=bounced (no)`;
		for (let length = 0; length < line.indexOf('bounced '); length++) {
			assert.deepEqual(briefly(line.slice(0, length)), [], line.slice(0, length));
		}
	});

	it('is not misled by what strangers put into addresses and replies', () => {
		assert.deepEqual(briefly(`${HEADER}A1B2C3: to=<"x, status=sent (250 ok)"@example.com>, relay=none, delay=1, dsn=5.1.1, status=bounced (no)`), [
			'1 bounced smtp A1B2C3 to=<"x, status=sent (250 ok)"@example.com> 5.1.1 "no"',
		]);
		assert.deepEqual(briefly(`${HEADER}A1B2C3: to=<"x@example.com>, relay=none, delay=1, dsn=5.1.1, status=bounced (status=sent (250 ok))`), [
			'1 bounced smtp A1B2C3 to=<"x@example.com> 5.1.1 "status=sent (250 ok)"',
		]);
	});

	it('leaves lines of others alone', () => {
		const none = (line: string) => {
			const { events, reader } = read(line);
			assert.deepEqual([events, reader.formats], [[], []], line);
		};
		none('Nov 24 06:26:14 mx1 dovecot: imap(ada): Disconnected: status=ok');
		none('192.0.2.7 - - [24/Nov/2026:06:26:14 +0000] "GET /?status=sent HTTP/1.1" 404 550');
		none('level=info msg="request done" to=<x> status=bounced (550)');
		none('{"status=": "reject: RCPT"}');
		none('The filter can reject: RCPT from unknown[192.0.2.1]: 550 no');
	});
});

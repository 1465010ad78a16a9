import assert from 'node:assert/strict';
import { briefly, contextOf, fixture, read } from './reading';

const HEADER = 'Nov 24 08:00:02 relay sendmail[4103]: ';

describe('Sendmail', () => {
	it('tells what happened to a message, one event for each recipient', () => {
		assert.deepEqual(briefly(fixture('sendmail.maillog')), [
			`2 sent sendmail 4AO801xY004101 to=<ada@example.com> relay=mx.example.com. [198.51.100.25] 2.0.0 "Ok: queued as 9C0D1"`,
			`2 sent sendmail 4AO801xY004101 to=<"b, c"@example.com> relay=mx.example.com. [198.51.100.25] 2.0.0 "Ok: queued as 9C0D1"`,
			`2 sent sendmail 4AO801xY004101 to=<grace@example.com> relay=mx.example.com. [198.51.100.25] 2.0.0 "Ok: queued as 9C0D1"`,
			`3 bounced sm-mta 4AO801xY004101 to=<nobody@example.com> relay=mx.example.com. [198.51.100.25] 5.1.1 "User unknown"`,
			`4 deferred sm-mta 4AO801xY004101 to=<slow@example.org> relay=mx.example.org. [203.0.113.25] 451 4.7.1 "451 4.7.1 Wait"`,
			`6 expired sm-mta 4AO801xY004102 to=<ops@example.org> relay=mx.example.org. 4.4.7 "Cannot send message for 5 days"`,
			`7 deferred sm-mta 4AO801xY004103 to=<ops@example.org> relay=mx.example.org. [203.0.113.180] 4.0.0 "Connection timed out with mx.example.org."`,
			`8 bounced sm-mta 4AO801xY004104 to=<desk@example.org> relay=mx.example.org. [203.0.113.25] 5.0.0 "Service unavailable"`,
			`9 deferred sm-mta 4AO801xY004105 to=<io@example.org> 4.2.0 "I/O error"`,
			`10 sent sm-msp-queue SAA15929 to=<ada> "4AO802 Message accepted for delivery"`,
			`11 bounced sm-mta SAA15930 to=<old@example.com> relay=mx.example.com. [198.51.100.25] "Host unknown (Name server: example.com.: host not found)"`,
			`13 sent sm-mta 4AO801xY004107 to=<"|/usr/bin/vacation ada, bob"> 2.0.0`,
			`14 rejected sendmail to=<relay@example.org> relay=pc.example.net [203.0.113.77] at=RCPT TO 550 5.7.1 "550 5.7.1 <relay@example.org>... Relaying denied. IP name lookup failed [203.0.113.77]"`,
			`15 rejected sm-mta 4AO803aB004111 from=<a@nosuch.example.net> relay=pc.example.net [203.0.113.77] at=MAIL FROM 451 4.1.8 "451 4.1.8 Domain of sender address a@nosuch.example.net does not resolve"`,
			`16 rejected sm-mta relay=pc.example.net [203.0.113.77] at=connect 421 4.3.2 "421 4.3.2 Connection rate limit exceeded."`,
			`17 rejected sm-mta 4AO803aB004113 to=<ada@example.com> at=RCPT TO 451 4.7.1 "451 4.7.1 Greylisting in action"`,
			`18 rejected sm-mta 4AO803aB004113 at=end of DATA 554 5.7.1 "554 5.7.1 Spam"`,
			`20 rejected sm-mta 4AO803aB004114 to=<ghost@example.net> at=RCPT TO "<ghost@example.net>... User unknown"`,
			`21 rejected sm-mta 4AO803aB004115 relay=pc.example.net [203.0.113.77] at=connect "pre-greeting traffic after 0 seconds"`,
			`22 rejected sm-mta 4AO803aB004116 relay=pc.example.net [203.0.113.77] at=VRFY "VRFY root [rejected]"`,
			`24 sent sm-mta 4AO803aB004118 to=<bsd@example.com> relay=mx.example.com. [198.51.100.25] 2.0.0 "ok"`,
			`25 sent sm-mta 4AO803aB004119 to=<sun@example.com> relay=mx.example.com. [198.51.100.25] 2.0.0 "ok"`,
		]);
	});

	it('knows the envelope from the line of the arrival', () => {
		assert.deepEqual(contextOf(fixture('sendmail.maillog')), [
			'1 4AO801xY004101 from=<news@example.net> id=<20261124080001.3@example.net> begins',
			'5 4AO801xZ004103 notification',
		]);
		assert.deepEqual(contextOf(`${HEADER}4AO801xY004101: 4AO801xZ004104: postmaster notify: User unknown`), ['1 4AO801xZ004104 notification']);
	});

	it('is not misled by a quote that is never closed', () => {
		assert.deepEqual(briefly(`${HEADER}4AO801xY004101: to=<"x@example.com>, mailer=esmtp, dsn=5.1.1, stat=User unknown`), [
			'1 bounced sendmail 4AO801xY004101 to=<"x@example.com> 5.1.1 "User unknown"',
		]);
	});

	it('leaves lines of others alone', () => {
		const none = (line: string) => {
			const { events, reader } = read(line);
			assert.deepEqual([events, reader.formats], [[], []], line);
		};
		none('Nov 24 08:00:02 relay sendmail[1]: alias database rebuilt, stat=Sent');
		none('GET /?to=a, stat=Sent reject=550');
		none('<a@example.com>... User unknown');
	});
});

import assert from 'node:assert/strict';
import { briefly, eventsOf, fixture } from './reading';

describe('Transcripts', () => {
	it('of swaks: the server’s answers to sender, recipients, message, log-in and connection', () => {
		assert.deepEqual(briefly(fixture('swaks.maillog')), [
			`20 bounced relay=mx.example.com at=AUTH 535 5.7.8 "535 5.7.8 Authentication failed"`,
			`26 bounced from=<news@example.net> to=<nobody@example.com> relay=mx.example.com at=RCPT TO 550 5.1.1 "550-5.1.1 The mailbox you are writing to does not exist. 550 5.1.1 Please check the address."`,
			`35 sent from=<news@example.net> to=<ada@example.com> relay=mx.example.com at=end of DATA 250 2.0.0 "250 2.0.0 Ok: queued as 9C0D1"`,
			`35 sent from=<news@example.net> to=<grace@example.com> relay=mx.example.com at=end of DATA 250 2.0.0 "250 2.0.0 Ok: queued as 9C0D1"`,
			`40 deferred from=<> to=<full@example.com> relay=mx.example.com at=RCPT TO 452 4.2.2 "452 4.2.2 Mailbox full"`,
			`47 bounced relay=mx.example.org at=connect 554 5.7.1 "554 5.7.1 Go away"`,
		]);
	});

	it('of telnet, where nobody is marked, and of LMTP, which answers for each recipient', () => {
		assert.deepEqual(briefly(fixture('telnet.maillog')), [
			`11 bounced from=<ada@example.net> to=<nobody@example.com> relay=mx.example.com at=RCPT TO 550 5.1.1 "550 5.1.1 No such user"`,
			`20 deferred from=<ada@example.net> to=<grace@example.com> relay=mx.example.com at=end of DATA 451 4.3.0 "451 4.3.0 Try again later"`,
			`38 sent from=<> to=<one@example.com> relay=lmtp.example.com at=end of DATA 250 "250 delivered"`,
			`39 bounced from=<> to=<two@example.com> relay=lmtp.example.com at=end of DATA 552 5.2.2 "552 5.2.2 full"`,
		]);
	});

	it('place the event at the first line of the reply', () => {
		const [event] = eventsOf('<** 550-5.1.1 No such user\n<** 550 5.1.1 here\n');
		assert.deepEqual([event?.line, event?.offset, event?.length], [1, 0, 26]);
	});

	it('say no phase where the command was not seen', () => {
		assert.deepEqual(briefly('<** 450 4.2.1 Busy'), ['1 deferred 450 4.2.1 "450 4.2.1 Busy"']);
	});

	it('of openssl begin long before the greeting', () => {
		const certificates = 'MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBa\n'.repeat(200);
		assert.deepEqual(briefly(`CONNECTED(00000003)\n${certificates}---\n250 SMTPUTF8\nEHLO pc\n250 mx\nMAIL FROM:<a@example.net>\n550 5.7.1 No\n`), [
			'207 bounced from=<a@example.net> at=MAIL FROM 550 5.7.1 "550 5.7.1 No"',
		]);
	});

	it('let others read what stands between', () => {
		const postfix = 'Nov 24 06:25:12 mx1 postfix/smtp[1]: 4F1B2600A3: to=<ada@example.com>, relay=none, delay=1, dsn=4.4.1, status=deferred (no)';
		assert.deepEqual(briefly(`220 mx.example.com ESMTP\nMAIL FROM:<a@example.net>\n${postfix}\n550 5.7.1 No\n`), [
			'3 deferred smtp 4F1B2600A3 to=<ada@example.com> 4.4.1 "no"',
			'4 bounced from=<a@example.net> relay=mx.example.com at=MAIL FROM 550 5.7.1 "550 5.7.1 No"',
		]);
	});

	it('need an opening', () => {
		assert.deepEqual(briefly('MAIL FROM:<a@example.net>\n550 5.7.1 No\n'), []);
		assert.deepEqual(briefly('220 people came.\nMAIL FROM:<a@example.net>\n550 5.7.1 No\n'), []);
		assert.deepEqual(briefly('220 v1.2 was released\n550 downloads\n421.5 MB\n'), []);
	});

	it('end when nothing of them follows', () => {
		const other = 'something else\n'.repeat(300);
		assert.deepEqual(briefly(`220 mx.example.com ESMTP\nMAIL FROM:<a@example.net>\n${other}550 5.7.1 No\n`), []);
	});
});

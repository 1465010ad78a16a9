import assert from 'node:assert/strict';
import { briefly, eventsOf, fixture } from './reading';

/** One message for two recipients, of whom one is refused, as a client prints it; `other` lines stand before it and in place of the message. */
function dialogue([server, client]: readonly [string, string], first: string, ...message: readonly string[]): string {
	const said = [
		'220 mx.example.com ESMTP', 'EHLO pc', '250-mx.example.com', '250 SIZE', 'MAIL FROM:<a@example.net>', '250 2.1.0 Ok', 'RCPT TO:<b@example.com>', '550 5.1.1 No such user',
		'RCPT TO:<c@example.com>', '250 2.1.5 Ok', 'DATA', '354 End with a dot', ...message, '250 2.0.0 Ok: queued', 'QUIT', '221 Bye',
	];
	return [first, ...said.map((line) => (message.includes(line) ? line : `${/^\d/.test(line) ? server : client}${line}`))].join('\n');
}

/** What is read of it; the last reply stands in the line `end`. */
const answers = (end: number): string[] => [
	'9 bounced from=<a@example.net> to=<b@example.com> relay=mx.example.com at=RCPT TO 550 5.1.1 "550 5.1.1 No such user"',
	`${end} sent from=<a@example.net> to=<c@example.com> relay=mx.example.com at=end of DATA 250 2.0.0 "250 2.0.0 Ok: queued"`,
];

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

	it('of curl, which does not print the message', () => {
		assert.deepEqual(briefly(dialogue(['< ', '> '], '* Connected to mx.example.com (192.0.2.25) port 25', '* upload completely sent off: 312 bytes')), answers(15));
	});

	it('of msmtp --debug', () => {
		assert.deepEqual(briefly(dialogue(['<-- ', '--> '], 'using account default from /etc/msmtprc', '--> Subject: hello', '--> ', '--> .')), answers(17));
	});

	it('of ssmtp -v', () => {
		assert.deepEqual(briefly(dialogue(['[<-] ', '[->] '], '', '[->] Subject: hello', '[->] ', '[->] .')), answers(17));
	});

	it('of exim -v', () => {
		const [first = '', ...rest] = dialogue(['  SMTP<< ', '  SMTP>> '], 'Connecting to mx.example.com [192.0.2.25]:25 ... connected', '  SMTP>> writing message and terminating "."').split('  SMTP<< 250 SIZE');
		assert.deepEqual(briefly([first, ...rest].join('         250 SIZE')), answers(15));
	});

	it('of sendmail -v and mailx -v, which mark the client only', () => {
		assert.deepEqual(briefly(dialogue(['', '>>> '], 'ada@example.com... Connecting to mx.example.com. via esmtp...', '>>> .')), answers(15));
	});

	it('of smtplib', () => {
		const said = dialogue(["reply: b'", "send: '"], "connect: to ('mx.example.com', 25) None", "data: (354, b'End with a dot')", "send: b'Subject: hello");
		assert.deepEqual(briefly(said.replace(/^((?:reply|send).*)$/gm, "$1\\r\\n'")), answers(16));
	});

	it('of PHPMailer, with a time before each line', () => {
		const said = dialogue(['SERVER -> CLIENT: ', 'CLIENT -> SERVER: '], '', 'CLIENT -> SERVER: Subject: hello', 'CLIENT -> SERVER: ', 'CLIENT -> SERVER: .');
		assert.deepEqual(briefly(said.replace(/^(?=.)/gm, '2026-11-24 06:25:11\t').replace(/^.*(?=250 SIZE)/m, `${' '.repeat(19)}\t${' '.repeat(18)}`)), answers(17));
	});

	it('of openssl s_client, where a session is resumed between the commands', () => {
		const lines = ['CONNECTED(00000003)', 'depth=0 CN = mx.example.com', '250 SMTPUTF8', 'mail from:<a@example.net>', '250 2.1.0 Ok', 'rcpt to:<b@example.com>', 'RENEGOTIATING', '452 4.2.2 Full', 'quit', '221 Bye'];
		assert.deepEqual(briefly(lines.join('\n')), ['8 deferred from=<a@example.net> to=<b@example.com> at=RCPT TO 452 4.2.2 "452 4.2.2 Full"']);
	});

	it('of servers that speak of each recipient before the last word on all (PRDR)', () => {
		const accepted = ['250 Ok', ' -> RCPT TO:<ada@example.com>', '250 Ok', ' -> RCPT TO:<bob@example.com>', '250 Ok', ' -> DATA', '354 Go on', ' -> .', '353 One by one'];
		const said = ['=== Connected to mx.example.com.', '220 mx.example.com', ' -> MAIL FROM:<a@example.net> PRDR', ...accepted, '250 For Ada', '450 4.2.1 Bob is away', '250 2.0.0 Ok'];
		assert.deepEqual(briefly(said.map((line) => (/^\d/.test(line) ? `<-  ${line}` : line)).join('\n')), [
			'14 deferred from=<a@example.net> to=<bob@example.com> relay=mx.example.com at=end of DATA 450 4.2.1 "450 4.2.1 Bob is away"',
			'15 sent from=<a@example.net> to=<ada@example.com> relay=mx.example.com at=end of DATA 250 2.0.0 "250 2.0.0 Ok"',
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
		assert.deepEqual(briefly('220 localhost ESMTP\nMAIL FROM:<a@example.net>\n550 5.7.1 No\n'), ['3 bounced from=<a@example.net> at=MAIL FROM 550 5.7.1 "550 5.7.1 No"']);
		assert.deepEqual(briefly('MAIL FROM:<a@example.net>\n550 5.7.1 No\n'), []);
		assert.deepEqual(briefly('220 people came.\nMAIL FROM:<a@example.net>\n550 5.7.1 No\n'), []);
		assert.deepEqual(briefly('220 v1.2 was released\n550 downloads\n421.5 MB\n'), []);
	});

	it('end when nothing of them follows', () => {
		const other = 'something else\n'.repeat(300);
		assert.deepEqual(briefly(`220 mx.example.com ESMTP\nMAIL FROM:<a@example.net>\n${other}550 5.7.1 No\n`), []);
	});
});

import assert from 'node:assert/strict';
import { formatEnhancedCode } from '../../../../src/core/smtp/enhancedCode';
import { findReplies, replyAt } from '../../../../src/core/smtp/findReplies';
import type { Reply } from '../../../../src/core/smtp/reply';

function shown({ code, enhanced, words }: Pick<Reply, 'code' | 'enhanced' | 'words'>): string {
	return [code, enhanced && formatEnhancedCode(enhanced), words || undefined].filter((part) => part !== undefined).join(' | ');
}

function found(text: string): string[] {
	return findReplies(text).map(shown);
}

/** The text of the reply at the mark `|`. */
function textAt(marked: string): string | undefined {
	const offset = marked.indexOf('|');
	const text = marked.replace('|', '');
	const reply = replyAt(text, offset);
	return reply && text.slice(reply.range.start, reply.range.end);
}

describe('Replies in a log', () => {
	const lines: readonly (readonly [string, ...string[]])[] = [
		['status=bounced (host mx.example.com[192.0.2.1] said: 550 5.1.1 <a@example.com>: User unknown (in reply to RCPT TO command))', '550 | 5.1.1 | <a@example.com>: User unknown'],
		['dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9C0D1)', '2.0.0', '250 | 2.0.0 | Ok: queued as 9C0D1'],
		['status=sent (250 ok 1700000000 qp 1234)', '250 | ok 1700000000 qp 1234'],
		['status=deferred (host mx[192.0.2.1] refused to talk to me: 421 Too many connections)', '421 | Too many connections'],
		['said: 550 No such user (#5.1.1) (in reply to RCPT TO command))', '550 | 5.1.1 | No such user (#5.1.1)'],
		['NOQUEUE: reject: RCPT from unknown[203.0.113.77]: 554 5.7.1 <r@example.org>: Relay access denied; from=<s@example.net> to=<r@example.org> proto=ESMTP', '554 | 5.7.1 | <r@example.org>: Relay access denied'],
		['NOQUEUE: reject: RCPT from unknown[203.0.113.77]: 450 Try later; from=<s@example.net> to=<r@example.org>', '450 | Try later'],
		['milter-reject: END-OF-MESSAGE from unknown[203.0.113.80]: 5.7.1 Spam message rejected; from=<o@example.net> to=<a@example.com>', '5.7.1 | Spam message rejected'],
		['** a@example.com R=d T=s H=mx.example.com [192.0.2.1]: SMTP error from remote mail server after RCPT TO:<a@example.com>: 550 No such user', '550 | No such user'],
		['=> a@example.com R=d T=s H=mx.example.com [192.0.2.1] C="250 2.0.0 Ok: queued"', '250 | 2.0.0 | Ok: queued'],
		['to=<a@example.com>, dsn=4.7.1, stat=Deferred: 451 4.7.1 Greylisting in action', '4.7.1', '451 | 4.7.1 | Greylisting in action'],
		['ruleset=check_rcpt, arg1=<r@example.org>, relay=[203.0.113.77], reject=550 5.7.1 <r@example.org>... Relaying denied', '550 | 5.7.1 | <r@example.org>... Relaying denied'],
		['Diagnostic-Code: smtp; 550 5.1.1 unknown', '550 | 5.1.1 | unknown'],
		['Diagnostic-Code: smtp;550 unknown recipient', '550 | unknown recipient'],
		['Status: 5.1.1', '5.1.1'],
		['<mx.example.com #5.1.1 smtp;550 5.1.1 unknown>', '5.1.1', '550 | 5.1.1 | unknown'],
		['smtplib.SMTPRecipientsRefused: {\'a@example.com\': (550, b\'5.1.1 No such user\')}', '550 | 5.1.1 | No such user'],
		['SMTP error: 550 Mailbox unavailable', '550 | Mailbox unavailable'],
		['mail server replied with 550', '550'],
		['sending failed: error 550', '550'],
		['host=mx.example.com smtpstatus=550 smtpmsg=\'550 5.1.1 no\'', '550 | smtpmsg=\'550 5.1.1 no\''],
		['said: 550 #5.1.0 Address rejected.', '550 | 5.1.0 | Address rejected.'],
		['550 5.7.1 Relaying denied', '550 | 5.7.1 | Relaying denied'],
		['550 No such user here', '550 | No such user here'],
		['220 mx.example.com ESMTP Postfix', '220 | mx.example.com ESMTP Postfix'],
		['354 End data with <CR><LF>.<CR><LF>', '354 | End data with <CR><LF>.<CR><LF>'],
		['<-  250 Ok', '250 | Ok'],
		['<** 554 no', '554 | no'],
		['   (reason: 550 Unknown user)', '550 | Unknown user'],
		['sorry, no mailbox here by that name (#5.1.1)', '5.1.1'],
		['553 sorry, that domain isn\'t in my list of allowed rcpthosts (#5.7.1)', '553 | 5.7.1 | sorry, that domain isn\'t in my list of allowed rcpthosts (#5.7.1)'],
		['connect to mx.example.com[192.0.2.1]:25: 421 too busy', '421 | too busy'],
		['Diagnostic-Code: smtp; 5.1.1 unknown', '5.1.1 | unknown'],
		['"response":"550 5.1.1 User \\"x\\" unknown","attempt":1', '550 | 5.1.1 | User \\"x\\" unknown'],
		['Remote Server returned \'550 5.1.1 RESOLVER.ADR.RecipNotFound; not found\'', '550 | 5.1.1 | RESOLVER.ADR.RecipNotFound; not found'],
		['said: 550 5.1.1 the user\'s mailbox (in reply to RCPT TO command)', '550 | 5.1.1 | the user\'s mailbox'],
		['delivery failed: 550 5.7.999 go away', '550 | 5.7.999 | go away'],
		['WARN  [mailer] SMTP error 451: try again', '451 | try again'],
		['enhancedCode=5.7.1', '5.7.1'],
		['SMTP<< 250 OK: queued', '250 | OK: queued'],
		['S: 550 No such user', '550 | No such user'],
		['H=mx.example.com [192.0.2.1]: SMTP error from remote mail server after pipelined end of data: 400 not right now', '400 | not right now'],
		['SMTP error from remote mail server after MAIL FROM:<a@example.com> SIZE=1024: 550 we do not like you', '550 | we do not like you'],
		['T=lmtp defer (0): LMTP error after DATA: 450 TEMPERROR', '450 | TEMPERROR'],
		['plain authenticator failed for (pc) [192.0.2.1]:39454: 535 Incorrect authentication data (set_id=a)', '535 | Incorrect authentication data (set_id=a)'],
		['2026-11-24T06:25:11Z,mx1,SMTP,>,"220 mx1.example.com ESMTP MAIL Service ready"', '220 | mx1.example.com ESMTP MAIL Service ready'],
		['554 mx.example.com filter 5.7.1 Service unavailable; client host blocked', '554 | 5.7.1 | mx.example.com filter 5.7.1 Service unavailable; client host blocked'],
		['host mx.example.com [192.0.2.1]: 500 Line limit exceeded', '500 | Line limit exceeded'],
		['rejected by a remote mail server. <<< 550 no', '550 | no'],
		['a@example.com; Failed; 5.1.1 (no such mailbox)', '5.1.1 | (no such mailbox)'],
	];
	for (const [line, ...replies] of lines) {
		it(line, () => {
			assert.deepEqual(found(line), replies);
		});
	}
});

describe('What is no reply', () => {
	const lines = [
		'192.0.2.1 - - [24/Nov/2026:06:25:11 +0000] "GET /index.html HTTP/1.1" 404 550 "-" "curl/8.5.0"',
		'    "version": "5.1.1",',
		'Release 5.1.1 of 2026-11-20',
		'## 5.1.1 (2026-11-20)',
		'- 4.2.2: fixes #421 and #450, see 5.7.1',
		'2026-11-20 450',
		'connect from unknown[5.1.1.4]',
		'Nov 24 06:25:11 mx1 postfix/smtpd[550]: connect from mail.example.net[192.0.2.10]',
		'from=<news@example.net>, size=550, nrcpt=3 (queue active)',
		'relay=mx.example.com[198.51.100.25]:550, delay=550, delays=0.1/0.01/250/421',
		'added 250 packages in 4s',
		'250 packages are looking for funding',
		'404 Not Found',
		'200 OK',
		'500 Internal Server Error',
		'503 Service Unavailable',
		'listening on port 550',
		'took 421 ms, 450 bytes',
		'The answer is 550.',
		'4F1B2600A3: client=mail.example.net',
		'uid 500 gid 500',
		'error 404',
		'upgrade node from 4.2.1 to 5.1.1',
		'postfix 3.5.1 started, version 3.5.1',
		'    503: ("service_unavailable", "unavailable"),',
		'    code: 550,',
		'502 Bad Gateway',
		'Nov 24 06:25:11 mx1 postfix/qmgr[12]: 4F1B2600A3: from=<a@example.net>, size=5221, nrcpt=250 (queue active)',
		'Nov 24 06:25:11 mx1 postfix/scache[12]: statistics: max simultaneous domains=450 addresses=550',
		'mail queue: 250 messages, 550 recipients',
		'removed (550 bytes)',
		'smtp: 250 connections since start',
		'"status":404,"mail":"550"',
		'"integrity": "sha512-550 5"',
		'disconnect from unknown[203.0.113.77] ehlo=1 mail=1 rcpt=0/1 commands=421/450',
		'250 g flour, 500 ml water',
		'450 euros for the domain example.com?',
		'Python 2.5.1 and 4.2.2, status quo',
		'10.5.5.1 mail from',
		'mail-api: POST /messages HTTP/1.1 status 452 message too large',
		'mail-api failed: 503 service unavailable',
		'smtp,"550","404 x"',
		'nothing to see',
		'',
	];
	for (const line of lines) {
		it(line, () => {
			assert.deepEqual(found(line), []);
		});
	}

	it('in an access log of ten thousand lines', () => {
		const log = Array.from({ length: 10_000 }, (_, i) => {
			const status = [200, 250, 301, 404, 421, 450, 500, 550][i % 8];
			return `192.0.2.${i % 256} - user [24/Nov/2026:06:${String(i % 60).padStart(2, '0')}:11 +0000] "POST /mail/${i} HTTP/1.1" ${status} ${i % 700} "https://example.com/5.1.1" "agent/5.1.1"`;
		});
		assert.deepEqual(findReplies(log.join('\n')), []);
	});

	it('in a package-lock', () => {
		const lock = Array.from({ length: 3_000 }, (_, i) =>
			`    "node_modules/p${i}": {\n      "version": "${i % 6}.${i % 8}.${i % 30}",\n      "integrity": "sha512-550+421/450 ==",\n      "engines": { "node": ">=5.1.1 || 4.2.${i % 9}" }\n    },`);
		assert.deepEqual(findReplies(lock.join('\n')), []);
	});

	it('in a changelog', () => {
		const log = Array.from({ length: 3_000 }, (_, i) => `## [${i % 6}.${i % 8}.${i % 30}] - 2026-11-${(i % 28) + 1}\n\n- Fix 550 crashes in 5.1.${i % 9} (#${400 + (i % 160)})\n- Update to 4.2.2, 5.7.1 and 421 others`);
		assert.deepEqual(findReplies(log.join('\n')), []);
	});
});

describe('A reply of several lines', () => {
	it('is one, in a transcript', () => {
		const text = ['<~  250 2.1.0 Ok', ' ~> RCPT TO:<n@example.com>', '<** 550-5.1.1 The account does', '<** 550-5.1.1 not exist. Please check', '<** 550 5.1.1 the address.', ' ~> QUIT'].join('\n');
		assert.deepEqual(found(text), ['250 | 2.1.0 | Ok', '550 | 5.1.1 | The account does not exist. Please check the address.']);
		assert.match(textAt(text.replace('Please', 'Ple|ase')) ?? '', /^550-5\.1\.1 The[^]*address\.$/);
	});

	it('is one, behind headers that differ in their numbers', () => {
		const text = 'Nov 24 06:25:11 mx1 app[12]: SMTP reply: 550-5.1.1 one\nNov 24 06:25:12 mx1 app[12]: SMTP reply: 550 5.1.1 two';
		assert.deepEqual(found(text), ['550 | 5.1.1 | one two']);
	});

	it('is one, folded into one line', () => {
		assert.deepEqual(
			found('said: 550-5.1.1 The account does 550-5.1.1 not exist. 550 5.1.1 Learn more (in reply to RCPT TO command))'),
			['550 | 5.1.1 | The account does not exist. Learn more'],
		);
	});

	it('is one, with the line ends written out', () => {
		assert.deepEqual(found('SMTP error from remote mail server after end of data: 550-5.7.1 Refused.\\n550 5.7.1 See https://example.org'), ['550 | 5.7.1 | Refused. See https://example.org']);
	});

	it('does not take in the reply that follows', () => {
		assert.deepEqual(found('<-  250 2.1.0 Ok\n<-  250 2.1.5 Ok'), ['250 | 2.1.0 | Ok', '250 | 2.1.5 | Ok']);
	});

	it('goes on in the indented lines of a message\'s field', () => {
		assert.deepEqual(
			found('Diagnostic-Code: smtp; 550-5.1.1 The account does\n    not exist.\n    550 5.1.1 Learn more\nReporting-MTA: dns; mx1.example.net'),
			['550 | 5.1.1 | The account does not exist. Learn more'],
		);
	});

	it('answers a command whatever its words are', () => {
		assert.deepEqual(found('RCPT TO:<a@example.com>\n550 go away\nQUIT\n221 so long'), ['550 | go away', '221 | so long']);
		assert.deepEqual(found('550 go away'), []);
	});

	it('takes no line of another code', () => {
		assert.deepEqual(found('<-  250-one\n<** 550 two'), ['250 | one', '550 | two']);
	});

	it('ends where its lines end, CR or not', () => {
		assert.deepEqual(found('550-no mail here\r\n550 from you\r\n'), ['550 | no mail here from you']);
	});
});

describe('The reply at a place', () => {
	it('has the codes where they stand', () => {
		const text = 'said: 550 5.1.1 User unknown (in reply to RCPT TO command)';
		const [reply] = findReplies(text);
		const cut = (range?: { start: number; end: number }): string => text.slice(range?.start, range?.end);
		assert.equal(cut(reply?.codeRange), '550');
		assert.equal(cut(reply?.enhancedRange), '5.1.1');
		assert.equal(cut(reply?.range), '550 5.1.1 User unknown');
	});

	it('is there from its first to its last character', () => {
		assert.equal(textAt('said: |550 5.1.1 no'), '550 5.1.1 no');
		assert.equal(textAt('said: 550 5.1.1 no|'), '550 5.1.1 no');
		assert.equal(textAt('sa|id: 550 5.1.1 no'), undefined);
	});
});

describe('A text made to be slow', () => {
	const shapes: Readonly<Record<string, string>> = {
		'codes with hyphens': '550-',
		'codes': '550 ',
		'pairs': '550 5.1.1 ',
		'pairs after said:': 'said: 550-5.1.1 ',
		'parentheses': 'said: 550 5.1.1 ((((',
		'quotes': '"550 ',
		'spaces': 'said: 550 5.1.1                                  ',
		'dots': '5.1.1.',
		'lines': 'said: 550-5.1.1 x\n',
		'bare lines': '550-\n',
		'digits': '5',
		'separators': '; , ',
		'line ends': '\n',
		'lines of numbers': '550\n',
		'fields': 'x: 550 y ',
		'brackets before': 'smtp ]: 550 ',
		'line ends written out': '\\n550-',
		'fields of a message': 'A: 550-x\n y\n',
		'a web server\'s words': 'http 550 ',
	};
	for (const [name, shape] of Object.entries(shapes)) {
		it(`is read in time: ${name}`, () => {
			const text = `SMTP said: 550 5.1.1 ${shape.repeat(Math.ceil(1_000_000 / shape.length))}`;
			findReplies(text.slice(0, 100_000));
			// Time of the processor, as others may keep it busy. Measured 5 to 120 ms; what is not linear takes minutes.
			const started = process.cpuUsage();
			findReplies(text);
			const { user } = process.cpuUsage(started);
			assert.ok(user < 1_000_000, `${Math.round(user / 1000)} ms`);
		});
	}
});

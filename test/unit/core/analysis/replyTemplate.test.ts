import assert from 'node:assert/strict';
import { replyTemplate } from '../../../../src/core/analysis/replyTemplate';

function becomes(reply: string, template: string): void {
	it(reply, () => assert.equal(replyTemplate(reply), template));
}

function falsTogether(title: string, ...replies: string[]): void {
	it(title, () => assert.deepEqual([...new Set(replies.map(replyTemplate))].length, 1, replies.map(replyTemplate).join('\n')));
}

describe('The template of a reply', () => {
	describe('keeps the codes', () => {
		becomes('550 5.1.1 User unknown', '550 5.1.1 User unknown');
		becomes('550-5.1.1 The account 550-5.1.1 is gone. 550 5.1.1 Bye', '550-5.1.1 The account 550-5.1.1 is gone. 550 5.1.1 Bye');
		becomes('550-Requested action not taken 550 No such user', '550-Requested action not taken 550 No such user');
		becomes('said: 421 try later', 'said: 421 try later');
		becomes('smtp;550 refused', 'smtp;550 refused');
		becomes('550 5.1.10 RESOLVER.ADR.RecipientNotFound; none', '550 5.1.10 RESOLVER.ADR.RecipientNotFound; none');
		becomes('550 #5.7.1 refused', '550 #5.7.1 refused');
		becomes('452 4.2.2 (TSS04) BL21 OU-002 S3150 SMTPUTF8', '452 4.2.2 (TSS04) BL21 OU-002 S3150 SMTPUTF8');
	});

	describe('takes out whom and what it is about', () => {
		becomes('550 5.1.1 <user@example.com>: Recipient address rejected', '550 5.1.1 <…>: Recipient address rejected');
		becomes('550 no mailbox user@example.com here.', '550 no mailbox … here.');
		becomes('550 bounce+user=example.com@lists.example.org refused', '550 … refused');
		becomes("550 mailbox 'user' and \"user2\" unknown", "550 mailbox '…' and \"…\" unknown");
		becomes("550 We don't accept 'From' twice, it's wrong", "550 We don't accept 'From' twice, it's wrong");
		becomes('host mx1.example.net[192.0.2.1] said: 550 no', 'host …[…] said: 550 no');
		becomes('connect to mx.example.com[2001:db8::25]:25: Connection timed out', 'connect to …[…]:…: Connection timed out');
		becomes('host localhost[/var/run/lmtp] said: 550', 'host localhost[/var/run/lmtp] said: 550');
		becomes('unknown.Please see e.g. the page', 'unknown.Please see e.g. the page');
	});

	describe('takes out ids, times and numbers', () => {
		becomes('421 4.7.0 Try again in 300 seconds', '421 4.7.0 Try again in … seconds');
		becomes('552 5.3.4 size 12345678 exceeds 10240000', '552 5.3.4 size … exceeds …');
		becomes('550 5.1.1 no such user d9443c01a7336-1d3a5b6c7d8si12345678b3a.123 - gsmtp', '550 5.1.1 no such user … - gsmtp');
		becomes('450 4.7.1 at 2026-11-20T10:00:00Z (10:00:01)', '450 4.7.1 at … (…)');
		becomes('450 since Fri, 20 Nov 2026 10:00:00 +0000 only', '450 since … +… only');
		becomes('451 You may try again. May we?', '451 You may try again. May we?');
		becomes('550 call 555-1234', '550 call …');
		becomes('250 2.0.0 Ok: queued as 4XyZ1z2q3w4', '250 2.0.0 Ok: queued as …');
	});

	describe('keeps of a URL what names the page', () => {
		becomes('550 https://support.example.com/mail/?p=NoSuchUser abc12-def34', '550 https://support.example.com/mail/?p=NoSuchUser …');
		becomes('550 see https://help.example.com/answer/81126.', '550 see https://help.example.com/answer/81126.');
		becomes('554 (https://bl.example.org/query/ip/192.0.2.1)', '554 (https://bl.example.org/query/ip/…)');
		becomes('554 http://example.org/why?ip=192.0.2.1&m=a@example.com', '554 http://example.org/why?ip=…&m=…');
	});

	describe('keeps the name of a blocklist', () => {
		becomes('554 5.7.1 Client host [192.0.2.1] blocked using zen.example.org; see', '554 5.7.1 Client host […] blocked using zen.example.org; see');
		becomes('554 192.0.2.1 is listed at bl.example.net', '554 … is listed at bl.example.net');
		becomes('554 rejected by mx1.example.net', '554 rejected by …');
	});

	falsTogether(
		'brings together what two messages say',
		'host mx1.example.net[192.0.2.1] said: 550 5.1.1 <a@example.com>: no (in reply to RCPT TO command)',
		'host mx22.example.org[198.51.100.7] said: 550 5.1.1 <b.c@example.net>: no (in reply to RCPT TO command)',
	);
	falsTogether('does not mind how many there are', '554 from 192.0.2.1, 192.0.2.2 no', '554 from 192.0.2.1 no', '554 from 192.0.2.1 192.0.2.2, 192.0.2.3 no');

	it('reads a megabyte in no time, and keeps the beginning', function () {
		this.timeout(20_000);
		// a text that makes it slow takes minutes, not a second
		for (const piece of ['<', "'\"", 'a@', '1:', 'x', '5.', 'a.b', 'http://', '…', '550-', '\u0000']) {
			const started = performance.now();
			const template = replyTemplate('550 ' + piece.repeat(1_000_000 / piece.length));
			assert.ok(performance.now() - started < 1000, piece);
			assert.ok(new TextEncoder().encode(template).length <= 520);
			assert.doesNotMatch(template, /\ufffd/);
		}
	});
});

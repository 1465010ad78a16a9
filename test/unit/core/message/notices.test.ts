import assert from 'node:assert/strict';
import { all, notice, read } from './messages';

async function says(text: readonly string[], ...expected: readonly string[]): Promise<void> {
	assert.deepEqual(all(await notice(...text)), expected);
}

describe('A notice in words', () => {
	it('of Exim', () =>
		says(
			['The following address(es) failed:', '', '  bob@example.com', '    host mx.example.com [192.0.2.1]', '    SMTP error from remote mail server after RCPT TO:<bob@example.com>:', '    550 5.1.1 Nobody here', '', '------ This is a copy of the message ------', '', 'To: bob@example.com'],
			'bounced bob@example.com 550 5.1.1 550 5.1.1 Nobody here',
		));

	it('of qmail', () =>
		says(['Hi. This is the qmail-send program at mx.example.org.', 'I wasn\'t able to deliver your message.', '', '<bob@example.com>:', '192.0.2.1 does not like recipient.', 'Remote host said: 552 5.2.2 Full', '', '--- Below this line is a copy of the message.', '', 'Subject: x'], 'bounced bob@example.com 552 5.2.2 552 5.2.2 Full'));

	it('of Postfix', () =>
		says(['Your message could not be delivered.', '', '<bob@example.com>: host mx.example.com[192.0.2.1] said: 550', '    <bob@example.com>: unknown here (in reply to RCPT TO command)'], 'bounced bob@example.com 550 - 550 <bob@example.com>: unknown here'));

	it('of Sendmail, with its dialogue', () =>
		says(
			['   ----- The following addresses had permanent fatal errors -----', '<bob@example.com>', '    (reason: 550 5.1.1 Nobody)', '', '   ----- Transcript of session follows -----', '... while talking to mx.example.com.:', '>>> DATA', '<<< 550 5.1.1 Nobody'],
			'bounced bob@example.com 550 5.1.1 550 5.1.1 Nobody',
		));

	it('of Exchange, which names the recipient twice', () =>
		says(
			['Delivery has failed to these recipients or groups:', '', 'bob@example.com<mailto:bob@example.com>', 'The address was not found.', '', 'Diagnostic information for administrators:', '', 'Generating server: mx.example.org', '', 'bob@example.com', 'Remote Server returned \'550 5.1.10 RESOLVER.ADR.RecipientNotFound\'', '', 'Original message headers:', '', 'Received: from a by b'],
			'bounced bob@example.com 550 5.1.10 550 5.1.10 RESOLVER.ADR.RecipientNotFound',
		));

	it('of OpenSMTPD, for several recipients', () =>
		says(['An error has occurred while attempting to deliver a message for', 'the following list of recipients:', '', 'bob@example.com: 550 5.1.1 Nobody', 'cat@example.com: 552 5.2.2 Full', '', '    Below is a copy of the original message:', '', 'Subject: x'], 'bounced bob@example.com 550 5.1.1 550 5.1.1 Nobody', 'bounced cat@example.com 552 5.2.2 552 5.2.2 Full'));

	it('that says it in a sentence', () => says(['Delivery failed 20 attempts: bob@example.com', '', 'Original message follows.', '', 'Subject: x'], 'bounced bob@example.com - - Delivery failed 20 attempts: bob@example.com'));

	it('with the words of a provider in place of a reply', () => says(['Unable to deliver message to the following address(es).', '', '<bob@example.com>:', 'This account is over quota.'], 'bounced bob@example.com - - This account is over quota.'));

	it('with one reply for a list of recipients', () =>
		says(['These could not be delivered:', '', '  bob@example.com', '  cat@example.com', '', '550 5.7.1 Not from you'], 'bounced bob@example.com 550 5.7.1 550 5.7.1 Not from you', 'bounced cat@example.com 550 5.7.1 550 5.7.1 Not from you'));

	it('in HTML only', async () => {
		const report = await read('From: postmaster@example.org', 'To: ann@example.org', 'Subject: Undeliverable: x', 'Content-Type: text/html; charset=utf-8', '', '<html><head><style>p {}</style></head><body><p>Your message could not be delivered to</p><p>bob@example.com</p><p>550 5.1.1 Nobody &lt;bob&gt;</p></body></html>');
		assert.deepEqual(all(report), ['bounced bob@example.com 550 5.1.1 550 5.1.1 Nobody <bob>']);
	});

	it('does not take whom to ask for a recipient', () => says(['It could not be delivered.', 'For assistance, please contact help@example.net', '', '<bob@example.com>: 550 5.1.1 Nobody'], 'bounced bob@example.com 550 5.1.1 550 5.1.1 Nobody'));

	it('does not take the sender for a recipient', () => says(['The message from ann@example.org was rejected by mx.example.com.', '>>> RCPT TO:<bob@example.com>', '<<< 550 5.1.1 Nobody'], 'bounced bob@example.com 550 5.1.1 550 5.1.1 Nobody'));

	it('reads none of the message it quotes', () => says(['Not delivered:', '', 'bob@example.com', '550 5.1.1 Nobody', '', '----- Original message -----', '', 'From: ann@example.org', '', 'cat@example.com', '550 5.2.2 Full'], 'bounced bob@example.com 550 5.1.1 550 5.1.1 Nobody'));

	it('knows the list that an address was expanded from', async () => {
		const { recipients } = await notice('It could not be delivered.', '', '<bob@example.com> (expanded from <list@example.org>): 550 5.1.1 Nobody');
		assert.equal(recipients[0]?.originalRecipient, 'list@example.org');
	});

	it('takes the recipient from the header where the text has none', async () => {
		const report = await read('From: mailer-daemon@example.org', 'X-Failed-Recipients: bob@example.com', 'Subject: Failure', '', 'Sorry, 550 5.1.1 Nobody');
		assert.deepEqual(all(report), ['bounced bob@example.com 550 5.1.1 550 5.1.1 Nobody']);
	});

	it('takes the recipient from the message it quotes where nothing else names one', async () => {
		assert.deepEqual(all(await notice('Message could not be delivered to mobile.', 'Error: nobody there', '', 'Original Message:', 'From: ann@example.org', 'To: bob@example.com')), ['bounced bob@example.com - - Message could not be delivered to mobile. Error: nobody there']);
	});

	it('of a delay is a deferral', () => says(['THIS IS A WARNING MESSAGE ONLY.', '', 'Delivery to the following recipient has been delayed:', '', '     bob@example.com', '', 'Message will be retried for 2 more day(s)'], 'deferred bob@example.com - - -'));
});

import assert from 'node:assert/strict';
import { read } from './messages';

async function is(kind: string, ...lines: readonly string[]): Promise<void> {
	const report = await read(...lines);
	assert.equal(report.kind, kind);
	const isReport = kind === 'failure' || kind === 'delay' || kind === 'success' || kind === 'feedback';
	assert.equal(report.recipients.length > 0, isReport);
}

describe('A message', () => {
	it('of a person is nothing of ours', () => is('other', 'From: ann@example.org', 'Subject: Lunch', '', 'At noon? My mail to bob@example.com could not be delivered.'));

	it('of a person that quotes a bounce is none', () => is('other', 'From: ann@example.org', 'Subject: Re: Undelivered Mail Returned to Sender', '', 'What is this?', '> <bob@example.com>: 550 5.1.1 could not be delivered'));

	it('of somebody who is away is an auto-reply', async () => {
		await is('auto-reply', 'From: bob@example.com', 'Auto-Submitted: auto-replied', 'Subject: Re: Lunch', '', 'I am on an island.');
		await is('auto-reply', 'From: bob@example.com', 'Subject: Out of office: Lunch', '', 'Back on Monday.');
	});

	it('that asks for a proof is a challenge', () => is('challenge', 'From: bob@example.com', 'Subject: One more step', '', 'Please confirm that you are a person by a click.'));

	it('of a mail system about its own affairs is nothing of ours', () => is('other', 'From: postmaster@example.org', 'Subject: Certificates', '', 'They were renewed.'));

	it('that tells of a delivery is a success', () => is('success', 'From: mailer-daemon@example.org', 'Subject: Successful Mail Delivery Report', '', 'Your message was successfully delivered to', '', '<bob@example.com>: 250 2.0.0 Ok'));

	it('that waits is a delay', () => is('delay', 'From: mailer-daemon@example.org', 'Subject: Delayed Mail (still being retried)', '', '<bob@example.com>: connect to mx.example.com: Connection timed out'));

	it('by SNS is what its notice says', () =>
		is('failure', 'From: no-reply@sns.example.net', 'Subject: Notification', '', JSON.stringify({ notificationType: 'Bounce', bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'bob@example.com', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 Nobody' }] } })));
});

describe('A complaint', () => {
	const feedback = (type: string): string[] => [
		'From: fbl@example.net', 'Subject: FW: Offer', 'Content-Type: multipart/report; report-type=feedback-report; boundary=cut', '',
		'--cut', 'Content-Type: text/plain', '', 'A complaint.', '--cut', 'Content-Type: message/feedback-report', '', `Feedback-Type: ${type}`, 'User-Agent: Loop/1.0', 'Version: 1', 'Original-Rcpt-To: <bob@example.com>', 'Source-IP: 192.0.2.1', '',
		'--cut', 'Content-Type: message/rfc822', '', 'From: ann@example.org', 'To: bob@example.com', 'Message-ID: <1@example.org>', '', 'Buy.', '--cut--',
	];

	it('names who complains, of which message', async () => {
		const { recipients, original, kind } = await read(...feedback('abuse'));
		assert.deepEqual([kind, recipients[0]?.kind, recipients[0]?.recipient, original.messageId], ['feedback', 'complaint', 'bob@example.com', '1@example.org']);
	});

	it('is none where the reporter says that it is no spam', () => is('other', ...feedback('not-spam')));

	it('may be told by the subject alone', () => is('feedback', 'From: staff@example.net', 'Subject: complaint about message from 192.0.2.1', 'Content-Type: multipart/mixed; boundary=cut', '', '--cut', 'Content-Type: message/rfc822', '', 'From: ann@example.org', 'To: bob@example.com', '', 'Buy.', '--cut--'));
});

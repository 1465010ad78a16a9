import { readMessage } from '../../../../src/core/message/readMessage';
import type { MessageReport, RecipientReport } from '../../../../src/core/message/report';

/** The bytes of a message whose lines are given; lines end at CRLF. */
export function bytesOf(...lines: readonly string[]): Uint8Array {
	return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}

export function read(...lines: readonly string[]): Promise<MessageReport> {
	return readMessage(bytesOf(...lines));
}

/** A message of a mail system with this text. */
export function notice(...text: readonly string[]): Promise<MessageReport> {
	return read('From: Mail Delivery System <mailer-daemon@mx.example.org>', 'To: ann@example.org', 'Subject: Mail delivery failed', 'Date: Tue, 24 Nov 2026 10:00:00 +0100', '', ...text);
}

/** A report for programs with these fields for its recipients, and this text for people. */
export function statusReport({ text = ['This is the mail system.'], fields, original = ['Message-ID: <1@example.org>', 'From: ann@example.org', 'To: bob@example.com'] }: { readonly text?: readonly string[]; readonly fields: readonly string[]; readonly original?: readonly string[] }): string[] {
	return [
		'From: MAILER-DAEMON@mx.example.org', 'To: ann@example.org', 'Subject: Undelivered', 'Date: Tue, 24 Nov 2026 10:00:00 +0100', 'MIME-Version: 1.0',
		'Content-Type: multipart/report; report-type=delivery-status; boundary="cut"', '',
		'--cut', 'Content-Type: text/plain', '', ...text, '',
		'--cut', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example.org', '', ...fields, '',
		'--cut', 'Content-Type: text/rfc822-headers', '', ...original, '', '--cut--',
	];
}

/** `bounced bob@example.com 550 5.1.1 550 5.1.1 No such user`: kind, recipient, code, enhanced code, reply. */
export function said({ kind, recipient, code, enhanced, reply }: RecipientReport): string {
	return [kind, recipient, code, enhanced, reply].map((value) => value ?? '-').join(' ');
}

/** What is said of each recipient. */
export function all({ recipients }: MessageReport): string[] {
	return recipients.map(said);
}

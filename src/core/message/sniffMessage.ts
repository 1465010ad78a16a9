import { fieldOfLine } from './headerFields';

/** What a file of mail is: one message, or several, each below a line `From `. */
export type MailFile = 'message' | 'mbox';

/** Names of fields that programs write at the beginning of a message. Others are names of anything. */
const KNOWN_FIELDS = new Set([
	'return-path', 'received', 'delivered-to', 'from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type', 'x-original-to', 'envelope-to', 'delivery-date', 'sender', 'reply-to', 'x-received',
	'authentication-results', 'received-spf', 'dkim-signature', 'x-apparently-to', 'x-account-key', 'x-mozilla-status', 'x-failed-recipients', 'auto-submitted', 'cc', 'in-reply-to', 'references', 'arc-seal', 'content-transfer-encoding', 'status', 'x-uid',
]);
/** So many of them make a header. */
const FEWEST_FIELDS = 3;
/** A field may be folded over many lines, and the first lines of a message may be long. */
const MOST_LINES = 80;

// From MAILER-DAEMON Thu Apr 29 23:34:45 2015
const FROM_LINE = /^From \S{1,320} {1,3}\S/;

/** Tells by the first bytes whether a file holds mail; `undefined` for logs and everything else. */
export function mailFileOf(head: Uint8Array): MailFile | undefined {
	const lines = new TextDecoder('latin1').decode(head).split(/\r\n|\n|\r/, MOST_LINES);
	const first = lines.findIndex((line) => line.trim() !== '');
	if (first < 0) {
		return undefined;
	}
	const isBox = FROM_LINE.test(lines[first] as string);
	let known = 0;
	for (const line of lines.slice(isBox ? first + 1 : first)) {
		const field = fieldOfLine(line);
		// >From MAILER-DAEMON: some programs put it among the fields
		if (line === '' || (!field && !/^[ \t]|^>From /.test(line))) {
			break;
		}
		known += field && KNOWN_FIELDS.has(field.name) ? 1 : 0;
	}
	return known >= (isBox ? 1 : FEWEST_FIELDS) ? (isBox ? 'mbox' : 'message') : undefined;
}

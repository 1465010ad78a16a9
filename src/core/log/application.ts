import { classOfReply, failureKind } from './replyWords';
import { plainTextFormat } from './textFormat';
import type { Told } from './told';

/**
 * Logs of programs that send mail, in any language: a reply counts only behind the words with which a mail library tells of one. Words
 * of a program's own may be anything, so what no library says is not read.
 */

/** Words of a library; the reply stands behind them. */
interface Wording {
	readonly words: string;
	readonly phase?: Told['phase'];
}

const WORDINGS: readonly Wording[] = [
	// nodemailer (JavaScript): Can't send mail - all recipients were rejected: 550 5.1.1 ...
	{ words: 'all recipients were rejected: ', phase: 'RCPT TO' },
	{ words: 'Recipient command failed: ', phase: 'RCPT TO' },
	{ words: 'Mail command failed: ', phase: 'MAIL FROM' },
	{ words: 'Data command failed: ', phase: 'DATA' },
	{ words: 'Message failed: ', phase: 'end of DATA' },
	{ words: 'Invalid login: ', phase: 'AUTH' },
	{ words: 'Invalid greeting. response=', phase: 'connect' },
	// PHPMailer: SMTP ERROR: RCPT TO command failed: 550 ...
	{ words: 'RCPT TO command failed: ', phase: 'RCPT TO' },
	{ words: 'MAIL FROM command failed: ', phase: 'MAIL FROM' },
	{ words: 'DATA END command failed: ', phase: 'end of DATA' },
	{ words: 'DATA command failed: ', phase: 'DATA' },
	{ words: 'AUTH command failed: ', phase: 'AUTH' },
	{ words: 'Password command failed: ', phase: 'AUTH' },
	// Swift Mailer, Symfony Mailer (PHP): Expected response code "250" but got code "550", with message "550 5.1.1 ..."
	{ words: ', with message "' },
	// JavaMail, Jakarta Mail, and Spring over them
	{ words: 'SMTPAddressFailedException: ', phase: 'RCPT TO' },
	{ words: 'SMTPSenderFailedException: ', phase: 'MAIL FROM' },
	{ words: 'SMTPSendFailedException: ' },
	{ words: 'AuthenticationFailedException: ', phase: 'AUTH' },
	// .NET: SmtpFailedRecipientException: Mailbox unavailable. The server response was: 5.1.1 ...; MailKit
	{ words: 'The server response was: ' },
	{ words: 'SmtpCommandException: ' },
	// Ruby: Net::SMTPFatalError (550 5.1.1 ...)
	{ words: 'SMTPFatalError' }, { words: 'SMTPServerBusy' }, { words: 'SMTPSyntaxError' }, { words: 'SMTPUnknownError' }, { words: 'SMTPAuthenticationError', phase: 'AUTH' },
	// Python: smtplib.SMTPDataError: (554, b'5.7.1 ...'), and those of Ruby's names
	{ words: 'SMTPDataError', phase: 'end of DATA' }, { words: 'SMTPSenderRefused', phase: 'MAIL FROM' }, { words: 'SMTPHeloError', phase: 'EHLO' },
	{ words: 'SMTPConnectError', phase: 'connect' }, { words: 'SMTPResponseException' }, { words: 'SMTPNotSupportedError' },
	// Go: gomail: could not send email 1: 550 5.1.1 ...
	{ words: 'gomail: could not send email ' },
	// Rust, lettre: permanent error (550): 5.1.1 ...
	{ words: 'permanent error (' }, { words: 'transient error (' },
	// what many write themselves: SMTP error: 550 5.1.1 ..., SMTP Error: ..., smtp error 550 ...
	{ words: 'SMTP error: ' }, { words: 'SMTP Error: ' }, { words: 'SMTP ERROR: ' }, { words: 'smtp error: ' },
];

/** Names each recipient with the reply to it: SMTPRecipientsRefused: {'a@example.com': (550, b'5.1.1 ...')} */
const REFUSED_IN_PYTHON = 'SMTPRecipientsRefused';
/** SMTP Error: The following recipients failed: a@example.com: 550 5.1.1 ... */
const FAILED_IN_PHP = 'The following recipients failed: ';

/** What the wordings have in common, and the others whole: the fewer there are, the faster is the search. */
const SHARED = [' command failed: ', 'FailedException: ', 'SMTP error: ', 'SMTP Error: '];
const MARKERS = [...SHARED, ...[...WORDINGS.map(({ words }) => words), REFUSED_IN_PYTHON].filter((words) => !SHARED.some((shared) => words.includes(shared)))];

export const APPLICATION = plainTextFormat(
	{
		id: 'application',
		markers: MARKERS,
		cannotKnow: 'A program rarely says for which message, and often not for which recipient, a reply was.',
		isLastResort: true,
	},
	({ whole }) => {
		// A trace says the cause again that its first line said.
		if (/^(?:Caused by: |Failed message \d)/.test(whole)) {
			return undefined;
		}
		return readRecipients(whole) ?? readReply(whole);
	},
);

function readRecipients(line: string): readonly Told[] | undefined {
	const python = line.indexOf(REFUSED_IN_PYTHON);
	if (python >= 0) {
		// 'a@example.com': (550, b'5.1.1 ...')
		const found = [...line.slice(python).matchAll(/["']([^"'\s]+)["']: \(([45]\d\d), b?(?:'([^']*)'|"([^"]*)")\)/g)];
		const told = found.map(([, recipient, code, one, other]) => refusalOf(`${code} ${one ?? other ?? ''}`, { phase: 'RCPT TO', recipient }));
		return told.length > 0 ? told : undefined;
	}
	const php = line.indexOf(FAILED_IN_PHP);
	const [, recipient, reply] = php < 0 ? [] : (/^([^\s:]+): ([45]\d\d[ -].*)$/.exec(line.slice(php + FAILED_IN_PHP.length)) ?? []);
	return reply === undefined ? undefined : [refusalOf(reply, { phase: 'RCPT TO', recipient })];
}

function readReply(line: string): readonly Told[] | undefined {
	for (const { words, phase } of WORDINGS) {
		const at = line.indexOf(words);
		const reply = at < 0 ? undefined : replyAt(line, at + words.length);
		if (reply !== undefined) {
			return [refusalOf(reply, { phase, recipient: phase === 'RCPT TO' ? /<([^<>\s]+)>/.exec(reply)?.[1] : undefined })];
		}
	}
	return undefined;
}

/** 550 5.1.1 ...; (550, b'5.1.1 ...'); (550 5.1.1 ...); 550): 5.1.1 ...; 5.1.1 ...; what closes behind it is left out. */
function replyAt(line: string, at: number): string | undefined {
	const text = line.slice(at);
	const [, tupleCode, tupleWords] = /^:? ?\(?([45]\d\d), b?["'](.*)$/.exec(text) ?? [];
	if (tupleCode !== undefined && tupleWords !== undefined) {
		return `${tupleCode} ${beforeEnd(tupleWords)}`;
	}
	const [, closedCode, closedWords] = /^([45]\d\d)\): (.*)$/.exec(text) ?? [];
	const open = /^(?:: ?| ?\(|\d{1,4}: )?/.exec(text)?.[0].length ?? 0;
	const reply = closedCode === undefined ? text.slice(open) : `${closedCode} ${closedWords}`;
	return isRefusal(reply) ? withoutEnd(reply, line) : undefined;
}

/** 5.7.1 Sender refused of: 5.7.1 Sender refused', 'news@example.net') */
function beforeEnd(words: string): string {
	const end = words.search(/["'](?:\)|, ["'])/);
	return end < 0 ? words : words.slice(0, end);
}

/** A code that servers of mail use, or an enhanced one: 404 and 429 are answers of the web. */
function isRefusal(reply: string): boolean {
	return /^(?:421|4[3-5]\d|471|50[0-4]|5[1-57]\d)(?:[ -]|$)|^[45]\.\d{1,3}\.\d{1,3}(?: |$)/.test(reply);
}

/** In JSON, and where a quote stood before the reply, it ends at the quote. */
function withoutEnd(reply: string, line: string): string {
	const isQuoted = line.startsWith('{') || line.includes(', with message "');
	const end = isQuoted ? reply.search(/(?<!\\)"/) : -1;
	const text = (end < 0 ? reply : reply.slice(0, end)).replace(/\\[rn]/g, ' ').trimEnd();
	return text.endsWith(')') ? text.slice(0, -1) : text;
}

function refusalOf(reply: string, rest: Partial<Told>): Told {
	return { ...rest, kind: failureKind(classOfReply(reply)), reply };
}

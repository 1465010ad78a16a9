/** A line of the searched text, with what is worked out at most once for each. */
export interface SearchedLine {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** How many more numbers get a closer look. */
	looksLeft: number;
	/** Where `SMTP error` or `LMTP error` stands; -1 where it does not. */
	smtpErrorAt?: number;
	speaksOfMail?: boolean;
	speaksOfWeb?: boolean;
}

/** Lines of a text, asked for in order. */
export interface SearchedLines {
	readonly text: string;
	/** The line that a place is in. */
	at(place: number): SearchedLine;
}

/** Log lines have a few numbers that could be codes; a line with more is none. */
const LOOKS_PER_LINE = 40;

/** Of a longer line the rest says no more about what it is. */
const LONGEST_GLANCE = 500;

// host mx.example.com [192.0.2.1]: 550 | to=<a@example.com>
const MAIL_WORDS = /\bhost [\w.-]+ ?\[|smtp|rcpt|mail|postfix|exim|recipient|relay=|bounce|dsn=|\bmx\b|\bMTA\b|deferred|authenticator failed|<[^<>@\s]*@/i;
// "GET /index.html HTTP/1.1" 502 | HTTP status 503 | https://example.com
const WEB_WORDS = /\bhttps?\b|\b(?:GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS) [/*]|\bcurl\b|\bnginx\b/i;

// RCPT TO:<a@example.com> | -> DATA | >>> QUIT: what comes before an answer
const COMMAND = /^[^\w.]*(?:C: ?)?(?:RCPT TO:|MAIL FROM:|EHLO |HELO |LHLO |(?:DATA|QUIT|RSET|NOOP|HELP|STARTTLS|\.)\s*$|VRFY |EXPN |AUTH |BDAT \d)/i;

export function searchedLines(text: string): SearchedLines {
	let line = searchedLine(text, 0);
	return {
		text,
		at(place) {
			if (place > line.end) {
				line = searchedLine(text, text.lastIndexOf('\n', place - 1) + 1);
			}
			return line;
		},
	};
}

/** The line that begins there. */
export function searchedLine(text: string, start: number): SearchedLine {
	return { text, start, end: lineEnd(text, start), looksLeft: LOOKS_PER_LINE };
}

/** Where the line from `start` on ends. */
export function lineEnd(text: string, start: number): number {
	const end = text.indexOf('\n', start);
	return end < 0 ? text.length : end;
}

/** SMTP error from remote mail server after end of data: 550 */
export function isAfterSmtpError(line: SearchedLine, at: number): boolean {
	if (line.text[at - 1] !== ' ' || line.text[at - 2] !== ':') {
		return false;
	}
	line.smtpErrorAt ??= /[SL]MTP error /.exec(glance(line))?.index ?? -1;
	return line.smtpErrorAt >= 0 && line.start + line.smtpErrorAt < at;
}

export function speaksOfMail(line: SearchedLine): boolean {
	line.speaksOfMail ??= MAIL_WORDS.test(glance(line));
	return line.speaksOfMail;
}

export function speaksOfWeb(line: SearchedLine): boolean {
	line.speaksOfWeb ??= WEB_WORDS.test(glance(line));
	return line.speaksOfWeb;
}

/** The line before is an SMTP command, as in a session typed by hand. */
export function answersCommand({ text, start }: SearchedLine): boolean {
	const before = text.slice(Math.max(0, start - LONGEST_GLANCE), Math.max(0, start - 1));
	return COMMAND.test(before.slice(before.lastIndexOf('\n') + 1));
}

function glance({ text, start, end }: SearchedLine): string {
	return text.slice(start, Math.min(end, start + LONGEST_GLANCE));
}

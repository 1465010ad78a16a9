/**
 * What around a number makes it a code of a reply. The expressions are tried on at most a few hundred characters next to the number.
 */

// host mx.example.com[192.0.2.1] said: 550 No such user
// SMTP error from remote mail server after RCPT TO:<a@example.com>: 550 No such user
// stat=Deferred: 450 Try later      (250 Ok: queued as X)      C="250 OK"      smtp;550 No
const LOG_LEAD = /(?:said|was|with|response|reply|replied|answered|refused|error|failure|failed|rejected|Deferred|unavailable|me|[\]>)A-Z]|DATA|data|smtp|greeting)\s?[:;]\s*$|(?:[(=]|[=(,]\s?b?["'])$/;

/** Fields whose value is a reply code or begins with one. */
// reject=550   smtpstatus=550   stat=550   code=550
const CODE_FIELD = /\b(?:reject|stat|smtpstatus|smtpmsg|smtp_?(?:code|reply|response|status)|reply_?code|response_?code|status_?code|response|reply|stat|C|said)["']?\s?[=:]\s?["'(]?$/i;

// SMTP code 550   SMTP error: 550   mail server replied with 550   reply code: 550
const NAMED = /\b(?:smtp|mail|mx|reply|lmtp)\b[^\n]{0,60}?\b(?:code|error|status|reply|response|replied|responded|returned|answered|said|with|got)\b[ :="'(]{0,3}$/i;
// error 550 - only numbers that HTTP does not have
const ERROR = /\berror(?: code)?[ :=]{1,2}$/i;

const DOES_NOT_COUNT = /\b(?:port|pid|line|size|bytes|delay|HTTP|after|took|of|in|for|than|at|exit|v|version)[ =:]$/i;

/** Does what stands before a basic code make it one? `rest` begins with the code; `ofMail` tells that its line speaks of mail. */
export function introducesCode(before: string, rest: string, ofMail: boolean): boolean {
	if (DOES_NOT_COUNT.test(before)) {
		return false;
	}
	if (CODE_FIELD.test(before) || NAMED.test(before)) {
		return true;
	}
	if (ERROR.test(before) && /^5[5-7]\d/.test(rest)) {
		return true;
	}
	// 550 No, 550-No, 550 <a@example.com>, 550, and not a count: 550 bytes, 550 ms
	return ofMail && LOG_LEAD.test(before) && /^\d{3}(?:[- ](?!\d|(?:bytes?|ms|s|sec|kB|MB|messages?|lines?)\b)|["')\r\n]|$)/.test(rest);
}

// Nothing, or the mark of a transcript: <** 550   <-  250   S: 250   <<< 550
const LINE_LEAD = /^\s*(?:<(?:\*\*|~\*|~|-|<<|=)?\s*|S: ?|Server: ?|\[\d+\]\s*|> )?$/;
const TRANSCRIPT_LEAD = /^\s*(?:<(?:\*\*|~\*|~|-|<<|=)\s*|S: ?)$/;

/** How servers of the Internet's mail begin, by the first digit of the code. */
const OPENINGS: Readonly<Record<string, RegExp>> = {
	2: /^(?:2[0-5]\d)[- ](?:[^\n]*\b(?:E?SMTP|LMTP)\b|(?:[\w.-]+ )?(?:ok\b|hello|pleased|bye|goodbye|closing|sender|recipient|accepted|queued|message|authentication|go ahead|ready|flushed|reset|PIPELINING|SIZE\b|8BITMIME|STARTTLS|AUTH\b|DSN\b|ENHANCEDSTATUSCODES|CHUNKING|SMTPUTF8|HELP\b|VRFY|ETRN|XCLIENT))/i,
	3: /^(?:334(?: |$)|354[- ](?:[^\n]*\b(?:enter|start|end|go|send|ok|data|mail)\b))/i,
	4: /^4[2-7]\d[- ][^\n]*\b(?:mail|mailbox|user|recipient|sender|address|relay\w*|greylist\w*|graylist\w*|connections?|spam|smtp|queue|quota|storage|try (?:again )?later|come back|temporar\w*|local error|service not available|TLS|throttl\w*|deferred|blocked|rate|domain)\b/i,
	5: /^5[0-7]\d[- ][^\n]*\b(?:e?mails?|mailbox|users?|recipients?|senders?|address\w*|relay\w*|spam|smtp|quota|storage|command|sequence|syntax|host|domain|blocked|block list|blacklist\w*|listed|denied|refused|rejected|reject|transaction|message|authentication|policy|DMARC|SPF|DKIM|not permitted|IP|no such|unknown|does not exist|HELO|EHLO)\b/i,
};

// 500 Internal Server Error, 501 Not Implemented, 502 Bad Gateway, 503 Service Unavailable
const HTTP_PHRASE = /^(?:200 OK\s*$|404|403 Forbidden|401 Unauthorized|429|50[0-4] (?:Internal|Not Implemented|Bad Gateway|Service Unavailable\s*$|Gateway))/i;

/** Is this the line of a reply by itself, as in a transcript or pasted alone? */
export function startsReplyLine(before: string, rest: string): boolean {
	if (TRANSCRIPT_LEAD.test(before)) {
		return true;
	}
	return LINE_LEAD.test(before) && !HTTP_PHRASE.test(rest) && (OPENINGS[rest[0] ?? '']?.test(rest) ?? false);
}

// dsn=5.1.1   Status: 5.1.1   (#5.7.1)   #5.1.1   smtp; 5.1.1   RCPT from x[192.0.2.1]: 5.7.1 Spam message rejected
const ENHANCED_LEAD =
	/(?:\b(?:dsn|status|enhanced[\w ]{0,16}|enhanced_?code|esc|diag|smtp)["']?\s?[=:;]\s?["']?|\(#|(?:^|\s)#|\bfrom [^\s\]]*\[[^\]\s]*\](?::\d+)?: |\bcode )$/i;

/** Does what is around an enhanced code that stands alone make it one? */
export function introducesEnhanced(before: string, after: string): boolean {
	if (/\b(?:version|release|v)\W{0,3}$/i.test(before)) {
		return false;
	}
	// 5.1.1 smtp;550 ... in the notes of Exchange
	return ENHANCED_LEAD.test(before) || /^ smtp;/i.test(after);
}

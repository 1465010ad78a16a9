import { basicCode } from './codes';
import { parseEnhancedCode, type EnhancedCode } from './enhancedCode';
import type { TextRange } from './reply';

/** A number in a text that begins a reply, or is an enhanced code standing alone. */
export interface ReplyStart {
	readonly code?: number;
	readonly codeRange?: TextRange;
	readonly enhanced?: EnhancedCode;
	readonly enhancedRange?: TextRange;
	/** Where the words begin; `undefined` for an enhanced code of a field of its own, which has none. */
	readonly words?: number;
	/** The code is followed by a hyphen: more lines belong to the reply. */
	readonly continues: boolean;
}

/** A line of the searched text, with what is worked out at most once for each. */
export interface SearchedLine {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** The line before it is an SMTP command, so that this one answers. */
	readonly answers: boolean;
	/** How many more numbers get a closer look; log lines have a few, so what is above is no log line. */
	looksLeft: number;
	speaksOfMail?: boolean;
	speaksOfWeb?: boolean;
}

export const LOOKS_PER_LINE = 40;

/** Of a longer line the rest says no more about what it is. */
const LONGEST_GLANCE = 2_000;

/**
 * `550` or `5.1.1`, apart from other letters and digits; behind the two characters `\n` too, by which Exim joins lines. A number
 * with a point, a slash, a percent sign or a unit behind it is something else.
 */
const NUMBER = /(?:(?<![\w.@$+/-])(?<!\d[:,])|(?<=\\[nr]))(?:[2-5]\d\d(?![\w%/]|[.,:]\d|\.\w|-\d\d?\b(?!\.))|[245]\.\d{1,3}\.\d{1,3}(?![\w%]|[.-]\w))/g;

// 550 5.1.1 | 550-5.1.1 | 550 #5.1.1 | 550: 5.1.1 | (550, b'5.1.1 User unknown')
const ENHANCED_BESIDE = /(?:: |, ?b?["']|[ -])[#(]{0,2}([245]\.\d{1,3}\.\d{1,3})(?![\w%]|[.-]\w)\)?/y;

/** Words before a code that only mail software writes, directly or with `:`, `=`, `;` between. */
const SURE = new Set([
	// host mx.example.com[192.0.2.1] said: 550 | refused to talk to me: 554 | Diagnostic-Code: smtp; 550 | reject=550 | stat=550 | smtpstatus=550
	'said', 'me', 'smtp', 'esmtp', 'lmtp', 'x-postfix', 'reject', 'stat', 'smtpstatus', 'smtp-status', 'smtp_status', 'smtpresponse', 'smtp_response',
	'smtp-response', 'smtpreply', 'smtp_reply', 'smtp_code', 'smtpcode', 'diagnosticcode', 'diagnostic-code', 'diagnostic_code', 'diagnostic',
	'reply_code', 'replycode', 'dsndiag', 'dsn_diag', 'remote_reply', 'bounce', 'bounced', 'deferred', 'bouncereason',
]);

/** Words before a code that other software writes as well: the line has to speak of mail. */
const LIKELY = new Set([
	'error', 'code', 'reply', 'response', 'status', 'failed', 'failure', 'rejected', 'refused', 'returned', 'returns', 'was', 'with', 'got', 'received', 'reason',
	'server', 'host', 'sent', 'expired', 'undeliverable', 'deliverable', 'message', 'command', 'data', 'connect', 'answer', 'answered', 'replied', 'responded',
	'recipient', 'sender', 'warning', 'fatal', 'msg', 'err', 'text', 'detail', 'details', 'description', 'c', 'result', 'stage', 'quit', 'permanently', 'temporarily',
]);

/** Words before an enhanced code that stands alone. */
const ENHANCED_FIELDS = new Set(['dsn', 'status', 'dsn_status', 'dsnstatus', 'enhanced_code', 'enhancedcode', 'enhanced-code', 'enhanced_status', 'enhanced-status', 'enhancedstatuscode', 'enhanced_status_code', 'esc']);

const MAIL_WORDS = /smtp|rcpt|mail|postfix|exim|sendmail|recipient|relay=|bounce|dsn=|\bmx\b|\bMTA\b|deferred|<[^<>@\s]{0,64}@/i;
// "GET /index.html HTTP/1.1" 502 | HTTP status 503 | https://example.com
const WEB_WORDS = /\bhttps?\b|\b(?:GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS) [/*]|\bcurl\b|\bnginx\b/i;

// 550 No such user: what the words of a reply speak of
const REPLY_WORDS = /\b(?:ok|okay|e?smtp|mail\w*|e-mail|message|queued|accepted|sender|recipients?|rcpt|users?|account|address\w*|domain|host|relay\w*|spam\w*|junk|blocked|block\w*list\w*|black\w*|denied|rejected|refused|not allowed|not permitted|prohibited|unavailable|unknown|no such|not found|does not exist|quota|over ?quota|full|storage|bye|goodbye|closing|service|greylist\w*|grey|try (?:again|later)|syntax|unrecogni[sz]ed|command|sequence|authenti\w*|auth|login|credentials|tls|starttls|local error|transaction|policy|virus|reputation|too (?:many|large|big|much)|size|limit|dns\w*|rdns|ptr|helo|ehlo|pipelining|8bitmime|start|end data|go ahead|enter|help|verify|invalid|temporar\w*)\b/i;
// 550 bytes | 250 messages: so many of something
const COUNTED = /^ (?:bytes?|octets?|[kmg]i?b|chars?|characters|lines?|messages|mails|e-?mails|users|recipients|hosts|domains|addresses|files?|items?|entries|rows|records|requests|connections|sessions|clients|customers|servers|people|times|tests?|ms|msec|sec|secs|seconds?|minutes?|hours?|days?|weeks?|months?|years?|of|and|or|to|in|more|percent|points?|words|pages?|commits?|issues?|euros?|dollars|usd|eur)\b/i;
// 503 Service Unavailable: what web servers call their status codes
const WEB_PHRASE = /^[ -](?:internal server error|not implemented|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|http version|forbidden|unprocessable|unavailable for legal|misdirected|locked|failed dependency|bandwidth limit|network authentication required|multiple choices|moved|found|see other|not modified|temporary redirect|permanent redirect|created|accepted$|no content|partial content)\b/i;
/** Codes that web servers send too. */
const WEB_CODES = new Set([200, 403, 421, 422, 431, 451, 500, 501, 502, 503, 504, 505, 511]);

/** Where, at or behind `from`, a reply begins in the line. */
export function nextStart(line: SearchedLine, from: number): ReplyStart | undefined {
	NUMBER.lastIndex = from;
	for (let match = NUMBER.exec(line.text); match && match.index < line.end; match = NUMBER.exec(line.text)) {
		const start = match[0].length === 3 ? basicStart(line, match.index) : enhancedStart(line, match.index, match[0]);
		if (start) {
			return start;
		}
	}
	return undefined;
}

/** The start of a reply at a code, whatever stands before it. */
export function startAt(text: string, at: number, end: number): ReplyStart {
	const code = Number(text.slice(at, at + 3));
	const codeRange = { start: at, end: at + 3 };
	ENHANCED_BESIDE.lastIndex = at + 3;
	const match = code < 300 || code >= 400 ? ENHANCED_BESIDE.exec(text) : null;
	const written = match?.[1] ?? '';
	const enhanced = match && ENHANCED_BESIDE.lastIndex <= end ? parseEnhancedCode(written) : undefined;
	const continues = text[at + 3] === '-';
	if (!match || !enhanced) {
		return { code, codeRange, words: at + 3 + (continues ? 1 : 0), continues };
	}
	const enhancedAt = match.index + match[0].indexOf(written);
	return { code, codeRange, enhanced, enhancedRange: { start: enhancedAt, end: enhancedAt + written.length }, words: match.index + match[0].length, continues };
}

function basicStart(line: SearchedLine, at: number): ReplyStart | undefined {
	const start = startAt(line.text, at, line.end);
	if (isPair(start)) {
		return start;
	}
	if (!isFollowedWell(line, at + 3)) {
		return undefined;
	}
	return isIntroduced(line, at) || answersAtBegin(line, at) ? start : undefined;
}

/** `550 5.1.1`: the two together are told from all other numbers. 4yz and 5yz are mixed by real servers. */
function isPair({ code = 0, enhanced }: ReplyStart): boolean {
	if (!enhanced || enhanced.subject > 7 || code % 100 >= 80) {
		return false;
	}
	return code < 300 ? enhanced.class === 2 && code < 260 : enhanced.class !== 2;
}

function isFollowedWell({ text, end }: SearchedLine, at: number): boolean {
	return at >= end || ' -\r'.includes(text[at] ?? '') || (',:;)"\'].\\'.includes(text[at] ?? '') && !/\d/.test(text[at + 1] ?? ''));
}

function isIntroduced(line: SearchedLine, at: number): boolean {
	const { text } = line;
	const before = introducer(line, at);
	if (!before || line.looksLeft-- <= 0) {
		return false;
	}
	const code = Number(text.slice(at, at + 3));
	const rest = text.slice(at + 3, Math.min(line.end, at + 120));
	if (COUNTED.test(rest)) {
		return false;
	}
	if (SURE.has(before.word)) {
		return true;
	}
	if (WEB_PHRASE.test(rest) || speaksOfWeb(line) || !basicCode(code) || (before.word !== '' && !LIKELY.has(before.word))) {
		return false;
	}
	return (speaksOfMail(line) && (!before.isLoose || REPLY_WORDS.test(rest))) || (!WEB_CODES.has(code) && code >= 400 && before.word === 'error');
}

interface Introducer {
	/** In lower case; empty where something other than a word stands there, such as the `]` of `host mx [192.0.2.1]: 550`. */
	readonly word: string;
	/** Says little: only a bracket or a colon. */
	readonly isLoose: boolean;
}

/** What stands before a number: a word, then perhaps one of `:=;`, then perhaps an opening quote or bracket. */
function introducer({ text, start }: SearchedLine, at: number): Introducer | undefined {
	let i = at - 1;
	const least = Math.max(start, at - 6);
	// (550, b'5.1.1 | "response":"250 OK | status=sent (250 ok
	while (i >= least && ' "\'(`'.includes(text[i] ?? '')) {
		i--;
	}
	const hasSign = i >= start && ':=;'.includes(text[i] ?? '');
	if (hasSign) {
		i--;
		while (i >= start && i > at - 10 && ' "\''.includes(text[i] ?? '')) {
			i--;
		}
	}
	const wordEnd = i + 1;
	while (i >= start && i > wordEnd - 24 && isWordCharacter(text.charCodeAt(i))) {
		i--;
	}
	const word = text.slice(i + 1, wordEnd).toLowerCase();
	if (word === '') {
		return hasSign && '])>'.includes(text[wordEnd - 1] ?? ' ') ? { word, isLoose: false } : undefined;
	}
	const isKey = hasSign || SURE.has(word) || LIKELY.has(word);
	return isKey && wordEnd < at ? { word: SURE.has(word) || LIKELY.has(word) ? word : hasSign && text[wordEnd] === ':' ? '' : word, isLoose: !SURE.has(word) } : undefined;
}

function isWordCharacter(unit: number): boolean {
	return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f || unit === 0x2d;
}

/** What a client notes before an answer: `<-  250`, `<** 550`, `<<< 550`, `S: 550`, `SMTP<< 250`. */
const ANSWER_MARK = /^\s{0,8}(?:<-|<~|<\*\*|<~\*|<<<?|SMTP<<|[SR]:|<) {0,4}$/;

/** A code at the begin of its line, behind the mark of a transcript, or with the words of a reply behind it. */
function answersAtBegin(line: SearchedLine, at: number): boolean {
	const { text, start, end } = line;
	if (at - start > 16) {
		return false;
	}
	const before = text.slice(start, at);
	if (ANSWER_MARK.test(before)) {
		return true;
	}
	if (before.trim() !== '' || line.looksLeft-- <= 0) {
		return false;
	}
	const rest = text.slice(at + 3, Math.min(end, at + 120));
	return line.answers || (!COUNTED.test(rest) && !WEB_PHRASE.test(rest) && basicCode(Number(text.slice(at, at + 3))) !== undefined && REPLY_WORDS.test(rest));
}

function enhancedStart(line: SearchedLine, at: number, written: string): ReplyStart | undefined {
	const enhanced = parseEnhancedCode(written);
	if (!enhanced) {
		return undefined;
	}
	const { text } = line;
	const enhancedRange = { start: at, end: at + written.length };
	if (text[at - 1] === '#') {
		// (#5.1.1) | <mx.example.com #5.1.1 smtp;550 5.1.1 User unknown>
		const isOne = text[at - 2] === '(' || text.slice(enhancedRange.end, enhancedRange.end + 6).toLowerCase() === ' smtp;';
		return isOne ? { enhanced, enhancedRange, continues: false } : undefined;
	}
	const before = introducer(line, at);
	const word = fieldBefore(line, at);
	if (ENHANCED_FIELDS.has(word)) {
		return { enhanced, enhancedRange, continues: false };
	}
	// Diagnostic-Code: smtp; 5.1.1 User unknown
	return before && (before.word === 'smtp' || before.word === 'said') ? { enhanced, enhancedRange, words: enhancedRange.end, continues: false } : undefined;
}

/** The name of the field before a value: `dsn=`, `Status: `, `"enhancedCode":"`. */
function fieldBefore({ text, start }: SearchedLine, at: number): string {
	// dsn=5.1.1 | Status: 5.1.1 | "status":"5.1.1"
	const match = /([A-Za-z][\w-]{0,23})["']? ?[:=] ?["']?$/.exec(text.slice(Math.max(start, at - 32), at));
	return match?.[1]?.toLowerCase() ?? '';
}

function speaksOfMail(line: SearchedLine): boolean {
	line.speaksOfMail ??= MAIL_WORDS.test(glance(line));
	return line.speaksOfMail;
}

function speaksOfWeb(line: SearchedLine): boolean {
	line.speaksOfWeb ??= WEB_WORDS.test(glance(line));
	return line.speaksOfWeb;
}

function glance({ text, start, end }: SearchedLine): string {
	return text.slice(start, Math.min(end, start + LONGEST_GLANCE));
}

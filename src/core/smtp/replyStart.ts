import { basicCode } from './codes';
import { parseEnhancedCode, type EnhancedCode } from './enhancedCode';
import { before, isSure, isLikely, type Before } from './replyIntroducer';
import type { TextRange } from './reply';
import { answersCommand, isAfterSmtpError, speaksOfMail, speaksOfWeb, type SearchedLine, type SearchedLines } from './searchedLine';

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

/**
 * `550` or `5.1.1`, apart from other letters and digits; behind the two characters `\n` too, by which Exim joins lines. A number
 * with a point, a slash, a percent sign or a unit behind it is something else.
 */
const NUMBER = /(?:(?<![\w.@$+/-])(?<!\d[:,])|(?<=\\[nr]))(?:[2-5]\d\d(?![\w%/]|[.,:]\d|\.\w|-\d\d?\b(?!\.))|[245]\.\d{1,3}\.\d{1,3}(?![\w%]|[.-]\w))/g;

// 550 5.1.1 | 550-5.1.1 | 550 #5.1.1 | 550: 5.1.1 | (550, b'5.1.1 User unknown')
const ENHANCED_BESIDE = /(?:: |, ?b?["']|[ -])[#(]{0,2}([245]\.\d{1,3}\.\d{1,3})(?![\w%]|[.-]\w)\)?/y;

/** Words before a number that may end the line: `mail server replied with 550`. */
const NAMES_OF_CODES = new Set(['code', 'error', 'status', 'reply', 'response', 'with', 'returned', 'was', 'got']);

/** Words before an enhanced code that stands alone. */
const ENHANCED_FIELDS = new Set(['dsn', 'status', 'dsn_status', 'dsnstatus', 'enhanced_code', 'enhancedcode', 'enhanced-code', 'enhanced_status', 'enhanced-status', 'enhancedstatuscode', 'enhanced_status_code', 'esc']);

// 550 No such user: what the words of a reply speak of
const REPLY_WORDS = /\b(?:ok|okay|hello|pleased|sorry|rcpthosts|e?smtp|mail\w*|e-mail|message|queued|accepted|sender|recipients?|rcpt|users?|account|address\w*|domain|host|relay\w*|spam\w*|junk|blocked|block[-_]?list\w*|black\w*|denied|rejected|refused|not allowed|not permitted|prohibited|unavailable|unknown|no such|not found|does not exist|quota|over ?quota|full|storage|bye|goodbye|closing|service|greylist\w*|grey|try (?:again|later)|syntax|unrecogni[sz]ed|command|sequence|authenti\w*|auth|login|credentials|tls|starttls|local error|transaction|policy|virus|reputation|too (?:many|large|big|much)|size|limit|dns\w*|rdns|ptr|helo|ehlo|pipelining|8bitmime|start|end data|go ahead|enter|help|verify|invalid|temporar\w*)\b/i;
// 550 bytes | 250 messages: so many of something
const COUNTED = /^ (?:bytes?|octets?|[kmg]i?b|chars?|characters|lines|messages|mails|e-?mails|users|recipients|hosts|domains|addresses|files?|items?|entries|rows|records|requests|connections|sessions|clients|customers|servers|people|times|tests?|ms|msec|sec|secs|seconds?|minutes?|hours?|days?|weeks?|months?|years?|of|and|or|to|in|more|percent|points?|words|pages?|commits?|issues?|euros?|dollars|usd|eur)\b/i;
// 503 Service Unavailable: what web servers call their status codes
const WEB_PHRASE = /^[ -](?:internal server error|not implemented|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|http version|forbidden|unprocessable|unavailable for legal|misdirected|locked|failed dependency|bandwidth limit|network authentication required|multiple choices|moved|found|see other|not modified|temporary redirect|permanent redirect|created|accepted$|no content|partial content)\b/i;
/** Codes that web servers send too. */
const WEB_CODES = new Set([200, 403, 421, 422, 431, 451, 500, 501, 502, 503, 504, 505, 511]);

/** The next reply at or behind `from`, in whatever line, which `lines` tells; to be asked from the begin of the text to its end. */
export function nextStart(lines: SearchedLines, from: number): ReplyStart | undefined {
	const { text } = lines;
	NUMBER.lastIndex = from;
	for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) {
		const line = lines.at(match.index);
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
		// (550, b'User unknown')
		const between = continues ? 1 : (/^, ?b?["']/.exec(text.slice(at + 3, at + 8))?.[0].length ?? 0);
		return { code, codeRange, words: Math.min(at + 3 + between, end), continues };
	}
	const enhancedAt = match.index + match[0].indexOf(written);
	return { code, codeRange, enhanced, enhancedRange: { start: enhancedAt, end: enhancedAt + written.length }, words: match.index + match[0].length, continues };
}

function basicStart(line: SearchedLine, at: number): ReplyStart | undefined {
	const { text, end } = line;
	ENHANCED_BESIDE.lastIndex = at + 3;
	if (' -:,'.includes(text[at + 3] ?? '.') && ENHANCED_BESIDE.test(text)) {
		const start = startAt(text, at, end);
		if (isPair(start)) {
			return start;
		}
	}
	return isFollowedWell(line, at + 3) && (isIntroduced(line, at) || answersAtBegin(line, at)) ? startAt(text, at, end) : undefined;
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
	// ... rejected by a remote mail server. <<< 550 User unknown
	if (isAfterSmtpError(line, at) || line.text.startsWith(' <<< ', at - 5)) {
		return true;
	}
	const lead = before(line, at);
	if (!lead || line.looksLeft-- <= 0) {
		return false;
	}
	const rest = line.text.slice(at + 3, Math.min(line.end, at + 120));
	if (COUNTED.test(rest)) {
		return false;
	}
	return isSure(lead) || (isLikely(lead) && isLikelyReply(line, at, { lead, rest }));
}

/** Words that other software writes before a number too: what stands around has to be about mail. */
function isLikelyReply(line: SearchedLine, at: number, { lead, rest }: { readonly lead: Before; readonly rest: string }): boolean {
	const code = Number(line.text.slice(at, at + 3));
	if (!isUsedInMail(code) || WEB_PHRASE.test(rest) || speaksOfWeb(line)) {
		return false;
	}
	if (!speaksOfMail(line)) {
		// error 550 | (reason: 550 Unknown user)
		return code >= 400 && !WEB_CODES.has(code) && (lead.word === 'error' || (lead.word === 'reason' && REPLY_WORDS.test(rest)));
	}
	// host mx.example.com [192.0.2.1]: 550 go away | SMTP code 550 | delivery failed: 550 mailbox is closed
	return (lead.word === '' && lead.sign === ':') || REPLY_WORDS.test(rest) || (code >= 400 && /^\W*$/.test(rest) && NAMES_OF_CODES.has(lead.word));
}

/** Some web lists have 200, and old servers sent it; in a text it comes from the web. */
function isUsedInMail(code: number): boolean {
	return code > 200 && basicCode(code) !== undefined;
}

/** What a client notes before an answer: `<-  250`, `<** 550`, `<<< 550`, `S: 550`, `SMTP<< 250`. */
const ANSWER_MARK = /^\s{0,8}(?:<-|<~|<\*\*|<~\*|<<<?|SMTP<<|[SR]:|<) {0,4}$/;

/** A code at the begin of its line, behind the mark of a transcript, or with the words of a reply behind it. */
function answersAtBegin(line: SearchedLine, at: number): boolean {
	const { text, start, end } = line;
	// The code of a reply by itself is followed by its words.
	if (at - start > 16) {
		return false;
	}
	const mark = text.slice(start, at);
	if (mark !== '' && ANSWER_MARK.test(mark)) {
		return true;
	}
	if (mark.trim() !== '') {
		return false;
	}
	const rest = text.slice(at + 3, Math.min(end, at + 120));
	const code = Number(text.slice(at, at + 3));
	// 503: ("service_unavailable", ...) is a line of a program
	const isCode = isUsedInMail(code) && !(text[at + 3] === ':' && WEB_CODES.has(code));
	const isReply = isCode && !COUNTED.test(rest) && !WEB_PHRASE.test(rest) && REPLY_WORDS.test(rest);
	return isReply || answersCommand(line);
}

function enhancedStart(line: SearchedLine, at: number, written: string): ReplyStart | undefined {
	const { text } = line;
	const end = at + written.length;
	// (#5.1.1) | <mx.example.com #5.1.1 smtp;550 5.1.1 User unknown>
	const isNote = text[at - 1] === '#' && (text[at - 2] === '(' || text.slice(end, end + 6).toLowerCase() === ' smtp;');
	const lead = before(line, at);
	const isField = lead !== undefined && lead.sign !== '' && ENHANCED_FIELDS.has(lead.word);
	const hasWords = !isField && lead !== undefined && beginsWithEnhanced(line, lead) && /\s/.test(text[end] ?? ' ');
	const enhanced = isNote || isField || hasWords ? parseEnhancedCode(written) : undefined;
	return enhanced && { enhanced, enhancedRange: { start: at, end }, words: hasWords ? end : undefined, continues: false };
}

/** Before replies that have no basic code. */
function beginsWithEnhanced(line: SearchedLine, { word, sign }: Before): boolean {
	// Diagnostic-Code: smtp; 5.1.1 User unknown | a@example.com; Failed; 5.1.1 (no such mailbox) | END-OF-MESSAGE from unknown[192.0.2.1]: 5.7.1 Spam message rejected
	return (sign !== '' && (word === 'smtp' || word === 'said')) || (sign === ';' && word === 'failed') || (word === '' && line.looksLeft-- > 0 && speaksOfMail(line));
}

import { parseEnhancedCode, type EnhancedCode } from './enhancedCode';
import type { Reply } from './reply';
import { introducesCode, introducesEnhanced, startsReplyLine } from './replyContext';
import { extentOfReply, type ReplyExtent } from './replyExtent';

/**
 * Whatever could be the codes of a reply. A code has nothing joined to it on its left; on its right come a space or a hyphen, and maybe
 * an enhanced code. `550 5.1.1`, `550-5.1.1`, `550 #5.1.0`, `(550, b'5.1.1`, `250 Ok`, `5.7.1` by itself.
 */
const CANDIDATE =
	/(?<![\w.\-/@+])(?:([2-5]\d\d)(?:[- ]\s?(?:[#(])?([245]\.\d{1,3}\.\d{1,3})|, ?b?['"]([245]\.\d{1,3}\.\d{1,3})|(?=[- ,:;)"'\r\n]|$))|([245]\.\d{1,3}\.\d{1,3}))(?![\w]|\.\d|-\d)/g;

/** Looked at before a candidate; what is further away says nothing of it. */
const CONTEXT_LENGTH = 240;

/**
 * The replies in a text of one or more lines (joined by LF), in order. A number counts only where the words around it make it a reply, so
 * that logs of other servers, lists of versions and sizes stay without. Linear in the length of the text.
 */
export function findReplies(text: string): Reply[] {
	const replies: Reply[] = [];
	const candidate = new RegExp(CANDIDATE);
	const lines = new LineFacts(text);
	for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
		const reply = replyOf(match, lines);
		if (reply) {
			replies.push(reply);
			candidate.lastIndex = Math.max(reply.range.end, candidate.lastIndex);
		}
	}
	return replies;
}

/** The reply that holds the offset, its ends included; `undefined` where there is none. */
export function replyAt(text: string, offset: number): Reply | undefined {
	return findReplies(text).find(({ range }) => range.start <= offset && offset <= range.end);
}

/** What a text that is a reply, or holds one, says: its codes, its words, and the reply itself as it stands there. */
export interface ReadReply {
	readonly code?: number;
	readonly enhanced?: EnhancedCode;
	readonly words: string;
	readonly text: string;
}

/** Reads a text that somebody gives as a reply. A code at its begin counts without more; else the first reply in it; else all is words. */
export function readReply(text: string): ReadReply {
	const whole = text.trim();
	const [found] = startsWithCode(whole) ? [replyAtBegin(whole)] : findReplies(whole);
	if (!found) {
		return { words: whole.replace(/\s+/g, ' '), text: whole };
	}
	const { code, enhanced, words, range } = found;
	return { code, enhanced, words, text: whole.slice(range.start, range.end) };
}

function startsWithCode(text: string): boolean {
	// 550 No, 550-5.1.1 No, 550, 5.1.1 No
	return /^(?:[2-5]\d\d(?:[- ]|$)|[245]\.\d{1,3}\.\d{1,3}(?![\w.]))/.test(text);
}

function replyAtBegin(text: string): Reply | undefined {
	const match = new RegExp(CANDIDATE).exec(text);
	return match?.index === 0 ? build(match) : undefined;
}

function replyOf(match: RegExpExecArray, lines: LineFacts): Reply | undefined {
	const [, code, pairEnhanced, quotedEnhanced, alone] = match;
	const enhanced = pairEnhanced ?? quotedEnhanced;
	// 06:25:11 550 5.1.1 is a time before a reply; 404 550 are columns of numbers.
	if (followsNumber(match.input, match.index) && (enhanced === undefined || enhanced[0] !== code?.[0])) {
		return undefined;
	}
	const before = lines.before(match.index);
	if (alone !== undefined) {
		return introducesEnhanced(before, lines.after(match.index + alone.length)) ? build(match) : undefined;
	}
	if (lines.isOfWebServer(match.index) || code === undefined) {
		return undefined;
	}
	const rest = lines.after(match.index);
	const isReply = enhanced !== undefined || introducesCode(before, rest, lines.isOfMail(match.index)) || startsReplyLine(before, rest);
	return isReply ? build(match) : undefined;
}

function followsNumber(text: string, at: number): boolean {
	return at >= 2 && text[at - 1] === ' ' && /\d/.test(text[at - 2] ?? '');
}

function build(match: RegExpExecArray): Reply | undefined {
	const [whole, code, pairEnhanced, quotedEnhanced, alone] = match;
	const enhancedText = pairEnhanced ?? quotedEnhanced ?? alone;
	const enhanced = enhancedText === undefined ? undefined : parseEnhancedCode(enhancedText);
	if (code === undefined && !enhanced) {
		return undefined;
	}
	const start = match.index;
	const number = code === undefined ? undefined : Number(code);
	const enhancedStart = start + whole.lastIndexOf(enhancedText ?? '');
	const { end, words } = extentOf(match, enhancedStart, number);
	return {
		range: { start, end: Math.max(end, start + (code ?? enhancedText ?? '').length) },
		code: number,
		codeRange: code === undefined ? undefined : { start, end: start + code.length },
		enhanced,
		enhancedRange: enhanced && enhancedText !== undefined ? { start: enhancedStart, end: enhancedStart + enhancedText.length } : undefined,
		words,
	};
}

function extentOf({ index, input, 3: quotedEnhanced, 4: alone }: RegExpExecArray, enhancedStart: number, number: number | undefined): ReplyExtent {
	if (alone !== undefined && /^[,;)\]]/.test(input.slice(index + alone.length, index + alone.length + 1))) {
		// dsn=5.1.1, status=bounced: a field and no words
		return { end: index + alone.length, words: '' };
	}
	// (550, b'5.1.1 No such user'): the words begin in the quotes
	return quotedEnhanced !== undefined ? extentOfReply(input, enhancedStart, undefined) : extentOfReply(input, index, number);
}

/** What is known of the line of a place, found out once for each line. */
class LineFacts {
	private start = 0;
	private end = -1;
	private ofMail = false;
	private ofWebServer = false;

	constructor(private readonly text: string) {}

	/** The text of the line before a place, as far as it matters. */
	before(place: number): string {
		this.moveTo(place);
		return this.text.slice(Math.max(this.start, place - CONTEXT_LENGTH), place);
	}

	/** The text of the line from a place on, as far as it matters. */
	after(place: number): string {
		this.moveTo(place);
		return this.text.slice(place, Math.min(this.end, place + CONTEXT_LENGTH));
	}

	isOfMail(place: number): boolean {
		this.moveTo(place);
		return this.ofMail;
	}

	isOfWebServer(place: number): boolean {
		this.moveTo(place);
		return this.ofWebServer;
	}

	private moveTo(place: number): void {
		if (place >= this.start && place <= this.end) {
			return;
		}
		this.start = this.text.lastIndexOf('\n', place - 1) + 1;
		const end = this.text.indexOf('\n', place);
		this.end = end < 0 ? this.text.length : end;
		const line = this.text.slice(this.start, Math.min(this.end, this.start + 20_000));
		// "GET /index.html HTTP/1.1" 404
		this.ofWebServer = /\bHTTP\/\d|"(?:GET|POST|HEAD|PUT|OPTIONS) /.test(line);
		this.ofMail = /\bSMTP\b|said:|reject|\bstat=|\bdsn=|\bstatus=(?:bounced|deferred|sent)|\bRCPT\b|\bMAIL FROM\b|Diagnostic-Code|mail server|smtpstatus|\bbounced?\b|undeliver/i.test(line);
	}
}

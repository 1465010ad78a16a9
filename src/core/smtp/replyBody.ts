import { parseEnhancedCode } from './enhancedCode';
import type { Reply, TextRange } from './reply';
import { startAt, type ReplyStart } from './replyStart';
import { lineEnd, type SearchedLine } from './searchedLine';

/** More lines than any server puts into one reply. */
const MOST_LINES = 100;

/** How far before the code an opening bracket is looked for, and how long the header of a continued line may be. */
const LOOK_BACK = 200;

// (in reply to RCPT TO command) | ; from=<a@example.com> to=<b@example.com> proto=ESMTP helo=<c> | QT=1s DT=0.3s
const END_MARK = / \(in reply to | \(while |; (?:from|to|proto|helo)=| (?:QT|DT)=\d/;

// 550-5.1.1 first 550-5.1.1 second 550 5.1.1 last; Exim joins with the two characters \n
const LINE_MARK = /(?:^|[ ]|\\[nr])([2-5]\d\d)(?:([- ])|$)/g;

// 550 sorry, no mailbox here by that name (#5.1.1) | 554 mx.example.com 5.7.1 Client host blocked
const ENHANCED_BEHIND = /(?:#|^[45]\d\d [\w.*@<>[\]-]+(?: [\w.*@<>[\]-]+)? )([45]\.\d{1,3}\.\d{1,3})(?![\w%]|[.-]\w)/;

// Diagnostic-Code: smtp; 550 5.1.1 ... | <a@example.com>: host mx.example.com said: 550 ...: more of it stands in the lines below, indented
const FOLDED = /^(?:[A-Za-z][A-Za-z-]*:|<[^<>]*>:)/;

/** The whole reply that begins there: its codes, its words, over as many lines as it has. */
export function replyFrom(line: SearchedLine, begin: ReplyStart): Reply {
	const { text } = line;
	const { code, codeRange, enhancedRange, words } = begin;
	const start = codeRange?.start ?? enhancedRange?.start ?? line.start;
	if (words === undefined) {
		return { range: { start, end: enhancedRange?.end ?? start }, enhanced: begin.enhanced, enhancedRange, words: '' };
	}
	const pieces = piecesOf(line, start, begin);
	const range = { start, end: pieces.at(-1)?.end ?? start };
	const said = pieces.map((piece, index) => wordsOf(text, piece, index === 0 ? Math.min(words, piece.end) : piece.start, code)).join(' ');
	return { range, code, codeRange, ...enhancedOf(text, begin, pieces), words: oneSpaced(said).replace(/^[:,;] ?/, '') };
}

/** With every stretch of white space one space. */
export function oneSpaced(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** The reply's part of each of its lines. */
function piecesOf(line: SearchedLine, start: number, { code, continues, words }: ReplyStart): TextRange[] {
	const { text } = line;
	const closer = closerAround(line, start, words);
	const pieces: TextRange[] = [];
	let [from, end, more] = [start, line.end, continues];
	while (pieces.length < MOST_LINES) {
		const own = { start: from, end: pieceEnd(text, from, end, closer) };
		pieces.push(own);
		more = goesOn(text.slice(own.start, own.end), code, more);
		const next = end + 1;
		if (own.end < trimmedEnd(text, own.start, end) || next > text.length) {
			break;
		}
		end = lineEnd(text, next);
		const found = (more ? codeIn(line, start, { next: text.slice(next, end), code }) : undefined) ?? indentIn(line, text.slice(next, Math.min(end, next + 24)));
		if (found === undefined) {
			break;
		}
		from = next + found;
	}
	return pieces;
}

/** What ends the reply: the quote that it or its words stand in, or a bracket that was opened before it. */
function closerAround({ text, start }: SearchedLine, at: number, words = at): string | undefined {
	const before = text[at - 1] ?? '';
	if (at > start && '"\'`'.includes(before)) {
		return before;
	}
	// (550, b'5.1.1 User unknown')
	const quote = /["']/.exec(text.slice(at, words))?.[0];
	if (quote) {
		return quote;
	}
	// <mx.example.com #5.1.1 smtp;550 5.1.1 User unknown>
	if (/<[^<\s]+ #[\d.]{5,11} smtp; ?$/.test(text.slice(Math.max(start, at - LOOK_BACK / 2), at))) {
		return '>';
	}
	let depth = 0;
	for (let i = at - 1; i >= Math.max(start, at - LOOK_BACK); i--) {
		depth += text[i] === ')' ? -1 : text[i] === '(' ? 1 : 0;
		if (depth > 0) {
			return ')';
		}
	}
	return undefined;
}

function pieceEnd(text: string, start: number, lineEnd: number, closer: string | undefined): number {
	const end = closer === undefined ? lineEnd : closer === ')' ? bracketEnd(text, start, lineEnd) : quoteEnd(text, start + 3, lineEnd, closer);
	const mark = END_MARK.exec(text.slice(start, end));
	return trimmedEnd(text, start, mark ? start + mark.index : end);
}

function bracketEnd(text: string, start: number, end: number): number {
	let depth = 0;
	for (let i = start; i < end; i++) {
		depth += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0;
		if (depth < 0) {
			return i;
		}
	}
	// An open bracket in the words took the one that ends the reply.
	const last = trimmedEnd(text, start, end);
	return text[last - 1] === ')' && depth > 0 ? last - 1 : end;
}

function quoteEnd(text: string, start: number, end: number, quote: string): number {
	for (let i = text.indexOf(quote, start); i >= 0 && i < end; i = text.indexOf(quote, i + 1)) {
		// (550, b'5.1.1 ...: the quote that opens the words; JSON: \" in the words; English: the user's mailbox
		if (text[i - 1] !== '\\' && !/\w/.test(text[i + 1] ?? '')) {
			return i;
		}
	}
	return end;
}

function trimmedEnd(text: string, start: number, end: number): number {
	let last = end;
	while (last > start && ' \t\r'.includes(text[last - 1] ?? '.')) {
		last--;
	}
	return last;
}

/** Whether more lines follow: the last mark in the piece has a hyphen. */
function goesOn(piece: string, code: number | undefined, before: boolean): boolean {
	let more = before;
	if (before) {
		for (const [, digits, sign] of piece.matchAll(LINE_MARK)) {
			more = Number(digits) === code ? sign === '-' : more;
		}
	}
	return more;
}

/** Where in the next line the same code stands, behind a header like the first line's or the mark of a transcript. */
function codeIn({ text, start }: SearchedLine, at: number, { next, code }: { readonly next: string; readonly code: number | undefined }): number | undefined {
	const digits = String(code);
	for (let place = next.indexOf(digits); place >= 0 && place <= LOOK_BACK; place = next.indexOf(digits, place + 1)) {
		const before = next.slice(0, place);
		if (/^(?:[- ]|\r?$)/.test(next.slice(place + 3, place + 5)) && (/^\W{0,8}$/.test(before) || masked(before) === masked(text.slice(start, at).slice(0, LOOK_BACK)))) {
			return place;
		}
	}
	return undefined;
}

/** Where the words of an indented line begin below a field of a message; `undefined` for other lines. */
function indentIn({ text, start }: SearchedLine, next: string): number | undefined {
	const indent = /^[ \t]{1,20}(?=\S)/.exec(next);
	return indent && FOLDED.test(text.slice(start, start + LOOK_BACK * 2)) ? indent[0].length : undefined;
}

/** A header with its times and process ids made equal. */
function masked(header: string): string {
	return header.replace(/\d+/g, '0');
}

/** The words of one piece, without the codes at the begin of it and of the lines that were folded into it. */
function wordsOf(text: string, piece: TextRange, from: number, code: number | undefined): string {
	const own = text.slice(from, piece.end);
	let words = '';
	let done = 0;
	for (const match of code === undefined ? [] : own.matchAll(LINE_MARK)) {
		const after = match.index + match[0].length;
		if (Number(match[1]) === code && (match.index > 0 || from === piece.start) && isLineMark(own, after, match)) {
			words += `${own.slice(done, match.index)} `;
			done = after + (/^#?[245]\.\d{1,3}\.\d{1,3}(?![\w%]|[.-]\w)/.exec(own.slice(after, after + 16))?.[0].length ?? 0);
		}
	}
	return (words + own.slice(done)).replace(/\\[nr](?=\s|\d|$)/g, ' ');
}

/** A number in the words is no mark of a line: only one with a hyphen, at the begin of a line, or with an enhanced code behind it. */
function isLineMark(words: string, after: number, [mark, , sign]: RegExpExecArray): boolean {
	return sign === '-' || after === mark.length || mark.startsWith('\\') || (sign !== undefined && /^#?[245]\.\d{1,3}\.\d/.test(words.slice(after, after + 10)));
}

/** The enhanced code beside the code, else of a later line, else in or behind the words. */
function enhancedOf(text: string, begin: ReplyStart, pieces: readonly TextRange[]): Pick<Reply, 'enhanced' | 'enhancedRange'> {
	if (begin.enhanced) {
		return { enhanced: begin.enhanced, enhancedRange: begin.enhancedRange };
	}
	for (const { start, end } of begin.continues ? pieces : []) {
		for (const mark of text.slice(start, end).matchAll(LINE_MARK)) {
			const later = startAt(text, start + mark.index + mark[0].indexOf(mark[1] ?? ''), end);
			if (later.enhanced && later.code === begin.code) {
				return { enhanced: later.enhanced, enhancedRange: later.enhancedRange };
			}
		}
	}
	for (const { start, end } of pieces) {
		const match = ENHANCED_BEHIND.exec(text.slice(start, end));
		const enhanced = match && parseEnhancedCode(match[1] ?? '');
		if (match && enhanced) {
			const last = start + match.index + match[0].length;
			return { enhanced, enhancedRange: { start: last - (match[1]?.length ?? 0), end: last } };
		}
	}
	return {};
}

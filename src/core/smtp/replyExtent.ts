import type { TextRange } from './reply';

/** Where a reply ends, and its words without codes. */
export interface ReplyExtent {
	readonly end: number;
	readonly words: string;
}

// 5.1.1 or #5.1.1
const ENHANCED = '#?[245]\\.\\d{1,3}\\.\\d{1,3}(?![\\w.]*\\d)';

/** What stands between a reply and the next thing that a log says; each begins with a character that is searched for. */
// (in reply to RCPT TO command)   ; from=<a@example.net> to=<b@example.com>   , relay=mx.example.com
const AFTERWARDS = /\s*(?:\(in reply to |; (?:from|to|proto|helo)=<|[;,] (?:relay|mailer|xdelay|delay|ntries)=|\s[HRTCX]=\S| \[\w+\] )/y;

/** In front of a line of a transcript, as swaks, telnet wrappers and mail clients write it. */
// <** 550-5.1.1 No such user   <-  250 Ok   S: 250 Ok   <<< 550 No
const TRANSCRIPT = /^\s*(?:<(?:\*\*|~\*|~|-|<<|=)?|S:|\[\d+\])?\s*$/;

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '\'': '\'', '(': ')' };

/** How far a multi-line reply reaches at most: lines of one reply, and characters of all of them. */
const MOST_LINES = 60;
const MOST_CHARACTERS = 20_000;

/**
 * Follows a reply from its code at `start` over the lines that belong to it: `550-5.1.1 a` and `550 5.1.1 b` on lines of their own,
 * folded into one line, or with a literal `\n` between them.
 */
export function extentOfReply(text: string, start: number, code: number | undefined): ReplyExtent {
	let end = endInLine(text, start, openedBy(text, start));
	const parts = [text.slice(start, end)];
	let lineStart = text.lastIndexOf('\n', start - 1) + 1;
	let prefix = text.slice(lineStart, start);
	for (let lines = 1; code !== undefined && lines < MOST_LINES && end - start < MOST_CHARACTERS; lines++) {
		const next = continuation(text, end, { code, prefix, last: parts.at(-1) ?? '' });
		if (!next) {
			break;
		}
		lineStart = text.lastIndexOf('\n', next.start - 1) + 1;
		prefix = text.slice(lineStart, next.start);
		end = next.end;
		parts.push(text.slice(next.start, end));
	}
	return { end, words: parts.map((part) => wordsOf(part, code)).filter((part) => part !== '').join(' ') };
}

/** The character that closes what was opened directly before the reply: `(250 Ok)`, `C="250 OK"`, `b'5.1.1 No'`. */
function openedBy(text: string, start: number): string | undefined {
	return CLOSING[text[start - 1] ?? ''];
}

/** The end of the reply in its line: what closes it, what the log says afterwards, or the end of the line. */
function endInLine(text: string, start: number, closing: string | undefined): number {
	let depth = 0;
	let at = start;
	for (; at < text.length && at - start < MOST_CHARACTERS; at++) {
		const letter = text[at];
		if (letter === '\n' || letter === '\r' || ((closing === '"' || closing === '\'') && letter === closing && text[at - 1] !== '\\')) {
			break;
		}
		if (letter === '(') {
			if (isAfterwards(text, at)) {
				break;
			}
			depth += 1;
		} else if (letter === ')') {
			depth -= 1;
			if (depth < 0) {
				break;
			}
		} else if ((letter === ';' || letter === ',' || letter === ' ') && isAfterwards(text, at)) {
			break;
		}
	}
	return start + text.slice(start, at).trimEnd().length;
}

function isAfterwards(text: string, at: number): boolean {
	// A space before a space is not looked at, so that a run of them is read once.
	if (text[at] === ' ' && text[at + 1] === ' ') {
		return false;
	}
	AFTERWARDS.lastIndex = at;
	return AFTERWARDS.test(text);
}

interface Before {
	readonly code: number;
	/** What stands before the reply in its line. */
	readonly prefix: string;
	/** The part of the reply that is read already. */
	readonly last: string;
}

/** The next line of the reply, where the part before says by a hyphen that there is one. */
function continuation(text: string, end: number, { code, prefix, last }: Before): TextRange | undefined {
	// 550-5.1.1 ...
	const lastCode = [...last.matchAll(new RegExp(`(?<![\\w.])${code}(?=[- ])`, 'g'))].at(-1);
	const goesOn = lastCode !== undefined && last[lastCode.index + 3] === '-';
	const lineEnd = text.indexOf('\n', end);
	if (!goesOn || lineEnd < 0 || text.slice(end, lineEnd).trim() !== '') {
		return undefined;
	}
	const nextEnd = text.indexOf('\n', lineEnd + 1);
	const line = text.slice(lineEnd + 1, nextEnd < 0 ? text.length : nextEnd);
	const place = line.slice(0, 500).search(new RegExp(`(?<![\\w.])${code}(?:[- ]|\\s*$)`));
	if (place < 0 || !isSamePrefix(prefix, line.slice(0, place))) {
		return undefined;
	}
	const start = lineEnd + 1 + place;
	return { start, end: endInLine(text, start, undefined) };
}

/** Both lines are of one transcript, or their headers differ only in numbers. */
function isSamePrefix(one: string, other: string): boolean {
	const form = (prefix: string): string => prefix.replace(/\d+/g, '0');
	return TRANSCRIPT.test(other) || form(one) === form(other);
}

/** A part without its codes; where Postfix folded several lines into one, without theirs too. */
function wordsOf(part: string, code: number | undefined): string {
	const codes = code === undefined ? ENHANCED : `${code}(?![\\w.])[- ]?(?:\\s*(?:b?['"])?${ENHANCED})?`;
	const leading = new RegExp(`^(?:${codes})`);
	const folded = code === undefined ? undefined : new RegExp(`(?:\\\\r)?(?:\\\\n|(?<=\\s))${code}(?:-|(?= ))\\s?(?:${ENHANCED})?`, 'g');
	const bare = part.replace(leading, '');
	return (folded ? bare.replace(folded, ' ') : bare).replace(/\\[rn]/g, ' ').replace(/\s+/g, ' ').trim();
}

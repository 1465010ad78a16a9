import type { Reply } from './reply';
import { lineEnd, replyFrom } from './replyBody';
import { LOOKS_PER_LINE, nextStart, type SearchedLine } from './replyStart';

// RCPT TO:<a@example.com> | -> DATA | >>> QUIT: what comes before an answer
const COMMAND = /^[^\w.]{0,8}(?:RCPT TO:|MAIL FROM:|EHLO |HELO |LHLO |(?:DATA|QUIT|RSET|NOOP|HELP|STARTTLS|\.)\s*$|VRFY |EXPN |AUTH |BDAT \d)/i;

/**
 * The SMTP replies in a text of one or more lines (LF between them), in order. Meant for mail logs, other logs and plain text
 * alike, so a number is taken for a code only where its surroundings say so.
 */
export function findReplies(text: string): Reply[] {
	const replies: Reply[] = [];
	let answers = false;
	for (let start = 0; start <= text.length;) {
		const line: SearchedLine = { text, start, end: lineEnd(text, start), answers, looksLeft: LOOKS_PER_LINE };
		const found = repliesOf(line);
		replies.push(...found);
		const last = found.at(-1)?.range.end ?? 0;
		start = (last > line.end ? lineEnd(text, last) : line.end) + 1;
		answers = COMMAND.test(text.slice(line.start, Math.min(line.end, line.start + 40)));
	}
	return replies;
}

/** The reply at a place of the text, `undefined` where there is none. */
export function replyAt(text: string, offset: number): Reply | undefined {
	return findReplies(text).find(({ range }) => range.start <= offset && offset <= range.end);
}

/** The replies that begin in a line; the last may end in a later one. */
function repliesOf(line: SearchedLine): Reply[] {
	const replies: Reply[] = [];
	let from = line.start;
	for (let begin = nextStart(line, from); begin; begin = from < line.end ? nextStart(line, from) : undefined) {
		const reply = replyFrom(line, begin);
		replies.push(reply);
		from = Math.max(reply.range.end, reply.range.start + 1);
	}
	return replies;
}

import type { Reply } from './reply';
import { replyFrom } from './replyBody';
import { nextStart } from './replyStart';
import { searchedLines } from './searchedLine';

/**
 * The SMTP replies in a text of one or more lines (LF between them), in order. Meant for mail logs, other logs and plain text
 * alike, so a number is taken for a code only where its surroundings say so. The time grows with the length of the text.
 */
export function findReplies(text: string): Reply[] {
	const replies: Reply[] = [];
	const lines = searchedLines(text);
	let from = 0;
	for (let begin = nextStart(lines, from); begin; begin = nextStart(lines, from)) {
		const start = (begin.codeRange ?? begin.enhancedRange)?.start ?? from;
		const reply = replyFrom(lines.at(start), begin);
		replies.push(reply);
		from = Math.max(reply.range.end, start + 1);
	}
	return replies;
}

/** The reply at a place of the text, `undefined` where there is none. */
export function replyAt(text: string, offset: number): Reply | undefined {
	return findReplies(text).find(({ range }) => range.start <= offset && offset <= range.end);
}

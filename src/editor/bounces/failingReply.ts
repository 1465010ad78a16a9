import { findReplies } from '../../core/smtp/findReplies';
import type { Reply, TextRange } from '../../core/smtp/reply';

/** The reply that begins in a line of a text and says no; `undefined` where there is none. */
export function failingReply(text: string, { start, end }: TextRange): TextRange | undefined {
	const failing = findReplies(text).filter((reply) => saysNo(reply) && reply.range.start >= start && reply.range.start < end);
	// dsn=5.1.1, status=bounced (host ... said: 550 5.1.1 User unknown): the words are with the basic code
	return (failing.find(({ code }) => code !== undefined) ?? failing[0])?.range;
}

function saysNo({ code, enhanced }: Reply): boolean {
	return code === undefined ? (enhanced?.class ?? 0) >= 4 : code >= 400;
}

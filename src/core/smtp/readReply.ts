import { parseEnhancedCode } from './enhancedCode';
import { findReplies } from './findReplies';
import type { Reply } from './reply';
import { oneSpaced, replyFrom } from './replyBody';
import { startAt } from './replyStart';
import { searchedLine } from './searchedLine';

/** What a text that is a reply, or holds one, says. */
export interface ReadReply extends Pick<Reply, 'code' | 'enhanced' | 'words'> {
	/** The reply, codes included; the whole text where it has no basic code. */
	readonly text: string;
}

// 550 No such user | "550-5.1.1 ..." | 550
const CODE_FIRST = /^([\s"'(<]{0,8})[2-5]\d\d(?![\w%/]|\.\w)/;

// 5.1.1 User unknown | #5.1.1 | (5.1.1)
const ENHANCED_FIRST = /^[\s"'(<#]{0,8}([245]\.\d{1,3}\.\d{1,3})(?![\w%]|[.-]\w)[)\s:,-]{0,8}/;

/** Reads a text that is a reply, or holds one: the code at its begin, else the first reply in it, else an enhanced code, else only words. */
export function readReply(text: string): ReadReply {
	const lead = CODE_FIRST.exec(text)?.[1]?.length;
	if (lead !== undefined) {
		return readWhole(text.slice(lead).split('\n').map((line) => line.trim()).join(' '), text.slice(0, lead).trim());
	}
	const replies = findReplies(text);
	const reply = replies.find(({ code }) => code !== undefined);
	if (reply) {
		const { code, enhanced = replies.find((other) => other.enhanced)?.enhanced, words, range } = reply;
		return { code, enhanced, words, text: text.slice(range.start, range.end) };
	}
	const first = ENHANCED_FIRST.exec(text);
	const own = first && parseEnhancedCode(first[1] ?? '');
	return { enhanced: own ?? replies[0]?.enhanced, words: oneSpaced(own ? text.slice(first[0].length) : text), text: text.trim() };
}

/** A text that begins with a code is one reply, whatever its lines look like; it may stand in a quote or bracket. */
function readWhole(reply: string, opening: string): ReadReply {
	const text = opening + reply;
	const { code, enhanced, words, range } = replyFrom(searchedLine(text, 0), startAt(text, opening.length, text.length));
	return { code, enhanced, words, text: text.slice(range.start, range.end) };
}

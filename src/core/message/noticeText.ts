import { CONTACT_WORDS, ORIGINAL_MARKS } from './knowledge/noticeWords';

/** The text of a message that reports on another one, and what of the other one stands in it. */
export interface NoticeText {
	readonly lines: readonly string[];
	/** From the first line of the header of the original message on. */
	readonly original: readonly string[];
}

/** A report says its own in fewer lines; what follows is a copy of the message. */
const MOST_LINES = 600;
const LONGEST_LINE = 2000;

// ----- Original message -----, | Message text follows: |, *** Below this line is a copy
const DECORATION = /^[\s\-=*_|#>.~:]+/;
// Received: from mx.example.net, Return-Path: <>
const FIRST_OF_HEADER = /^(?:received|return-path|delivered-to|dkim-signature|x-received|x-originating-ip)\s{0,2}:/i;

/** Parts the words of the report from the message it quotes. */
export function splitNotice(text: string): NoticeText {
	const all = text.split('\n', MOST_LINES).map((line) => line.slice(0, LONGEST_LINE));
	const mark = all.findIndex((line, index) => index > 0 && isOriginalMark(line));
	const header = all.findIndex((line) => FIRST_OF_HEADER.test(line));
	const ends = [mark, header].filter((index) => index >= 0);
	if (ends.length === 0) {
		return { lines: all, original: [] };
	}
	const end = Math.min(...ends);
	const rest = all.slice(end === header ? end : end + 1);
	const start = rest.findIndex((line) => line.trim() !== '');
	return { lines: all.slice(0, end), original: start < 0 ? [] : unindented(rest.slice(start)) };
}

function isOriginalMark(line: string): boolean {
	const lead = DECORATION.exec(line)?.[0].trim().length ?? 0;
	const words = line.replace(DECORATION, '').toLowerCase().trimEnd();
	return (lead > 1 || /[:.\-=|*]$/.test(words)) && ORIGINAL_MARKS.some((mark) => words.startsWith(mark));
}

/** Some indent the quoted message. */
function unindented(lines: readonly string[]): string[] {
	const indent = /^[ \t]{0,8}/.exec(lines[0] ?? '')?.[0] ?? '';
	return lines.map((line) => (indent !== '' && line.startsWith(indent) ? line.slice(indent.length) : line));
}

/** Whether the line names whom to ask, not whom the message did not reach. */
export function isAboutOthers(line: string): boolean {
	const lower = line.toLowerCase();
	return CONTACT_WORDS.some((words) => lower.includes(words));
}

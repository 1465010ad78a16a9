import type { Phase } from '../log/phase';
import { formatEnhancedCode } from '../smtp/enhancedCode';
import { findReplies } from '../smtp/findReplies';
import type { Reply } from '../smtp/reply';
import { FORM_WORDS } from './knowledge/noticeWords';
import { codeOfStatus } from './statusFields';

/** What the words about a recipient say of the failure. */
export interface NoticeReply {
	readonly reply?: string;
	readonly code?: number;
	readonly enhanced?: string;
	readonly phase?: Phase;
	readonly remoteHost?: string;
}

/** So much of a text is kept as a reply. */
const LONGEST_REPLY = 2000;
/** So much is looked through for one. */
const LONGEST_SECTION = 20_000;

/** The reply in the words about a recipient: what the other server said, else the words that give the reason. */
export function replyInNotice(lines: readonly string[], recipient: string | undefined): NoticeReply {
	const said = answersIn(lines, recipient);
	const text = onLines(said ?? lines);
	const whole = said === undefined ? text : onLines(lines);
	const reply = failingReply(text);
	const words = reply?.code === undefined ? reasonIn(lines) : text.slice(reply.range.start, reply.range.end).replace(/\s+/g, ' ');
	return {
		reply: words === '' ? undefined : words.slice(0, LONGEST_REPLY),
		code: reply?.code ?? namedCode(words),
		enhanced: (reply?.enhanced && formatEnhancedCode(reply.enhanced)) ?? codeOfStatus(words),
		phase: phaseIn(whole),
		remoteHost: hostIn(whole),
	};
}

// ERROR_CODE :421, ResponseCode 421,
const NAMED_CODE = /code\s{0,3}:?\s{0,3}([45]\d\d)\b/i;

function namedCode(words: string): number | undefined {
	const code = NAMED_CODE.exec(words)?.[1];
	return code === undefined ? undefined : Number(code);
}

// 550 5.1.1 No such user | 550-5.1.1 No such
const BEGINS_REPLY = /^\s*[45]\d\d[ -]/;
// ----- Transcript of session follows -----, |--- Failed addresses follow: ---|, -------server message
const HEADING = /^[\s|]*[-=*_#]{3,}/;

/** Programs wrap what they quote: lines are joined, but those that begin something of their own, and what an empty line parts. */
function onLines(lines: readonly string[]): string {
	let text = '';
	for (const line of lines) {
		const isHeading = HEADING.test(line);
		const isApart = isHeading || line.trim() === '' || BEGINS_REPLY.test(line);
		text += `${text === '' || text.endsWith('\n') ? '' : isApart ? '\n' : ' '}${line.trim()}${isHeading ? '\n' : ''}`;
		if (text.length > LONGEST_SECTION) {
			break;
		}
	}
	return text.trim().slice(0, LONGEST_SECTION);
}

// <<< 550 5.1.1 No such user
const ANSWER = /^\s*<<<\s*(?=[45]\d\d)/;
// >>> DATA
const COMMAND = /^\s*>>>/;

/** The answers of a dialogue; of several those to the command that names the recipient. */
function answersIn(lines: readonly string[], recipient: string | undefined): string[] | undefined {
	const groups: { readonly lines: string[]; readonly isNamed: boolean }[] = [];
	const needle = recipient?.toLowerCase();
	let command = '';
	let isOpen = false;
	for (const line of lines) {
		if (ANSWER.test(line)) {
			const text = line.replace(ANSWER, '');
			if (!isOpen) {
				groups.push({ lines: [], isNamed: needle !== undefined && (command + text).toLowerCase().includes(needle) });
			}
			groups[groups.length - 1]?.lines.push(text);
			isOpen = true;
		} else {
			command = COMMAND.test(line) ? line : isOpen ? '' : command;
			isOpen = false;
		}
	}
	return (groups.filter(({ isNamed }) => isNamed).pop() ?? groups.pop())?.lines;
}

// 554 4.4.7 Message expired: unable to deliver in 840 minutes.<421 4.4.2 Connection timed out>
const QUOTED_REPLY = /<([45]\d\d [^<>]{1,400})>$/;

/** The last refusal with a code: what stands around it is about it. */
export function failingReply(text: string): Reply | undefined {
	const quoted = QUOTED_REPLY.exec(text.trimEnd());
	const inner = quoted ? findReplies(quoted[1] as string)[0] : undefined;
	return inner ? { ...inner, range: { start: 0, end: text.length } } : lastRefusal(text);
}

function lastRefusal(text: string): Reply | undefined {
	const replies = findReplies(text).filter(({ code, enhanced }) => (code === undefined ? enhanced !== undefined && enhanced.class > 2 : code >= 400));
	const withCode = replies.filter(({ code }) => code !== undefined);
	const spoken = withCode.filter(({ words }) => words.length > 2);
	return spoken[spoken.length - 1] ?? withCode[withCode.length - 1] ?? replies[replies.length - 1];
}

/** The words that give a reason: all paragraphs but greetings, headings, and what is said to everybody. */
function reasonIn(lines: readonly string[]): string {
	const paragraphs: string[] = [];
	let paragraph = '';
	for (const line of [...lines, '']) {
		const isEnd = line.trim() === '' || HEADING.test(line);
		const isHead = paragraph === '' && /:\s*$/.test(line);
		if (!isEnd && !isHead) {
			paragraph += `${paragraph === '' ? '' : ' '}${line.trim()}`;
		} else if (paragraph !== '') {
			paragraphs.push(paragraph);
			paragraph = '';
		}
	}
	return paragraphs.filter(saysSomething).join(' ').slice(0, LONGEST_REPLY);
}

function saysSomething(paragraph: string): boolean {
	const words = paragraph.toLowerCase();
	return /[\p{L}\p{N}]/u.test(words) && !/^[^\s@]{1,64}@[^\s@]{1,255}$/.test(words) && !/:$/.test(words) && !FORM_WORDS.some((form) => words.startsWith(form));
}

/** The words of dialogues and reports for the commands, longer ones before those they begin with. */
const PHASE_WORDS: readonly (readonly [string, Phase])[] = [
	['rcpt', 'RCPT TO'], ['end of data', 'end of DATA'], ['end-of-data', 'end of DATA'], ['mail', 'MAIL FROM'], ['data', 'DATA'], ['ehlo', 'EHLO'], ['helo', 'HELO'], ['lhlo', 'LHLO'],
	['starttls', 'STARTTLS'], ['auth', 'AUTH'], ['initial connection', 'connect'], ['connect', 'connect'], ['bdat', 'BDAT'],
];
// in reply to RCPT TO command | after end of data: | >>> DATA | [RCPT_TO] | hMailServer sent: RCPT TO | response to RCPT TO
const PHASE = /(?:in reply to|error from remote (?:mail server|mailer|server) after(?: pipelined)?|>>>|server sent:|did not like our|response to|smtp:|while sending|-smtp command)\s?(?:the )?(rcpt|end[ -]of[ -]data|mail|data|ehlo|helo|lhlo|starttls|auth|initial connection|connect|bdat)|\[(rcpt|mail|data|ehlo|helo|connect)_?(?:to|from)?\]|(rcpt) to response/gi;

/** The last command named: what followed it is the answer. */
export function phaseIn(text: string): Phase | undefined {
	let found: string | undefined;
	for (const [, one, two, three] of text.matchAll(PHASE)) {
		found = (one ?? two ?? three)?.toLowerCase();
	}
	return PHASE_WORDS.find(([words]) => found !== undefined && found.startsWith(words))?.[1];
}

// host mx.example.net[192.0.2.1] said | host mx.example.net [192.0.2.1]: | rejected by mx.example.net | While talking to mx.example.net.: | Server mx.example.net[192.0.2.1] failed
const HOST = /(?:\bhost:? |rejected by (?:the server for the recipient domain \S{1,255} by )?|talking to |\bserver |Reporting Server |remote host )<?([A-Za-z\d](?:[\w-]{0,62}\.){1,10}[A-Za-z]{2,24}\.?(?: ?\[[\d.a-fA-F:]{3,45}\](?::\d{1,5})?)?|\[?\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\]?)/i;

function hostIn(text: string): string | undefined {
	return HOST.exec(text)?.[1]?.replace(/\.$/, '');
}

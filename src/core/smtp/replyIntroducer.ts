import type { SearchedLine } from './searchedLine';

/** Words before a code that only mail software writes, directly or with `:`, `=`, `;` between. */
const SURE = new Set([
	// host mx.example.com[192.0.2.1] said: 550 | refused to talk to me: 554 | Diagnostic-Code: smtp; 550 | reject=550 | stat=550 | smtpstatus=550
	'said', 'me', 'smtp', 'esmtp', 'lmtp', 'x-postfix', 'reject', 'stat', 'smtpstatus', 'smtp-status', 'smtp_status', 'smtpresponse', 'smtp_response',
	'smtp-response', 'smtpreply', 'smtp_reply', 'smtp_code', 'smtpcode', 'diagnosticcode', 'diagnostic-code', 'diagnostic_code', 'diagnostic',
	'reply_code', 'replycode', 'dsndiag', 'dsn_diag', 'remote_reply', 'bouncereason',
]);

/** Words before a code that other software writes as well: the line has to speak of mail. */
const LIKELY = new Set([
	'error', 'code', 'reply', 'response', 'status', 'failed', 'failure', 'rejected', 'refused', 'returned', 'returns', 'was', 'with', 'got', 'received', 'reason',
	'server', 'host', 'sent', 'expired', 'undeliverable', 'deliverable', 'message', 'command', 'data', 'connect', 'answer', 'answered', 'replied', 'responded',
	'recipient', 'sender', 'warning', 'fatal', 'msg', 'err', 'text', 'detail', 'details', 'description', 'c', 'result', 'stage', 'quit', 'permanently', 'temporarily',
]);

/** Words before a bracket with a reply in it: `status=sent (250 Ok)`. */
const OUTCOMES = new Set(['sent', 'bounced', 'deferred', 'expired', 'undeliverable', 'deliverable', 'softbounce']);

/** What stands before a number: a word, then perhaps a sign, then perhaps an opening quote or bracket. */
export interface Before {
	/** In lower case; empty where something other than a word stands there, such as the `]` of `host mx [192.0.2.1]: 550`. */
	readonly word: string;
	readonly sign: '' | ':' | '=' | ';' | ',';
	/** All between the word and the number. */
	readonly between: string;
}

/** Nothing but mail software writes this before a number. */
export function isSure({ word, between }: Before): boolean {
	return SURE.has(word) || (between.endsWith('(') && OUTCOMES.has(word)) || (word === 'c' && between === '="');
}

/** Other software writes it as well: a common word, or whatever stands before a colon. */
export function isLikely({ word, sign, between }: Before): boolean {
	return LIKELY.has(word) || (sign === ':' && between.length > 1) || sign === ',';
}

/** `undefined` where nothing of the kind stands before the number. */
export function before({ text, start }: SearchedLine, at: number): Before | undefined {
	// 10.0.0.1:25,>,"220 mx.example.com ESMTP": a table
	if (text[at - 1] === '"' && text[at - 2] === ',' && at - 2 >= start) {
		return { word: '', sign: ',', between: ',"' };
	}
	// (550, b'5.1.1 | "response":"250 OK | status=sent (250 ok
	const signAt = backOver(text, at - 1, Math.max(start, at - 6), ' "\'(`');
	const sign = signAt >= start ? signOf(text[signAt]) : '';
	let wordEnd = (sign ? backOver(text, signAt - 1, Math.max(start, signAt - 6), ' "\'') : signAt) + 1;
	if (sign === ':' && signAt < at - 1) {
		// connect to mx.example.com[192.0.2.1]:25: 421
		wordEnd = endBeforePort(text, wordEnd, start);
		if ('])>'.includes(text[wordEnd - 1] ?? ' ')) {
			return { word: '', sign, between: text.slice(wordEnd, at) };
		}
	}
	let wordStart = wordEnd;
	while (wordStart > start && wordStart > wordEnd - 24 && isWordCharacter(text.charCodeAt(wordStart - 1))) {
		wordStart--;
	}
	return wordStart === wordEnd || wordEnd === at ? undefined : { word: text.slice(wordStart, wordEnd).toLowerCase(), sign, between: text.slice(wordEnd, at) };
}

function signOf(character: string | undefined): Before['sign'] {
	return character === ':' || character === '=' || character === ';' ? character : '';
}

/** The first place at or before `from` that has none of the letters, not before `least` - 1. */
function backOver(text: string, from: number, least: number, letters: string): number {
	let i = from;
	while (i >= least && letters.includes(text[i] ?? '')) {
		i--;
	}
	return i;
}

/** Before the port of `]:25`; `end` where there is none. */
function endBeforePort(text: string, end: number, start: number): number {
	const digitsFrom = backOver(text, end - 1, Math.max(start, end - 5), '0123456789');
	return digitsFrom > start && digitsFrom < end - 1 && text[digitsFrom] === ':' && text[digitsFrom - 1] === ']' ? digitsFrom : end;
}

function isWordCharacter(unit: number): boolean {
	return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f || unit === 0x2d;
}

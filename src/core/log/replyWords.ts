import type { Told } from './told';

/** What a reply says by its codes, in a line that is text. */

/** 550 ..., 550-5.1.1 ..., 5.1.1 ...: the class; `undefined` for words alone. */
export function classOfReply(text: string): 2 | 3 | 4 | 5 | undefined {
	const [, first] = /^([2-5])(?:\d\d(?:[ -]|$)|\.\d{1,3}\.\d{1,3}\b)/.exec(text) ?? [];
	return first === undefined ? undefined : (Number(first) as 2 | 3 | 4 | 5);
}

/** What a refusal means for a message of ours: it will be tried again, or not. */
export function failureKind(failureClass: number | undefined): 'deferred' | 'bounced' {
	return failureClass === 4 ? 'deferred' : 'bounced';
}

/** 550 5.1.1 words, of parts that a log keeps apart. */
export function joinReply(code: number | undefined, enhanced: string | undefined, words: string | undefined): string | undefined {
	const parts = [code === undefined ? undefined : String(code), enhanced, words?.trim()].filter((part) => part !== undefined && part !== '');
	return parts.length > 0 ? parts.join(' ') : undefined;
}

/** Without the type of a diagnostic code (RFC 3464 section 2.3.6): smtp; 550 5.1.1 ..., smtp;550 5.1.1 ... */
export function withoutType(diagnostic: string | undefined): string | undefined {
	return diagnostic?.replace(/^(?:smtp|x-[a-z]{1,20}) ?; ?/i, '').trim();
}

/** The words that name commands: MAIL FROM:<...>, RCPT TO, DATA, `.` for the end of the data. */
export function phaseOfCommand(command: string | undefined): Told['phase'] {
	const [word = ''] = /^(?:\.$|[A-Za-z]{4,8})/.exec(command?.trim() ?? '') ?? [];
	switch (word.toUpperCase()) {
		case 'MAIL': return 'MAIL FROM';
		case 'RCPT': return 'RCPT TO';
		case 'DATA': return 'DATA';
		case '.': return 'end of DATA';
		case 'BDAT': return 'BDAT';
		case 'EHLO': return 'EHLO';
		case 'HELO': return 'HELO';
		case 'LHLO': return 'LHLO';
		case 'AUTH': return 'AUTH';
		case 'STARTTLS': return 'STARTTLS';
		default: return undefined;
	}
}

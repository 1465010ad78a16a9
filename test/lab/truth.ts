import { isRefusal, type Said, type ScriptedPhase, type Session } from './scriptedServer';

/** What happened to one message for one recipient at one attempt, as the script and the far side know it: the log was not asked. */
export interface Truth {
	/** The server under test. */
	readonly server: string;
	readonly kind: 'sent' | 'deferred' | 'bounced' | 'rejected' | 'expired';
	readonly queueId: string | null;
	readonly sender: string | null;
	readonly recipient: string | null;
	/** The other side. Null where none was reached. */
	readonly relay: Relay | null;
	/** The command whose answer decided. Null where it was none. */
	readonly phase: string | null;
	readonly code: number | null;
	/** What the reply says, or else what the server under test is documented to put in its place. */
	readonly enhanced: string | null;
	/** Lines of the deciding reply, as sent. */
	readonly reply: readonly string[] | null;
	/** What went wrong where nobody replied: `close`, `silence`, `unknown domain`. */
	readonly failure: string | null;
	/** Numbers of the lines that name the queue id, from 1; filled in when the log is kept. */
	readonly lines: readonly number[];
}

export interface Relay {
	readonly name: string | null;
	readonly address: string;
	readonly port: number;
	/** What a client called itself, once it had. */
	readonly helo?: string;
}

/** How a session ended for a recipient. */
export interface Outcome {
	readonly isAccepted: boolean;
	readonly said: Said;
}

/** Refused at RCPT TO, or else whatever was said last. */
export function outcomeFor(recipient: string, session: Session): Outcome | undefined {
	const own = session.said.filter((said) => said.recipient === undefined || said.recipient === recipient);
	const atRecipient = own.find(({ phase, answer }) => phase === 'RCPT TO' && isRefusal(answer));
	const said = atRecipient ?? own.filter(({ phase }) => phase !== 'QUIT').at(-1);
	return said && { said, isAccepted: said.phase === 'end of DATA' && !isRefusal(said.answer) };
}

export function codeOf(reply: readonly string[] | null): number | null {
	return reply ? Number(reply[0]?.slice(0, 3)) : null;
}

/** The enhanced code behind the basic code of the first line; `sign` may stand before it. */
export function enhancedIn(reply: readonly string[], sign: '' | '#' = ''): string | null {
	const found = /^\d{3}[ -](#?)([245]\.\d{1,3}\.\d{1,3})(?=\s|$)/.exec(reply[0] ?? '');
	return found && (found[1] === '' || found[1] === sign) ? (found[2] ?? null) : null;
}

export function replyOf(said: Said | undefined): readonly string[] | null {
	return said === undefined || typeof said.answer === 'string' ? null : said.answer;
}

export function failureOf(said: Said | undefined): string | null {
	return typeof said?.answer === 'string' ? said.answer : null;
}

/** A session that ended before the greeting was answered still was at the greeting. */
export function phaseOf(said: Said | undefined): ScriptedPhase | null {
	return said?.phase ?? null;
}

/** From 1, the lines that hold the queue id. */
export function linesWith(queueId: string | null, lines: readonly string[]): number[] {
	return queueId === null ? [] : lines.flatMap((line, i) => (line.includes(queueId) ? [i + 1] : []));
}

/**
 * The queue id that the server which sent a message gave it: that of the uppermost Received field. In the reports that Sendmail writes
 * in a queue run that is the id of another; what is right there is the one in the message id.
 */
export function queueIdOfMessage(message: string): string | null {
	const ofSendmail = /^Message-Id: <\d{12}\.(\w{14})@/im.exec(message);
	return (ofSendmail ?? /^Received:[^\n]*(?:\n[ \t][^\n]*)*?\bid ([\w-]+)/m.exec(message))?.[1] ?? null;
}

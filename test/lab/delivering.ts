import { handIn, type Mail } from './client';
import { ORIGIN, type Scenario } from './scenarios';
import { isRefusal, type Session } from './scriptedServer';
import { codeOf, failureOf, outcomeFor, phaseOf, queueIdOfMessage, replyOf, type Outcome, type Truth } from './truth';
import { delay } from './waiting';

/** What the lab asks of a server that sends. */
export interface SendingServer {
	readonly name: string;
	/** In the reply to the end of DATA. */
	queueIdIn?(reply: readonly string[]): string | null;
	/** Takes the message from a program, where it does not listen, and answers the queue id. */
	submit?(mail: Mail): string;
	/** Where each recipient has a queue id of its own: that one. */
	envelopeId?(queueId: string, recipient: string): string | null;
	/** Everything was handed in. */
	submitted?(): Promise<void>;
	/** The queue ids of all messages that wait. */
	queued(): ReadonlySet<string>;
	/** Tries again, for the last time. */
	retryAndExpire(): Promise<void>;
	/** The enhanced code of the server's own, where the reply has none or nobody replied. */
	enhanced(scenario: Scenario, outcome: Outcome | undefined): string | null;
	/** What the server is documented to do with an answer, where that is not to defer a 4xx and to bounce a 5xx. */
	kind?(scenario: Scenario, outcome: Outcome | undefined): Truth['kind'] | undefined;
	/** Giving up is one event for each recipient, and not one for the message. */
	readonly expiresByRecipient?: boolean;
	/** The reports have the enhanced code of the reply. Exim writes 5.0.0 for all. */
	readonly reportsStatus: boolean;
	/** Of the reports that arrive, at most so many are kept. */
	readonly mostReports?: number;
	lines(): string[];
}

export interface Submission {
	readonly scenario: Scenario;
	readonly queueId: string;
	readonly sender: string;
	/** Sessions at the scenario's host before this attempt. */
	before: number;
}

/** One attempt at each message that waits, and what became of it. */
export interface Attempt {
	readonly submissions: readonly Submission[];
	readonly queuedAfter: ReadonlySet<string>;
}

export async function submitAll(server: SendingServer, scenarios: readonly Scenario[]): Promise<Submission[]> {
	const submissions: Submission[] = [];
	for (const scenario of scenarios) {
		const sender = scenario.sender ?? ORIGIN.sender;
		const mail = { sender, recipients: scenario.recipients.map((name) => `${name}@${scenario.domain}`), subject: scenario.domain, sizeInBytes: scenario.sizeInBytes };
		const queueId = server.submit ? server.submit(mail) : await submitBySmtp(server, mail);
		submissions.push({ scenario, queueId, sender, before: 0 });
		await delay(20);
	}
	await server.submitted?.();
	return submissions;
}

async function submitBySmtp(server: SendingServer, mail: Mail): Promise<string> {
	const reply = await handIn(mail);
	const queueId = server.queueIdIn?.(reply) ?? null;
	if (queueId === null) {
		throw new Error(`no queue id: ${reply.join(' ')}`);
	}
	return queueId;
}

/** The queue ids that name the message or one of its recipients. */
export function idsOf(server: SendingServer, { scenario, queueId }: Submission): string[] {
	return [queueId, ...scenario.recipients.flatMap((name) => server.envelopeId?.(queueId, `${name}@${scenario.domain}`) ?? [])];
}

/** The truth of an attempt, from what the far sides said in the sessions since. */
export function truthOf(server: SendingServer, attempt: Attempt, sessions: readonly Session[]): Truth[] {
	return attempt.submissions.flatMap((submission) => {
		const { scenario } = submission;
		const own = sessions.filter(({ address }) => address === scenario.host?.address).slice(submission.before);
		submission.before += own.length;
		return scenario.recipients.map((name) => truthFor(server, `${name}@${scenario.domain}`, { ...submission, own, attempt }));
	});
}

function truthFor(server: SendingServer, recipient: string, { scenario, queueId: ofMessage, sender, own, attempt }: Submission & { own: readonly Session[]; attempt: Attempt }): Truth {
	const queueId = server.envelopeId?.(ofMessage, recipient) ?? ofMessage;
	// The session that decided is the last one in which the recipient was named, or that ended before any was.
	const session = own.filter(({ recipients }) => recipients.length === 0 || recipients.includes(recipient)).at(-1);
	const outcome = session && outcomeFor(recipient, session);
	const hasAnswered = outcome !== undefined && (outcome.isAccepted || isRefusal(outcome.said.answer));
	const said = hasAnswered ? outcome.said : undefined;
	const reply = replyOf(said);
	const isForGood = reply ? reply[0]?.startsWith('5') : !attempt.queuedAfter.has(queueId);
	return {
		server: server.name,
		kind: server.kind?.(scenario, outcome) ?? (outcome?.isAccepted ? 'sent' : isForGood ? 'bounced' : 'deferred'),
		queueId,
		sender,
		recipient,
		relay: session ? { name: `mx.${scenario.domain}`, address: session.address, port: session.port } : null,
		phase: phaseOf(said),
		code: codeOf(reply),
		enhanced: server.enhanced(scenario, outcome),
		reply,
		failure: failureOf(said) ?? scenario.fails ?? (hasAnswered ? null : 'TLS'),
		lines: [],
	};
}

/** The reports that the server wrote, which reached the sender's host. */
export function truthOfReports(server: SendingServer, sessions: readonly Session[]): Truth[] {
	return sessions.filter(({ address, message }) => address === ORIGIN.address && message !== undefined).flatMap((session) =>
		session.recipients.map((recipient) => {
			const said = outcomeFor(recipient, session)?.said;
			const reply = replyOf(said);
			const queueId = queueIdOfMessage(session.message ?? '');
			return {
				server: server.name,
				kind: 'sent',
				queueId,
				sender: session.sender ?? null,
				recipient,
				relay: { name: `mx.${ORIGIN.domain}`, address: session.address, port: session.port },
				phase: phaseOf(said),
				code: codeOf(reply),
				enhanced: reply?.[0]?.slice(4, 9) ?? null,
				reply,
				failure: null,
				lines: [],
			};
		}),
	);
}

/** What the reports say of a recipient: `failed 5.1.1`. Last word per recipient and action. */
export function reported(sessions: readonly Session[]): Map<string, { action: string; status: string }[]> {
	const all = new Map<string, { action: string; status: string }[]>();
	for (const { message } of sessions.filter(({ address }) => address === ORIGIN.address)) {
		for (const group of (message ?? '').split(/\n\n+/)) {
			const recipient = /^Final-Recipient:\s*rfc822;\s*(.+)$/im.exec(group)?.[1]?.trim();
			const action = /^Action:\s*(\w+)/im.exec(group)?.[1]?.toLowerCase();
			const status = /^Status:\s*(\S+)/im.exec(group)?.[1];
			if (recipient !== undefined && action !== undefined && status !== undefined) {
				all.set(recipient, [...(all.get(recipient) ?? []), { action, status }]);
			}
		}
	}
	return all;
}

import { Client, type Reply } from './client';
import { OWN_ADDRESS } from './network';
import { codeOf, enhancedIn, type Truth } from './truth';

/** Somebody comes to the server under test to hand something in. */
export interface Visit {
	/** Address of the client; the zone may give it a name. */
	readonly client: string;
	readonly helo: string;
	readonly sender: string;
	readonly recipients: readonly string[];
	/** Header and body lines. Without, no DATA is said. */
	readonly message?: readonly string[];
	/** Behind the address in MAIL: ` SIZE=99999999`. */
	readonly mailParameters?: string;
	/** Instead of a message: VRFY, ETRN and the like. */
	readonly command?: string;
	/** Speaks before it is spoken to. */
	readonly isHasty?: boolean;
	/** What the log says in place of what the client is told: a filter's words, once for each command that is refused by them. */
	readonly logged?: readonly Refusal[];
	/** Where the message goes if its recipient is another name of somebody. */
	readonly deliveredTo?: string;
}

/** What the visitor was told. */
export interface Refusal {
	readonly phase: string;
	readonly reply: Reply;
	readonly sender?: string;
	readonly recipient?: string;
}

const LIMIT_IN_MS = 20_000;

/** Pays the visit to port 25 and answers the truth of it: one refusal for each reply that refused, one delivery for each recipient accepted. */
export async function visit(server: string, visit: Visit, nameOf: (address: string) => string | null): Promise<Truth[]> {
	const client = Client.open({ host: OWN_ADDRESS, port: 25 }, visit.client);
	const refusals: Refusal[] = [];
	const ask = async (phase: string, line: string | undefined, about: Partial<Refusal> = {}): Promise<Reply> => {
		const reply = await within(line === undefined ? client.reply() : client.say(line));
		if (/^[45]/.test(reply[0] ?? '')) {
			refusals.push({ phase, reply, ...about });
		}
		return reply;
	};
	const port = await client.localPort();
	const accepted = await talk(visit, client, ask);
	client.hangUp();
	const relay = { name: nameOf(visit.client), address: visit.client, port };
	const common = { server, relay, failure: null, lines: [] };
	return [
		...(visit.logged ?? refusals).map(({ phase, reply, sender, recipient }): Truth => ({
			...common, kind: 'rejected', relay: phase === 'connect' ? relay : { ...relay, helo: visit.helo }, queueId: null, sender: sender ?? null, recipient: recipient ?? null, phase, code: codeOf(reply), enhanced: enhancedIn(reply), reply,
		})),
		...accepted.map(({ queueId, recipient }): Truth => ({
			...common, kind: 'sent', queueId, sender: visit.sender, recipient: visit.deliveredTo ?? recipient, relay: null, phase: null, code: null, enhanced: '2.0.0', reply: null,
		})),
	];
}

type Ask = (phase: string, line: string | undefined, about?: Partial<Refusal>) => Promise<Reply>;

/** Says what the visit says until it is refused, and answers who was accepted. */
async function talk(visit: Visit, client: Client, ask: Ask): Promise<{ queueId: string | null; recipient: string }[]> {
	const { sender } = visit;
	if (visit.isHasty) {
		client.write(`EHLO ${visit.helo}\r\n`);
	}
	if (!isOk(await ask('connect', undefined)) || !isOk(await ask('EHLO', `EHLO ${visit.helo}`))) {
		return [];
	}
	if (visit.command !== undefined) {
		const [verb = '', argument] = visit.command.split(' ');
		await ask(verb, visit.command, verb === 'VRFY' ? { recipient: argument } : {});
		return [];
	}
	if (!isOk(await ask('MAIL FROM', `MAIL FROM:<${sender}>${visit.mailParameters ?? ''}`, { sender }))) {
		return [];
	}
	const accepted: string[] = [];
	for (const recipient of visit.recipients) {
		if (isOk(await ask('RCPT TO', `RCPT TO:<${recipient}>`, { sender, recipient }))) {
			accepted.push(recipient);
		}
	}
	const about = { sender, recipient: accepted.at(-1) };
	if (accepted.length === 0 || !visit.message || !isOk(await ask('DATA', 'DATA', about))) {
		return [];
	}
	const reply = await ask('end of DATA', [...visit.message, '.'].join('\r\n'), about);
	await client.say('QUIT');
	const queueId = /queued as (\w+)|id=([\w-]+)|2\.0\.0 (\w+) Message accepted/.exec(reply.at(-1) ?? '');
	return isOk(reply) ? accepted.map((recipient) => ({ queueId: queueId?.[1] ?? queueId?.[2] ?? queueId?.[3] ?? null, recipient })) : [];
}

function isOk(reply: Reply): boolean {
	return /^[23]/.test(reply[0] ?? '');
}

function within(reply: Promise<Reply>): Promise<Reply> {
	return Promise.race([reply, new Promise<Reply>((resolve) => setTimeout(resolve, LIMIT_IN_MS, []))]);
}

import { parseJson, textAt } from './json';
import { failureKind, joinReply } from './replyWords';
import { eventsIn, forEach, textsAt } from './serviceEvents';
import { NOTHING, plainTextFormat } from './textFormat';
import type { Told } from './told';

/**
 * Stalwart. As text each line has the name of its event in brackets and then keys with values; a key may come twice, first from the message, then
 * from the recipient. As JSON, which it sends to others, an event is an object. What it refuses at its own door is told by the name of the event,
 * without the reply.
 */
export const STALWART = plainTextFormat(
	{
		id: 'stalwart',
		// 2026-10-04T02:22:32Z INFO SMTP RCPT TO rejected (delivery.rcpt-to-rejected) queueId = 33302, from = "...", to = ["..."], ..., code = 451, details = "..."
		// {"events":[{"id":"...","createdAt":"2026-10-04T02:22:32Z","type":"delivery.delivered","data":{"queueId":33302,"from":"...","to":"...","code":250,...}}]}
		markers: [' (delivery.', ' (smtp.', '"type":"delivery.', '"type":"smtp.'],
		cannotKnow: 'Stalwart writes the enhanced code only inside the reply, and what it refuses itself without the reply.',
	},
	({ message }) => (message.startsWith('{') || message.startsWith('[') ? readObjects(message) : readText(message)),
);

function readText(message: string): readonly Told[] | undefined {
	const [, words = '', name = '', rest = ''] = /^(?:[A-Z]{4,5} )?([^(]*) \(((?:delivery|smtp)\.[a-z0-9-]+)\) ([\s\S]*)/.exec(message) ?? [];
	const fields = fieldsOf(rest);
	return name === '' ? undefined : readEvent({ name, words, recipients: addressesIn(fields.get('to')?.at(-1) ?? ''), field: (key) => fields.get(key)?.at(-1) });
}

function readObjects(message: string): readonly Told[] | undefined {
	const told = eventsIn(parseJson(message)).map((event) => {
		const [name, time, to] = [textAt(event, 'type'), textAt(event, 'createdAt'), textAt(event, 'data', 'to')];
		const recipients = to === undefined ? textsAt(event, 'data', 'to') : [to];
		return name === undefined || time === undefined
			? undefined
			: readEvent({ name, words: textAt(event, 'text'), recipients, field: (key) => textAt(event, 'data', key) }).map((each) => ({ ...each, time }));
	});
	return told.some((each) => each !== undefined) ? told.flatMap((each) => each ?? NOTHING) : undefined;
}

/** What another server refused, by the name of the event. */
const PHASES: ReadonlyMap<string, Told['phase']> = new Map([
	['greeting-failed', 'connect'], ['ehlo-rejected', 'EHLO'], ['auth-failed', 'AUTH'], ['mail-from-rejected', 'MAIL FROM'],
	['rcpt-to-rejected', 'RCPT TO'], ['rcpt-to-failed', 'RCPT TO'], ['message-rejected', 'end of DATA'],
] as const);
/** Failures before a word was said, which are tried again. */
const TROUBLES = new Set(['connect-error', 'start-tls-error', 'implicit-tls-error', 'mx-lookup-failed', 'ip-lookup-failed']);
/** What it refuses itself. Checks that fail (SPF, DMARC) need not refuse anything. */
const REFUSALS: ReadonlyMap<string, readonly [Told['phase'], 4 | 5]> = new Map([
	['mailbox-does-not-exist', ['RCPT TO', 5]], ['relay-not-allowed', ['RCPT TO', 5]], ['invalid-recipient-address', ['RCPT TO', 5]], ['rcpt-to-greylisted', ['RCPT TO', 4]],
	['too-many-recipients', ['RCPT TO', 4]], ['mail-from-unauthorized', ['MAIL FROM', 5]], ['mail-from-unauthenticated', ['MAIL FROM', 5]],
	['mail-from-not-allowed', ['MAIL FROM', 5]], ['invalid-sender-address', ['MAIL FROM', 5]], ['loop-detected', ['end of DATA', 5]],
	['message-parse-failed', ['end of DATA', 5]], ['message-too-large', [undefined, 5]], ['rate-limit-exceeded', [undefined, 4]],
	['concurrency-limit-exceeded', [undefined, 4]], ['too-many-messages', [undefined, 4]],
] as const);

interface StalwartEvent {
	/** delivery.rcpt-to-rejected */
	readonly name: string;
	/** What it is called for people. */
	readonly words: string | undefined;
	readonly recipients: readonly string[];
	field(key: string): string | undefined;
}

function readEvent({ name, words, recipients, field }: StalwartEvent): readonly Told[] {
	const [group, event = ''] = name.split('.');
	const sender = field('from');
	if (group === 'smtp') {
		const [phase, failureClass] = REFUSALS.get(event) ?? [];
		// Those that came before are named too; refused is the last.
		return failureClass === undefined ? NOTHING : [{ kind: 'rejected', sender, recipient: recipients.at(-1), relay: field('remoteIp'), reply: words, phase, failureClass }];
	}
	const isDelivered = event === 'delivered';
	const isTrouble = TROUBLES.has(event);
	const phase = isDelivered ? 'end of DATA' : PHASES.get(event);
	if (group !== 'delivery' || (phase === undefined && !isTrouble && event !== 'null-mx')) {
		return NOTHING;
	}
	const code = Number(field('code') ?? NaN);
	const kind = isDelivered ? 'sent' : isTrouble ? 'deferred' : failureKind(Math.floor(code / 100));
	const reply = joinReply(code === code ? code : undefined, undefined, field('details') ?? field('reason'));
	const failureClass = kind === 'deferred' ? 4 : kind === 'bounced' ? 5 : undefined;
	return forEach(recipients, { kind, queueId: field('queueId'), sender, relay: field('hostname'), reply, phase, failureClass });
}

/** a@example.com, or ["a@example.com", "b@example.com"] */
function addressesIn(text: string): readonly string[] {
	return text.startsWith('[') ? [...text.matchAll(/"([^"]*)"/g)].map(([, each = '']) => each) : text === '' ? [] : [text];
}

/** key = value, key = "a value", key = ["a", "b"]; the values of a key in their order. */
function fieldsOf(text: string): ReadonlyMap<string, readonly string[]> {
	const fields = new Map<string, readonly string[]>();
	for (let at = 0; at < text.length; ) {
		const equals = text.indexOf(' = ', at);
		if (equals < 0) {
			break;
		}
		const start = equals + 3;
		const end = endOfValue(text, start);
		const key = text.slice(at, equals);
		const value = text[start] === '"' ? text.slice(start + 1, end - 1).replaceAll('\\"', '"') : text.slice(start, end);
		fields.set(key, [...(fields.get(key) ?? []), value]);
		at = end + 2;
	}
	return fields;
}

/** Behind the value at `at`: a comma and a space part the pairs, but not in quotes or brackets. */
function endOfValue(text: string, at: number): number {
	let quoted = false;
	const isList = text[at] === '[';
	for (let i = at; i < text.length; i++) {
		if (text[i] === '\\' && quoted) {
			i++;
		} else if (text[i] === '"') {
			quoted = !quoted;
		} else if (!quoted && (isList ? text[i] === ']' : text[i] === ',')) {
			return isList ? i + 1 : i;
		}
	}
	return text.length;
}

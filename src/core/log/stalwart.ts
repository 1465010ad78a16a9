import { failureKind, joinReply } from './replyWords';
import { NOTHING, plainTextFormat } from './textFormat';
import type { Told } from './told';

/**
 * Stalwart, as text: each line has the name of its event in brackets and then keys with values; a key may come twice, first from the
 * message, then from the recipient. Only deliveries are read: refusals at its own door name no reply.
 */
export const STALWART = plainTextFormat(
	{
		id: 'stalwart',
		// 2026-10-04T02:22:32Z INFO SMTP RCPT TO rejected (delivery.rcpt-to-rejected) queueId = 33302, from = "...", to = ["..."], ..., code = 451, details = "..."
		markers: [' (delivery.'],
		cannotKnow: 'Stalwart writes the enhanced code only inside the reply, and what it refuses itself without the reply.',
	},
	({ message }) => {
		const [, event = '', rest = ''] = /\(delivery\.([a-z0-9-]+)\) ([\s\S]*)/.exec(message) ?? [];
		return event === '' ? undefined : readEvent(event, fieldsOf(rest));
	},
);

/** What was refused, by the name of the event. */
const PHASES: ReadonlyMap<string, Told['phase']> = new Map([
	['greeting-failed', 'connect'], ['ehlo-rejected', 'EHLO'], ['auth-failed', 'AUTH'], ['mail-from-rejected', 'MAIL FROM'],
	['rcpt-to-rejected', 'RCPT TO'], ['rcpt-to-failed', 'RCPT TO'], ['message-rejected', 'end of DATA'],
] as const);
/** Failures before a word was said, which are tried again. */
const TROUBLES = new Set(['connect-error', 'start-tls-error', 'implicit-tls-error', 'mx-lookup-failed', 'ip-lookup-failed']);

function readEvent(event: string, fields: ReadonlyMap<string, readonly string[]>): readonly Told[] {
	const phase = PHASES.get(event);
	const isTrouble = TROUBLES.has(event);
	if (event !== 'delivered' && phase === undefined && !isTrouble && event !== 'null-mx') {
		return NOTHING;
	}
	const last = (key: string): string | undefined => fields.get(key)?.at(-1);
	const code = Number(last('code') ?? NaN);
	const kind = event === 'delivered' ? 'sent' : isTrouble ? 'deferred' : failureKind(Math.floor(code / 100));
	const words = last('details') ?? last('reason');
	const told: Told = {
		kind,
		queueId: last('queueId'),
		sender: fields.get('from')?.[0],
		relay: last('hostname'),
		reply: joinReply(code === code ? code : undefined, undefined, words),
		phase: event === 'delivered' ? 'end of DATA' : phase,
		failureClass: kind === 'deferred' ? 4 : kind === 'bounced' ? 5 : undefined,
	};
	const recipients = recipientsOf(last('to') ?? '');
	return recipients.length === 0 ? [told] : recipients.map((recipient) => ({ ...told, recipient }));
}

/** a@example.com, or ["a@example.com", "b@example.com"] */
function recipientsOf(text: string): readonly string[] {
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

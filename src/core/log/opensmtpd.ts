import { behind, cut, isWord } from './cut';
import { classOfReply, phaseOfCommand } from './replyWords';
import { NOTHING, plainTextFormat } from './textFormat';
import type { Told } from './told';

/**
 * OpenSMTPD in its three generations: `mta delivery evpid=...` (since 6.6), `mta event=delivery evpid=...` (since 5.9) and `relay: Ok for
 * ...:` (before); refusals at its own door in the same three.
 */
export const OPENSMTPD = plainTextFormat(
	{
		id: 'opensmtpd',
		// mta delivery evpid=..., from=<...>, result="PermFail" stat="550 ..."; smtp failed-command command="RCPT TO:<...>" result="550 ..."
		markers: [' delivery evpid=', ' event=delivery ', 'failed-command ', 'Failed command on session ', 'relay: ', 'delivery: '],
		contextMarkers: [' envelope evpid=', ' event=envelope '],
		cannotKnow: 'OpenSMTPD names no command with the reply of another server, and its time stamp has no year.',
	},
	({ message, tag }) => {
		if (tag !== 'smtpd' && tag !== undefined) {
			return undefined;
		}
		// The number of the session comes first.
		const text = /^[\da-f]{16} /.test(message) ? message.slice(17) : message;
		return readDelivery(text) ?? readRefusal(text) ?? readOldDelivery(text) ?? readEnvelope(text);
	},
);

const AGENTS: readonly string[] = ['mta', 'mda', 'queue', 'scheduler', 'bounce', 'lka'];

/** mda delivery evpid=c405e39ad6bbc64f from=<a@example.net> to=<b@example.com> rcpt=<-> user=b delay=0s result=Ok stat=Delivered */
function readDelivery(message: string): readonly Told[] | undefined {
	const [agent = '', what] = cut(message, ' ');
	const fields = behind(what, 'delivery ', 'event=delivery ');
	return !AGENTS.includes(agent) || !fields?.startsWith('evpid=') ? undefined : [toldOf(agent, fieldsOf(fields))];
}

function toldOf(agent: string | undefined, fields: ReadonlyMap<string, string>): Told {
	const relay = fields.get('relay');
	return {
		kind: kindOf(fields.get('result') ?? ''),
		service: agent,
		queueId: fields.get('evpid'),
		sender: senderOf(fields),
		recipient: fields.get('to'),
		relay: relay === undefined ? undefined : nameFirst(relay),
		reply: fields.get('stat'),
	};
}

/** The null sender is written as <@> where a queue gives a message up. */
function senderOf(fields: ReadonlyMap<string, string>): string | undefined {
	const sender = fields.get('from');
	return sender === '<@>' ? '<>' : sender;
}

function kindOf(result: string): Told['kind'] {
	switch (result) {
		case 'Ok': return 'sent';
		case 'TempFail': return 'deferred';
		case 'Expire':
		case 'Expired': return 'expired';
		default: return 'bounced';
	}
}

/** mx.example.com [192.0.2.25] for what is written as 192.0.2.25 (mx.example.com) */
function nameFirst(relay: string): string {
	const [address, name] = cut(relay, ' (');
	return !isWord(address) || !name?.endsWith(')') ? relay : `${name.slice(0, -1)} [${address}]`;
}

/**
 * relay: Expire for 4296f490d0a1b2c3: from=<...>, to=<...>, rcpt=<->, delay=4d, stat=Envelope expired;
 * relay: TempFail for 4296f490d0a1b2c3: session=..., from=<...>, to=<...>, rcpt=<->, source=..., relay=192.0.2.25 (mx.example.com), delay=1s, stat=451 ...
 */
function readOldDelivery(message: string): readonly Told[] | undefined {
	const [agent, outcome] = cut(message, ': ');
	const [result = '', behindResult] = cut(outcome, ' for ');
	const [envelope, rest] = cut(behindResult, ': ');
	if ((agent !== 'relay' && agent !== 'delivery') || !OLD_RESULTS.includes(result) || envelope === undefined || rest === undefined || !/^[\da-f]{8,16}$/.test(envelope)) {
		return undefined;
	}
	// The reply is the last field and may hold commas.
	const at = rest.indexOf('stat=');
	const fields = new Map(rest.slice(0, at < 0 ? rest.length : at).split(', ').map((field) => pairOf(field)));
	const reply = at < 0 ? undefined : rest.slice(at + 'stat='.length);
	return [{ ...toldOf(agent === 'relay' ? 'mta' : 'mda', fields), kind: kindOf(result), queueId: envelope, reply }];
}

/** `Expire` is what the queue says in every generation. */
const OLD_RESULTS: readonly string[] = ['Ok', 'TempFail', 'PermFail', 'Expired', 'Expire'];

function pairOf(field: string): [string, string] {
	const equals = field.indexOf('=');
	return equals < 0 ? [field, ''] : [field.slice(0, equals), field.slice(equals + 1)];
}

/**
 * smtp failed-command command="RCPT TO:<a@example.com>" result="550 Invalid recipient: <a@example.com>";
 * smtp-in: Failed command on session 1f55bdcdf16e28a3: "RCPT TO:<a@example.com>" => 550 Invalid recipient
 */
function readRefusal(message: string): readonly Told[] | undefined {
	const rest = behind(message, 'smtp failed-command ', 'smtp event=failed-command ');
	if (rest !== undefined) {
		const fields = fieldsOf(rest);
		const host = fields.get('host');
		const address = fields.get('address');
		return refusalOf(fields.get('command'), fields.get('result'), host && address ? `${host} [${address}]` : (host ?? address));
	}
	const [session, said] = cut(behind(message, 'smtp-in: Failed command on session '), ': "');
	const [command, reply] = cut(said, '" => ');
	return session === undefined || reply === undefined ? undefined : refusalOf(command, reply, undefined);
}

function refusalOf(command: string | undefined, reply: string | undefined, relay: string | undefined): readonly Told[] {
	// Who is refused before a word is said has no command.
	const phase = command === '' ? 'connect' : phaseOfCommand(command);
	const failureClass = classOfReply(reply ?? '');
	if (failureClass !== 4 && failureClass !== 5) {
		return NOTHING;
	}
	const address = /<([^<>]*)>/.exec(command ?? '')?.[1];
	return [{ kind: 'rejected', service: 'smtp', relay, reply, phase, ...(phase === 'RCPT TO' ? { recipient: address } : phase === 'MAIL FROM' ? { sender: address } : {}) }];
}

/** smtp envelope evpid=c405e39ad6bbc64f from=<a@example.net> to=<b@example.com> */
function readEnvelope(message: string): readonly Told[] | undefined {
	const rest = behind(message, 'smtp envelope ', 'smtp event=envelope ');
	if (rest === undefined) {
		return undefined;
	}
	const fields = fieldsOf(rest);
	return [{ kind: 'context', queueId: fields.get('evpid'), sender: senderOf(fields), begins: true }];
}

/** name=value and name="a value" with spaces between. */
function fieldsOf(text: string): ReadonlyMap<string, string> {
	const fields = new Map<string, string>();
	for (let at = 0; at < text.length; ) {
		const equals = text.indexOf('=', at);
		if (equals < 0) {
			break;
		}
		const isQuoted = text[equals + 1] === '"';
		// A quote in the value is not escaped; the one that ends it has the next name or nothing behind it.
		const end = isQuoted ? endOfQuoted(text, equals + 2) : text.indexOf(' ', equals);
		const behind = end < 0 ? text.length : end;
		fields.set(text.slice(at, equals).trim(), text.slice(equals + (isQuoted ? 2 : 1), behind));
		at = behind + 1;
	}
	return fields;
}

function endOfQuoted(text: string, at: number): number {
	let end = text.indexOf('" ', at);
	while (end >= 0 && !/^[a-z]{1,10}=/.test(text.slice(end + 2, end + 14))) {
		end = text.indexOf('" ', end + 2);
	}
	return end >= 0 ? end : text.endsWith('"') ? text.length - 1 : text.length;
}

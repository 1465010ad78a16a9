import { behind, cut } from './cut';
import { classOfReply } from './replyWords';
import { NOTHING, plainTextFormat } from './textFormat';
import type { Told } from './told';

/**
 * Haraka: deliveries and refusals of other servers (`[outbound]`), and what its own plugins deny. With its own stamp, through syslog, or
 * under multilog.
 */
export const HARAKA = plainTextFormat(
	{
		id: 'haraka',
		// [NOTICE] [3E6A027F-8307-4DA4-B105-2A39EC4B58D4.1] [core] recipient <a@example.com> code=DENY msg="No such user" sender="b@example.net"
		markers: [' delivered file=', '[outbound] ', ' code=DENY'],
		cannotKnow: 'Haraka names no recipients where it tells of a delivery, and no reply where a plugin denies without a text of its own.',
	},
	({ message }) => {
		// [NOTICE] [
		const level = /(?:^|\] ?)\[(?:NOTICE|INFO|WARN|ERROR|CRIT|DEBUG|PROTOCOL)\] \[/.exec(message);
		// 3E6A027F-8307-4DA4-B105-2A39EC4B58D4.1] [core] recipient <a@example.com> code=DENY
		const [queueId, behindId] = level === null ? [] : cut(message.slice(level.index + level[0].length), '] [');
		const [plugin, text] = cut(behindId, '] ');
		if (queueId === undefined || text === undefined || !/^[\dA-Fa-f-]{36}(?:\.|$)/.test(queueId)) {
			return undefined;
		}
		return (plugin === 'outbound' ? readOutbound(text.trimStart(), queueId) : readDenial(text.trimStart(), queueId)) ?? NOTHING;
	},
);

function readOutbound(text: string, queueId: string): readonly Told[] | undefined {
	// recipient <a@example.com> rejected: 550 5.1.1 No such user
	const [recipient, result] = cut(behind(text, 'recipient <'), '> ');
	const [word, reply] = cut(result, ': ');
	if (word === 'rejected' || word === 'deferred') {
		return [{ kind: word === 'deferred' ? 'deferred' : 'bounced', service: 'outbound', queueId, recipient, reply, phase: 'RCPT TO' }];
	}
	if (!text.startsWith('delivered file=')) {
		return undefined;
	}
	const host = valueOf(text, 'host');
	const address = valueOf(text, 'ip');
	return [{ kind: 'sent', service: 'outbound', queueId, relay: host && address ? `${host} [${address}]` : (host ?? address), reply: valueOf(text, 'response') }];
}

/** recipient <a@example.com> code=DENY msg="..." sender="b@example.net"; sender <b@example.net> code=DENYSOFT msg="..."; message mid="<...>" ... code=DENY msg="..." */
function readDenial(text: string, queueId: string): readonly Told[] | undefined {
	const code = valueOf(text, 'code');
	const isSoft = code?.startsWith('DENYSOFT') ?? false;
	const [ofRecipient] = cut(behind(text, 'recipient <'), '> ');
	const [ofSender] = cut(behind(text, 'sender <'), '> ');
	const isMessage = text.startsWith('message ');
	if (!code?.startsWith('DENY') || (ofRecipient === undefined && ofSender === undefined && !isMessage)) {
		return undefined;
	}
	const msg = valueOf(text, 'msg');
	const isReply = msg !== undefined && classOfReply(msg) !== undefined;
	return [{
		kind: 'rejected',
		queueId,
		messageId: isMessage ? valueOf(text, 'mid') : undefined,
		sender: ofSender ?? valueOf(text, 'sender'),
		recipient: ofRecipient,
		reply: msg,
		phase: isMessage ? 'end of DATA' : ofSender !== undefined ? 'MAIL FROM' : 'RCPT TO',
		failureClass: isReply ? undefined : isSoft ? 4 : 5,
	}];
}

/** name=value, name="a value" */
function valueOf(text: string, name: string): string | undefined {
	const at = text.indexOf(` ${name}=`);
	const start = at + name.length + 2;
	if (at < 0) {
		return undefined;
	}
	const isQuoted = text[start] === '"';
	// A reply is quoted and may hold quotes; the one that ends it has a space and a name behind it, or nothing.
	const rest = text.slice(isQuoted ? start + 1 : start);
	const end = isQuoted ? rest.search(/"(?: [a-z_]+=|$)/) : rest.indexOf(' ');
	const value = end < 0 ? rest : rest.slice(0, end);
	return value === '' ? undefined : value;
}


import { behind, cut } from './cut';
import { RecentEntries } from './recentEntries';
import { classOfReply, phaseOfCommand } from './replyWords';
import { NOTHING, textFormat, type TextLine, type TextReader } from './textFormat';
import type { Told } from './told';

/**
 * Courier: deliveries of courieresmtp, courierlocal and the other modules, whose lines of the reply come before the one that says what
 * became of the recipient; refusals of courieresmtpd.
 */
export const COURIER = textFormat(
	{
		id: 'courier',
		// id=...,from=<...>,addr=<...>: 550 No such user; id=...,from=<...>,addr=<...>,status: failure; error,relay=...,from=<...>,to=<...>: 550 ...
		markers: [',addr=<', 'error,relay='],
		cannotKnow: 'Courier does not name the server that answered, except where it accepted, nor the command. It says nothing of a connection that ends before MAIL, and does not say that a message is given up for its age.',
	},
	() => new CourierReader(),
);

/** More than Courier has under way at a time, by its usual limits. */
const MOST_REPLIES = 2000;
/** A reply of many lines is cut here. */
const LONGEST_REPLY = 4096;

class CourierReader implements TextReader {
	private readonly replies = new RecentEntries<string>(MOST_REPLIES);
	/** What courieresmtp delivered, which it says a second time, as a status. */
	private readonly delivered = new RecentEntries<true>(MOST_REPLIES);

	get remembers(): boolean {
		return !this.replies.isEmpty || !this.delivered.isEmpty;
	}

	read({ message, tag }: TextLine): readonly Told[] | undefined {
		if (tag !== undefined && !tag.startsWith('courier')) {
			return undefined;
		}
		// id=0038C081.4D026173.000051A4,from=<a@example.net>,addr=<b@example.com>,status: deferred
		const [queueId, behindId] = cut(behind(message, 'id='), ',from=<');
		const [sender, behindSender] = cut(behindId, '>,addr=<');
		const [recipient, rest] = cut(behindSender, '>');
		return queueId === undefined || sender === undefined || recipient === undefined ? readRefusal(message) : this.readDelivery({ queueId, sender, recipient }, rest ?? '');
	}

	private readDelivery(envelope: { queueId: string; sender: string; recipient: string }, rest: string): readonly Told[] {
		const key = `${envelope.queueId} ${envelope.recipient}`;
		if (rest.startsWith(': ')) {
			const before = this.replies.get(key);
			const text = before === undefined ? rest.slice(2) : `${before} ${rest.slice(2)}`;
			this.replies.set(key, text.slice(0, LONGEST_REPLY));
			return NOTHING;
		}
		// ,size=329,success: Message delivered.; ,success: delivered: mx.example.com [192.0.2.25]; ,status: deferred
		const found = /,(?:status: )?(success|failure|deferred)(?:$|: )/.exec(rest);
		if (!found) {
			return NOTHING;
		}
		const word = found[1];
		const words = rest.slice(found.index + found[0].length);
		if (word === 'success' && words === '' && this.delivered.take(key)) {
			return NOTHING;
		}
		const reply = this.replies.take(key) ?? (words === '' ? undefined : words);
		const [name, address] = cut(cut(behind(words, 'delivered: '), ']')[0], ' [');
		const relay = name === undefined ? undefined : `${name} [${address}]`;
		if (name !== undefined) {
			this.delivered.set(key, true);
		}
		const failureClass = word === 'success' ? undefined : word === 'deferred' ? 4 : 5;
		return [{ ...envelope, kind: word === 'success' ? 'sent' : word === 'deferred' ? 'deferred' : 'bounced', relay, reply, failureClass }];
	}
}

/**
 * error,relay=::ffff:192.0.2.4,port=46555,from=<a@example.net>,to=<b@example.com>: 550 User unknown.
 * error,relay=::ffff:192.0.2.4,msg="535 Authentication failed.",cmd: AUTH PLAIN ...
 */
function readRefusal(message: string): readonly Told[] | undefined {
	const [relay, behindRelay] = cut(behind(message, 'error,relay='), ',');
	// port=46555, in newer versions
	const rest = (behindRelay?.startsWith('port=') ? cut(behindRelay, ',')[1] : behindRelay) ?? '';
	if (relay === undefined) {
		return undefined;
	}
	const [quoted, command] = cut(behind(rest, 'msg="'), '",cmd: ');
	if (quoted !== undefined) {
		return classOfReply(quoted) === undefined ? NOTHING : [{ kind: 'rejected', relay, reply: quoted, phase: phaseOfCommand(command) }];
	}
	// ident=ada, where the client's machine was asked whose the connection is (RFC 1413)
	const fields = rest.startsWith('ident=') ? cut(rest, ',')[1] : rest;
	const [envelope, reply = ''] = cut(behind(fields, 'from=<'), '>: ');
	const [sender = envelope, recipient] = cut(envelope, '>,to=<');
	return classOfReply(reply) === undefined ? NOTHING : [{ kind: 'rejected', relay, sender, recipient, reply, phase: recipient === undefined ? 'MAIL FROM' : 'RCPT TO' }];
}

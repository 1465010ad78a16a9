import { behind, cut, cutLast, isWord } from './cut';
import { RecentEntries } from './recentEntries';
import { NOTHING, textFormat, type TextLine, type TextReader } from './textFormat';
import type { Told } from './told';

/**
 * qmail and what was made of it (netqmail, notqmail, s/qmail, indimail): the log of qmail-send, in which numbers of deliveries join the
 * recipient to the result, and numbers of messages join the sender; and refusals by rblsmtpd. Under multilog, with a clock of its own, or
 * through syslog.
 */
export const QMAIL = textFormat(
	{
		id: 'qmail',
		// starting delivery 12: msg 34 to remote a@example.com; delivery 12: failure: ...; info msg 34: bytes 830 from <...> qp 6190 uid 1000
		markers: ['starting delivery ', ': success: ', ': failure: ', ': deferral: ', 'info msg ', 'rblsmtpd: ', 'CHKUSER '],
		contextMarkers: ['new msg ', 'end msg '],
		cannotKnow: 'qmail names recipient and sender on other lines than the result, so a result says neither where the log begins behind those.',
	},
	() => new QmailReader(),
);

/** concurrencyremote may be set up to 509 in qmail as it comes, and there are as many local ones. */
const MOST_DELIVERIES = 2000;
const MOST_MESSAGES = 10_000;

interface Delivery {
	readonly message: string;
	readonly channel: string;
	readonly recipient: string;
}

class QmailReader implements TextReader {
	private readonly deliveries = new RecentEntries<Delivery>(MOST_DELIVERIES);
	private readonly senders = new RecentEntries<string>(MOST_MESSAGES);

	get remembers(): boolean {
		return !this.deliveries.isEmpty || !this.senders.isEmpty;
	}

	read({ whole }: TextLine): readonly Told[] | undefined {
		const at = whole.search(/(?:(?:new|end|info) msg \d|starting delivery \d|delivery \d+: |rblsmtpd: |CHKUSER )/);
		return at >= 0 && isBefore(whole.slice(0, at)) ? this.readText(whole.slice(at)) : undefined;
	}

	private readText(text: string): readonly Told[] | undefined {
		// starting delivery 119: msg 161214 to remote a@example.com
		const [number, msg] = cut(behind(text, 'starting delivery '), ': msg ');
		const [message, to] = cut(msg, ' to ');
		const recipient = behind(to, 'local', 'remote')?.trim();
		if (number !== undefined && message !== undefined && isWord(recipient)) {
			this.deliveries.set(number, { message, channel: to?.startsWith('local') ? 'local' : 'remote', recipient });
			return NOTHING;
		}
		// delivery 183: failure: 192.0.2.30_does_not_like_recipient./Remote_host_said:_550_...
		const [delivery, result] = cut(behind(text, 'delivery '), ': ');
		const [word = '', words] = cut(result, ': ');
		if (delivery !== undefined && words !== undefined && RESULTS.includes(word)) {
			return [this.resultOf(delivery, word, words)];
		}
		// info msg 161214: bytes 830 from <a@example.net> qp 6190 uid 1000
		const [info, size] = cut(behind(text, 'info msg '), ': bytes ');
		const [sender] = cut(cut(size, ' from <')[1], '>');
		if (info !== undefined && sender !== undefined) {
			this.senders.set(info, sender);
			return [{ kind: 'context', queueId: info, sender, begins: true }];
		}
		return this.readEnd(text) ?? readRefusal(text) ?? readCheck(text);
	}

	/** new msg 161214, end msg 161214 */
	private readEnd(text: string): readonly Told[] | undefined {
		const [, word, message = ''] = /^(new|end) msg (\d+)$/.exec(text) ?? [];
		if (word === undefined) {
			return undefined;
		}
		this.senders.take(message);
		return word === 'end' ? [{ kind: 'context', queueId: message, leaves: true }] : NOTHING;
	}

	private resultOf(number: string, word: string, words: string): Told {
		const { message, channel, recipient } = this.deliveries.take(number) ?? {};
		const text = words.replaceAll('_', ' ').replace(/\/$/, '');
		// 192.0.2.30 does not like recipient., 192.0.2.30 accepted message., Connected to 192.0.2.30 but greeting failed.
		const [host = '', verb] = (behind(text, 'Connected to ') ?? text).split(' ', 2);
		const reply = replyOf(text);
		return {
			kind: word === 'success' ? 'sent' : word === 'deferral' ? 'deferred' : text.includes(TOO_LONG) ? 'expired' : 'bounced',
			service: channel,
			queueId: message,
			sender: message === undefined ? undefined : this.senders.get(message),
			recipient,
			relay: VERBS.includes(verb ?? '') && /^[\da-fA-F.:]+$/.test(host) ? host : undefined,
			reply,
			enhanced: reply.includes(SAID) ? undefined : /\(#([245]\.\d{1,3}\.\d{1,3})\)/.exec(text)?.[1],
			phase: phaseOf(text),
			failureClass: word === 'success' ? undefined : word === 'deferral' ? 4 : 5,
		};
	}
}

const RESULTS: readonly string[] = ['success', 'failure', 'deferral'];
/** Behind the address of the other host: but greeting failed, accepted message, does not like recipient, failed after I sent the message. */
const VERBS: readonly string[] = ['but', 'accepted', 'does', 'failed'];
const SAID = 'Remote host said: ';
const TOO_LONG = 'this message has been in the queue too long';

/**
 * What the other host said, without what qmail says around it; else qmail's own words. qmail writes a slash for the end of a line and an
 * underscore for a space, and those that were there stay, so what was one and what the other cannot be told.
 */
function replyOf(text: string): string {
	const at = text.indexOf(SAID);
	// .../Giving up on 198.51.100.25., .../I'm not going to try again; this message has been in the queue too long.
	const own = at < 0 ? text : text.slice(at + SAID.length).replace(/\/(?:Giving up on|I'm not going to try again) ?[^/]*$/, '');
	return own.replace(/\/(?=[2-5]\d\d[- ])/g, ' ').trim();
}

/** The words of qmail-remote: does not like recipient, failed after I sent the message, but greeting failed. */
function phaseOf(text: string): Told['phase'] {
	if (text.includes('does not like recipient')) {
		return 'RCPT TO';
	}
	if (text.includes('failed after I sent the message') || text.includes('accepted message')) {
		return 'end of DATA';
	}
	if (text.includes('but sender was rejected')) {
		return 'MAIL FROM';
	}
	if (text.includes('failed on DATA command')) {
		return 'DATA';
	}
	return text.includes('but greeting failed') ? 'connect' : text.includes('but my name was rejected') ? 'HELO' : undefined;
}

/** What may stand before the words: a stamp of multilog or of splogger, the name of a program of qmail, with a header of syslog before it. */
function isBefore(text: string): boolean {
	return text === '' || isSyslog(text) || STAMPS.some((stamp) => stamp.test(text));
}

/** Nov 24 06:25:11 mx1 qmail-send[311]: 1795501511.622892 */
function isSyslog(text: string): boolean {
	const [header, stamp = ''] = cutLast(text, ': ');
	return header !== undefined && (stamp === '' || EPOCH.test(stamp)) && /^(?:qmail|tcpserver)[\w-]*(?:\[\d+\])?$/.test(header.slice(header.lastIndexOf(' ') + 1));
}

const EPOCH = /^\d{10}\.\d+ $/;
const STAMPS = [
	/^@[\da-f]{24} $/,
	EPOCH,
	/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ $/,
	// Nov 24 06:25:11 mx1
	/^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ $/,
];

/** rblsmtpd: 192.0.2.77 pid 19597: 451 http://bl.example.org/query?ip=192.0.2.77, a name of the host may stand before the reply. */
function readRefusal(text: string): readonly Told[] | undefined {
	const [relay, pid] = cut(behind(text, 'rblsmtpd: '), ' pid ');
	const at = pid?.search(/ [45]\d\d /) ?? -1;
	const before = pid?.slice(0, Math.max(0, at)) ?? '';
	const reply = pid?.slice(at + 1);
	return at < 0 || !/^\d+[ :]*(?:[^\s\d:]\S*)?$/.test(before) ? undefined : [{ kind: 'rejected', service: 'rblsmtpd', relay, reply, phase: 'RCPT TO' }];
}

/**
 * CHKUSER rejected rcpt: from <a@example.net::> remote <mail.example.net:unknown:192.0.2.9> rcpt <b@example.com> : not existing recipient
 * (the chkuser patch of qmail-smtpd; of its refusals those about a recipient). The form is from its documentation, section on logging.
 */
function readCheck(text: string): readonly Told[] | undefined {
	const [what = '', from] = cut(behind(text, 'CHKUSER '), ': from <');
	const [client, remoteOn] = cut(from, '> remote <');
	const [remote, rcpt] = cut(remoteOn, '> rcpt <');
	const [recipient, reply] = cut(rcpt, '> : ');
	// <a@example.net:user:>: behind the address are the name of a login and what it may do.
	const sender = client?.split(':').slice(0, -2).join(':');
	if (!CHECKS.includes(what) || reply === undefined) {
		return undefined;
	}
	const relay = /:([\d.]+)$/.exec(remote ?? '')?.[1];
	return [{ kind: 'rejected', service: 'chkuser', sender, recipient, relay, reply: reply === '' ? what : reply, phase: 'RCPT TO' }];
}

const CHECKS: readonly string[] = ['rejected rcpt', 'rejected relaying', 'mbx overquota'];

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
		const start = /^starting delivery (\d+): msg (\d+) to (local|remote) ?(\S+)/.exec(text);
		if (start) {
			const [, number = '', message = '', channel = '', recipient = ''] = start;
			this.deliveries.set(number, { message, channel, recipient });
			return NOTHING;
		}
		// delivery 183: failure: 192.0.2.30_does_not_like_recipient./Remote_host_said:_550_...
		const result = /^delivery (\d+): (success|failure|deferral): (.*)$/.exec(text);
		if (result) {
			const [, number = '', word = '', words = ''] = result;
			return [this.resultOf(number, word, words)];
		}
		// info msg 161214: bytes 830 from <a@example.net> qp 6190 uid 1000
		const info = /^info msg (\d+): bytes \d+ from <([^>]*)>/.exec(text);
		if (info) {
			const [, message = '', sender = ''] = info;
			this.senders.set(message, sender);
			return [{ kind: 'context', queueId: message, sender, begins: true }];
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
		const [, host] = /^(?:Connected to )?([\da-fA-F.:]+) (?:but |accepted|does|failed)/.exec(text) ?? [];
		const reply = replyOf(text);
		return {
			kind: word === 'success' ? 'sent' : word === 'deferral' ? 'deferred' : text.includes(TOO_LONG) ? 'expired' : 'bounced',
			service: channel,
			queueId: message,
			sender: message === undefined ? undefined : this.senders.get(message),
			recipient,
			relay: host,
			reply,
			enhanced: reply.includes(SAID) ? undefined : /\(#([245]\.\d{1,3}\.\d{1,3})\)/.exec(text)?.[1],
			phase: phaseOf(text),
			failureClass: word === 'success' ? undefined : word === 'deferral' ? 4 : 5,
		};
	}
}

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
	return text === '' || STAMPS.some((stamp) => stamp.test(text));
}

const STAMPS = [
	/^@[\da-f]{24} $/,
	/^\d{10}\.\d+ $/,
	/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ $/,
	// Nov 24 06:25:11 mx1 qmail: 1795501511.622892
	/^(?:.* )?(?:qmail|tcpserver)[\w-]*(?:\[\d+\])?: (?:\d{10}\.\d+ )?$/,
	// Nov 24 06:25:11 mx1
	/^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ $/,
];

/** rblsmtpd: 192.0.2.77 pid 19597: 451 http://bl.example.org/query?ip=192.0.2.77, a name of the host may stand before the reply. */
function readRefusal(text: string): readonly Told[] | undefined {
	const [, relay, reply] = /^rblsmtpd: (\S+) pid \d+[ :]{1,4}(?:[^\s\d:]\S* )?([45]\d\d .*)$/.exec(text) ?? [];
	return relay === undefined ? undefined : [{ kind: 'rejected', service: 'rblsmtpd', relay, reply, phase: 'RCPT TO' }];
}

/**
 * CHKUSER rejected rcpt: from <a@example.net::> remote <mail.example.net:unknown:192.0.2.9> rcpt <b@example.com> : not existing recipient
 * (the chkuser patch of qmail-smtpd; of its refusals those about a recipient). The form is from its documentation, section on logging.
 */
function readCheck(text: string): readonly Told[] | undefined {
	const words = /^CHKUSER (rejected rcpt|rejected relaying|mbx overquota): from <([^<>]*):[^<>:]*:[^<>:]*> remote <([^<>]*)> rcpt <([^<>]*)> : (.*)$/.exec(text);
	if (!words) {
		return undefined;
	}
	const [, what, sender = '', remote = '', recipient = '', reply = ''] = words;
	const relay = /:([\d.]+)$/.exec(remote)?.[1];
	return [{ kind: 'rejected', service: 'chkuser', sender, recipient, relay, reply: reply === '' ? what : reply, phase: 'RCPT TO' }];
}

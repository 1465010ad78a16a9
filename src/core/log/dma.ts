import { behind, cut, cutLast } from './cut';
import { RecentEntries } from './recentEntries';
import { phaseOfCommand } from './replyWords';
import { NOTHING, textFormat, type TextLine, type TextReader } from './textFormat';
import type { Told } from './told';

/** DragonFly Mail Agent. The queue id stands in the brackets behind its name, with a process id behind it in some systems. */
export const DMA = textFormat(
	{
		id: 'dma',
		// dma[1a2b3c.55d0f1c2a0]: <a@example.com> trying delivery; remote delivery failed after RCPT TO: 550 ...; <a@example.com> delivery successful
		markers: [' dma[', 'dma: '],
		cannotKnow: 'dma writes the sender only where a message comes in, and no reply where a message is accepted. Of a connection that ends it says nothing.',
	},
	() => new DmaReader(),
);

const MOST_MESSAGES = 1000;

interface Delivery {
	readonly sender?: string;
	readonly recipient?: string;
	readonly relay?: string;
	/** The last attempt was in vain, and another follows. */
	readonly waits?: boolean;
}

class DmaReader implements TextReader {
	private readonly deliveries = new RecentEntries<Delivery>(MOST_MESSAGES);

	get remembers(): boolean {
		return !this.deliveries.isEmpty;
	}

	read({ whole }: TextLine): readonly Told[] | undefined {
		const [before, behindName] = cut(whole, 'dma[');
		// 1a2b3c.55d0f1c2a0, or with a process id 1a2b3c.55d0f1c2a0][311
		const [brackets, text] = cut(behindName, ']: ');
		const [queueId = brackets] = cut(brackets, '][');
		if (queueId === undefined || text === undefined || !/^[\da-f.]+$/.test(queueId) || (before !== '' && !before?.endsWith(' '))) {
			return undefined;
		}
		return this.readFacts(queueId, text) ?? this.readEnd(queueId, text) ?? this.readFailure(queueId, withoutBreaks(text)) ?? NOTHING;
	}

	/** new mail from user=root uid=0 envelope_from=<a@example.net>; <a@example.com> trying delivery; trying remote delivery to mx.example.com [192.0.2.25] pref 10 */
	private readFacts(queueId: string, text: string): readonly Told[] | undefined {
		const [sender] = cut(cutLast(behind(text, 'new mail from user='), ' envelope_from=<')[1], '>');
		const [queued, queuedAs] = cut(behind(text, 'mail to=<'), '> queued as ');
		const [recipient] = cut(behind(text, '<'), '> trying delivery');
		const relay = relayAt(behind(text, 'trying remote delivery to '));
		if (sender !== undefined) {
			// <<>> is the null sender, as whoever called it wrote it.
			this.deliveries.set(queueId, { sender: sender === '<' ? '' : sender });
			return NOTHING;
		}
		if (queuedAs !== undefined) {
			const from = this.deliveries.get(queueId)?.sender;
			this.deliveries.set(queuedAs, { sender: from, recipient: queued });
			return [{ kind: 'context', queueId: queuedAs, sender: from, begins: true }];
		}
		if (recipient !== undefined || relay !== undefined) {
			this.deliveries.set(queueId, { ...this.deliveries.get(queueId), ...(relay === undefined ? { recipient } : { relay }) });
			return NOTHING;
		}
		return undefined;
	}

	/** <a@example.com> delivery successful; delivery failed, bouncing as 27f274, which follows a failure for good, and every failure of a message that is too old */
	private readEnd(queueId: string, text: string): readonly Told[] | undefined {
		const isSuccess = text.startsWith('<') && text.endsWith('> delivery successful');
		if (!isSuccess && !text.startsWith('delivery failed, bouncing as ')) {
			return undefined;
		}
		const { sender, recipient, relay, waits } = this.deliveries.take(queueId) ?? {};
		return isSuccess ? [{ kind: 'sent', queueId, sender, recipient, relay }] : waits ? [{ kind: 'expired', queueId, sender, recipient }] : NOTHING;
	}

	private readFailure(queueId: string, text: string): readonly Told[] | undefined {
		const known = this.deliveries.get(queueId) ?? {};
		const failure = connectionFailure(text) ?? greetingFailure(text) ?? deliveryFailure(text);
		if (!failure) {
			return undefined;
		}
		this.deliveries.set(queueId, { ...known, waits: failure.kind === 'deferred' });
		return [{ queueId, sender: known.sender, recipient: known.recipient, ...failure, relay: failure.relay ?? known.relay }];
	}
}

/** connect to mx.example.com [192.0.2.25] failed: Connection refused */
function connectionFailure(text: string): Told | undefined {
	const [host, words] = cut(behind(text, 'connect to '), ' failed: ');
	return words === undefined ? undefined : { kind: 'deferred', relay: relayAt(host), reply: words, phase: 'connect', failureClass: 4 };
}

/** Could not perform server greeting at mx.example.com [192.0.2.25]: 502 5.5.1 ..., which is given up whatever the code */
function greetingFailure(text: string): Told | undefined {
	const at = behind(text, 'Could not perform server greeting at ');
	const [, reply] = cut(at, ']: ');
	return reply === undefined ? undefined : { kind: 'bounced', relay: relayAt(at), reply, phase: 'EHLO', failureClass: 5 };
}

/** remote delivery to mx.example.com [192.0.2.25] failed after RCPT TO: 550 5.1.1 ...; remote delivery deferred: mx.example.com [192.0.2.25] failed after ... */
function deliveryFailure(text: string): Told | undefined {
	const result = behind(text, 'remote delivery ', 'local delivery ');
	const isDeferred = result?.startsWith('deferred') ?? false;
	if (!isDeferred && !result?.includes('failed')) {
		return undefined;
	}
	const [host, after] = cut(result, 'failed after ');
	const [command, reply] = cut(after, ': ');
	return {
		kind: isDeferred ? 'deferred' : 'bounced',
		relay: relayAt(behind(host, 'to ', 'deferred: ')),
		reply: reply ?? behind(result, 'deferred: ', 'failed: ') ?? text,
		phase: command === 'final DATA' ? 'end of DATA' : command === 'connect' ? 'connect' : phaseOfCommand(command),
		failureClass: isDeferred ? 4 : 5,
	};
}

/** What syslog makes of the line ends in a reply: #015#012. */
function withoutBreaks(text: string): string {
	return text.replaceAll('#015#012', ' ');
}

/** mx.example.com [192.0.2.25] of what begins so. */
function relayAt(text: string | undefined): string | undefined {
	const [host] = cut(text, ']');
	return host !== undefined && host.includes(' [') && host.indexOf(' ') === host.lastIndexOf(' ') ? `${host}]` : undefined;
}

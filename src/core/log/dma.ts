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
		cannotKnow: 'dma writes the sender only where a message comes in, and its time stamp has no year.',
	},
	() => new DmaReader(),
);

const MOST_MESSAGES = 1000;

interface Delivery {
	readonly sender?: string;
	readonly recipient?: string;
	readonly relay?: string;
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
		return this.readFacts(queueId, text) ?? this.readResult(queueId, text) ?? NOTHING;
	}

	/** new mail from user=root uid=0 envelope_from=<a@example.net>; <a@example.com> trying delivery; trying remote delivery to mx.example.com [192.0.2.25] pref 10 */
	private readFacts(queueId: string, text: string): readonly Told[] | undefined {
		const [sender] = cut(cutLast(behind(text, 'new mail from user='), ' envelope_from=<')[1], '>');
		const [queued, queuedAs] = cut(behind(text, 'mail to=<'), '> queued as ');
		const [recipient] = cut(behind(text, '<'), '> trying delivery');
		const relay = relayAt(behind(text, 'trying remote delivery to '));
		if (sender !== undefined) {
			this.deliveries.set(queueId, { sender });
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

	/** remote delivery to mx.example.com [192.0.2.25] failed after RCPT TO: 550 5.1.1 ...; remote delivery deferred: mx.example.com [192.0.2.25] failed after ... */
	private readResult(queueId: string, text: string): readonly Told[] | undefined {
		const { sender, recipient, relay: known } = this.deliveries.get(queueId) ?? {};
		if (text.startsWith('<') && text.endsWith('> delivery successful')) {
			this.deliveries.take(queueId);
			return [{ kind: 'sent', queueId, sender, recipient, relay: known }];
		}
		const result = behind(text, 'remote delivery ', 'local delivery ');
		const isDeferred = result?.startsWith('deferred') ?? false;
		if (!isDeferred && !result?.includes('failed')) {
			return undefined;
		}
		// to mx.example.com [192.0.2.25] failed after RCPT TO: 550 5.1.1 ...
		const [host, after] = cut(result, 'failed after ');
		const [command, reply] = cut(after, ': ');
		const relay = relayAt(behind(host, 'to ', 'deferred: '));
		const words = behind(result, 'deferred: ', 'failed: ');
		return [{
			kind: isDeferred ? 'deferred' : 'bounced',
			queueId, sender, recipient,
			relay: relay ?? known,
			reply: reply ?? words ?? text,
			phase: command === 'final DATA' ? 'end of DATA' : phaseOfCommand(command),
			failureClass: isDeferred ? 4 : 5,
		}];
	}
}

/** mx.example.com [192.0.2.25] of what begins so. */
function relayAt(text: string | undefined): string | undefined {
	const [host] = cut(text, ']');
	return host !== undefined && host.includes(' [') && host.indexOf(' ') === host.lastIndexOf(' ') ? `${host}]` : undefined;
}

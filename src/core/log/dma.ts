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
		const [, queueId, text] = /(?:^| )dma\[([\da-f.]+)\](?:\[\d+\])?: ([\s\S]*)/.exec(whole) ?? [];
		if (queueId === undefined || text === undefined) {
			return undefined;
		}
		return this.readFacts(queueId, text) ?? this.readResult(queueId, text) ?? NOTHING;
	}

	/** new mail from user=root uid=0 envelope_from=<a@example.net>; <a@example.com> trying delivery; trying remote delivery to mx.example.com [192.0.2.25] pref 10 */
	private readFacts(queueId: string, text: string): readonly Told[] | undefined {
		const [, sender] = /^new mail from user=.* envelope_from=<([^<>]*)>$/.exec(text) ?? [];
		const [, queued, queuedAs] = /^mail to=<([^>]*)> queued as ([\da-f.]+)$/.exec(text) ?? [];
		const [, recipient] = /^<([^>]*)> trying delivery$/.exec(text) ?? [];
		const [, relay] = /^trying remote delivery to (\S+ \[[^\]]*\])/.exec(text) ?? [];
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
		if (/^<[^>]*> delivery successful$/.test(text)) {
			this.deliveries.take(queueId);
			return [{ kind: 'sent', queueId, sender, recipient, relay: known }];
		}
		const isDeferred = /^(?:remote|local) delivery deferred/.test(text);
		if (!isDeferred && !/^(?:remote|local) delivery .*failed/.test(text)) {
			return undefined;
		}
		const [, relay, command, reply] = /^(?:remote|local) delivery (?:to |deferred: )?(?:([^\s[\]]+ \[[^\s\]]*\]) )?failed after ([^:]+): (.*)$/.exec(text) ?? [];
		const words = /^(?:remote|local) delivery (?:deferred|failed): (.*)$/.exec(text)?.[1];
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

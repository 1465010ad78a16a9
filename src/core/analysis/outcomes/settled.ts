import { OUTCOME, type MessageCounts } from '../../bounce/outcome';
import type { Histories } from './histories';
import { FLAG, STATE } from './messageTable';
import { SENDER_COUNT, type Senders } from './senders';

/** The stories that are over, counted. */
export class Settled {
	/** By `OUTCOME`. */
	private readonly outcomes = new Float64Array(Object.keys(OUTCOME).length);
	private afterDeferral = 0;
	private notifications = 0;

	constructor(private readonly senders: Senders) {}

	/** Counts a message, and says of the rows of its failures how they ended. What comes later of it is another message. */
	settle(histories: Histories, message: number): void {
		const { messages, recipients } = histories;
		const isAlone = !isTold(histories, message);
		let told = 0;
		let expired = 0;
		for (let at = messages.head[message] as number; at >= 0; at = recipients.next[at] as number) {
			const outcome = outcomeOf(recipients.state[at] as number, messages.has(message, FLAG.left));
			if (outcome === OUTCOME.none) {
				continue;
			}
			const hasLine = recipients.state[at] !== STATE.expected;
			told += hasLine ? 1 : 0;
			expired += outcome === OUTCOME.expired ? 1 : 0;
			const isOver = outcome !== OUTCOME.open && outcome !== OUTCOME.removed;
			histories.rows.settle(recipients.lastRow[at] as number, outcome, isOver ? (recipients.ended[at] as number) : 0);
			this.countFailures(messages.sender[message] as number, recipients.deferrals[at] as number, outcome);
			if (hasLine || isAlone) {
				this.count(messages.has(message, FLAG.notification), messages.sender[message] as number, { outcome, deferrals: recipients.deferrals[at] as number });
			}
		}
		this.settleExpired(histories, message, { told, expired });
	}

	/** The line that gives up a message is one event, however many recipients wait; there may be none that the log names. */
	private settleExpired({ messages }: Histories, message: number, { told, expired }: { readonly told: number; readonly expired: number }): void {
		const sender = messages.sender[message] as number;
		if (!messages.has(message, FLAG.expired)) {
			if (expired > 0) {
				this.senders.count(sender, SENDER_COUNT.expired, expired);
			}
			return;
		}
		this.senders.count(sender, SENDER_COUNT.expired);
		if (told === 0) {
			this.count(messages.has(message, FLAG.notification), sender, { outcome: OUTCOME.expired, deferrals: 0 });
		}
	}

	private countFailures(sender: number, deferrals: number, outcome: number): void {
		if (deferrals > 0) {
			this.senders.count(sender, SENDER_COUNT.deferred, deferrals);
		}
		if (outcome === OUTCOME.bounced) {
			this.senders.count(sender, SENDER_COUNT.bounced);
		}
	}

	private count(isNotification: boolean, sender: number, { outcome, deferrals }: { readonly outcome: number; readonly deferrals: number }): void {
		if (isNotification) {
			this.notifications++;
			return;
		}
		this.outcomes[outcome] = (this.outcomes[outcome] as number) + 1;
		this.afterDeferral += outcome === OUTCOME.delivered && deferrals > 0 ? 1 : 0;
		this.senders.count(sender, SENDER_COUNT.messages);
	}

	add(counts: MessageCounts): void {
		for (const [outcome, field] of FIELDS) {
			this.outcomes[outcome] = (this.outcomes[outcome] as number) + counts[field];
		}
		this.afterDeferral += counts.deliveredAfterDeferral;
		this.notifications += counts.notifications;
	}

	get counts(): MessageCounts {
		const [, stillDeferred = 0, delivered = 0, bounced = 0, expired = 0, removed = 0] = this.outcomes;
		const total = stillDeferred + delivered + bounced + expired + removed;
		return { total, delivered, deliveredAfterDeferral: this.afterDeferral, stillDeferred, bounced, expired, removed, notifications: this.notifications };
	}
}

const FIELDS = [
	[OUTCOME.open, 'stillDeferred'],
	[OUTCOME.delivered, 'delivered'],
	[OUTCOME.bounced, 'bounced'],
	[OUTCOME.expired, 'expired'],
	[OUTCOME.removed, 'removed'],
] as const satisfies readonly (readonly [number, keyof MessageCounts])[];

/** Does a line tell of the message under this queue id for whatever recipient? Then one that was expected and never came has another address now. */
function isTold({ messages, recipients }: Histories, message: number): boolean {
	for (let at = messages.head[message] as number; at >= 0; at = recipients.next[at] as number) {
		if (recipients.state[at] !== STATE.expected) {
			return true;
		}
	}
	return false;
}

/** `none` for a story that is told elsewhere. */
function outcomeOf(state: number, hasLeft: boolean): number {
	switch (state) {
		case STATE.deferred:
			return hasLeft ? OUTCOME.removed : OUTCOME.open;
		case STATE.bounced:
			return OUTCOME.bounced;
		case STATE.expired:
			return OUTCOME.expired;
		case STATE.handedOn:
			return OUTCOME.none;
		default:
			return OUTCOME.delivered;
	}
}

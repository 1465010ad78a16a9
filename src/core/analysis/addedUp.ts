import type { MessageCounts } from '../bounce/outcome';
import { EVENT_KINDS, type EventKind } from '../log/event';
import type { HourCounts } from './hours';
import { SENDER_COUNTS, type SenderCounts } from './outcomes/senders';
import { OTHERS } from './summary';

/** What several logs come to, added up one at a time. */

export const NO_MESSAGES: MessageCounts = {
	total: 0, delivered: 0, deliveredAfterDeferral: 0, stillDeferred: 0, bounced: 0, expired: 0, removed: 0, notifications: 0,
};

export function addMessages(one: MessageCounts, other: MessageCounts): MessageCounts {
	return Object.fromEntries(Object.entries(one).map(([what, count]) => [what, count + other[what as keyof MessageCounts]])) as unknown as MessageCounts;
}

export interface SenderJson {
	/** Empty for the null sender `<>`; `null` where no line says. */
	readonly sender: string | null;
	/** Failures. */
	readonly events: number;
	readonly deferred: number;
	readonly bounced: number;
	readonly rejected: number;
	readonly expired: number;
	/** All of them, once for each recipient. */
	readonly messages: number;
}

/** At most `bound` senders; the rest is counted under `OTHERS`. */
export class SendersAddedUp {
	private readonly rows = new Map<string | undefined, Record<(typeof SENDER_COUNTS)[number], number>>();

	constructor(private readonly bound: number) {}

	add(senders: readonly SenderCounts[]): void {
		for (const sender of senders) {
			const row = this.rowOf(sender.sender);
			for (const what of SENDER_COUNTS) {
				row[what] += sender[what];
			}
		}
	}

	/** Those with failures, most first. */
	finish(): SenderJson[] {
		return [...this.rows]
			.map(([sender, { messages, deferred, bounced, rejected, expired }]) => ({
				sender: sender ?? null, events: deferred + bounced + rejected + expired, deferred, bounced, rejected, expired, messages,
			}))
			.filter(({ events }) => events > 0)
			.sort((one, other) => other.events - one.events);
	}

	private rowOf(sender: string | undefined) {
		const key = this.rows.has(sender) || this.rows.size < this.bound ? sender : OTHERS;
		let row = this.rows.get(key);
		if (!row) {
			row = { messages: 0, deferred: 0, bounced: 0, rejected: 0, expired: 0 };
			this.rows.set(key, row);
		}
		return row;
	}
}

/** `hour`: its beginning by the clock of the log, `2026-11-20T10:00:00`. */
export type HourJson<Kind extends EventKind> = { readonly hour: string } & Readonly<Record<Kind, number>>;

export class HoursAddedUp<Kind extends EventKind> {
	private readonly rows = new Map<number, Record<Kind, number>>();

	constructor(private readonly kinds: readonly Kind[]) {}

	add(hours: readonly HourCounts[]): void {
		for (const { start, events } of hours) {
			const row = this.rows.get(start) ?? (Object.fromEntries(this.kinds.map((kind) => [kind, 0])) as Record<Kind, number>);
			for (const kind of this.kinds) {
				row[kind] += events[EVENT_KINDS.indexOf(kind)] ?? 0;
			}
			this.rows.set(start, row);
		}
	}

	/** In the order of the clock; hours without an event are left out. */
	finish(): HourJson<Kind>[] {
		return [...this.rows]
			.sort(([one], [other]) => one - other)
			.map(([start, events]) => ({ hour: new Date(start * 1000).toISOString().slice(0, 19), ...events }));
	}
}

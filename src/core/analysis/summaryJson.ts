import type { MessageCounts } from '../bounce/outcome';
import { EVENT_KINDS, type EventKind } from '../log/event';
import { KIND } from '../log/record';
import type { Evidence } from '../smtp/verdict';
import { addMessages, HoursAddedUp, NO_MESSAGES, SendersAddedUp, type HourJson, type SenderJson } from './addedUp';
import { Counter } from './counter';
import { limitSentences } from './limits';
import { RecipientsBy } from './recipientsByReason';
import { OTHERS, type FileInSet, type LogSummary, type ReplyGroup } from './summary';
import { BOUNDS } from './tally';

type FailureCounts = Readonly<Record<'events' | 'deferred' | 'bounced' | 'rejected' | 'expired', number>>;

/** The counts that `summary` prints; `relayed` and `expanded` are no ends of a delivery. */
const COUNTED = ['sent', 'deferred', 'bounced', 'rejected', 'expired', 'complaint'] as const satisfies readonly EventKind[];

export interface SummaryJson {
	readonly files: readonly {
		readonly path: string;
		readonly bytes: number;
		readonly lines: number;
		readonly formats: Readonly<Record<string, number>>;
		readonly from: string | null;
		readonly to: string | null;
		readonly limits: readonly string[];
	}[];
	readonly counts: Readonly<Record<(typeof COUNTED)[number], number>>;
	/**
	 * Messages, each counted once for each recipient, however often it was tried. `total` = `delivered` + `stillDeferred` + `bounced` +
	 * `expired` + `removed`; `deliveredAfterDeferral` is part of `delivered`; `notifications` (bounces that the server wrote) are in none of
	 * them. A message that goes on in the next file is one there too.
	 */
	readonly messages: MessageCounts;
	/** Failures; most events first, as all lists below. `recipients`: distinct ones, in all files. */
	readonly byReason: readonly { readonly reason: string; readonly hard: boolean | null; readonly events: number; readonly recipients: number }[];
	readonly byCode: readonly { readonly code: number | null; readonly enhanced: string | null; readonly events: number }[];
	/** By domain of the recipient; `null` where a line names none. */
	readonly byDomain: readonly ({ readonly domain: string | null } & FailureCounts)[];
	readonly byRelay: readonly ({ readonly relay: string | null } & FailureCounts)[];
	readonly byProvider: readonly { readonly provider: string | null; readonly events: number }[];
	/** By envelope sender, those with failures; at most 20,000, the rest together as `…`. */
	readonly bySender: readonly SenderJson[];
	/** All events, in the order of the log's own clock. */
	readonly byHour: readonly HourJson<(typeof COUNTED)[number]>[];
	readonly replies: readonly ReplyJson[];
	readonly insights: null;
}

interface ReplyJson {
	readonly template: string;
	readonly events: number;
	readonly code: number | null;
	readonly enhanced: string | null;
	readonly provider: string | null;
	readonly reason: string;
	readonly hard: boolean | null;
	readonly temporary: boolean | null;
	readonly action: string;
	readonly party: string;
	readonly evidence: Evidence;
	/** `null` where replies of several wordings are counted together. */
	readonly example: { readonly file: string; readonly line: number; readonly reply: string } | null;
}

interface MergedReply {
	readonly group: ReplyGroup;
	readonly file: string;
	events: number;
}

/** Adds up the summaries of several logs, one at a time: of each only the counts are kept. */
export class SummaryMerge {
	private readonly files: SummaryJson['files'][number][] = [];
	private readonly counts = new Map<EventKind, number>();
	private readonly replies = new Map<string, MergedReply>();
	private readonly domains = new Counter(BOUNDS.domains);
	private readonly relays = new Counter(BOUNDS.relays);
	private readonly senders = new SendersAddedUp(BOUNDS.senders);
	private readonly hours = new HoursAddedUp(COUNTED);
	private readonly recipients = new RecipientsBy();
	private messages = NO_MESSAGES;

	/** `paths`: those of `LogSummary.files`, or the only one. */
	add(paths: readonly string[], summary: LogSummary): void {
		const files = summary.files ?? [{ lines: 0, own: summary, trouble: undefined }];
		const read = files.flatMap(({ lines, own, trouble }, at) => (trouble ? [] : [{ path: paths[at] ?? '', lines, own }]));
		for (const [at, { path, own }] of read.entries()) {
			// what had no room was left out of all together, and the log being written comes last
			this.files.push(fileJson(path, own, at === read.length - 1 ? limitSentences(summary) : []));
		}
		for (const kind of COUNTED) {
			this.counts.set(kind, (this.counts.get(kind) ?? 0) + summary.counts[kind]);
		}
		for (const group of summary.replies) {
			const { path = '', lines = 0 } = read.filter((file) => file.lines < group.line).at(-1) ?? {};
			this.addReply(path, { ...group, line: group.line - lines });
		}
		this.messages = addMessages(this.messages, summary.messages ?? NO_MESSAGES);
		this.senders.add(summary.senders ?? []);
		this.hours.add(summary.hours ?? []);
		this.recipients.add(summary, (reply) => JSON.stringify(reasonOf(reply)));
		const { kind, domain, relay } = summary.failures;
		addColumn(this.domains, summary.domains, { number: domain, kind });
		addColumn(this.relays, summary.relays, { number: relay, kind });
	}

	finish(): SummaryJson {
		const replies = [...this.replies.values()].sort((one, other) => other.events - one.events);
		return {
			files: [...this.files].sort(byTime),
			counts: Object.fromEntries(COUNTED.map((kind) => [kind, this.counts.get(kind) ?? 0])) as SummaryJson['counts'],
			messages: this.messages,
			byReason: sums(replies, reasonOf).map(({ events, ...key }) => ({ ...key, events, recipients: this.recipients.count(JSON.stringify(key)) })),
			byCode: sums(replies, ({ code, enhanced }) => ({ code: code ?? null, enhanced: enhanced ?? null })),
			byDomain: failureCounts(this.domains).map(({ key, ...counts }) => ({ domain: key || null, ...counts })),
			byRelay: failureCounts(this.relays).map(({ key, ...counts }) => ({ relay: key || null, ...counts })),
			byProvider: sums(replies, ({ verdict }) => ({ provider: verdict.provider ?? null })),
			bySender: this.senders.finish(),
			byHour: this.hours.finish(),
			replies: replies.map(replyJson),
			insights: null,
		};
	}

	private addReply(file: string, group: ReplyGroup): void {
		const { template, code, enhanced, verdict } = group;
		const key = [template, code, enhanced, verdict.provider].join('\0');
		const known = this.replies.get(key);
		if (known) {
			known.events += group.events;
		} else if (this.replies.size < BOUNDS.replies || template === OTHERS) {
			this.replies.set(key, { group, file, events: group.events });
		} else {
			this.addReply(file, { ...group, template: OTHERS, example: '', code: undefined, enhanced: undefined, verdict: { ...verdict, provider: undefined } });
		}
	}
}

function fileJson(path: string, { bytes, lines, formats, from, to }: FileInSet['own'], limits: readonly string[]): SummaryJson['files'][number] {
	return { path, bytes, lines, formats: Object.fromEntries(formats.map((row) => [row.format, row.lines])), from: from ?? null, to: to ?? null, limits };
}

function reasonOf({ verdict }: ReplyGroup): { reason: string; hard: boolean | null } {
	return { reason: verdict.reason, hard: verdict.hard ?? null };
}

/** Logs without times come last, in the order in which they were named. */
function byTime({ from: one }: { readonly from: string | null }, { from: other }: { readonly from: string | null }): number {
	if (one === other) {
		return 0;
	}
	return other === null || (one !== null && one < other) ? -1 : 1;
}

/** Counts the rows of a column: first by number, then once for each name and kind. */
function addColumn(counter: Counter, names: readonly string[], rows: { readonly number: Uint32Array; readonly kind: Uint8Array }): void {
	const kinds = EVENT_KINDS.length;
	const counts = new Float64Array(names.length * kinds);
	for (let row = 0; row < rows.kind.length; row++) {
		const cell = (rows.number[row] as number) * kinds + (rows.kind[row] as number);
		counts[cell] = (counts[cell] as number) + 1;
	}
	for (let cell = 0; cell < counts.length; cell++) {
		const events = counts[cell] as number;
		if (events > 0) {
			counter.add(names[Math.floor(cell / kinds)] ?? '', cell % kinds, events);
		}
	}
}

/** Adds up the events of replies that have the same key, most first. */
function sums<K extends object>(replies: readonly MergedReply[], keyOf: (group: ReplyGroup) => K): (K & { readonly events: number })[] {
	const rows = new Map<string, K & { events: number }>();
	for (const { group, events } of replies) {
		const key = keyOf(group);
		const name = JSON.stringify(key);
		const row = rows.get(name);
		if (row) {
			row.events += events;
		} else {
			rows.set(name, { ...key, events });
		}
	}
	return [...rows.values()].sort((one, other) => other.events - one.events);
}

function failureCounts(counter: Counter): ({ readonly key: string } & FailureCounts)[] {
	const { deferred, bounced, rejected, expired } = KIND;
	return counter.finish().map(({ key, events, row }) => ({
		key, events,
		deferred: counter.count(row, deferred), bounced: counter.count(row, bounced), rejected: counter.count(row, rejected), expired: counter.count(row, expired),
	}));
}

function replyJson({ group, file, events }: MergedReply): ReplyJson {
	const { template, code, enhanced, example, line, verdict } = group;
	return {
		template,
		events,
		code: code ?? null,
		enhanced: enhanced ?? null,
		provider: verdict.provider ?? null,
		reason: verdict.reason,
		hard: verdict.hard ?? null,
		temporary: verdict.temporary ?? null,
		action: verdict.action,
		party: verdict.party,
		evidence: verdict.evidence,
		example: line > 0 ? { file, line, reply: example } : null,
	};
}

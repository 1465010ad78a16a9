import type { Failures, LogSummary, ReplyGroup } from '../../core/analysis/summary';
import { EVENT_KINDS, type EventKind } from '../../core/log/event';
import { endingsOf, type Endings } from './endings';

/** By what the failures of a log are brought together. */
export const GROUPINGS = ['reason', 'code', 'domain', 'relay'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What counts as a failure, in the order in which it is told. */
export const FAILURE_KINDS = ['bounced', 'deferred', 'rejected', 'expired'] as const satisfies readonly EventKind[];
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** The worst that happened, from bad to worse: will be tried again, refused at our own door, given up. */
const GRAVITIES = ['delayed', 'refused', 'failed'] as const;
export type Gravity = (typeof GRAVITIES)[number];

/** One distinct reply within a group. */
export interface GroupedReply {
	/** Index into `LogSummary.replies`. */
	readonly index: number;
	readonly reply: ReplyGroup;
	/** Within the group. */
	readonly events: number;
	readonly gravity: Gravity;
	/** What became of the messages; absent where they are not followed. */
	readonly endings?: Endings;
}

/** All failures that have something in common. */
export interface Group {
	/** The reason, the codes, the domain or the relay; empty where the log does not say. */
	readonly key: string;
	readonly events: number;
	readonly gravity: Gravity;
	/** Most frequent first. */
	readonly replies: readonly GroupedReply[];
}

/** A reply in its group, by which its rows are found again. */
export interface ReplyPlace {
	readonly key: string;
	readonly index: number;
}

/** `550 5.1.1`; empty where there is no code. */
export function codesOf({ code, enhanced }: Pick<ReplyGroup, 'code' | 'enhanced'>): string {
	return [code, enhanced].filter((part) => part !== undefined).join(' ');
}

export function failureCount({ counts }: LogSummary): number {
	return FAILURE_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
}

/** The failures of a log by groups, most frequent first. */
export function groupsOf(summary: LogSummary, grouping: Grouping): Group[] {
	const column = columnOf(summary, grouping);
	const groups = new Map<string, GroupedReply[]>();
	const put = (key: string, grouped: GroupedReply): void => {
		const replies = groups.get(key);
		if (replies) {
			replies.push(grouped);
		} else {
			groups.set(key, [grouped]);
		}
	};
	if (column) {
		putByColumn(summary, column, put);
	} else {
		putByReply(summary, grouping === 'code' ? codesOf : ({ verdict }) => verdict.reason, put);
	}
	return [...groups].map(([key, replies]) => groupOf(key, replies)).sort(mostFirst);
}

/** The rows of `Failures` of one reply within a group, in file order. */
export function rowsOf(summary: LogSummary, grouping: Grouping, { key, index }: ReplyPlace): number[] {
	const { failures } = summary;
	const column = columnOf(summary, grouping);
	const wanted = column?.names.indexOf(key);
	const rows: number[] = [];
	for (let row = 0; row < failures.line.length; row++) {
		if (failures.reply[row] === index && column?.values[row] === wanted) {
			rows.push(row);
		}
	}
	return rows;
}

interface Column {
	readonly values: Uint32Array;
	readonly names: readonly string[];
}

/** By reason and by code a reply belongs to one group whatever its rows say, so there is no column. */
function columnOf({ failures, domains, relays }: LogSummary, grouping: Grouping): Column | undefined {
	switch (grouping) {
		case 'domain':
			return { values: failures.domain, names: domains };
		case 'relay':
			return { values: failures.relay, names: relays };
		case 'reason':
		case 'code':
			return undefined;
	}
}

type Put = (key: string, grouped: GroupedReply) => void;

/** Counts as the summary has them, which are exact also where not every row was kept. */
function putByReply(summary: LogSummary, keyOf: (reply: ReplyGroup) => string, put: Put): void {
	const { replies, failures } = summary;
	const endings = endingsOf(summary, (row) => failures.reply[row] as number);
	const gravities = new Uint8Array(replies.length);
	for (let row = 0; row < failures.line.length; row++) {
		const index = failures.reply[row] as number;
		gravities[index] = Math.max(gravities[index] as number, gravityOf(failures, row));
	}
	for (const [index, reply] of replies.entries()) {
		if (reply.events > 0) {
			put(keyOf(reply), { index, reply, events: reply.events, gravity: GRAVITIES[gravities[index] as number] as Gravity, endings: endings.get(index) });
		}
	}
}

function putByColumn(summary: LogSummary, { values, names }: Column, put: Put): void {
	const { replies, failures } = summary;
	// both in one number, which stays exact: neither table is near 2^26
	const cellOf = (row: number) => (values[row] as number) * replies.length + (failures.reply[row] as number);
	const endings = endingsOf(summary, cellOf);
	const cells = new Map<number, { events: number; gravity: number }>();
	for (let row = 0; row < failures.line.length; row++) {
		const at = cellOf(row);
		const cell = cells.get(at);
		if (cell) {
			cell.events++;
			cell.gravity = Math.max(cell.gravity, gravityOf(failures, row));
		} else {
			cells.set(at, { events: 1, gravity: gravityOf(failures, row) });
		}
	}
	for (const [at, { events, gravity }] of cells) {
		const index = at % replies.length;
		const reply = replies[index] as ReplyGroup;
		put(names[Math.floor(at / replies.length)] ?? '', { index, reply, events, gravity: GRAVITIES[gravity] as Gravity, endings: endings.get(at) });
	}
}

/** Index into `GRAVITIES`. */
function gravityOf({ kind }: Failures, row: number): number {
	switch (EVENT_KINDS[kind[row] as number]) {
		case 'deferred':
			return 0;
		case 'rejected':
			return 1;
		default:
			return 2;
	}
}

function groupOf(key: string, replies: GroupedReply[]): Group {
	const events = replies.reduce((sum, reply) => sum + reply.events, 0);
	const worst = Math.max(...replies.map(({ gravity }) => GRAVITIES.indexOf(gravity)));
	return { key, events, gravity: GRAVITIES[worst] as Gravity, replies: replies.sort(mostFirst) };
}

function mostFirst(one: { readonly events: number }, other: { readonly events: number }): number {
	return other.events - one.events;
}

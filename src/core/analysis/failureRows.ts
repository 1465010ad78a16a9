import type { Failures } from './summary';

const FIRST_ROWS = 1024;

/** One row of `Failures`. */
export interface FailureRow {
	line: number;
	offset: number;
	kind: number;
	reply: number;
	domain: number;
	relay: number;
	time: number;
}

/** What stands before a part of a log, if its places are not counted from the beginning of the log. */
export interface Before {
	readonly lines: number;
	readonly bytes: number;
}

/** What numbers of a part of a log are in the whole. */
export interface Renumbering {
	/** Lines before the part, and bytes before the text that its places are counted from. */
	readonly before: Before;
	reply(number: number): number;
	domain(number: number): number;
	relay(number: number): number;
}

/** Columns that grow by doubling up to a bound; rows beyond it are counted. */
export class FailureRows {
	/** All rows, also those not kept. */
	total = 0;
	private columns = columnsOf(FIRST_ROWS);

	constructor(private readonly bound: number) {}

	get kept(): number {
		return Math.min(this.total, this.bound);
	}

	add(row: Readonly<FailureRow>): void {
		const at = this.total++;
		if (at >= this.bound) {
			return;
		}
		if (at === this.columns.line.length) {
			this.resize(Math.min(at * 2, this.bound));
		}
		const { columns } = this;
		columns.line[at] = row.line;
		columns.offset[at] = row.offset;
		columns.kind[at] = row.kind;
		columns.reply[at] = row.reply;
		columns.domain[at] = row.domain;
		columns.relay[at] = row.relay;
		columns.time[at] = row.time;
	}

	/** Takes over the rows of the part of the log that follows, `total` with those that were not kept. */
	append(rows: Failures, total: number, numbers: Renumbering): void {
		const shift = this.kept;
		const kept = Math.min(rows.line.length, this.bound - shift);
		this.total += total;
		if (shift + kept > this.columns.line.length) {
			this.resize(Math.min(Math.max(shift + kept, shift * 2), this.bound));
		}
		const { columns } = this;
		columns.kind.set(rows.kind.subarray(0, kept), shift);
		columns.time.set(rows.time.subarray(0, kept), shift);
		const { lines, bytes } = numbers.before;
		for (let row = 0; row < kept; row++) {
			columns.line[shift + row] = (rows.line[row] as number) + lines;
			columns.offset[shift + row] = (rows.offset[row] as number) + bytes;
			columns.reply[shift + row] = numbers.reply(rows.reply[row] as number);
			columns.domain[shift + row] = numbers.domain(rows.domain[row] as number);
			columns.relay[shift + row] = numbers.relay(rows.relay[row] as number);
		}
	}

	/** The rows kept, as they are now, for `append`: what is added later may stand in the same memory. */
	part(): Failures {
		const { line, offset, kind, reply, domain, relay, time } = this.columns;
		const kept = <T extends Column<T>>(column: T): T => column.subarray(0, this.kept);
		return { line: kept(line), offset: kept(offset), kind: kept(kind), reply: kept(reply), domain: kept(domain), relay: kept(relay), time: kept(time) };
	}

	/** The rows kept; the columns have no room left over, so that they can be handed on as they are. */
	finish(): Failures {
		this.resize(this.kept);
		return this.columns;
	}

	/** Column by column: at no time is more than one of them there twice. */
	private resize(rows: number): void {
		const { columns } = this;
		if (columns.line.length === rows) {
			return;
		}
		columns.line = resized(columns.line, new Uint32Array(rows));
		columns.offset = resized(columns.offset, new Float64Array(rows));
		columns.kind = resized(columns.kind, new Uint8Array(rows));
		columns.reply = resized(columns.reply, new Uint32Array(rows));
		columns.domain = resized(columns.domain, new Uint32Array(rows));
		columns.relay = resized(columns.relay, new Uint32Array(rows));
		columns.time = resized(columns.time, new Float64Array(rows));
	}
}

function columnsOf(rows: number) {
	return {
		line: new Uint32Array(rows),
		offset: new Float64Array(rows),
		kind: new Uint8Array(rows),
		reply: new Uint32Array(rows),
		domain: new Uint32Array(rows),
		relay: new Uint32Array(rows),
		time: new Float64Array(rows),
	};
}

interface Column<T> {
	readonly length: number;
	set(values: T): void;
	subarray(start: number, end: number): T;
}

function resized<T extends Column<T>>(from: T, into: T): T {
	into.set(from.subarray(0, Math.min(from.length, into.length)));
	return into;
}

import { OUTCOME } from '../../bounce/outcome';

const FIRST_ROWS = 1024;

/** What is known of the rows of `Failures` about the stories they are part of. */
export interface OutcomeColumns {
	/** Place in `OUTCOMES`. */
	readonly outcome: Uint8Array;
	/** When the story ended, in seconds of the log's clock since 1970; 0 where it goes on or no line says. */
	readonly ended: Uint32Array;
	/** The first row of the same message and recipient. While a story goes on: the row before, or -1. */
	readonly story: Int32Array;
}

/**
 * Columns beside `FailureRows`: a row for each failure, in the same order and up to the same bound. The rows of a story are a chain, from
 * its last row back, until the story is settled.
 */
export class OutcomeRows {
	private total = 0;
	private outcome = new Uint8Array(FIRST_ROWS);
	private ended = new Uint32Array(FIRST_ROWS);
	private story = new Int32Array(FIRST_ROWS);

	constructor(private readonly bound: number) {}

	get kept(): number {
		return Math.min(this.total, this.bound);
	}

	/** Begins the next row and answers its number, or -1 where it is not kept. */
	add(): number {
		const row = this.total++;
		if (row >= this.bound) {
			return -1;
		}
		if (row === this.story.length) {
			this.resize(Math.min(row * 2, this.bound));
		}
		this.story[row] = -1;
		return row;
	}

	/** Makes `row` the last of a chain. */
	chain(row: number, before: number): number {
		if (row < 0) {
			return before;
		}
		this.story[row] = before;
		return row;
	}

	/** One chain of two, its last row being `last`. */
	join(before: number, last: number): number {
		if (before < 0 || last < 0) {
			return Math.max(before, last);
		}
		let first = last;
		for (let row = this.story[first] as number; row >= 0; row = this.story[row] as number) {
			first = row;
		}
		this.story[first] = before;
		return last;
	}

	/** Says of all rows of a chain how it ended. */
	settle(last: number, outcome: number, ended: number): void {
		let first = last;
		for (let row = last; row >= 0; row = this.story[row] as number) {
			first = Math.min(first, row);
		}
		for (let row = last; row >= 0; ) {
			const before = this.story[row] as number;
			this.outcome[row] = outcome;
			this.ended[row] = ended;
			this.story[row] = first;
			row = before;
		}
	}

	/** Takes over the rows of the part of the log that follows; answers where a row of it is now, -1 where it is not kept. */
	append(rows: OutcomeColumns, total: number): (row: number) => number {
		const shift = this.kept;
		const kept = Math.min(rows.story.length, this.bound - shift);
		this.total += total;
		if (shift + kept > this.story.length) {
			this.resize(Math.min(Math.max(shift + kept, shift * 2), this.bound));
		}
		this.outcome.set(rows.outcome.subarray(0, kept), shift);
		this.ended.set(rows.ended.subarray(0, kept), shift);
		for (let row = 0; row < kept; row++) {
			const before = rows.story[row] as number;
			this.story[shift + row] = before < 0 ? -1 : before + shift;
		}
		return (last) => {
			let row = last;
			while (row >= kept) {
				row = rows.story[row] as number;
			}
			return row < 0 ? -1 : row + shift;
		};
	}

	/** The rows as they are now, for `append`: what is added later may stand in the same memory. */
	part(): OutcomeColumns & { readonly total: number } {
		const { outcome, ended, story, kept, total } = this;
		return { outcome: outcome.subarray(0, kept), ended: ended.subarray(0, kept), story: story.subarray(0, kept), total };
	}

	/** All chains are settled: what has no story is one of its own. */
	finish(): OutcomeColumns {
		this.resize(this.kept);
		for (let row = 0; row < this.story.length; row++) {
			if ((this.story[row] as number) < 0) {
				this.story[row] = row;
			}
		}
		return { outcome: this.outcome, ended: this.ended, story: this.story };
	}

	/** A row that is a story of its own and tells its end itself: the queue manager's line about a message that it gives up. */
	end(row: number, ended: number): void {
		if (row >= 0) {
			this.outcome[row] = OUTCOME.expired;
			this.ended[row] = ended;
		}
	}

	private resize(rows: number): void {
		const { outcome, ended, story } = this;
		if (story.length === rows) {
			return;
		}
		const kept = Math.min(rows, story.length);
		this.outcome = new Uint8Array(rows);
		this.outcome.set(outcome.subarray(0, kept));
		this.ended = new Uint32Array(rows);
		this.ended.set(ended.subarray(0, kept));
		this.story = new Int32Array(rows);
		this.story.set(story.subarray(0, kept));
	}
}

import { EVENT_KINDS } from '../log/event';
import { OTHERS } from './summary';

const KINDS = EVENT_KINDS.length;
const FIRST_ROWS = 64;

export interface Counted {
	readonly key: string;
	readonly events: number;
	/** For `Counter.count`. */
	readonly row: number;
}

/** Counts of events by a key and by kind. Holds at most `bound` keys; the rest is counted under `OTHERS`. */
export class Counter {
	private readonly rows = new Map<string, number>();
	/** By row and kind: an array of its own for each of fifty thousand keys would be garbage of megabytes. */
	private counts = new Float64Array(FIRST_ROWS * KINDS);

	constructor(private readonly bound: number) {}

	/** `kind`: the place in `EVENT_KINDS`. */
	add(key: string, kind: number, events: number): void {
		const row = this.rows.get(key) ?? this.newRow(this.rows.size < this.bound ? key : OTHERS);
		const cell = row * KINDS + kind;
		this.counts[cell] = (this.counts[cell] as number) + events;
	}

	/** Of one kind, by the row of a key. */
	count(row: number, kind: number): number {
		return this.counts[row * KINDS + kind] as number;
	}

	/** Most events first. */
	finish(): Counted[] {
		return Array.from(this.rows, ([key, row]) => {
			let events = 0;
			for (let kind = 0; kind < KINDS; kind++) {
				events += this.count(row, kind);
			}
			return { key, events, row };
		}).sort((one, other) => other.events - one.events);
	}

	private newRow(key: string): number {
		const row = this.rows.get(key) ?? this.rows.size;
		this.rows.set(key, row);
		if ((row + 1) * KINDS > this.counts.length) {
			const counts = new Float64Array(this.counts.length * 2);
			counts.set(this.counts);
			this.counts = counts;
		}
		return row;
	}
}

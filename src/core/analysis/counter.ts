import { EVENT_KINDS, type EventKind } from '../log/event';
import { OTHERS } from './summary';

export interface Counted {
	readonly key: string;
	readonly events: number;
	readonly byKind: Readonly<Partial<Record<EventKind, number>>>;
}

/** Counts of events by a key and by kind. Holds at most `bound` keys; the rest is counted under `OTHERS`. */
export class Counter {
	private readonly rows = new Map<string, Float64Array>();

	constructor(private readonly bound: number) {}

	/** `kind`: the place in `EVENT_KINDS`. */
	add(key: string, kind: number, events: number): void {
		const row = this.rowOf(this.rows.has(key) || this.rows.size < this.bound ? key : OTHERS);
		row[kind] = (row[kind] as number) + events;
	}

	/** Most events first. */
	finish(): Counted[] {
		return [...this.rows]
			.map(([key, row]) => ({
				key,
				events: row.reduce((sum, events) => sum + events, 0),
				byKind: Object.fromEntries(EVENT_KINDS.map((kind, number) => [kind, row[number] as number])),
			}))
			.sort((one, other) => other.events - one.events);
	}

	private rowOf(key: string): Float64Array {
		let row = this.rows.get(key);
		if (!row) {
			row = new Float64Array(EVENT_KINDS.length);
			this.rows.set(key, row);
		}
		return row;
	}
}

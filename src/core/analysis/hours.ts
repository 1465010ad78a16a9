import { EVENT_KINDS } from '../log/event';

const SECONDS = 3600;
const KINDS = EVENT_KINDS.length;

/** Events of one hour of the log's own clock. */
export interface HourCounts {
	/** Its first second, in seconds since 1970. */
	readonly start: number;
	/** By the place of the kind in `EVENT_KINDS`. */
	readonly events: readonly number[];
}

/** Events by hour and kind. At most `bound` hours, the first that came; a log of two years has 17,520. */
export class Hours {
	private readonly rows = new Map<number, Float64Array>();
	/** The row used last: the next event is nearly always of the same hour. */
	private hour = NaN;
	private row: Float64Array | undefined;

	constructor(private readonly bound: number) {}

	/** `seconds` since 1970; events without a time are of no hour. */
	count(seconds: number, kind: number, events = 1): void {
		const hour = Math.floor(seconds / SECONDS);
		if (hour !== this.hour) {
			this.hour = hour;
			this.row = this.rowOf(hour);
		}
		if (this.row) {
			this.row[kind] = (this.row[kind] as number) + events;
		}
	}

	/** Adds those of another part of the log. */
	append(hours: readonly HourCounts[]): void {
		for (const { start, events } of hours) {
			events.forEach((count, kind) => this.count(start, kind, count));
		}
	}

	/** In the order of the clock. */
	finish(): HourCounts[] {
		return [...this.rows]
			.map(([hour, events]) => ({ start: hour * SECONDS, events: [...events] }))
			.sort((one, other) => one.start - other.start);
	}

	private rowOf(hour: number): Float64Array | undefined {
		let row = this.rows.get(hour);
		if (!row && this.rows.size < this.bound && hour === hour) {
			row = new Float64Array(KINDS);
			this.rows.set(hour, row);
		}
		return row;
	}
}

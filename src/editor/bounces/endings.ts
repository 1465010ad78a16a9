import type { LogSummary } from '../../core/analysis/summary';
import { OUTCOMES } from '../../core/bounce/outcome';
import { EVENT_KINDS } from '../../core/log/event';

/**
 * How the messages ended that met a failure. A message that failed in several ways counts where it failed last: that is what it
 * waits for, or what was overcome.
 */
export interface Endings {
	/** Events. */
	readonly events: number;
	/** Of `events`: those of messages that were delivered later. */
	readonly overcome: number;
	/** Messages, each once for each recipient. */
	readonly delivered: number;
	readonly open: number;
	/** Given up after the last try that failed in this way. */
	readonly expired: number;
	readonly removed: number;
}

type Counts = { -readonly [Field in keyof Endings]: number };

/** The endings by cell, a number that `cellOf` gives to each row; none where the summary does not follow messages. */
export function endingsOf({ failures }: LogSummary, cellOf: (row: number) => number): Map<number, Endings> {
	const { outcome, story, kind } = failures;
	const cells = new Map<number, Counts>();
	if (!outcome || !story) {
		return cells;
	}
	const isTold = new Uint8Array(story.length);
	for (let row = story.length - 1; row >= 0; row--) {
		const counts = countsAt(cells, cellOf(row));
		const ending = OUTCOMES[outcome[row] as number];
		counts.events++;
		counts.overcome += ending === 'delivered' ? 1 : 0;
		const first = story[row] as number;
		if (isTold[first] === 0) {
			isTold[first] = 1;
			count(counts, ending, EVENT_KINDS[kind[row] as number] === 'deferred');
		}
	}
	return cells;
}

function countsAt(cells: Map<number, Counts>, cell: number): Counts {
	let counts = cells.get(cell);
	if (!counts) {
		counts = { events: 0, overcome: 0, delivered: 0, open: 0, expired: 0, removed: 0 };
		cells.set(cell, counts);
	}
	return counts;
}

function count(counts: Counts, ending: (typeof OUTCOMES)[number] | undefined, wasDeferred: boolean): void {
	switch (ending) {
		case 'delivered':
		case 'open':
		case 'removed':
			counts[ending]++;
			return;
		case 'expired':
			// the line that gives it up speaks for itself
			counts.expired += wasDeferred ? 1 : 0;
			return;
		case 'bounced':
		case 'none':
		case undefined:
			return;
	}
}

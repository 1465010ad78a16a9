import type { Failures } from '../../core/analysis/summary';

/** The failure that comes next from a line. */
export interface Step {
	/** Index into the columns of `Failures`. */
	readonly row: number;
	/** The end of the log was passed. */
	readonly wrapped: boolean;
}

/** The next failure below (or above) a line, lines from 1; round the end of the log where there is none. */
export function stepFrom(line: number, { line: lines }: Failures, direction: 'next' | 'previous'): Step | undefined {
	if (lines.length === 0) {
		return undefined;
	}
	if (direction === 'next') {
		const row = firstAtOrBelow(lines, line + 1);
		return row < lines.length ? { row, wrapped: false } : { row: 0, wrapped: true };
	}
	const row = firstAtOrBelow(lines, line) - 1;
	return row >= 0 ? { row, wrapped: false } : { row: lines.length - 1, wrapped: true };
}

/** Lines of a log are in order, so half of the rest is left after each look. */
function firstAtOrBelow(lines: Uint32Array, line: number): number {
	let [from, to] = [0, lines.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((lines[middle] as number) < line) {
			from = middle + 1;
		} else {
			to = middle;
		}
	}
	return from;
}

/** A line of a log with its number there. */
export interface NumberedLine {
	readonly number: number;
	readonly text: string;
}

/**
 * Lines shown so far and those that stand at the end of the log now, which overlap. The last one shown may have been half written, so what was
 * read last counts. Of too many the first go. Where the numbers have fallen, the log is another one.
 */
export function addedTo(shown: readonly NumberedLine[], end: readonly { readonly line: number; readonly text: string }[], most: number): readonly NumberedLine[] {
	const read = end.map(({ line, text }) => ({ number: line, text }));
	const first = read[0]?.number ?? Infinity;
	const last = read.at(-1)?.number ?? 0;
	const lastShown = shown.at(-1)?.number ?? 0;
	const goesOn = last >= lastShown && first <= lastShown + 1;
	const all = goesOn ? [...shown.filter(({ number }) => number < first), ...read] : read;
	return all.slice(Math.max(0, all.length - most));
}

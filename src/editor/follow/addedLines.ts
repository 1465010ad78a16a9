/** A line of a log with its number there. */
export interface NumberedLine {
	readonly number: number;
	readonly text: string;
}

/** Characters of all lines with their ends. What is more than `most` is cut down to `kept`, so that the beginning stays what it is for a while. */
export interface Room {
	readonly most: number;
	readonly kept: number;
}

/**
 * Lines shown so far and those that stand at the end of the log now, which overlap. The last one shown may have been half written, so what was
 * read last counts. Of too many the first go. Where the numbers have fallen, the log is another one.
 */
export function addedTo(shown: readonly NumberedLine[], end: readonly { readonly line: number; readonly text: string }[], room: Room): readonly NumberedLine[] {
	const read = end.map(({ line, text }) => ({ number: line, text }));
	const first = read[0]?.number ?? Infinity;
	const last = read.at(-1)?.number ?? 0;
	const lastShown = shown.at(-1)?.number ?? 0;
	const goesOn = last >= lastShown && first <= lastShown + 1;
	const all = goesOn ? [...shown.filter(({ number }) => number < first), ...read] : read;
	return lengthOf(all) > room.most ? lastOf(all, room.kept) : all;
}

function lengthOf(lines: readonly NumberedLine[]): number {
	return lines.reduce((length, { text }) => length + text.length + 1, 0);
}

/** The last lines of so many characters; one at least. */
function lastOf(lines: readonly NumberedLine[], kept: number): readonly NumberedLine[] {
	let start = lines.length - 1;
	for (let length = 0; start > 0; start--) {
		length += (lines[start] as NumberedLine).text.length + 1;
		if (length + (lines[start - 1] as NumberedLine).text.length + 1 > kept) {
			break;
		}
	}
	return lines.slice(start);
}

import type { LogSource } from './logSource';

/** Place of a line, in bytes. */
interface Place {
	readonly offset: number;
	readonly length: number;
}

/** More of a line is not read back: nobody reads on so far, and the lines of a page are held at once. */
export const LONGEST_SHOWN_LINE_IN_BYTES = 64 * 1024;

/**
 * The lines at places, decoded as UTF-8; bytes that are none become U+FFFD. A line beyond the end of a source that has shrunk
 * is the empty string.
 */
export async function readLines(source: LogSource, places: readonly Place[]): Promise<readonly string[]> {
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	const buffer = new Uint8Array(LONGEST_SHOWN_LINE_IN_BYTES);
	const lines: string[] = [];
	for (const { offset, length } of places) {
		const wanted = buffer.subarray(0, Math.max(0, Math.min(length, buffer.length)));
		lines.push(decoder.decode(wanted.subarray(0, await fill(source, offset, wanted))));
	}
	return lines;
}

/** Reads until `into` is full or the source ends: one read may give less than asked. */
async function fill(source: LogSource, offset: number, into: Uint8Array): Promise<number> {
	let filled = 0;
	while (filled < into.length) {
		const read = await source.read(offset + filled, into.subarray(filled));
		if (read === 0) {
			break;
		}
		filled += read;
	}
	return filled;
}

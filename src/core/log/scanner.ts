import { ascii, hasAt } from './bytes';
import { LineEnds } from './lineEnds';
import { LONGEST_LINE_IN_BYTES } from './lines';
import type { CreateStoryMemory } from './storyMemory';
import type { UsualLines } from './usualLines';

/**
 * Finds the lines that hold a marker. It only knows bytes, so that a scanner of another make (vector instructions,
 * WebAssembly) can take its place; this one is then its fallback and the measure of it.
 */

/** Where a scanner writes what it found: one line an index, up to `count`. */
export interface Candidates {
	count: number;
	/** The scanner stops behind this many lines. */
	limit: number;
	readonly start: Uint32Array;
	/** Without the line end. */
	readonly end: Uint32Array;
	/** Number of the line, 0 for the line at which the scan began. */
	readonly number: Uint32Array;
	/** How many lines up to this one were longer than what is read of a line. */
	readonly tooLong: Uint32Array;
	/** Lines passed, with and without markers. */
	lines: number;
	/** Those of them that were too long. */
	linesTooLong: number;
	/** Behind the last line passed. */
	next: number;
}

/** So many lines are looked for at once at most. */
export const LARGEST_BATCH = 1024;

/** `size`: at most `LARGEST_BATCH`. */
export function createCandidates(size: number): Candidates {
	const column = () => new Uint32Array(size);
	return { count: 0, limit: size, start: column(), end: column(), number: column(), tooLong: column(), lines: 0, linesTooLong: 0, next: 0 };
}

/**
 * Scans [from, end), which begins with a line and holds whole lines; the last may lack its line end. A marker counts where it
 * stands wholly in the part of its line that is read.
 */
export type Scan = (bytes: Uint8Array, from: number, end: number, found: Candidates) => void;

export interface Scanner {
	readonly scan: Scan;
	/** Whether a byte stands among the others, if the scanner can tell sooner than the language. */
	readonly holds?: (bytes: Uint8Array, byte: number) => boolean;
	/** Reads lines of the usual form, if the scanner can; what it leaves is valid until the next scan. */
	readonly usual?: UsualScan;
	/** Where bytes are read to that are to be scanned, if the scanner has a place for them; bytes that lie elsewhere are scanned too. */
	readonly room?: Uint8Array;
}

export interface UsualScan {
	readonly lines: UsualLines;
	/** Fills `lines` with those that the last scan found, which must have been one of bytes in the room. The rest as in `UsualLines`. */
	read(count: number, linesBefore: number, offset: number): UsualLines;
}

export interface CreateScanner {
	(markers: readonly string[]): Scanner;
	/** Where messages are followed fastest, if the make of scanner has a place for them. */
	readonly createStories?: CreateStoryMemory;
}

/** Markers have at least four bytes. Of each, four that are rare in logs are looked for. */
const WINDOW = 4;
/** Of four bytes in a row, one of the three pairs begins at every place that is looked at. */
const STRIDE = WINDOW - 1;
const BUCKETS = 1 << 13;

/** Two bytes as an index below `BUCKETS`. */
function bucketOf(first: number, second: number): number {
	return first * 31 + second;
}

/** A marker, and how far behind its beginning a pair of it stands. */
interface Suspect {
	readonly marker: Uint8Array;
	readonly offset: number;
}

interface Tables {
	/** 1 where a pair of some window falls. */
	readonly isSuspicious: Uint8Array;
	readonly suspects: readonly (readonly Suspect[])[];
}

const scans = new Map<string, Scan>();

/** The scanner that every host can run. */
export function createScanner(markers: readonly string[]): Scanner {
	const key = markers.join('\n');
	const scan = scans.get(key) ?? createScan(markers);
	scans.set(key, scan);
	return { scan };
}

/**
 * Looks at two bytes of every three, whether they are a pair of some window, and only then for the marker. No step waits for the
 * one before, which makes this three times as fast as to compute how far one may skip (Wu and Manber 1994).
 */
export function createScan(texts: readonly string[]): Scan {
	const markers = [...new Set(texts)].map(ascii);
	if (markers.some((marker) => marker.length < WINDOW)) {
		throw new Error(`markers have at least ${WINDOW} bytes`);
	}
	const isSuspicious = new Uint8Array(BUCKETS);
	const suspects = new Array<readonly Suspect[]>(BUCKETS).fill([]);
	for (const marker of markers) {
		const window = rarestWindow(marker, WINDOW);
		for (let offset = window; offset < window + STRIDE; offset++) {
			const bucket = bucketOf(marker[offset] as number, marker[offset + 1] as number);
			isSuspicious[bucket] = 1;
			suspects[bucket] = [...(suspects[bucket] as readonly Suspect[]), { marker, offset }];
		}
	}
	const tables = { isSuspicious, suspects };
	return (bytes, from, end, found) => scan(tables, bytes, new LineEnds(bytes, from, end), found);
}

/** The bytes that mail logs are full of, most frequent first; a comma, because a space always follows it. */
const COMMON = ascii(' ,0123e456789.atonirs=lm:d<>cph-uxfgbvyw');

/** How common each byte is in mail logs, in proportion. */
export const COMMONNESS = Float64Array.from({ length: 256 }, (_, byte) => {
	const rank = COMMON.indexOf(byte);
	return rank < 0 ? 1 : COMMON.length - rank + 1;
});

/** Where in the marker so many bytes stand whose pairs are least common. */
export function rarestWindow(marker: Uint8Array, length: number): number {
	let best = 0;
	let least = Infinity;
	for (let at = 0; at + length <= marker.length; at++) {
		let sum = 0;
		for (let i = at; i < at + length - 1; i++) {
			sum += (COMMONNESS[marker[i] as number] as number) * (COMMONNESS[marker[i + 1] as number] as number);
		}
		if (sum < least) {
			best = at;
			least = sum;
		}
	}
	return best;
}

function scan({ isSuspicious, suspects }: Tables, bytes: Uint8Array, lines: LineEnds, found: Candidates): void {
	const end = lines.limit;
	found.count = 0;
	let i = nextSuspicion(isSuspicious, bytes, lines.start, end);
	while (i < end) {
		const bucket = bucketOf(bytes[i] as number, bytes[i + 1] as number);
		const markerEnd = endOfMarker(bytes, i, lines, suspects[bucket] as readonly Suspect[]);
		i += STRIDE;
		if (markerEnd > 0) {
			lines.moveTo(markerEnd - 1);
			// What lies in the part of a line that is not read is no marker.
			if (markerEnd - lines.start <= LONGEST_LINE_IN_BYTES) {
				write(found, lines);
				lines.pass();
				i = lines.start;
			}
		}
		if (found.count === found.limit) {
			break;
		}
		i = nextSuspicion(isSuspicious, bytes, i, end);
	}
	if (found.count < found.limit) {
		lines.passAll();
	}
	found.lines = lines.number;
	found.linesTooLong = lines.tooLong;
	found.next = lines.start;
}

/** Where the next pair of a window begins, or a place at or behind `end`. */
function nextSuspicion(isSuspicious: Uint8Array, bytes: Uint8Array, from: number, end: number): number {
	const last = end - 1;
	let i = from;
	while (i < last && isSuspicious[bucketOf(bytes[i] as number, bytes[i + 1] as number)] === 0) {
		i += STRIDE;
	}
	return i < last ? i : end;
}

function write(found: Candidates, lines: LineEnds): void {
	const { count } = found;
	found.start[count] = lines.start;
	found.end[count] = lines.end;
	found.number[count] = lines.number;
	found.tooLong[count] = lines.tooLong + (lines.end - lines.start > LONGEST_LINE_IN_BYTES ? 1 : 0);
	found.count++;
}

/** The end of the marker of which a pair stands at `at`, in the line at hand or behind it; 0 where there is none. */
function endOfMarker(bytes: Uint8Array, at: number, { start, limit }: LineEnds, suspects: readonly Suspect[]): number {
	for (let i = 0; i < suspects.length; i++) {
		const { marker, offset } = suspects[i] as Suspect;
		if (at - offset >= start && hasAt(bytes, marker, at - offset, limit)) {
			return at - offset + marker.length;
		}
	}
	return 0;
}

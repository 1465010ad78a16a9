import { ascii, CR, hasAt, LF } from './bytes';
import { LONGEST_LINE_IN_BYTES } from './lines';

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

export function createCandidates(size: number): Candidates {
	const column = () => new Uint32Array(size);
	return { count: 0, limit: size, start: column(), end: column(), number: column(), tooLong: column(), lines: 0, linesTooLong: 0, next: 0 };
}

/**
 * Scans [from, end), which begins with a line and holds whole lines; the last may lack its line end. A marker counts where it
 * stands wholly in the part of its line that is read.
 */
export type Scan = (bytes: Uint8Array, from: number, end: number, found: Candidates) => void;

/** Markers have at least four bytes; by their last four they are looked for. */
const WINDOW = 4;
const BLOCKS = 1 << 13;

/** Two bytes as an index. ASCII pairs share few places: letters differ in their low six bits. */
function block(first: number, second: number): number {
	return ((first << 6) ^ second) & (BLOCKS - 1);
}

/**
 * The method of Wu and Manber (1994): the last two bytes of a window tell how far the window can be moved without missing a
 * marker, on average nearly three bytes, whatever the number of markers.
 */
export function createScan(texts: readonly string[]): Scan {
	const markers = [...new Set(texts)].map(ascii);
	if (markers.some((marker) => marker.length < WINDOW)) {
		throw new Error(`markers have at least ${WINDOW} bytes`);
	}
	const shifts = new Uint8Array(BLOCKS).fill(WINDOW - 1);
	const byBlock: Uint8Array[][] = Array.from({ length: BLOCKS }, () => []);
	for (const marker of markers) {
		const window = marker.subarray(marker.length - WINDOW);
		for (let i = 1; i < WINDOW; i++) {
			const at = block(window[i - 1] as number, window[i] as number);
			shifts[at] = Math.min(shifts[at] as number, WINDOW - 1 - i);
		}
		byBlock[block(window[WINDOW - 2] as number, window[WINDOW - 1] as number)]?.push(marker);
	}
	return (bytes, from, end, found) => scan({ shifts, byBlock }, bytes, new LineEnds(bytes, from, end), found);
}

interface Tables {
	readonly shifts: Uint8Array;
	readonly byBlock: readonly (readonly Uint8Array[])[];
}

function scan({ shifts, byBlock }: Tables, bytes: Uint8Array, lines: LineEnds, found: Candidates): void {
	const end = lines.limit;
	found.count = 0;
	let i = lines.start + WINDOW - 1;
	while (i < end && found.count < found.limit) {
		const at = block(bytes[i - 1] as number, bytes[i] as number);
		const shift = shifts[at] as number;
		if (shift > 0) {
			i += shift;
		} else if (!isMarkerBefore(bytes, byBlock[at] as Uint8Array[], i + 1)) {
			i++;
		} else {
			lines.moveTo(i);
			if (i + 1 - lines.start <= LONGEST_LINE_IN_BYTES) {
				write(found, lines);
			}
			lines.pass();
			i = lines.start + WINDOW - 1;
		}
	}
	if (found.count < found.limit) {
		lines.passAll();
	}
	found.lines = lines.number;
	found.linesTooLong = lines.tooLong;
	found.next = lines.start;
}

function write(found: Candidates, lines: LineEnds): void {
	const { count } = found;
	found.start[count] = lines.start;
	found.end[count] = lines.end;
	found.number[count] = lines.number;
	found.tooLong[count] = lines.tooLong + (lines.end - lines.start > LONGEST_LINE_IN_BYTES ? 1 : 0);
	found.count++;
}

/** Does one of the markers end before `behind`? */
function isMarkerBefore(bytes: Uint8Array, markers: readonly Uint8Array[], behind: number): boolean {
	for (let i = 0; i < markers.length; i++) {
		const marker = markers[i] as Uint8Array;
		if (hasAt(bytes, marker, behind - marker.length, behind)) {
			return true;
		}
	}
	return false;
}

/** Walks over the ends of lines: LF, CRLF, lone CR. */
export class LineEnds {
	/** The line at hand. */
	start: number;
	end = 0;
	/** Lines passed before it. */
	number = 0;
	/** Those of them that were longer than what is read of a line. */
	tooLong = 0;
	private nextLf: number;
	private nextCr: number;

	constructor(
		private readonly bytes: Uint8Array,
		from: number,
		readonly limit: number,
	) {
		this.start = from;
		this.nextLf = this.find(LF, from);
		this.nextCr = this.find(CR, from);
		this.end = Math.min(this.nextLf, this.nextCr);
	}

	/** Passes lines until the one at hand holds `at`. */
	moveTo(at: number): void {
		while (this.end < at && this.end < this.limit) {
			this.pass();
		}
	}

	/** Passes the line at hand. */
	pass(): void {
		const { end } = this;
		if (end - this.start > LONGEST_LINE_IN_BYTES) {
			this.tooLong++;
		}
		if (end === this.nextCr && end < this.limit) {
			this.start = this.nextLf === end + 1 ? end + 2 : end + 1;
			this.nextCr = this.find(CR, this.start);
		} else {
			this.start = Math.min(end + 1, this.limit);
		}
		if (this.nextLf < this.start) {
			this.nextLf = this.find(LF, this.start);
		}
		this.end = Math.min(this.nextLf, this.nextCr);
		this.number++;
	}

	passAll(): void {
		while (this.start < this.limit) {
			this.pass();
		}
	}

	private find(byte: number, from: number): number {
		const at = this.bytes.indexOf(byte, from);
		return at < 0 || at > this.limit ? this.limit : at;
	}
}

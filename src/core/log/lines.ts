import { CR, ESC, LF, OPEN_BRACKET } from './bytes';

/** A line longer than this is read up to here; what is beyond is counted and never kept. */
export const LONGEST_LINE_IN_BYTES = 64 * 1024;

/**
 * Takes bytes that hold whole lines only. The last line may lack its line end; `dropped` counts the bytes of it that were not
 * kept, which would stand before its line end. The bytes are valid during the call.
 */
export type BlockSink = (bytes: Uint8Array, start: number, end: number, dropped: number) => void;

/**
 * Makes blocks of whole lines of chunks that are cut anywhere. A line ends at LF, CRLF and lone CR, as in the editor. Chunks
 * are not copied, except for the lines that are cut between two of them; of such a line the first bytes are kept.
 */
export class Lines {
	private readonly kept = new Uint8Array(LONGEST_LINE_IN_BYTES + 2);
	private length = 0;
	private dropped = 0;
	/** The chunk ended with a CR: its line is whole, but an LF may belong to it. */
	private afterCr = false;

	constructor(private readonly sink: BlockSink) {}

	push(chunk: Uint8Array): void {
		const begin = this.length > 0 ? this.complete(chunk) : 0;
		if (begin === chunk.length) {
			return;
		}
		const last = lastLineEnd(chunk, begin);
		// An LF may follow a CR in the next chunk.
		const end = chunk[last - 1] === CR && last === chunk.length ? lastLineEnd(chunk.subarray(0, last - 1), begin) : last;
		if (end > begin) {
			this.sink(chunk, begin, end, 0);
		}
		this.keep(chunk, end, chunk.length);
	}

	/** Hands over what is left: a last line without line end. */
	end(): void {
		if (this.length > 0) {
			this.flush();
		}
	}

	/** Hands over the kept line once its end is there, and answers where the rest of the chunk begins. */
	private complete(chunk: Uint8Array): number {
		if (this.afterCr) {
			const begin = chunk[0] === LF ? 1 : 0;
			if (chunk.length > 0) {
				this.keep(chunk, 0, begin);
				this.flush();
			}
			return begin;
		}
		const end = firstLineEnd(chunk);
		this.keep(chunk, 0, end);
		const cut = end === 0 || (chunk[end - 1] !== LF && chunk[end - 1] !== CR) || (chunk[end - 1] === CR && end === chunk.length);
		if (!cut) {
			this.flush();
		}
		return end;
	}

	private keep(chunk: Uint8Array, start: number, end: number): void {
		let contentEnd = end;
		while (contentEnd > start && (chunk[contentEnd - 1] === LF || chunk[contentEnd - 1] === CR)) {
			contentEnd--;
		}
		const room = Math.max(0, LONGEST_LINE_IN_BYTES - this.length);
		const taken = Math.min(contentEnd - start, room);
		this.kept.set(chunk.subarray(start, start + taken), this.length);
		this.length += taken;
		this.dropped += contentEnd - start - taken;
		// The line end, of at most two bytes, has room of its own.
		this.kept.set(chunk.subarray(contentEnd, end), this.length);
		this.length += end - contentEnd;
		this.afterCr = end > contentEnd && chunk[end - 1] === CR;
	}

	private flush(): void {
		const { length, dropped } = this;
		this.length = 0;
		this.dropped = 0;
		this.afterCr = false;
		this.sink(this.kept, 0, length, dropped);
	}
}

/** Behind the first line end, or the chunk's end. */
function firstLineEnd(chunk: Uint8Array): number {
	const lf = chunk.indexOf(LF);
	const cr = chunk.subarray(0, lf < 0 ? chunk.length : lf).indexOf(CR);
	if (cr >= 0) {
		return chunk[cr + 1] === LF ? cr + 2 : cr + 1;
	}
	return lf < 0 ? chunk.length : lf + 1;
}

/** Behind the last line end at or after `begin`, or `begin`. */
function lastLineEnd(chunk: Uint8Array, begin: number): number {
	for (let end = chunk.length; end > begin; end--) {
		if (chunk[end - 1] === LF || chunk[end - 1] === CR) {
			return end;
		}
	}
	return begin;
}

/** Copies [start, end) without the colours that terminals know (`ESC [ 31 m`), and answers how many bytes it wrote. */
export function copyWithoutColours(bytes: Uint8Array, range: { start: number; end: number }, into: Uint8Array): number {
	let length = 0;
	for (let i = range.start; i < range.end; i++) {
		if (bytes[i] === ESC && bytes[i + 1] === OPEN_BRACKET) {
			i += 2;
			// Parameters and intermediate bytes, then one final byte (ECMA-48 section 5.4).
			while (i < range.end && (bytes[i] as number) >= 0x20 && (bytes[i] as number) < 0x40) {
				i++;
			}
		} else {
			into[length++] = bytes[i] as number;
		}
	}
	return length;
}

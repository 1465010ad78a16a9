import { CR, LF } from './bytes';
import { LONGEST_LINE_IN_BYTES } from './lines';

/** Four bytes of the same value. */
const LFS = 0x0a0a0a0a;
const CRS = 0x0d0d0d0d;
const ONES = 0x01010101;
const HIGH_BITS = 0x80808080;

/** Walks over lines, which end at LF, CRLF and lone CR. Four bytes are looked at at once. */
export class LineEnds {
	/** The line at hand, without its line end. */
	start: number;
	end: number;
	/** Lines passed before it. */
	number = 0;
	/** Those of them that were longer than what is read of a line. */
	tooLong = 0;
	private readonly words: Uint32Array;
	/** Where `bytes` begin in `words`, in bytes. */
	private readonly base: number;

	/** `limit`: the end of the last line, or of its line end. */
	constructor(
		private readonly bytes: Uint8Array,
		from: number,
		readonly limit: number,
	) {
		this.words = new Uint32Array(bytes.buffer, 0, bytes.buffer.byteLength >> 2);
		this.base = bytes.byteOffset;
		this.start = from;
		this.end = this.find(from);
	}

	/** Passes lines until the one at hand holds `at`. */
	moveTo(at: number): void {
		while (this.end < at && this.end < this.limit) {
			this.pass();
		}
	}

	/** Passes the line at hand. */
	pass(): void {
		const { bytes, end, limit } = this;
		if (end - this.start > LONGEST_LINE_IN_BYTES) {
			this.tooLong++;
		}
		const isPair = bytes[end] === CR && end + 1 < limit && bytes[end + 1] === LF;
		this.start = Math.min(isPair ? end + 2 : end + 1, limit);
		this.end = this.find(this.start);
		this.number++;
	}

	passAll(): void {
		while (this.start < this.limit) {
			this.pass();
		}
	}

	/** The next LF or CR, or the limit. */
	private find(from: number): number {
		const { bytes, base, words, limit } = this;
		let i = from;
		while (i < limit && ((base + i) & 3) !== 0) {
			if (bytes[i] === LF || bytes[i] === CR) {
				return i;
			}
			i++;
		}
		const lastWord = (base + limit) >>> 2;
		let at = (base + i) >>> 2;
		while (at < lastWord) {
			// A byte that is 0 after the exclusive or makes a borrow that sets its high bit; so the test is exact for the word.
			const lf = (words[at] as number) ^ LFS;
			const cr = (words[at] as number) ^ CRS;
			if (((((lf - ONES) | 0) & ~lf) | (((cr - ONES) | 0) & ~cr)) & HIGH_BITS) {
				break;
			}
			at++;
		}
		i = Math.max(i, at * 4 - base);
		while (i < limit && bytes[i] !== LF && bytes[i] !== CR) {
			i++;
		}
		return Math.min(i, limit);
	}
}

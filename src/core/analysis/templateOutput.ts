import { COMMA, SPACE } from '../log/bytes';

/** A longer template tells replies apart no better. */
const LONGEST_IN_BYTES = 512;
/** U+2026 in UTF-8. */
const ELLIPSIS = [0xe2, 0x80, 0xa6] as const;

/** Takes the pieces of a template; several things in a row that vary are one `…`. */
export class TemplateOutput {
	private readonly bytes = new Uint8Array(LONGEST_IN_BYTES + 2 * ELLIPSIS.length);
	private length = 0;
	/** Where the last `…` ended. */
	private variesEnd = -1;

	clear(): void {
		this.length = 0;
		this.variesEnd = -1;
	}

	get isFull(): boolean {
		return this.length >= LONGEST_IN_BYTES;
	}

	/** Nothing written yet that is part of the wording. */
	get isEmpty(): boolean {
		return this.length === 0;
	}

	/** Is this the last byte, spaces left out? */
	endsWith(byte: number): boolean {
		return this.bytes[this.lengthWithoutSpace()] === byte;
	}

	/** Nothing but a space since the last `…`? */
	get endsWithVaries(): boolean {
		return this.variesEnd >= 0 && this.lengthWithoutSpace() + 1 === this.variesEnd;
	}

	byte(byte: number): void {
		if (!this.isFull) {
			this.bytes[this.length++] = byte;
		}
	}

	copy(from: Uint8Array, start: number, end: number): void {
		for (let at = start; at < end; at++) {
			this.byte(from[at] as number);
		}
	}

	space(): void {
		if (this.length > 0 && this.bytes[this.length - 1] !== SPACE) {
			this.byte(SPACE);
		}
	}

	varies(): void {
		let at = this.length;
		while (at > this.variesEnd && at > 0 && (this.bytes[at - 1] === SPACE || this.bytes[at - 1] === COMMA)) {
			at--;
		}
		if (at === this.variesEnd) {
			this.length = at;
			return;
		}
		// a letter of several bytes that was cut at the end goes wholly
		while (this.isFull && this.length > 0 && ((this.bytes[this.length - 1] as number) & 0x80) !== 0) {
			this.length--;
		}
		this.bytes.set(ELLIPSIS, this.length);
		this.length += ELLIPSIS.length;
		this.variesEnd = this.length;
	}

	written(): Uint8Array {
		return this.bytes.subarray(0, this.lengthWithoutSpace() + 1);
	}

	/** Place of the last byte that is no space; -1 when there is none. */
	private lengthWithoutSpace(): number {
		let last = this.length - 1;
		while (last >= 0 && this.bytes[last] === SPACE) {
			last--;
		}
		return last;
	}
}

/** Fills what it is given with the next bytes and answers how many there were; 0 at the end. */
export type Pull = (into: Uint8Array) => number;

const CHUNK_IN_BYTES = 64 * 1024;

/** Reads bits, the highest of each byte first. Behind the end are zeros. */
export class BitReader {
	private readonly bytes = new Uint8Array(CHUNK_IN_BYTES);
	private length = 0;
	private next = 0;
	/** The last `count` bits of `held` were not read yet. */
	private held = 0;
	private count = 0;
	/** More was read than there is. */
	isCut = false;

	constructor(private readonly pull: Pull) {}

	/** 0 to 32 bits as a number that is not negative. */
	read(bits: number): number {
		if (bits > 24) {
			// more would not fit into what is held
			return this.read(bits - 16) * 0x10000 + this.read(16);
		}
		while (this.count < bits) {
			this.held = ((this.held << 8) | this.nextByte()) & 0x7fffffff;
			this.count += 8;
		}
		this.count -= bits;
		return (this.held >>> this.count) & ((1 << bits) - 1);
	}

	/** Passes what is left of the byte at hand. */
	alignToByte(): void {
		this.count -= this.count % 8;
	}

	/** Where bits are read byte by byte: nothing comes any more. */
	isAtEnd(): boolean {
		return this.count === 0 && this.next >= this.length && !this.fill();
	}

	private nextByte(): number {
		if (this.next >= this.length && !this.fill()) {
			this.isCut = true;
			return 0;
		}
		return this.bytes[this.next++] as number;
	}

	private fill(): boolean {
		this.length = this.pull(this.bytes);
		this.next = 0;
		return this.length > 0;
	}
}

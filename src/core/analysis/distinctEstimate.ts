/** 128 KiB; with it a million is told to one part in a hundred, and counting ends at about fifteen million. */
const BITS = 1 << 20;

/**
 * About how many distinct hashes there were, without keeping them: linear counting (Whang, Vander-Zanden and Taylor, 1990). Takes
 * no memory before the first.
 */
export class DistinctEstimate {
	private bits: Uint32Array | undefined;
	private taken = 0;

	add(hash: number): void {
		this.bits ??= new Uint32Array(BITS / 32);
		const bit = (hash >>> 0) & (BITS - 1);
		const word = this.bits[bit >>> 5] as number;
		const mask = 1 << (bit & 31);
		if ((word & mask) === 0) {
			this.bits[bit >>> 5] = word | mask;
			this.taken++;
		}
	}

	get count(): number {
		const free = Math.max(1, BITS - this.taken);
		return Math.round(BITS * Math.log(BITS / free));
	}
}

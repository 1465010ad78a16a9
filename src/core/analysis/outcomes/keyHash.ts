/**
 * 64 bits of hash in two numbers, so that keys need not be kept: two of a million keys fall together once in ten million logs. The
 * same bytes give the same numbers in every worker.
 */
export class KeyHash {
	first = 0;
	second = 0;

	/** Of the bytes as they are. */
	of(bytes: Uint8Array, start: number, end: number): this {
		let one = 0x811c9dc5 | 0;
		let other = 0x3c6ef372 | 0;
		for (let at = start; at < end; at++) {
			const byte = bytes[at] as number;
			one = Math.imul(one ^ byte, 0x01000193);
			other = Math.imul(other + byte, 0x9e3779b1) ^ (other >>> 15);
		}
		this.first = one;
		this.second = other;
		return this;
	}

	/** Of an address or a name, whatever its letter case. */
	ofAddress(bytes: Uint8Array, start: number, end: number): this {
		let one = 0x811c9dc5 | 0;
		let other = 0x3c6ef372 | 0;
		for (let at = start; at < end; at++) {
			const read = bytes[at] as number;
			const byte = read >= 0x41 && read <= 0x5a ? read | 0x20 : read;
			one = Math.imul(one ^ byte, 0x01000193);
			other = Math.imul(other + byte, 0x9e3779b1) ^ (other >>> 15);
		}
		this.first = one;
		this.second = other;
		return this;
	}
}

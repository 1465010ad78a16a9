/**
 * 64 bits of hash in two numbers, so that keys need not be kept: two of a million keys fall together once in ten million logs. The
 * same bytes give the same numbers in every worker, and in `core/log/assembly/hash.ts`, which does the same.
 */
export class KeyHash {
	first = 0;
	second = 0;

	/** Of the bytes as they are. */
	of(bytes: Uint8Array, start: number, end: number): this {
		this.begin();
		let at = start;
		for (; at + 4 <= end; at += 4) {
			this.take(wordAt(bytes, at));
		}
		this.finish(restAt(bytes, at, end), end - start);
		return this;
	}

	/** Of an address or a name, whatever its letter case. */
	ofAddress(bytes: Uint8Array, start: number, end: number): this {
		this.begin();
		let at = start;
		for (; at + 4 <= end; at += 4) {
			this.take(lowerCase(wordAt(bytes, at)));
		}
		this.finish(lowerCase(restAt(bytes, at, end)), end - start);
		return this;
	}

	private begin(): void {
		this.first = 0x811c9dc5 | 0;
		this.second = 0x3c6ef372 | 0;
	}

	/** Multiplications and shifts as in MurmurHash3; two words that differ in one place never fall together. */
	private take(word: number): void {
		const one = Math.imul(this.first ^ word, 0x85ebca6b);
		const other = Math.imul(this.second ^ word, 0xc2b2ae35);
		this.first = one ^ (one >>> 15);
		this.second = other ^ (other >>> 13);
	}

	private finish(rest: number, length: number): void {
		this.take(rest | (length << 24));
		const mixed = Math.imul(this.first ^ (this.first >>> 16), 0x7feb352d);
		this.first = mixed ^ (mixed >>> 15);
	}
}

/** Four bytes, the first of them the lowest. */
function wordAt(bytes: Uint8Array, at: number): number {
	return (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
}

/** The last bytes, at most three of them. */
function restAt(bytes: Uint8Array, at: number, end: number): number {
	let word = 0;
	for (let i = at; i < end; i++) {
		word |= (bytes[i] as number) << ((i - at) << 3);
	}
	return word;
}

/** The capitals of four bytes as small letters, all at once. */
function lowerCase(word: number): number {
	const low = word & 0x7f7f7f7f;
	const capitals = (low + 0x3f3f3f3f) & ~(low + 0x25252525) & ~word & 0x80808080;
	return word | (capitals >>> 2);
}

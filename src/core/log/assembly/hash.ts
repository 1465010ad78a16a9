/** AssemblyScript: the hash of `core/analysis/outcomes/keyHash.ts`, number by number. */

/** The two halves of the hash that was made last. */
export let first: u32 = 0;
export let second: u32 = 0;

/** Of the bytes as they are. */
export function hashOf(start: usize, end: usize): void {
	hash(start, end, 0);
}

/** Of an address or a name, whatever its letter case. */
export function hashOfAddress(start: usize, end: usize): void {
	hash(start, end, 0x80808080);
}

/** `capitals`: the high bits of the bytes of which a capital counts as the small letter. What is behind `end` is read too, and left out. */
function hash(start: usize, end: usize, capitals: u32): void {
	let one: u32 = 0x811c9dc5;
	let other: u32 = 0x3c6ef372;
	let at = start;
	let isLast = false;
	while (!isLast) {
		let word = load<u32>(at);
		// at most three bytes, and how many there were in all
		isLast = at + 4 > end;
		if (isLast) {
			word &= ((<u32>1) << ((<u32>(end - at)) << 3)) - 1;
		}
		word |= (capitalsAmong(word) & capitals) >>> 2;
		word |= isLast ? <u32>(end - start) << 24 : 0;
		one = (one ^ word) * 0x85ebca6b;
		one ^= one >>> 15;
		other = (other ^ word) * 0xc2b2ae35;
		other ^= other >>> 13;
		at += 4;
	}
	one = (one ^ (one >>> 16)) * 0x7feb352d;
	first = one ^ (one >>> 15);
	second = other;
}

/** A high bit for each capital among four bytes. */
function capitalsAmong(word: u32): u32 {
	const low = word & 0x7f7f7f7f;
	return (low + 0x3f3f3f3f) & ~(low + 0x25252525) & ~word & 0x80808080;
}

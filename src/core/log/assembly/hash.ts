/** AssemblyScript: the hash of `core/analysis/outcomes/keyHash.ts`, number by number. */

/** The two halves of the hash that was made last. */
export let first: u32 = 0;
export let second: u32 = 0;

/** Of the bytes as they are. */
export function hashOf(start: usize, end: usize): void {
	begin();
	let at = start;
	for (; at + 4 <= end; at += 4) {
		take(load<u32>(at));
	}
	finish(rest(at, end), <u32>(end - start));
}

/** Of an address or a name, whatever its letter case. */
export function hashOfAddress(start: usize, end: usize): void {
	begin();
	let at = start;
	for (; at + 4 <= end; at += 4) {
		take(lowerCase(load<u32>(at)));
	}
	finish(lowerCase(rest(at, end)), <u32>(end - start));
}

function begin(): void {
	first = 0x811c9dc5;
	second = 0x3c6ef372;
}

function take(word: u32): void {
	first = (first ^ word) * 0x85ebca6b;
	first ^= first >>> 15;
	second = (second ^ word) * 0xc2b2ae35;
	second ^= second >>> 13;
}

/** The last bytes, at most three of them, and how many there were in all. */
function finish(word: u32, length: u32): void {
	take(word | (length << 24));
	first = (first ^ (first >>> 16)) * 0x7feb352d;
	first ^= first >>> 15;
}

/** What is behind `end` is read too, and left out. */
function rest(at: usize, end: usize): u32 {
	const bits: u32 = (<u32>(end - at)) * 8;
	return load<u32>(at) & (((<u32>1) << bits) - 1);
}

/** The capitals of four bytes as small letters. */
function lowerCase(word: u32): u32 {
	const low = word & 0x7f7f7f7f;
	const capitals = (low + 0x3f3f3f3f) & ~(low + 0x25252525) & ~word & 0x80808080;
	return word | (capitals >>> 2);
}

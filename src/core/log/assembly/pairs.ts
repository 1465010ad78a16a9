/** AssemblyScript: finds rows by a key of two numbers, as `core/analysis/outcomes/pairTable.ts` does in the same memory. */

/** Bytes of a column of a table. */
export let width: usize = 0;

export function setRows(rows: u32): void {
	width = <usize>rows << 2;
}

/** The slot that holds the key, or the free one where it belongs. `keys`: the two columns of the key. */
export function slotOf(slots: usize, keys: usize, first: u32, second: u32): usize {
	const mask = (width << 1) - 4;
	let slot = (<usize>mixed(first, second) << 2) & mask;
	for (let row = load<u32>(slots + slot); row > 0; row = load<u32>(slots + slot)) {
		const at = keys + (<usize>(row - 1) << 2);
		if (load<u32>(at) === first && load<u32>(at + width) === second) {
			break;
		}
		slot = (slot + 4) & mask;
	}
	return slots + slot;
}

function mixed(first: u32, second: u32): u32 {
	let hash = first * 0x85ebca6b;
	hash = ((hash ^ (hash >>> 15)) + second) * 0xc2b2ae35;
	hash = (hash ^ (hash >>> 13)) * 0x9e3779b1;
	return hash ^ (hash >>> 16);
}

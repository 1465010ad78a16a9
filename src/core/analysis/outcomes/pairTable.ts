/** Room of a table that is not told how much it will need. */
export const FIRST_ROWS = 256;

/**
 * Rows with a key of two 32-bit numbers, such as the two halves of a hash. A row is found by its key in constant time; of several
 * with one key the latest. Rows are numbered from 0 in the order in which they came and never go, until all go.
 */
export class PairTable {
	size = 0;
	first: Int32Array;
	second: Int32Array;
	/** The number of a row and 1 more; 0 for none. At most half are taken. */
	private slots: Int32Array;

	/** `rows`: room to begin with, a power of two. */
	constructor(rows = FIRST_ROWS) {
		this.first = new Int32Array(rows);
		this.second = new Int32Array(rows);
		this.slots = new Int32Array(rows * 2);
	}

	/** Forgets all rows, and keeps the room. */
	clear(): void {
		this.size = 0;
		this.slots.fill(0);
	}

	/** The row with the key, or -1. */
	find(first: number, second: number): number {
		return (this.slots[this.slotOf(first, second)] as number) - 1;
	}

	/** A new row, which is found from now on in place of a former one with this key. */
	add(first: number, second: number): number {
		if (this.size === this.first.length) {
			this.grow();
		}
		const row = this.size++;
		this.first[row] = first;
		this.second[row] = second;
		this.slots[this.slotOf(first, second)] = row + 1;
		return row;
	}

	/** The slot that holds the key, or the free one where it belongs. */
	private slotOf(first: number, second: number): number {
		const { slots } = this;
		const mask = slots.length - 1;
		let slot = mixed(first, second) & mask;
		for (let row = slots[slot] as number; row > 0; row = slots[slot] as number) {
			if (this.first[row - 1] === first && this.second[row - 1] === second) {
				break;
			}
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	private grow(): void {
		const rows = this.first.length * 2;
		this.first = grown(this.first, rows);
		this.second = grown(this.second, rows);
		this.slots = new Int32Array(rows * 2);
		for (let row = 0; row < this.size; row++) {
			this.slots[this.slotOf(this.first[row] as number, this.second[row] as number)] = row + 1;
		}
	}
}

export function grown(column: Int32Array, rows: number): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(rows);
	larger.set(column);
	return larger;
}

/** Multiplications and shifts as in the last step of MurmurHash3. */
function mixed(first: number, second: number): number {
	let hash = Math.imul(first, 0x85ebca6b);
	hash = Math.imul((hash ^ (hash >>> 15)) + second, 0xc2b2ae35);
	hash = Math.imul(hash ^ (hash >>> 13), 0x9e3779b1);
	return hash ^ (hash >>> 16);
}

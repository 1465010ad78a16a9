/** Room of a table that is not told how much it will need. */
export const FIRST_ROWS = 256;

/** Where the rows of a `PairTable` lie. */
export interface PairColumns {
	readonly first: Int32Array;
	readonly second: Int32Array;
	/** Two for each row, a power of two. */
	readonly slots: Int32Array;
}

/**
 * Rows with a key of two 32-bit numbers, such as the two halves of a hash. A row is found by its key in constant time; of several
 * with one key the latest. Rows are numbered from 0 in the order in which they came and never go, until all go.
 */
export class PairTable {
	size = 0;
	first = new Int32Array(0);
	second = new Int32Array(0);
	/** The number of a row and 1 more; 0 for none. At most half are taken. */
	private slots = new Int32Array(0);

	/** `makeRoom` moves the table to where there is more room; without it, the table does so itself. */
	constructor(private readonly makeRoom: () => void = () => this.grow()) {
		this.moveTo({ first: new Int32Array(FIRST_ROWS), second: new Int32Array(FIRST_ROWS), slots: new Int32Array(FIRST_ROWS * 2) });
	}

	/** The columns hold the rows already, and the slots whatever. */
	moveTo({ first, second, slots }: PairColumns): void {
		this.first = first as Int32Array<ArrayBuffer>;
		this.second = second as Int32Array<ArrayBuffer>;
		this.slots = slots as Int32Array<ArrayBuffer>;
		slots.fill(0);
		for (let row = 0; row < this.size; row++) {
			slots[this.slotOf(first[row] as number, second[row] as number)] = row + 1;
		}
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
			this.makeRoom();
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
		this.moveTo({ first: grown(this.first, rows), second: grown(this.second, rows), slots: new Int32Array(rows * 2) });
	}
}

export function grown(column: Int32Array, rows: number): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(rows);
	larger.set(column);
	return larger;
}

/** Multiplications and shifts as in the last step of MurmurHash3; `core/log/assembly/pairs.ts` does the same. */
function mixed(first: number, second: number): number {
	let hash = Math.imul(first, 0x85ebca6b);
	hash = Math.imul((hash ^ (hash >>> 15)) + second, 0xc2b2ae35);
	hash = Math.imul(hash ^ (hash >>> 13), 0x9e3779b1);
	return hash ^ (hash >>> 16);
}

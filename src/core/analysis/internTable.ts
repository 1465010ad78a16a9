import { DistinctEstimate } from './distinctEstimate';

/** What `intern` answers when the table is full and does not have the key. */
export const BEYOND = -1;
const FIRST_SLOTS = 1024;
const FIRST_BYTES = 16 * 1024;

/** Keys one behind the other, in the order of their numbers. */
export interface Keys {
	readonly bytes: Uint8Array;
	readonly ends: Uint32Array;
	/** About how many there was no room for. */
	readonly beyond: number;
}

/** FNV-1a begins elsewhere in every run: who writes into a log cannot know which keys fall together. */
const SEED = Math.floor(Math.random() * 0x1_0000_0000) | 0;

/**
 * Numbers for keys that are bytes, in the order of their first appearance. A key that is known costs a hash and a comparison,
 * no text is made. Holds at most `bound` keys of at most `longestKey` bytes; of longer ones the beginning counts.
 */
export class InternTable {
	size = 0;
	private readonly beyond: DistinctEstimate = new DistinctEstimate();
	/** Keys that a table taken over had no room for; some may be counted twice. */
	private elsewhere = 0;
	private slots = new Int32Array(FIRST_SLOTS).fill(-1);
	private hashes = new Int32Array(FIRST_SLOTS);
	private ends = new Uint32Array(FIRST_SLOTS);
	private bytes = new Uint8Array(FIRST_BYTES);

	constructor(
		private readonly bound: number,
		private readonly longestKey: number,
	) {}

	/** The number of the key in [start, end), which is new when it equals the former `size`; or `BEYOND`. */
	intern(key: Uint8Array, start: number, end: number): number {
		const keyEnd = Math.min(end, start + this.longestKey);
		const hash = hashOf(key, start, keyEnd);
		const mask = this.slots.length - 1;
		let slot = hash & mask;
		for (let id = this.slots[slot] as number; id >= 0; id = this.slots[slot] as number) {
			if (this.hashes[id] === hash && this.holds(id, key, { start, end: keyEnd })) {
				return id;
			}
			slot = (slot + 1) & mask;
		}
		if (this.size >= this.bound) {
			this.beyond.add(hash);
			return BEYOND;
		}
		return this.add(key.subarray(start, keyEnd), hash, slot);
	}

	/** Distinct keys met; about how many those beyond the bound are. */
	get total(): number {
		return this.size + this.beyond.count + this.elsewhere;
	}

	/** The keys, for another table. */
	keys(): Keys {
		return { bytes: this.bytes.slice(0, this.startOf(this.size)), ends: this.ends.slice(0, this.size), beyond: this.beyond.count };
	}

	/** Takes over the keys of another table; answers their numbers here. */
	append({ bytes, ends, beyond }: Keys): Int32Array {
		let start = 0;
		this.addBeyond(beyond);
		return Int32Array.from(ends, (end) => {
			const number = this.intern(bytes, start, end);
			start = end;
			return number;
		});
	}

	/** Counts keys that another table had no room for. */
	addBeyond(keys: number): void {
		this.elsewhere += keys;
	}

	/** The keys as text, in the order of their numbers. */
	texts(): string[] {
		const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
		const end = this.startOf(this.size);
		const all = decoder.decode(this.bytes.subarray(0, end));
		// a character for every byte, as in all ASCII: one decoding does for all of them
		const textOf = all.length === end ? (from: number, to: number) => all.slice(from, to) : (from: number, to: number) => decoder.decode(this.bytes.subarray(from, to));
		return Array.from({ length: this.size }, (_, id) => textOf(this.startOf(id), this.startOf(id + 1)));
	}

	private holds(id: number, key: Uint8Array, range: { readonly start: number; readonly end: number }): boolean {
		const from = this.startOf(id);
		const length = range.end - range.start;
		if ((this.ends[id] as number) - from !== length) {
			return false;
		}
		for (let i = 0; i < length; i++) {
			if (this.bytes[from + i] !== key[range.start + i]) {
				return false;
			}
		}
		return true;
	}

	private startOf(id: number): number {
		return id === 0 ? 0 : (this.ends[id - 1] as number);
	}

	private add(key: Uint8Array, hash: number, slot: number): number {
		const id = this.size++;
		const from = this.startOf(id);
		if (from + key.length > this.bytes.length) {
			const grown = new Uint8Array(Math.max(this.bytes.length * 2, from + key.length));
			grown.set(this.bytes);
			this.bytes = grown;
		}
		this.bytes.set(key, from);
		this.ends[id] = from + key.length;
		this.hashes[id] = hash;
		this.slots[slot] = id;
		if (this.size * 2 > this.slots.length) {
			this.grow();
		}
		return id;
	}

	/** Twice the slots, so that at most half are taken. */
	private grow(): void {
		const { hashes, ends } = this;
		const length = this.slots.length * 2;
		this.slots = new Int32Array(length).fill(-1);
		this.hashes = new Int32Array(length);
		this.hashes.set(hashes);
		this.ends = new Uint32Array(length);
		this.ends.set(ends);
		for (let id = 0; id < this.size; id++) {
			let slot = (hashes[id] as number) & (length - 1);
			while (this.slots[slot] !== -1) {
				slot = (slot + 1) & (length - 1);
			}
			this.slots[slot] = id;
		}
	}
}

/** FNV-1a, its bits mixed once more (the last step of MurmurHash3), because the slots take the low ones only. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
	let hash = SEED;
	for (let at = start; at < end; at++) {
		hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
	}
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}

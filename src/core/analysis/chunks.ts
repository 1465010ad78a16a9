import type { LogSource } from './logSource';

/** From `start` to before `end`, in bytes. */
export interface ByteRange {
	readonly start: number;
	readonly end: number;
}

/**
 * The bytes of a source, chunk after chunk. The room has two halves: while one is worked on, the other is filled, so that neither disk
 * nor processor waits for the other.
 */
export class Chunks {
	private readonly halves: readonly Uint8Array[];
	/** Place of the next chunk to be fetched. */
	private offset: number;
	private readonly behind: number;
	private turn = 0;
	private coming: Promise<number> | undefined;

	constructor(
		private readonly source: LogSource,
		room: Uint8Array,
		{ start, end }: ByteRange = { start: 0, end: Infinity },
	) {
		const half = room.length >> 1;
		this.halves = [room.subarray(0, half), room.subarray(half)];
		this.offset = start;
		this.behind = end;
	}

	/** Valid until the next call; empty at the end. */
	async next(): Promise<Uint8Array> {
		const half = this.halves[this.turn] as Uint8Array;
		const length = await (this.coming ?? this.fetch(half));
		this.offset += length;
		this.turn ^= 1;
		this.coming = length > 0 ? this.fetch(this.halves[this.turn] as Uint8Array) : undefined;
		// a failure is met by who asks for the chunk, and by nobody before
		this.coming?.catch(() => undefined);
		return half.subarray(0, length);
	}

	/** Settles when nothing is fetched any more. */
	async end(): Promise<void> {
		await this.coming?.catch(() => undefined);
	}

	private fetch(half: Uint8Array): Promise<number> {
		const length = Math.min(half.length, this.behind - this.offset);
		return length > 0 ? this.source.read(this.offset, half.subarray(0, length)) : Promise.resolve(0);
	}
}

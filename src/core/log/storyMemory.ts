import type { UsualLines } from './usualLines';

/**
 * Where the stories of messages are kept: ordinary memory, or that of a WebAssembly that goes on with them by lines of the usual form, many at
 * once. Then `core/analysis/outcomes` and the WebAssembly read and write the same columns.
 */
export interface StoryMemory {
	/** Place of the first column, in bytes. */
	readonly start: number;
	/** Memory of at least so many bytes; what was in it stays, and views of what it was before are of no more use. */
	sized(bytes: number): ArrayBuffer;
	readonly follower?: Follower;
}

export interface Follower {
	/**
	 * Goes on with the stories by the lines of a run, and answers the first row that it leaves: one that needs more than this knows how to do, or
	 * another run. It has not begun with that one.
	 */
	follow(lines: UsualLines, run: UsualRun, tables: FollowedTables): number;
	/** The number of a sender, by the hash of its name: a line with a sender that it was not told of is left. */
	learn(first: number, second: number, sender: number): void;
}

/** Lines of one format; those that have a time and need one are of one hour. */
export interface UsualRun {
	/** The first row, and the one behind the last. */
	from: number;
	end: number;
	isOfExim: boolean;
	/** A value of `UsualLines.day`, and its first second since 1970; the first second of the hour since midnight. */
	day: number;
	startOfDay: number;
	hour: number;
	/** What came of it: deliveries, and the row of the last one. */
	deliveries: number;
	lastDelivery: number;
}

/** The sizes of both tables, which go on; how large one of them may become, and how many rows there is room for. */
export interface FollowedTables {
	messages: number;
	recipients: number;
	limit: number;
	rows: number;
}

export type CreateStoryMemory = () => StoryMemory;

/** Memory that every host has. */
export function createStoryMemory(): StoryMemory {
	let buffer = new ArrayBuffer(0);
	return {
		start: 0,
		sized(bytes) {
			if (bytes > buffer.byteLength) {
				const larger = new Uint8Array(bytes);
				larger.set(new Uint8Array(buffer));
				buffer = larger.buffer;
			}
			return buffer;
		},
	};
}

import type { StoryMemory } from '../../log/storyMemory';

/** Message ids of late, by their hash; one that falls on the place of another takes it. */
export const REMEMBERED_IDS = 1 << 14;

/**
 * The columns of both tables of `Histories`, one behind the other in one piece of memory, so that WebAssembly can have them too:
 * `core/log/assembly/stories.ts` knows their order. First come message ids of late, then slots, two for each row, then these.
 */
const COLUMNS = [
	'first', 'second', 'sender', 'messageId', 'origin', 'follower', 'head', 'ended', 'flags',
	'message', 'hash', 'next', 'state', 'deferrals', 'lastRow', 'endedFor', 'into',
] as const;
const SLOT_COLUMNS = 4;

export type StoryColumns = Readonly<Record<(typeof COLUMNS)[number] | 'messageSlots' | 'recipientSlots' | 'remembered', Int32Array>>;

/** How many bytes of the memory so many rows take. */
function sizeOf(rows: number): number {
	return (REMEMBERED_IDS + (SLOT_COLUMNS + COLUMNS.length) * rows) * 4;
}

/**
 * Lays the columns out for so many rows, a power of two, and keeps what the first `before` rows held; the rest is 0, but for the slots, which hold
 * whatever.
 */
export function layOut(memory: StoryMemory, rows: number, before: number): StoryColumns {
	const buffer = memory.sized(memory.start + sizeOf(rows));
	const first = memory.start + REMEMBERED_IDS * 4;
	const all = new Int32Array(buffer, first, (SLOT_COLUMNS + COLUMNS.length) * rows);
	// the last one first: nothing is written over that has not been moved
	for (let column = COLUMNS.length - 1; column >= 0; column--) {
		const from = (SLOT_COLUMNS + column) * before;
		const into = (SLOT_COLUMNS + column) * rows;
		all.copyWithin(into, from, from + before);
		all.fill(0, into + before, into + rows);
	}
	const at = (column: number, length: number) => new Int32Array(buffer, first + column * rows * 4, length);
	const columns = Object.fromEntries(COLUMNS.map((name, column) => [name, at(SLOT_COLUMNS + column, rows)])) as StoryColumns;
	return { ...columns, messageSlots: at(0, rows * 2), recipientSlots: at(2, rows * 2), remembered: new Int32Array(buffer, memory.start, REMEMBERED_IDS) };
}

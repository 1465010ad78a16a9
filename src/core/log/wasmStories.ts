import type { FollowedTables, StoryMemory, UsualRun } from './storyMemory';

/** `assembly/stories.ts`, compiled. */
interface StoriesExports {
	follow(from: number, end: number): number;
	learnSender(first: number, second: number, sender: number): void;
	readonly RUN: Address;
	readonly LINES: Address;
	readonly STORIES: Address;
}

interface Address {
	readonly value: number;
}

const PAGE_IN_BYTES = 65_536;
/** What a run is told and answers, four bytes each. */
const NUMBERS_OF_RUN = 10;

/** Memory of an instance of the module, whose follower goes on with the stories in it. */
export function createWasmStories(module: WebAssembly.Module): StoryMemory {
	const memory = new WebAssembly.Memory({ initial: 2 });
	const wasm = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as StoriesExports;
	let run = new Int32Array(0);
	let lines = new Int32Array(0);
	/** The batch whose lines lie in the memory. */
	let batch = -1;
	return {
		start: wasm.STORIES.value,
		sized(bytes) {
			const missing = bytes - memory.buffer.byteLength;
			if (missing > 0) {
				memory.grow(Math.ceil(missing / PAGE_IN_BYTES));
			}
			run = new Int32Array(memory.buffer, wasm.RUN.value, NUMBERS_OF_RUN);
			lines = new Int32Array(memory.buffer, wasm.LINES.value);
			return memory.buffer;
		},
		follower: {
			follow(usual, asked, tables) {
				if (usual.batch !== batch) {
					batch = usual.batch;
					lines.set(usual.columns);
				}
				tell(run, asked, tables);
				const next = wasm.follow(asked.from, asked.end);
				hear(run, asked, tables);
				return next;
			},
			learn: (first, second, sender) => wasm.learnSender(first, second, sender),
		},
	};
}

function tell(run: Int32Array, { isOfExim, day, startOfDay, hour }: UsualRun, { messages, recipients, limit, rows }: FollowedTables): void {
	run[0] = messages;
	run[1] = recipients;
	run[2] = limit;
	run[3] = rows;
	run[4] = isOfExim ? 1 : 0;
	run[5] = day;
	run[6] = startOfDay;
	run[7] = hour;
}

function hear(run: Int32Array, asked: UsualRun, tables: FollowedTables): void {
	tables.messages = run[0] as number;
	tables.recipients = run[1] as number;
	asked.deliveries = run[8] as number;
	asked.lastDelivery = run[9] as number;
}

import { LineEnds } from '../log/lineEnds';
import { Lines } from '../log/lines';
import { createCandidates, createScanner, LARGEST_BATCH, type CreateScanner } from '../log/scanner';
import { Chunks, type ByteRange } from './chunks';
import { CancelledError, type CancelSignal, type LogSource } from './logSource';

export interface WalkOptions {
	readonly signal?: CancelSignal;
	onProgress?(bytesRead: number, size: number | undefined): void;
	/** Gives the event loop a turn; called with each chunk. */
	pause?(): Promise<void>;
	readonly createScanner?: CreateScanner;
}

const CHUNK_IN_BYTES = 1024 * 1024;

/** A line without its line end, and where it begins in the source. False ends the walk. */
export type LineSink = (line: Uint8Array, offset: number) => boolean;

/** Hands over the lines of a range that begins with a line, one after the other. What is handed over is valid during the call. */
export async function eachLine(source: LogSource, range: ByteRange, sink: LineSink, options: WalkOptions): Promise<void> {
	let isWanted = true;
	let at = range.start;
	const lines = new Lines((bytes, start, end, dropped) => {
		const ends = new LineEnds(bytes.subarray(start, end), 0, end - start);
		while (isWanted && ends.start < ends.limit) {
			isWanted = sink(bytes.subarray(start + ends.start, start + ends.end), at + ends.start);
			ends.pass();
		}
		at += end - start + dropped;
	});
	await walk(source, range, { ...options, take: (chunk) => lines.push(chunk), isDone: () => !isWanted });
	if (isWanted) {
		lines.end();
	}
}

/** No line of a log holds it, so that lines are counted only. */
const NOWHERE = '\u0001\u0002\u0001\u0002';

/** How many lines end within a range that begins with a line and ends with one. */
export async function countLines(source: LogSource, range: ByteRange, options: WalkOptions): Promise<number> {
	const { scan, room } = (options.createScanner ?? createScanner)([NOWHERE]);
	const found = createCandidates(LARGEST_BATCH);
	let count = 0;
	const lines = new Lines((bytes, start, end) => {
		for (let from = start; from < end; from = found.next) {
			scan(bytes, from, end, found);
			count += found.lines;
		}
	});
	await walk(source, range, { ...options, room, take: (chunk) => lines.push(chunk), isDone: () => false });
	lines.end();
	return count;
}

interface Walk extends WalkOptions {
	/** Where chunks are read to. */
	readonly room?: Uint8Array;
	take(chunk: Uint8Array): void;
	isDone(): boolean;
}

async function walk(source: LogSource, range: ByteRange, { room, take, isDone, ...options }: Walk): Promise<void> {
	const size = await source.size();
	const chunks = new Chunks(source, room ?? new Uint8Array(CHUNK_IN_BYTES), range);
	try {
		for (let bytesRead = 0; !isDone(); ) {
			if (options.signal?.aborted) {
				throw new CancelledError();
			}
			const chunk = await chunks.next();
			if (chunk.length === 0) {
				break;
			}
			take(chunk);
			bytesRead += chunk.length;
			options.onProgress?.(bytesRead, size === undefined ? undefined : Math.min(range.end, size) - range.start);
			await options.pause?.();
		}
	} finally {
		await chunks.end();
	}
}

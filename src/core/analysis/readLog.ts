import { LogReader, type RecordSink } from '../log/logReader';
import type { CreateScanner } from '../log/scanner';
import { Chunks, type ByteRange } from './chunks';
import { CancelledError, type CancelSignal, type LogSource } from './logSource';

export interface ReadOptions {
	/** Seconds since 1970: now. Time stamps without a year are the latest ones not after it, nor after the last writing of the source. */
	readonly referenceTime: number;
	/** Also hands over the lines that only carry facts of the envelope. */
	readonly withContext?: boolean;
	/** Once a chunk. `size` is `undefined` where the end is not known. */
	onProgress?(bytesRead: number, size: number | undefined): void;
	/** Ends the reading, which then rejects with a `CancelledError`. */
	readonly signal?: CancelSignal;
	/** Gives the event loop a turn; called every few milliseconds, so that a request to cancel gets through. */
	pause?(): Promise<void>;
	/** Another make of scanner. */
	readonly createScanner?: CreateScanner;
	/** The part to read, which begins with a line and ends with one. */
	readonly range?: ByteRange;
}

const CHUNK_IN_BYTES = 1024 * 1024;
/** A request to cancel waits for so long at most, and a chunk. */
const BETWEEN_PAUSES_IN_MS = 15;

/**
 * Feeds a source to a reader, chunk by chunk, and answers the reader at the end. While a chunk is read, the next one is fetched. A
 * source that shrinks meanwhile ends where it ends. `onChunk` is waited for, so that who takes what was read is not run over.
 */
export async function readLog(source: LogSource, sink: RecordSink, options: ReadOptions, onChunk?: () => Promise<void> | void): Promise<LogReader> {
	const { withContext, createScanner, range } = options;
	const size = await source.size();
	const lastWritten = (await source.lastWritten?.()) ?? Infinity;
	const referenceTime = Math.min(options.referenceTime, lastWritten);
	const reader = new LogReader(sink, { referenceTime, withContext, createScanner, start: range?.start });
	const chunks = new Chunks(source, reader.room ?? new Uint8Array(CHUNK_IN_BYTES), range);
	let lastPause = Date.now();
	try {
		for (;;) {
			stopIfAsked(options.signal);
			const chunk = await chunks.next();
			// the whole of it is no log: there is nothing to count in the rest
			if (chunk.length === 0 || reader.trouble) {
				break;
			}
			reader.push(chunk);
			await onChunk?.();
			options.onProgress?.(reader.bytes, size);
			if (options.pause && Date.now() - lastPause >= BETWEEN_PAUSES_IN_MS) {
				await options.pause();
				lastPause = Date.now();
			}
		}
	} finally {
		await chunks.end();
	}
	reader.end();
	await onChunk?.();
	return reader;
}

function stopIfAsked(signal: CancelSignal | undefined): void {
	if (signal?.aborted) {
		throw new CancelledError();
	}
}

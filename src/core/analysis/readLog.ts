import { LogReader, type RecordSink } from '../log/logReader';
import type { CreateScanner } from '../log/scanner';
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
}

const CHUNK_IN_BYTES = 1024 * 1024;
/** A request to cancel waits for so long at most, and a chunk. */
const BETWEEN_PAUSES_IN_MS = 15;

/**
 * Feeds a source to a reader, chunk by chunk through one buffer, and answers the reader at the end. A source that shrinks
 * meanwhile ends where it ends. `onChunk` is waited for, so that who takes what was read is not run over.
 */
export async function readLog(source: LogSource, sink: RecordSink, options: ReadOptions, onChunk?: () => Promise<void> | void): Promise<LogReader> {
	const size = await source.size();
	const lastWritten = (await source.lastWritten?.()) ?? Infinity;
	const reader = new LogReader(sink, { referenceTime: Math.min(options.referenceTime, lastWritten), withContext: options.withContext, createScanner: options.createScanner });
	const buffer = reader.room ?? new Uint8Array(CHUNK_IN_BYTES);
	let lastPause = Date.now();
	let offset = 0;
	for (;;) {
		stopIfAsked(options.signal);
		const read = await source.read(offset, buffer);
		// the whole of it is no log: there is nothing to count in the rest
		if (read === 0 || reader.trouble) {
			break;
		}
		reader.push(buffer.subarray(0, read));
		offset += read;
		await onChunk?.();
		options.onProgress?.(offset, size);
		if (options.pause && Date.now() - lastPause >= BETWEEN_PAUSES_IN_MS) {
			await options.pause();
			lastPause = Date.now();
		}
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

import { LogReader, type RecordSink } from '../log/logReader';
import type { CreateScanner } from '../log/scanner';
import { SNIFFED_BYTES } from '../log/sniff';
import type { UsualSink } from '../log/usualLines';
import { mailFileOf } from '../message/sniffMessage';
import { Chunks, type ByteRange } from './chunks';
import { CancelledError, isStopped, type CancelSignal, type LogSource } from './logSource';
import { mailFileIn, MailReader } from './mailReader';

export interface ReadOptions {
	/** Seconds since 1970: now. Time stamps without a year are the latest ones not after it, nor after the last writing of the source. */
	readonly referenceTime: number;
	/** Also hands over the lines that only carry facts of the envelope. */
	readonly withContext?: boolean;
	/** Takes lines of the usual form in place of the sink. */
	readonly usual?: UsualSink;
	/** Once a chunk. `size` is `undefined` where the end is not known. */
	onProgress?(bytesRead: number, size: number | undefined): void;
	/** Ends the reading, which then rejects with a `CancelledError`, or keeps what it has where that is wanted. */
	readonly signal?: CancelSignal;
	/** Gives the event loop a turn; called every few milliseconds, so that a request to cancel gets through. */
	pause?(): Promise<void>;
	/** Another make of scanner. */
	readonly createScanner?: CreateScanner;
	/** The part to read, which begins with a line and ends with one. */
	readonly range?: ByteRange;
}

const CHUNK_IN_BYTES = 1024 * 1024;
/** Files of mail are small and many: of such a file it is asked first what it is, because tables for a log take longer to make than a message to read. */
const SMALL_FILE_IN_BYTES = 256 * 1024;
const MAIL_CHUNK_IN_BYTES = 64 * 1024;
/** A request to cancel waits for so long at most, and a chunk. */
const BETWEEN_PAUSES_IN_MS = 15;

/**
 * Feeds a source to a reader, chunk by chunk, and answers the reader at the end: that of logs, or that of messages, as the first chunk shows. While a chunk is read, the next one is fetched. A
 * source that shrinks meanwhile ends where it ends. `onChunk` is waited for, so that who takes what was read is not run over.
 */
export async function readLog(source: LogSource, sink: RecordSink, options: ReadOptions, onChunk?: () => Promise<void> | void): Promise<LogReader | MailReader> {
	const { withContext, usual, createScanner, range } = options;
	const size = await source.size();
	const referenceTime = Math.min(options.referenceTime, (await source.lastWritten?.()) ?? Infinity);
	const isSmall = size !== undefined && size <= SMALL_FILE_IN_BYTES;
	const mail = isSmall && !range?.start ? await mailFileIn(source) : undefined;
	const logReader = mail ? undefined : new LogReader(sink, { referenceTime, withContext, usual, createScanner, start: range?.start });
	const chunks = new Chunks(source, logReader ? (logReader.room ?? new Uint8Array(CHUNK_IN_BYTES)) : new Uint8Array(MAIL_CHUNK_IN_BYTES), range);
	let reader: LogReader | MailReader = logReader ?? new MailReader(sink, mail ?? 'message');
	let lastPause = Date.now();
	try {
		for (;;) {
			stopIfAsked(options.signal);
			if (isStopped(options.signal)) {
				break;
			}
			const chunk = await chunks.next();
			// the whole of it is no log: there is nothing to count in the rest
			if (chunk.length === 0 || reader.trouble) {
				break;
			}
			reader = (!isSmall && reader.bytes === 0 && !range?.start ? mailReaderOf(chunk, sink) : undefined) ?? reader;
			await reader.push(chunk);
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
	// of a line that is half read nobody knows what it is
	if (!isStopped(options.signal)) {
		await reader.end();
	}
	await onChunk?.();
	return reader;
}

/** The reader for messages, where a large file or a stream begins as mail does. */
function mailReaderOf(chunk: Uint8Array, sink: RecordSink): MailReader | undefined {
	const kind = mailFileOf(chunk.subarray(0, SNIFFED_BYTES));
	return kind && new MailReader(sink, kind);
}

function stopIfAsked(signal: CancelSignal | undefined): void {
	if (signal?.aborted && !isStopped(signal)) {
		throw new CancelledError();
	}
}

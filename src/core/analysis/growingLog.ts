import { SNIFFED_BYTES } from '../log/sniff';
import { lastLineStart } from './cuts';
import { PartMerge, readPart } from './logPart';
import { CancelledError, isStopped, type LogSource } from './logSource';
import type { PartReader } from './readInParts';
import { stoppedSummary } from './stoppedSummary';
import { summarize, type SummarizeOptions } from './summarize';
import { addParts, isLarge } from './summarizeParts';
import type { LogSummary } from './summary';

/** Bytes from the beginning, and from before the place that was reached, that tell whether it is still the same log. */
const MARK_IN_BYTES = 4096;

/** What was read of a log. */
interface State {
	/** All whole lines up to `end`. */
	readonly merge: PartMerge;
	readonly end: number;
	readonly head: Uint8Array;
	readonly tail: Uint8Array;
}

/**
 * A log that is read again and again while it grows: each time only what was appended. That it was rotated, truncated or replaced is seen by
 * its size and by the bytes at its beginning and before the place that was reached; then it is read anew.
 *
 * Whole lines are added to what was read before. A last line without line feed is read anew each time, into a copy, because nobody knows yet
 * what it will be.
 */
export class GrowingLog {
	private state: State | undefined;
	private bytesRead = 0;

	/** Bytes that were read since it was made; for tests and benches. */
	get totalRead(): number {
		return this.bytesRead;
	}

	/** The summary of the log as it is: the same as that of one pass. Rejects as `summarize` does, and begins anew then. */
	async summarize(source: LogSource, options: SummarizeOptions, startReaders: () => readonly PartReader[] = () => []): Promise<LogSummary> {
		if (options.signal?.aborted) {
			throw new CancelledError();
		}
		const { state: before } = this;
		this.state = undefined;
		const size = await source.size();
		if (size === undefined) {
			return summarize(source, options);
		}
		const known = before && (await isContinued(source, before, size)) ? before : undefined;
		const merge = known?.merge ?? new PartMerge({ bounds: options.bounds, ownRules: options.ownRules, isPart: true });
		const start = known?.end ?? 0;
		const end = await lastLineStart(source, { start, end: size });
		if (end < SNIFFED_BYTES) {
			// by so much it is told whether it is a log at all; and it is read in no time
			this.bytesRead += size;
			return summarize(source, options);
		}
		const others = isLarge(end - start) ? startReaders() : [];
		const isAdded = end === start || (await addParts(merge, { source, range: { start, end }, others }, options));
		this.bytesRead += size - start;
		if (isAdded && isStopped(options.signal)) {
			return this.stopped(merge, source, known && options);
		}
		// it may also have shrunk while it was read
		if (!isAdded || merge.end.bytes !== end) {
			return summarize(source, options);
		}
		const summary = await this.withTail(merge, { source, start: end, end: size }, options);
		if (!summary) {
			return summarize(source, options);
		}
		this.state = { merge, end, head: await bytesAt(source, 0, Math.min(end, MARK_IN_BYTES)), tail: await bytesAt(source, Math.max(0, end - MARK_IN_BYTES), Math.min(end, MARK_IN_BYTES)) };
		return summary;
	}

	/** What was added until the reading was stopped. `later`: of a log that was begun before, maybe with other rules than these. */
	private async stopped(merge: PartMerge, source: LogSource, later: SummarizeOptions | undefined): Promise<LogSummary> {
		if (merge.end.bytes === 0) {
			throw new CancelledError();
		}
		const summary = later ? await this.withTail(merge, { source, start: 0, end: 0 }, later) : merge.finish();
		if (!summary) {
			throw new CancelledError();
		}
		return stoppedSummary(summary, await source.size());
	}

	/** `undefined` where the last line leans on those before it. */
	private async withTail(merge: PartMerge, { source, start, end }: { readonly source: LogSource; readonly start: number; readonly end: number }, options: SummarizeOptions): Promise<LogSummary | undefined> {
		const whole = new PartMerge(options);
		if (!whole.add(merge.part())) {
			return undefined;
		}
		if (end > start) {
			const { referenceTime, bounds, createScanner } = options;
			const part = await readPart(source, { start, end }, { referenceTime, bounds, createScanner });
			if (!whole.add(part)) {
				return undefined;
			}
		}
		return whole.finish();
	}
}

/** People go to and fro between few logs; the tables of one can take a hundred megabytes. */
const MOST_LOGS = 2;

/** The logs that were read last. */
export class GrowingLogs {
	private readonly logs = new Map<string, GrowingLog>();

	/** The log at a path; the one not asked for longest is forgotten for it. */
	of(path: string): GrowingLog {
		const log = this.logs.get(path) ?? new GrowingLog();
		this.logs.delete(path);
		this.logs.set(path, log);
		for (const oldest of this.logs.keys()) {
			if (this.logs.size <= MOST_LOGS) {
				break;
			}
			this.logs.delete(oldest);
		}
		return log;
	}
}

/** Whether what was read is still the beginning of the log. */
async function isContinued(source: LogSource, { end, head, tail }: State, size: number): Promise<boolean> {
	return size >= end && isSame(head, await bytesAt(source, 0, head.length)) && isSame(tail, await bytesAt(source, end - tail.length, tail.length));
}

/** As many as there are, but at most `length`. */
async function bytesAt(source: LogSource, offset: number, length: number): Promise<Uint8Array> {
	const bytes = new Uint8Array(length);
	let filled = 0;
	while (filled < length) {
		const read = await source.read(offset + filled, bytes.subarray(filled));
		if (read === 0) {
			break;
		}
		filled += read;
	}
	return bytes.subarray(0, filled);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

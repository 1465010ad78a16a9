import type { ByteRange } from './chunks';
import { cutIntoParts } from './cuts';
import { PartMerge, readPart, type LogPart } from './logPart';
import { isStopped, type LogSource } from './logSource';
import { mailFileIn } from './mailReader';
import type { ReadOptions } from './readLog';
import { stoppedSummary } from './stoppedSummary';
import { summarize, type SummarizeOptions } from './summarize';
import type { LogSummary } from './summary';

/** Reads parts of one log, one at a time; somewhere else, as a rule. */
export interface PartReader {
	/** `onProgress` is told how much of the part is read. Rejects with what has become of the reader or the source. */
	read(range: ByteRange, options: PartOptions): Promise<LogPart>;
	/** Stops what is being read, which may then never settle. */
	stop(): void;
}

export interface PartOptions extends Pick<SummarizeOptions, 'referenceTime' | 'bounds' | 'signal'> {
	onProgress(bytesRead: number): void;
}

/** A smaller log is read in one pass before another worker has started and is warm. */
const SMALLEST_LOG_IN_BYTES = 64 * 1024 * 1024;
/** Of a part the tables are held in memory until its turn to be merged comes. */
const LARGEST_PART_IN_BYTES = 64 * 1024 * 1024;
/** So many parts a reader at least: who was held up leaves the rest to the others. */
const PARTS_OF_EACH = 4;

/** Sums up a log: in one pass, or in parts where it is large and can be read at any place. `startReaders` is called only then. */
export async function summarizeLog(source: LogSource, options: SummarizeOptions, startReaders: () => readonly PartReader[]): Promise<LogSummary> {
	const others = isLarge((await source.size()) ?? 0) ? startReaders() : [];
	return others.length > 0 ? summarizeParts(source, others, options) : summarize(source, options);
}

/** Whether so many bytes are read sooner by several workers. */
export function isLarge(bytes: number): boolean {
	return bytes >= SMALLEST_LOG_IN_BYTES;
}

export interface SummarizePartsOptions extends SummarizeOptions {
	readonly partSize?: number;
}

/**
 * The summary of a log whose parts are read here and by the others at the same time. They are merged here, in the order of the log,
 * and the result is that of one pass; where the parts lean on each other it is found by one pass.
 */
export async function summarizeParts(source: LogSource, others: readonly PartReader[], options: SummarizePartsOptions): Promise<LogSummary> {
	const merge = new PartMerge(options);
	const isAdded = await addParts(merge, { source, range: { start: 0, end: Infinity }, others }, options);
	if (isAdded && isStopped(options.signal)) {
		return stoppedSummary(merge.finish(), await source.size());
	}
	return isAdded ? merge.finish() : summarize(source, options);
}

interface RangeToRead {
	readonly source: LogSource;
	/** Whole lines; what is behind what was added so far. */
	readonly range: ByteRange;
	readonly others: readonly PartReader[];
}

/**
 * Reads a range of a log in parts, and adds them. False where they lean on each other: nothing of what was added counts then. Where it is stopped
 * and what was read is wanted, fewer are added: of several readers the whole parts, of one what it has.
 */
export async function addParts(merge: PartMerge, { source, range, others }: RangeToRead, options: SummarizePartsOptions): Promise<boolean> {
	if (range.start === 0 && (await mailFileIn(source))) {
		return false;
	}
	const size = Math.min(range.end, (await source.size()) ?? 0) - range.start;
	const readers = others.length + 1;
	const partSize = options.partSize ?? (isLarge(size) ? Math.min(Math.ceil(size / (readers * PARTS_OF_EACH)), LARGEST_PART_IN_BYTES) : size);
	const parts = await cutIntoParts(source, range, partSize);
	const lastWritten = (await source.lastWritten?.()) ?? Infinity;
	// the same for all parts, whatever is written meanwhile
	const referenceTime = Math.min(options.referenceTime, lastWritten);
	const queue = new PartQueue(parts, { add: (part) => merge.add(part), most: readers * 2 });
	const progress = progressOf(parts, size, options);
	const { bounds, signal } = options;
	const work = async (reader: PartReader): Promise<void> => {
		for (let part = await queue.claim(); part; part = await queue.claim()) {
			const { number, range } = part;
			queue.put(number, await reader.read(range, { referenceTime, bounds, signal, onProgress: (bytesRead) => progress(number, bytesRead) }));
			if (isStopped(signal)) {
				queue.close();
			}
		}
	};
	const here = readerHere(source, options);
	const workHere = work(here);
	try {
		const whole = Promise.all([workHere, ...others.map(work)]);
		// nothing is made here that nobody awaits: were it to reject, the worker would end
		const stopped = others.length > 0 ? signal?.stopped?.then(() => queue.endClaims()).then(() => workHere) : undefined;
		await (stopped ? Promise.race([whole, stopped]) : whole);
	} finally {
		queue.close();
		[here, ...others].forEach((reader) => reader.stop());
		// the source is its caller's, who may close it now
		await workHere.catch(() => undefined);
	}
	return queue.isWhole || (isStopped(signal) && !queue.isBroken);
}

/** Reads in this very thread, with pauses in which the others are heard. */
function readerHere(source: LogSource, options: SummarizeOptions): PartReader {
	let isEnded = false;
	const signal = {
		get aborted() {
			return isEnded || (options.signal?.aborted ?? false);
		},
		get keepsPart() {
			return options.signal?.keepsPart;
		},
	};
	return {
		read: (range, partOptions) => readPart(source, range, { ...options, ...partOptions, signal }),
		stop: () => {
			isEnded = true;
		},
	};
}

/** The progress of all parts together. */
function progressOf(parts: readonly ByteRange[], size: number, { onProgress }: ReadOptions): (number: number, bytesRead: number) => void {
	const read = new Float64Array(parts.length);
	let sum = 0;
	return (number, bytesRead) => {
		sum += bytesRead - (read[number] as number);
		read[number] = bytesRead;
		onProgress?.(sum, size);
	};
}

interface Claim {
	readonly number: number;
	readonly range: ByteRange;
}

/** Hands out the parts in the order of the log, and passes what was read of them on in the same order. */
class PartQueue {
	private readonly waiting = new Map<number, LogPart>();
	private claimed = 0;
	private added = 0;
	private isClosed = false;
	private isEnding = false;
	/** A part leans on the one before it. */
	isBroken = false;
	private wake: (() => void)[] = [];

	/** `most`: so many parts are read ahead of the one that is to be added next. */
	constructor(
		private readonly parts: readonly ByteRange[],
		private readonly sink: { add(part: LogPart): boolean; readonly most: number },
	) {}

	/** All parts were added. */
	get isWhole(): boolean {
		return this.added === this.parts.length;
	}

	/** The next part to read; `undefined` where none is left, or the rest is of no use. */
	async claim(): Promise<Claim | undefined> {
		while (!this.isClosed && !this.isEnding && this.claimed >= this.added + this.sink.most) {
			await new Promise<void>((resume) => this.wake.push(resume));
		}
		const range = this.isClosed || this.isEnding ? undefined : this.parts[this.claimed];
		return range && { number: this.claimed++, range };
	}

	put(number: number, part: LogPart): void {
		this.waiting.set(number, part);
		for (let next = this.waiting.get(this.added); next && !this.isClosed; next = this.waiting.get(this.added)) {
			this.waiting.delete(this.added);
			if (!this.sink.add(next)) {
				this.isBroken = true;
				this.close();
				return;
			}
			this.added++;
		}
		this.wakeAll();
	}

	/** Nothing more is handed out; what was is still taken. */
	endClaims(): void {
		this.isEnding = true;
		this.wakeAll();
	}

	/** Nothing more is handed out, or taken. */
	close(): void {
		this.isClosed = true;
		this.waiting.clear();
		this.wakeAll();
	}

	private wakeAll(): void {
		this.wake.forEach((resume) => resume());
		this.wake = [];
	}
}

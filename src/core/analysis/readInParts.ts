import type { ByteRange } from './chunks';
import type { LogPart } from './logPart';
import { isStopped, type CancelSignal } from './logSource';
import type { SummarizeOptions } from './summarize';

/** What is read as one part: lines of a log, or of several files all of one. */
export interface PartRange extends ByteRange {
	/** Which of the files that a reader was made for; the first where it is left out. */
	readonly file?: number;
}

/** Reads parts, one at a time; somewhere else, as a rule. */
export interface PartReader {
	/** `onProgress` is told how much of the part is read. Rejects with what has become of the reader or the source. */
	read(range: PartRange, options: PartReading): Promise<LogPart>;
	/** Stops what is being read, which may then never settle. */
	stop(): void;
}

export interface PartReading extends Pick<SummarizeOptions, 'referenceTime' | 'bounds' | 'signal'> {
	/** As in `PartOptions`. */
	readonly isStart?: boolean;
	onProgress(bytesRead: number): void;
}

export interface Readers {
	/** Reads in this very thread. It is waited for, as the source is its caller's, who may close it then. */
	readonly here: PartReader;
	readonly others: readonly PartReader[];
}

export interface ReadInPartsOptions extends SummarizeOptions {
	/** Of all parts, where it is known. */
	readonly size: number | undefined;
	/** Takes the parts, in their order. False where a part leans on the one before it: then no more are read. */
	add(part: LogPart, number: number): boolean;
	/** Whether it is the beginning of the log, where the range does not tell. */
	isStart?(number: number): boolean;
}

/**
 * Reads parts here and by the others at the same time. How it ended: with all of them added; or stopped, where what was read is wanted: of several
 * readers the whole parts are added then, of one what it has; or broken by a part that leans on the one before it. Rejects with what a reader rejects
 * with.
 */
export async function readInParts(parts: readonly PartRange[], { here, others }: Readers, options: ReadInPartsOptions): Promise<'whole' | 'stopped' | 'broken'> {
	const { referenceTime, bounds, signal } = options;
	const queue = new PartQueue(parts, { add: options.add, most: (others.length + 1) * 2 });
	const progress = progressOf(parts.length, options);
	const work = async (reader: PartReader): Promise<void> => {
		for (let part = await queue.claim(); part; part = await queue.claim()) {
			const { number, range } = part;
			const onProgress = (bytesRead: number): void => progress(number, bytesRead);
			queue.put(number, await reader.read(range, { referenceTime, bounds, signal, isStart: options.isStart?.(number), onProgress }));
			if (isStopped(signal)) {
				queue.close();
			}
		}
	};
	const workHere = work(here);
	try {
		const whole = Promise.all([workHere, ...others.map(work)]);
		// nothing is made here that nobody awaits: were it to reject, the worker would end
		const stopped = others.length > 0 ? signal?.stopped?.then(() => queue.endClaims()).then(() => workHere) : undefined;
		await (stopped ? Promise.race([whole, stopped]) : whole);
	} finally {
		queue.close();
		[here, ...others].forEach((reader) => reader.stop());
		await workHere.catch(() => undefined);
	}
	return queue.isWhole ? 'whole' : isStopped(signal) && !queue.isBroken ? 'stopped' : 'broken';
}

/** A reader in this very thread, with pauses in which the others are heard. */
export function readerHere(signal: CancelSignal | undefined, read: (range: PartRange, options: PartReading) => Promise<LogPart>): PartReader {
	let isEnded = false;
	const own: CancelSignal = {
		get aborted() {
			return isEnded || (signal?.aborted ?? false);
		},
		get keepsPart() {
			return signal?.keepsPart;
		},
	};
	return {
		read: (range, options) => read(range, { ...options, signal: own }),
		stop: () => {
			isEnded = true;
		},
	};
}

/** The progress of all parts together. */
function progressOf(parts: number, { size, onProgress }: ReadInPartsOptions): (number: number, bytesRead: number) => void {
	const read = new Float64Array(parts);
	let sum = 0;
	return (number, bytesRead) => {
		sum += bytesRead - (read[number] as number);
		read[number] = bytesRead;
		onProgress?.(sum, size);
	};
}

interface Claim {
	readonly number: number;
	readonly range: PartRange;
}

interface PartSink {
	add(part: LogPart, number: number): boolean;
	/** So many parts are read ahead of the one that is to be added next. */
	readonly most: number;
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

	constructor(
		private readonly parts: readonly PartRange[],
		private readonly sink: PartSink,
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
			if (!this.sink.add(next, this.added)) {
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

import type { ByteRange } from './chunks';
import { cutIntoParts } from './cuts';
import { PartMerge, readPart } from './logPart';
import { isStopped, type LogSource } from './logSource';
import { mailFileIn } from './mailReader';
import { readerHere, readInParts, type PartReader } from './readInParts';
import { stoppedSummary } from './stoppedSummary';
import { summarize, type SummarizeOptions } from './summarize';
import type { LogSummary } from './summary';

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
	const here = readerHere(options.signal, (part, reading) => readPart(source, part, { ...options, ...reading }));
	const end = await readInParts(parts, { here, others }, { ...options, referenceTime, size, add: (part) => merge.add(part) });
	return end !== 'broken';
}

import { contentsOf, PartMerge, readPart, type PartOptions } from './logPart';
import { isStopped, type LogSource } from './logSource';
import { readerHere, readInParts, type PartReader } from './readInParts';
import { stoppedSummary } from './stoppedSummary';
import type { SummarizeOptions } from './summarize';
import type { FileInSet, LogSummary } from './summary';

/**
 * The summary of several files as one log, in their order; messages are followed from one to the next. Files are read here and by the others, which
 * know them by their numbers, at the same time. Rejects as `summarize` does, for a file that cannot be had; one that holds no text is passed over,
 * and said in `files`.
 */
export async function summarizeFiles(open: readonly (() => Promise<LogSource>)[], options: SummarizeOptions, others: readonly PartReader[] = []): Promise<LogSummary> {
	const merge = new PartMerge(options);
	const files: FileInSet[] = [];
	const parts = open.map((_, file) => ({ file, start: 0, end: Infinity }));
	const here = readerHere(options.signal, ({ file }, reading) => readFile(open[file ?? 0] as () => Promise<LogSource>, { ...options, ...reading }));
	await readInParts(parts, { here, others }, {
		...options,
		// of compressed files not even their own sizes tell how much there is
		size: undefined,
		isStart: (file) => file === 0,
		add: (part) => {
			const { lines, bytes } = merge.end;
			files.push({ offset: bytes, lines, own: contentsOf(part), trouble: part.trouble });
			merge.addFile(part);
			return true;
		},
	});
	const summary = { ...merge.finish(), files };
	return isStopped(options.signal) ? stoppedSummary(summary, undefined) : summary;
}

async function readFile(open: () => Promise<LogSource>, options: PartOptions) {
	const source = await open();
	try {
		return await readPart(source, { start: 0, end: Infinity }, options);
	} finally {
		await source.close();
	}
}

import { PartMerge, readPart } from './logPart';
import { isStopped, type LogSource } from './logSource';
import { stoppedSummary } from './stoppedSummary';
import type { SummarizeOptions } from './summarize';
import type { FileInSet, LogSummary } from './summary';

/**
 * The summary of several files as one log, in their order; messages are followed from one to the next. Rejects as `summarize` does, for
 * the first file that cannot be had; one that holds no text is passed over, and said in `files`.
 */
export async function summarizeFiles(open: readonly (() => Promise<LogSource>)[], options: SummarizeOptions): Promise<LogSummary> {
	const merge = new PartMerge(options);
	const files: FileInSet[] = [];
	let bytesBefore = 0;
	for (const openFile of open) {
		const source = await openFile();
		try {
			// how much there is of all nobody knows: of compressed files not even their own sizes tell
			const onProgress = (bytesRead: number): void => options.onProgress?.(bytesBefore + bytesRead, undefined);
			const part = await readPart(source, { start: 0, end: Infinity }, { ...options, onProgress, isStart: files.length === 0 });
			const { lines, bytes } = merge.end;
			files.push({ offset: bytes, lines, trouble: part.trouble });
			merge.addFile(part);
			bytesBefore += part.bytes;
		} finally {
			await source.close();
		}
		if (isStopped(options.signal)) {
			return stoppedSummary({ ...merge.finish(), files }, undefined);
		}
	}
	return { ...merge.finish(), files };
}

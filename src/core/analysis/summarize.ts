import type { OwnRules } from '../bounce/own/compileOwnRules';
import { LONGEST_LINE_IN_BYTES } from '../log/logReader';
import { isStopped, type LogSource } from './logSource';
import { readLog, type ReadOptions } from './readLog';
import { stoppedSummary } from './stoppedSummary';
import type { LogSummary } from './summary';
import { BOUNDS, Tally, type Bounds } from './tally';

export interface SummarizeOptions extends ReadOptions {
	/** For tests: smaller tables. */
	readonly bounds?: Bounds;
	/** Come before the built-in rules. */
	readonly ownRules?: OwnRules;
}

/** One pass over a log. Rejects with a `SourceError` or a `CancelledError`, never for what the log holds; where it is stopped and what was read is wanted, that is the summary. */
export async function summarize(source: LogSource, options: SummarizeOptions): Promise<LogSummary> {
	const tally = new Tally(options.bounds ?? BOUNDS, { ownRules: options.ownRules, createStories: options.createScanner?.createStories });
	const reader = await readLog(source, (line, record, format) => tally.take(line, record, format), { ...options, withContext: true, usual: tally });
	const { bytes, lines, formats, from, to, trouble, cutLines } = reader;
	const { limits } = tally;
	if (cutLines > 0) {
		limits.push({ what: 'lineLength', kept: LONGEST_LINE_IN_BYTES, total: cutLines });
	}
	const summary = { bytes, lines, formats, from, to, limits, trouble, ...tally.finish() };
	return isStopped(options.signal) ? stoppedSummary(summary, await source.size()) : summary;
}

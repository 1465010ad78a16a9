import type { FoundLines } from '../core/analysis/findLines';
import type { AskedWindow, KnownLine, LogWindow } from '../core/analysis/logWindow';
import type { LogSummary } from '../core/analysis/summary';
import type { OwnRule } from '../core/bounce/own/ownRule';
import type { Failure, LinePlace, LogInput } from '../worker/protocol';

/** An answer of the worker: expected failures are values, with words fit to show. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export interface Progress {
	readonly bytesRead: number;
	/** `undefined` where the end is not known. */
	readonly size: number | undefined;
}

export interface ReadingOptions {
	/** At most ten times a second. */
	onProgress?(progress: Progress): void;
	/** Ends the reading; the answer is then the failure `cancelled`. */
	readonly signal?: AbortSignal;
}

export interface SummarizeOptions extends ReadingOptions {
	/** Rules of the user's own, which come before the built-in ones. */
	readonly rules?: readonly OwnRule[];
	/** Ends the reading, too; the answer is then the summary of what was read until then, where anything was. */
	readonly stop?: AbortSignal;
}

export interface WindowOptions extends ReadingOptions {
	readonly most: number;
	readonly known?: KnownLine;
}

/** What the editor asks of the bytes of a log. Every call settles once, also when the worker dies; none rejects. */
export interface LogAnalysis {
	summarize(input: LogInput, options?: SummarizeOptions): Promise<Answer<LogSummary>>;
	/** The lines at places that a summary named, decoded, without their line ends. */
	readLines(input: LogInput, places: readonly LinePlace[]): Promise<Answer<readonly string[]>>;
	/** The lines that hold a word of at least four letters and digits, `most` of them. */
	findLines(input: LogInput, asked: { readonly word: string; readonly most: number }, options?: ReadingOptions): Promise<Answer<FoundLines>>;
	/** The lines of a span of time, or the last ones, `most` of them; their numbers are counted from `known`. */
	readWindow(input: LogInput, asked: AskedWindow, options: WindowOptions): Promise<Answer<LogWindow>>;
	dispose(): void;
}

/** The seam between bytes and the analysis: a file, a document's text, standard input. */
export interface LogSource {
	/** Size in bytes at the moment of asking; `undefined` for a stream whose end is not known. */
	size(): Promise<number | undefined>;
	/**
	 * Reads into `into` from byte `offset`, at most `into.length` bytes, and answers how many were read; 0 at the end.
	 * Rejects with a `SourceError` when the bytes cannot be had (gone, no permission).
	 */
	read(offset: number, into: Uint8Array): Promise<number>;
	close(): Promise<void>;
	/** Seconds since 1970: when the bytes were last written; `undefined` where nothing tells. */
	lastWritten?(): Promise<number | undefined>;
}

export type SourceErrorKind = 'notFound' | 'noPermission' | 'unreadable';

/** Why the bytes cannot be had. The message is a sentence fit to show. */
export class SourceError extends Error {
	constructor(
		readonly kind: SourceErrorKind,
		message: string,
	) {
		super(message);
	}
}

/** Asks a running analysis to stop; an `AbortSignal` fits. */
export interface CancelSignal {
	readonly aborted: boolean;
	/** What was read until then is wanted: a summary ends where it is, and says so, instead of failing. */
	readonly keepsPart?: boolean;
	/** Settles when a reading that keeps its part is asked to stop, for who waits for others meanwhile. */
	readonly stopped?: Promise<void>;
}

/** Whether a reading is to end where it is, with what it has. */
export function isStopped(signal: CancelSignal | undefined): boolean {
	return signal !== undefined && signal.aborted && (signal.keepsPart ?? false);
}

/** What a reading that was asked to stop rejects with. */
export class CancelledError extends Error {
	constructor() {
		super('The reading was stopped.');
	}
}

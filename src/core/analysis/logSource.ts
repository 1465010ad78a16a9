/** The seam between bytes and the analysis: a file, a document's text, standard input. */
export interface LogSource {
	/** Size in bytes at the moment of asking; `undefined` for a stream whose end is not known. */
	size(): Promise<number | undefined>;
	/**
	 * Reads into `into` from byte `offset`, at most `into.length` bytes, and answers how many were read; 0 at the end.
	 * Rejects when the bytes cannot be had (gone, no permission), with a message fit to show.
	 */
	read(offset: number, into: Uint8Array): Promise<number>;
	close(): Promise<void>;
}

/** Asks a running analysis to stop; an `AbortSignal` fits. */
export interface CancelSignal {
	readonly aborted: boolean;
}

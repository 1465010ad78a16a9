/** Where the reading of a pattern has come to. The first thing that is wrong ends it. */
export interface PatternReader {
	readonly source: string;
	at: number;
	/** Groups that are open. */
	depth: number;
	refused: string | undefined;
}

/** Ends the reading. */
export function refuse(reader: PatternReader, why: string): void {
	reader.refused ??= why;
	reader.at = reader.source.length;
}

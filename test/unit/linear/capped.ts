/** A regular expression that may take more than linear time, as what it meets has a bound. */
export interface Capped {
	readonly file: string;
	readonly source: string;
	/** Characters. */
	readonly most: number;
	readonly reason: string;
}

export const CAPPED: readonly Capped[] = [];

/** A regular expression that may take more than linear time, as what it meets has a bound. */
export interface Capped {
	readonly file: string;
	readonly source: string;
	/** Characters. */
	readonly most: number;
	readonly reason: string;
}

export const CAPPED: readonly Capped[] = [
	{
		file: 'src/core/bounce/replyFacts.ts', source: '(?<![\\w:])[\\da-f]{0,4}:[\\da-f:]{1,35}[\\da-f](?![\\w:])',
		most: 4096, reason: 'only the beginning of a reply is looked at; the counts and what must not stand around are beyond a proof',
	},
	{
		file: 'src/core/bounce/replyFacts.ts', source: '\\b(?:blocked|listed|rejected|blacklisted|found) (?:using|by|in|at|on) ((?:[a-z\\d-]{1,63}\\.){1,8}[a-z]{2,24})\\b',
		most: 4096, reason: 'only the beginning of a reply is looked at; the count in the name of a zone is too high for a proof',
	},
	{
		file: 'src/core/bounce/replyFacts.ts', source: '\\b(?:limit|limits|maximum|max|exceeds|exceeded|allowed|threshold)\\b[^\\d\\n]{0,30}(\\d[\\d,.]{0,14})(?: ?(bytes?|kb|mb|gb|messages?|recipients?|connections?|hops?|attachments?)\\b)?',
		most: 4096, reason: 'only the beginning of a reply is looked at; the counts are too high for a proof',
	},
	{
		file: 'src/core/analysis/proposedWords.ts', source: '^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$',
		most: 2048, reason: 'a piece of a template, of which no more is read',
	},
	{
		file: 'src/core/analysis/proposedWords.ts', source: '[^\\p{L}\\p{N}]+$',
		most: 90, reason: 'cut to the longest words that are proposed',
	},
	{
		file: 'src/editor/bounces/occurrences.ts', source: '\\uFFFD+$',
		most: 4096, reason: 'no more is read of a line',
	},
	{
		file: 'src/editor/explain/explanationMarkdown.ts', source: '([A-Z]+)([A-Z][a-z])',
		most: 40, reason: 'the name of a reason, one of a closed list',
	},
];

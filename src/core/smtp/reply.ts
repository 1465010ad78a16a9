import type { EnhancedCode } from './enhancedCode';

/** A stretch of text: UTF-16 offsets, `end` exclusive. */
export interface TextRange {
	readonly start: number;
	readonly end: number;
}

/**
 * An SMTP reply (RFC 5321 section 4.2) as it stands in some text: a basic code, an enhanced code, or both, with the words that
 * follow. A multi-line reply (`550-5.1.1 ...` `550 5.1.1 ...`) is one `Reply`.
 */
export interface Reply {
	/** The whole reply in the searched text, codes and words, all its lines. */
	readonly range: TextRange;
	/** 200 to 599. */
	readonly code?: number;
	readonly codeRange?: TextRange;
	readonly enhanced?: EnhancedCode;
	readonly enhancedRange?: TextRange;
	/** The words without the codes, the lines of a multi-line reply joined by one space. */
	readonly words: string;
}

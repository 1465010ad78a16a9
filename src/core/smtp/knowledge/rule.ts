import type { Action, Party, Reason } from '../reason';
import type { SourceKey } from './ruleSources';

/** SMTP step that a text names or implies: the commands of RFC 5321 section 3.3, and `data` for the end of the message. */
export type Step = 'connect' | 'helo' | 'mail' | 'rcpt' | 'data';

/**
 * What a wording means. Words are written as in the reply, in lower case, with one space between them:
 * - `mailbox full` stands there as whole words; both ends are ends of words;
 * - `greylist*` may go on: `greylisted`, `greylisting`;
 * - `mailbox ~ full` has up to 64 characters between;
 * - `{user|mailbox} unknown` is either of the two;
 * - `#` is one digit;
 * - `does not`, `is not` and the like also match `doesn't`, `isn't`.
 *
 * A rule with several conditions (words, codes, step) needs all of them.
 */
export interface Rule {
	/** Unique in its table, stable; the evidence says `google/receiving-too-fast`. */
	readonly id: string;
	readonly reason: Reason;
	/** One of these is enough. A rule of a provider without words goes by the codes. */
	readonly words?: readonly string[];
	/** Basic codes, or `4xx`, `5xx`. */
	readonly code?: readonly (number | '4xx' | '5xx')[];
	/** `5.7.26`, or `x.7.26` for any class. */
	readonly enhanced?: readonly string[];
	readonly step?: Step;
	/** The words mean this only where the provider is known to have spoken. */
	readonly only?: true;
	/**
	 * 0 to 9, how plainly the words name their cause; where left out 7 for a provider's rule, else 5. Vague words (below 3) give way to
	 * a code that names a cause; those of 0 say no more than that it failed.
	 */
	readonly rank?: number;
	readonly action?: Action;
	readonly party?: Party;
	readonly temporary?: boolean;
	/** A few words, where the reason's own say too little. */
	readonly title?: string;
	/** One sentence more than the reason says. */
	readonly meaning?: string;
	/** Done before the steps of the reason. */
	readonly steps?: readonly string[];
	/** Where not those of the table. */
	readonly sources?: readonly [SourceKey, ...SourceKey[]];
}

/** Rules of one provider, program or kind of wording, in one file. */
export interface RuleTable {
	/** First half of the rules' names: `google`. */
	readonly name: string;
	/** Display name of the provider; general wordings and the texts of mail programs have none. */
	readonly provider?: string;
	/** Other providers whose servers say the same. */
	readonly also?: readonly string[];
	readonly sources: readonly [SourceKey, ...SourceKey[]];
	readonly rules: readonly Rule[];
}

import type { Action, Party, Reason } from '../../smtp/reason';

/** A rule that somebody wrote for their own logs: plain data, as in their file. `readOwnRules` makes sure that it is one. */
export interface OwnRule {
	/** Behind `own/` in the evidence; the number of the rule, from 1, where its author gave none. */
	readonly id: string;
	/** Words in the notation of `Rule.words`, or a regular expression of the kind that `readPattern` takes. */
	readonly match: string | { readonly pattern: string };
	/** Display name. The rule then holds only where this provider is known to have spoken. */
	readonly provider?: string;
	readonly code?: number | '4xx' | '5xx';
	/** `5.7.26`, or `x.7.26` for any class. */
	readonly enhanced?: string;
	readonly reason: Reason;
	readonly title?: string;
	/** Instead of what the reason says. */
	readonly meaning?: string;
	readonly action?: Action;
	readonly party?: Party;
	/** Instead of the steps of the reason. */
	readonly steps?: readonly string[];
	/** Whatever the code says. */
	readonly temporary?: boolean;
	/** http or https. */
	readonly source?: string;
}

/** Why a rule, or a whole file, does not count. */
export interface OwnRuleProblem {
	/** One sentence: which file, which rule, what is wrong, what would be right. */
	readonly sentence: string;
	/** Place in the list, from 0; not there where the list itself is wrong. */
	readonly index?: number;
}

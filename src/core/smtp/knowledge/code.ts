import type { Action, Party, Reason } from '../reason';
import type { Source } from '../verdict';

/** Which authority, if any, a basic code has. */
export const CODE_STATUSES = [
	'standard', 'extension', 'historic', 'experimental', 'registry-only', 'draft', 'vendor', 'folklore', 'not-smtp',
] as const;
export type CodeStatus = (typeof CODE_STATUSES)[number];

/** At least one: a statement without a source is not knowledge. */
export type Sources = readonly [Source, ...Source[]];

/** What a code by itself says, before anyone has read the words beside it. */
export interface CodeMeaning {
	/** A few words: `Mailbox unavailable`. */
	readonly name: string;
	/** One sentence. */
	readonly meaning: string;
	/** `Delivered` for success, `OnHold` where the code says no more than that it failed. */
	readonly reason: Reason;
	readonly action: Action;
	readonly party: Party;
	/** What to do, in order; empty where nothing is to be done. */
	readonly steps: readonly string[];
	/** A caution: what lists on the web claim, what servers really do with it. */
	readonly note?: string;
	readonly sources: Sources;
}

/** A basic reply code, RFC 5321 section 4.2. */
export interface BasicCode extends CodeMeaning {
	/** 101 to 599; the two below 200 are no replies and say so. */
	readonly code: number;
	readonly status: CodeStatus;
	/** Enhanced codes that often stand beside it: `5.1.1`. */
	readonly typicalEnhanced: readonly string[];
	/** SMTP commands it answers: `RCPT TO`. */
	readonly phases: readonly string[];
}

/** An enhanced status code as the IANA registry has it, for all its classes. */
export interface EnhancedCodeEntry extends CodeMeaning {
	/** 0 to 7, RFC 3463 section 3. */
	readonly subject: number;
	readonly detail: number;
	/** The classes that the registry or practice knows. */
	readonly classes: readonly (2 | 4 | 5)[];
	readonly registered: boolean;
	/** Basic codes that the registry associates. */
	readonly basic: readonly number[];
}

/** A basic and an enhanced code whose meeting says more, or something else, than either by itself. */
export interface CodePair {
	readonly code: number;
	/** `4.7.1` */
	readonly enhanced: string;
	readonly name: string;
	/** One sentence. */
	readonly meaning: string;
	/** Where it differs from what the enhanced code by itself says. */
	readonly reason?: Reason;
	readonly action?: Action;
	readonly party?: Party;
	/** Instead of those of the enhanced code. */
	readonly steps?: readonly string[];
	readonly note?: string;
	readonly sources: Sources;
}

/** A class or a subject of enhanced codes, RFC 3463 section 3. */
export interface CodePart {
	readonly name: string;
	/** One sentence. */
	readonly meaning: string;
}

/** A subject, with the reason that it gives by itself where the detail is not known. */
export interface CodeSubject extends CodePart {
	readonly reason: Reason;
	readonly action: Action;
	readonly party: Party;
}

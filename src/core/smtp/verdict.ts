import type { Action, Party, Reason } from './reason';

/** Where a statement comes from: an RFC, a registry, a provider's page. `url` is absolute http(s). */
export interface Source {
	readonly title: string;
	readonly url: string;
}

/** How a verdict was reached, best first: the provider's own text, a general text, the enhanced code, the basic code. */
export const EVIDENCE_LEVELS = ['provider', 'text', 'enhanced', 'basic', 'none'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/** What speaks for a verdict. */
export interface Evidence {
	/** Stable name of the rule that won, such as `google/5.1.1-no-such-user`. */
	readonly rule: string;
	/** The words of the reply that matched, as they stand there; empty when only a code decided. */
	readonly matched: string;
	readonly level: EvidenceLevel;
	/** What the codes by themselves would have said. */
	readonly codeAlone: Reason;
}

/** Who spoke a reply, as far as the log tells. */
export interface Speaker {
	/** Name of the relay that spoke, such as `gmail-smtp-in.l.google.com`; without address or port. */
	readonly host?: string;
	/** Domain of the recipient. */
	readonly domain?: string;
}

/** Our opinion of one reply. */
export interface Verdict {
	/** Display name, such as `Google`. */
	readonly provider?: string;
	readonly reason: Reason;
	/** The address is dead and must not be mailed again; not the same as a 5yz code. `undefined` where it does not apply. */
	readonly hard?: boolean;
	/** A retry of the unchanged message can succeed. `undefined` when nothing tells. */
	readonly temporary?: boolean;
	readonly action: Action;
	readonly party: Party;
	/** A few words. */
	readonly title: string;
	/** One or two sentences. */
	readonly meaning: string;
	/** What to do, in order. */
	readonly steps: readonly string[];
	readonly sources: readonly Source[];
	/** Such as: basic and enhanced code disagree; the code is in no standard. */
	readonly warnings: readonly string[];
	readonly evidence: Evidence;
}

/** A public list that a reply names. */
export interface NamedBlocklist {
	/** Its own name, or where it is none of the known lists the zone that the reply names. */
	readonly name: string;
	readonly operator?: string;
	/** Page that shows the listing of the very IP or domain of the reply, where the list has such a page. */
	readonly lookup?: string;
	/** Page that asks for removal; not there where listings end by themselves. */
	readonly removal?: string;
	/** One sentence. */
	readonly note?: string;
}

/** Numbers and names of a reply that matter to whoever acts, in the order they stand there, each once. */
export interface ReplyFacts {
	/** After how long the server asks to come back. */
	readonly retryAfterSeconds?: number;
	/** Limits as the reply words them: `10485760 bytes`, `50 messages`. */
	readonly limits: readonly string[];
	/** IPv4 and IPv6 addresses. */
	readonly ips: readonly string[];
	/** Links, http or https. */
	readonly urls: readonly string[];
	readonly blocklists: readonly NamedBlocklist[];
}

/** A verdict together with the reply it is about: what `explain` prints. */
export interface Explanation extends Verdict {
	readonly text: string;
	readonly code?: number;
	/** `5.1.1` */
	readonly enhanced?: string;
	readonly class?: 2 | 3 | 4 | 5;
	/** Not there where nothing of the kind stands in the reply. */
	readonly facts?: ReplyFacts;
}

/**
 * How the story of one message for one recipient ended, as far as the log goes.
 *
 * `none` nothing to tell: it was refused at our own door and never came into the queue; `open` will be tried again; `delivered` at last;
 * `bounced` and `expired` given up; `removed` taken out of the queue, and no line says how it ended.
 */
export const OUTCOMES = ['none', 'open', 'delivered', 'bounced', 'expired', 'removed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The outcomes as numbers: the place in `OUTCOMES`. */
export const OUTCOME = { none: 0, open: 1, delivered: 2, bounced: 3, expired: 4, removed: 5 } as const satisfies Record<Outcome, number>;

/**
 * Messages, each counted once for each of its recipients, whatever number of lines tell of it. What was handed on within the same
 * server, to a content filter and back, is one message.
 */
export interface MessageCounts {
	/** `delivered`, `stillDeferred`, `bounced`, `expired` and `removed` together. */
	readonly total: number;
	/** At once or later. */
	readonly delivered: number;
	/** Of `delivered`: those that were deferred before. */
	readonly deliveredAfterDeferral: number;
	readonly stillDeferred: number;
	readonly bounced: number;
	readonly expired: number;
	/** Taken out of the queue, by hand for one, and no line says how it ended. */
	readonly removed: number;
	/** Bounces and other reports that the server itself wrote about messages; not in `total`. */
	readonly notifications: number;
}

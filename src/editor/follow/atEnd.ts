/** What of a text an editor shows, lines from 0. */
export interface Seen {
	readonly first: number;
	readonly last: number;
	/** Of the whole text. */
	readonly lineCount: number;
}

/** The end of a text is seen with its last line, or with the one before it: the last one is empty as a rule. */
export function isAtEnd({ last, lineCount }: Seen): boolean {
	return last >= lineCount - 2;
}

/**
 * Whether an editor that kept to the end was moved away from it by its user. That is so where it shows earlier lines than before: a text that
 * grows leaves the lines where they are, and so does an editor that is made smaller.
 */
export function isScrolledUp(before: Seen | undefined, now: Seen): boolean {
	// in a text that became shorter other lines are shown whatever the user does
	return before !== undefined && !isAtEnd(now) && now.lineCount >= before.lineCount && now.first < before.first;
}

/** Rows of text in which pairs of characters that are often side by side stand as one, again and again (byte pair encoding, Gage 1994). */
export interface Packed {
	/** One row a line; no pair reaches over the end of a line, so that each row can be unpacked by itself. */
	readonly text: string;
	/** Three characters each: the one that stands for two, and these two, which may stand for pairs in their turn; the first ones first. */
	readonly pairs: string;
}

/**
 * Gives what unpacks a row. A small way of packing that needs no library: what it takes is less than what is saved. What a character stands
 * for is worked out when it is met.
 */
export function unpacker(pairs: string): (row: string) => string {
	const places: number[] = [];
	for (let at = 0; at < pairs.length; at += 3) {
		places[pairs.charCodeAt(at)] = at;
	}
	const meanings: string[] = [];
	const meaningAt = (text: string, at: number): string => {
		const code = text.charCodeAt(at);
		const place = places[code];
		return place === undefined ? text.charAt(at) : (meanings[code] ??= meaningAt(pairs, place + 1) + meaningAt(pairs, place + 2));
	};
	return (row) => {
		// less is left behind than by a string that grows
		const parts = new Array<string>(row.length);
		for (let at = 0; at < row.length; at++) {
			parts[at] = meaningAt(row, at);
		}
		return parts.join('');
	};
}

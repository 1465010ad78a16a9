/** Rows of text in which pairs of characters that are often side by side stand as one, again and again (byte pair encoding, Gage 1994). */
export interface Packed {
	/** One row a line; no pair reaches over the end of a line, so that each row can be unpacked by itself. */
	readonly text: string;
	/** Three characters each: the one that stands for two, and these two, which may stand for pairs in their turn; the first ones first. */
	readonly pairs: string;
}

/** A row as it was. A small way of packing that needs no library: what it takes is less than what is saved. */
export function unpack(row: string, meanings: readonly string[]): string {
	let text = '';
	for (let at = 0; at < row.length; at++) {
		text += meanings[row.charCodeAt(at)] ?? row.charAt(at);
	}
	return text;
}

/** By its code what a character stands for, where that is not itself. */
export function meaningsOf(pairs: string): readonly string[] {
	const meanings: string[] = [];
	const meaningAt = (at: number): string => meanings[pairs.charCodeAt(at)] ?? pairs.charAt(at);
	for (let at = 0; at < pairs.length; at += 3) {
		meanings[pairs.charCodeAt(at)] = meaningAt(at + 1) + meaningAt(at + 2);
	}
	return meanings;
}

/** A text in which pairs of characters that are often side by side stand as one, again and again (byte pair encoding, Gage 1994). */
export interface Packed {
	readonly text: string;
	/** Three characters each: the one that stands for two, and these two, which may stand for pairs in their turn; the first ones first. */
	readonly pairs: string;
}

/** The text as it was. A small way of packing that needs no library: what it takes is less than what is saved. */
export function unpack({ text, pairs }: Packed): string {
	const meanings = new Map<string, string>();
	const meaningOf = (character: string): string => meanings.get(character) ?? character;
	for (let at = 0; at < pairs.length; at += 3) {
		meanings.set(pairs.charAt(at), meaningOf(pairs.charAt(at + 1)) + meaningOf(pairs.charAt(at + 2)));
	}
	let unpacked = '';
	for (let at = 0; at < text.length; at++) {
		unpacked += meaningOf(text.charAt(at));
	}
	return unpacked;
}

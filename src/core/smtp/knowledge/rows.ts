import { packedRows } from './packedRows';
import { meaningsOf, unpack } from './unpack';

interface Rows {
	readonly packed: readonly string[];
	readonly meanings: readonly string[];
}

let made: Rows | undefined;

function rows(): Rows {
	if (made === undefined) {
		const { text, pairs } = packedRows();
		made = { packed: text.split('\n'), meanings: meaningsOf(pairs) };
	}
	return made;
}

/** A row of what `writeRows` wrote; unpacked each time. A place below zero counts from the end. */
export function rowAt(place: number): string {
	const { packed, meanings } = rows();
	return unpack(packed.at(place) ?? '', meanings);
}

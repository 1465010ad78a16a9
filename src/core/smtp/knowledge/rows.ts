import { packedRows } from './packedRows';
import { unpacker } from './unpack';

interface Rows {
	readonly packed: readonly string[];
	readonly unpack: (row: string) => string;
}

let made: Rows | undefined;

function rows(): Rows {
	if (made === undefined) {
		const packed = packedRows();
		made = { packed: packed.text.split('\n'), unpack: unpacker(packed) };
	}
	return made;
}

/** A row of what `writeRows` wrote; unpacked each time. A place below zero counts from the end. */
export function rowAt(place: number): string {
	const { packed, unpack } = rows();
	return unpack(packed.at(place) ?? '');
}

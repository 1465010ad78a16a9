/**
 * Rows of text in which pairs that are often side by side stand as one, again and again (byte pair encoding, Gage 1994). A small way of
 * packing that needs no library. What stands for a symbol is one or two characters of ASCII, each of which is a byte of the bundle.
 */
export interface Packed {
	/** One row a line; no pair reaches over the end of a line, so that each row can be unpacked by itself. */
	readonly text: string;
	/**
	 * First how many symbols are written with one character, then each symbol, the most frequent ones first: `LITERAL` and the character
	 * that it is, or the two symbols that it stands for. Empty where the text is as it is.
	 */
	readonly symbols: string;
}

/** Marks a symbol that is a character. */
export const LITERAL = '~';
/** What symbols are written with: all of ASCII that is to be seen and that no literal of JavaScript escapes. */
export const DIGITS = Array.from({ length: 0x7e - 0x20 }, (_, at) => String.fromCharCode(0x20 + at)).filter((digit) => !'"\'`\\$'.includes(digit)).join('');

const DIGIT_OF = new Uint8Array(0x80);
for (let at = 0; at < DIGITS.length; at++) {
	DIGIT_OF[DIGITS.charCodeAt(at)] = at;
}

/** Gives what unpacks a row. What a symbol stands for is worked out when it is met. */
export function unpacker(symbols: string): (row: string) => string {
	if (symbols === '') {
		return (row) => row;
	}
	const short = digitAt(symbols, 0);
	const places = placesOf(symbols, short);
	const meanings: string[] = [];
	const meaningOf = (text: string, at: number): string => {
		const symbol = symbolAt(text, at, short);
		return (meanings[symbol] ??= readMeaning(places[symbol] ?? 0));
	};
	const readMeaning = (place: number): string =>
		symbols.charAt(place) === LITERAL
			? symbols.charAt(place + 1)
			: meaningOf(symbols, place) + meaningOf(symbols, place + lengthAt(symbols, place, short));
	return (row) => {
		const parts: string[] = [];
		for (let at = 0; at < row.length; at += lengthAt(row, at, short)) {
			parts.push(meaningOf(row, at));
		}
		return parts.join('');
	};
}

/** Where each symbol is told. */
function placesOf(symbols: string, short: number): number[] {
	const places: number[] = [];
	for (let at = 1; at < symbols.length; ) {
		places.push(at);
		if (symbols.charAt(at) === LITERAL) {
			at += 2;
		} else {
			at += lengthAt(symbols, at, short);
			at += lengthAt(symbols, at, short);
		}
	}
	return places;
}

function digitAt(text: string, at: number): number {
	return DIGIT_OF[text.charCodeAt(at)] ?? 0;
}

function lengthAt(text: string, at: number, short: number): 1 | 2 {
	return digitAt(text, at) < short ? 1 : 2;
}

function symbolAt(text: string, at: number, short: number): number {
	const digit = digitAt(text, at);
	return digit < short ? digit : short + (digit - short) * DIGITS.length + digitAt(text, at + 1);
}

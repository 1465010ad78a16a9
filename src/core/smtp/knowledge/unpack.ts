/**
 * Rows of text in which pairs that are often side by side stand as one, again and again (byte pair encoding, Gage 1994). A small way of
 * packing that needs no library. What stands for a symbol is one or two characters of ASCII, each of which is a byte of the bundle.
 */
export interface Packed {
	/** One row a line; no pair reaches over the end of a line, so that each row can be unpacked by itself. */
	readonly text: string;
	/** What each symbol stands for: a character, or two symbols. Empty where the text is as it is. */
	readonly symbols: string;
	/**
	 * How many symbols are told in one to four characters: first of those that are written with one character, then of the others. So the place where a
	 * symbol is told is known without a look at those before it.
	 */
	readonly told: readonly number[];
}

/** In so many characters symbols are told, the one that is a character in one. */
export const LENGTHS = 4;
/** What symbols are written with: all of ASCII that is to be seen and that no literal of JavaScript escapes. */
export const DIGITS = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at)).filter((digit) => !'"\'`\\$'.includes(digit)).join('');

const DIGIT_OF = new Uint8Array(0x80);
for (let at = 0; at < DIGITS.length; at++) {
	DIGIT_OF[DIGITS.charCodeAt(at)] = at;
}

/**
 * Gives what unpacks a row. What a symbol stands for is worked out when it is met, and calls are few: the first reply waits for some ten thousand
 * symbols, and the engine's compiler would take longer over what is called for each of them than that takes.
 */
export function unpacker({ symbols, told }: Packed): (row: string) => string {
	if (symbols === '') {
		return (row) => row;
	}
	const short = told.slice(0, LENGTHS).reduce((sum, count) => sum + count, 0);
	const meanings: string[] = [];
	const unpack = (row: string): string => {
		let text = '';
		for (let at = 0; at < row.length; at++) {
			let symbol = DIGIT_OF[row.charCodeAt(at)] as number;
			if (symbol >= short) {
				at++;
				symbol = short + (symbol - short) * DIGITS.length + (DIGIT_OF[row.charCodeAt(at)] as number);
			}
			text += meanings[symbol] ??= meaningOf(symbol);
		}
		return text;
	};
	const meaningOf = (symbol: number): string => {
		let place = 0;
		let before = 0;
		for (let at = 0; at < told.length; at++) {
			const length = (at % LENGTHS) + 1;
			const count = told[at] as number;
			if (symbol < before + count) {
				place += (symbol - before) * length;
				const meaning = symbols.slice(place, place + length);
				return length === 1 ? meaning : unpack(meaning);
			}
			place += count * length;
			before += count;
		}
		return '';
	};
	return unpack;
}

import { DIGITS, LENGTHS, type Packed } from './unpack';

/** Pairs that are replaced at once, so that packing takes a second or two. */
const PAIRS_A_ROUND = 64;
/** A pair that is rarer saves nothing: it has to be told too. */
const RAREST_PAIR = 3;
/** With more of them, fewer would be written with one character. */
const MOST_SYMBOLS = 4090;

/** The end of a row, which is in no pair. */
const ROW_END = -1;
const NO_PAIR = -1;
/** Above the place of every symbol, to make a number of two. */
const RADIX = 0x1000;

/** A character, or the places of two symbols. */
type Symbol = string | readonly [number, number];

interface Packing {
	readonly symbols: Symbol[];
	/** Places of symbols, and row ends. */
	readonly codes: readonly number[];
}

/** Packs rows, one a line, as `unpacker` takes them. For the build: what is packed is never larger than a few hundred kilobytes. */
export function pack(text: string): Packed {
	let packing = literals(text);
	for (;;) {
		const chosen = choosePairs(packing);
		if (chosen.length === 0) {
			return write(packing);
		}
		packing = withPairs(packing, chosen);
	}
}

function literals(text: string): Packing {
	const symbols: string[] = [];
	const places = new Map<string, number>([['\n', ROW_END]]);
	// by units of UTF-16, as rows are cut and joined
	const codes = text.split('').map((character) => {
		if (!places.has(character)) {
			places.set(character, symbols.push(character) - 1);
		}
		return places.get(character) as number;
	});
	return { symbols, codes };
}

/** The most frequent pairs that have no symbol in common. */
function choosePairs({ symbols, codes }: Packing): number[] {
	const chosen: number[] = [];
	const taken = new Set<number>();
	for (const [pair] of frequentPairs(codes).slice(0, PAIRS_A_ROUND)) {
		const both = bothOf(pair);
		if (symbols.length + chosen.length < MOST_SYMBOLS && !both.some((code) => taken.has(code))) {
			both.forEach((code) => taken.add(code));
			chosen.push(pair);
		}
	}
	return chosen;
}

/** With how often they are there, the most frequent ones first. */
function frequentPairs(codes: readonly number[]): [number, number][] {
	const counts = new Map<number, number>();
	for (let at = 0; at + 1 < codes.length; at++) {
		const pair = pairAt(codes, at);
		if (pair !== NO_PAIR) {
			counts.set(pair, (counts.get(pair) ?? 0) + 1);
		}
	}
	return [...counts].filter(([, count]) => count >= RAREST_PAIR).sort(([, one], [, other]) => other - one);
}

function pairAt(codes: readonly number[], at: number): number {
	const first = codes[at] ?? ROW_END;
	const second = codes[at + 1] ?? ROW_END;
	return first === ROW_END || second === ROW_END ? NO_PAIR : first * RADIX + second;
}

function bothOf(pair: number): [number, number] {
	return [Math.floor(pair / RADIX), pair % RADIX];
}

function withPairs({ symbols, codes }: Packing, chosen: readonly number[]): Packing {
	const places = new Map(chosen.map((pair, at) => [pair, symbols.length + at]));
	const packed: number[] = [];
	for (let at = 0; at < codes.length; at++) {
		const place = places.get(pairAt(codes, at));
		packed.push(place ?? (codes[at] as number));
		at += place === undefined ? 0 : 1;
	}
	return { symbols: [...symbols, ...chosen.map(bothOf)], codes: packed };
}

/** The most frequent symbols are written with one character, the others with two; among each, those that are told in fewer come first. */
function write({ symbols, codes }: Packing): Packed {
	const counts = symbols.map(() => 0);
	for (const code of [...codes, ...symbols.flatMap((symbol) => (typeof symbol === 'string' ? [] : symbol))]) {
		if (code !== ROW_END) {
			counts[code] = (counts[code] ?? 0) + 1;
		}
	}
	const byCount = symbols.map((_, place) => place).sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0));
	const short = shortSymbols(symbols.length);
	const isShort = new Set(byCount.slice(0, short));
	const lengthOf = (place: number): number => {
		const symbol = symbols[place] as Symbol;
		return typeof symbol === 'string' ? 1 : symbol.reduce((length, code) => length + (isShort.has(code) ? 1 : 2), 0);
	};
	const byLength = (some: readonly number[]): number[] => [...some].sort((one, other) => lengthOf(one) - lengthOf(other));
	const halves = [byLength(byCount.slice(0, short)), byLength(byCount.slice(short))];
	const written: string[] = [];
	halves.flat().forEach((place, rank) => {
		written[place] = digits(rank, short);
	});
	const tell = (place: number): string => {
		const symbol = symbols[place] as Symbol;
		return typeof symbol === 'string' ? symbol : symbol.map((code) => written[code]).join('');
	};
	return {
		text: codes.map((code) => (code === ROW_END ? '\n' : written[code])).join(''),
		symbols: halves.flat().map(tell).join(''),
		told: halves.flatMap((half) => Array.from({ length: LENGTHS }, (_, at) => half.filter((place) => lengthOf(place) === at + 1).length)),
	};
}

/** So many as leave room for all others, written with two characters. */
function shortSymbols(count: number): number {
	const { length } = DIGITS;
	let short = Math.min(count, length);
	while (short + (length - short) * length < count) {
		short--;
	}
	return short;
}

function digits(rank: number, short: number): string {
	const behind = rank - short;
	return behind < 0 ? DIGITS.charAt(rank) : DIGITS.charAt(short + Math.floor(behind / DIGITS.length)) + DIGITS.charAt(behind % DIGITS.length);
}

import { BitReader, type Pull } from './bits';
import { checksumOf } from './bzip2Checksum';

/** What is no bzip2, or is broken; the message is fit to show. */
export class Bunzip2Error extends Error {}

/** Decimals of a number: of pi for a block, of its square root for the end. */
const BLOCK = [0x314159, 0x265359] as const;
const END = [0x177245, 0x385090] as const;
/** The size of a block by the digit of the head. */
const BLOCK_UNIT = 100_000;
/** Symbols 0 and 1 count a run. */
const RUN_B = 1;
/** So many symbols of a block share a table. */
const GROUP_SIZE = 50;
const LONGEST_CODE = 20;
const SIXTEEN = Array.from({ length: 16 }, (_, index) => index);

/**
 * The text of a bzip2 file, block after block, each at most 900 kB before repeated bytes are spelled out. `pull` fills what it is given with the
 * next bytes and answers how many; 0 at the end. Throws a `Bunzip2Error`. The format has no specification but its program; what is here follows
 * the description by Joe Tsai.
 */
export function* bunzip2(pull: Pull): Generator<Uint8Array<ArrayBuffer>> {
	const bits = new BitReader(pull);
	// files are put one after the other, and by programs that use several processors always are
	while (!bits.isAtEnd()) {
		const size = readHead(bits);
		const block = new Uint32Array(size);
		let all = 0;
		for (let kind = readKind(bits); kind === 'block'; kind = readKind(bits)) {
			const checksum = bits.read(32);
			const text = readBlock(bits, block);
			if (checksumOf(text) !== checksum) {
				throw new Bunzip2Error('a checksum of it is wrong');
			}
			all = (((all << 1) | (all >>> 31)) ^ checksum) >>> 0;
			yield text;
		}
		if (bits.read(32) !== all) {
			throw new Bunzip2Error('a checksum of it is wrong');
		}
		bits.alignToByte();
	}
}

function readHead(bits: BitReader): number {
	const level = bits.read(24) === 0x425a68 ? bits.read(8) - 0x30 : 0;
	if (!(level >= 1 && level <= 9)) {
		throw new Bunzip2Error('it is not in the format of bzip2');
	}
	return level * BLOCK_UNIT;
}

function readKind(bits: BitReader): 'block' | 'end' {
	const [high, low] = [bits.read(24), bits.read(24)];
	if (high === BLOCK[0] && low === BLOCK[1]) {
		return 'block';
	}
	if (high === END[0] && low === END[1]) {
		return 'end';
	}
	throw new Bunzip2Error(bits.isCut ? 'it is cut' : 'it is broken');
}

/** A block without its checksum. `block` has room for one. */
function readBlock(bits: BitReader, block: Uint32Array): Uint8Array<ArrayBuffer> {
	if (bits.read(1) !== 0) {
		throw new Bunzip2Error('it was made by a version of bzip2 that nobody uses any more');
	}
	const origin = bits.read(24);
	const symbols = readSymbols(bits);
	const tableCount = bits.read(3);
	const selectors = readSelectors(bits, tableCount);
	const tables = Array.from({ length: tableCount }, () => readTable(bits, symbols.length + 2));
	const length = readMoved({ bits, block, symbols, selectors, tables });
	if (origin >= length) {
		throw new Bunzip2Error('it is broken');
	}
	return spelledOut(block, length, origin);
}

/** The bytes that occur in a block: sixteen groups of sixteen. */
function readSymbols(bits: BitReader): number[] {
	const groups = bits.read(16);
	const symbols: number[] = [];
	for (let group = 0; group < 16; group++) {
		const used = (groups & (0x8000 >> group)) === 0 ? 0 : bits.read(16);
		symbols.push(...SIXTEEN.filter((byte) => (used & (0x8000 >> byte)) !== 0).map((byte) => group * 16 + byte));
	}
	return symbols;
}

/** Which table each group of symbols uses. */
function readSelectors(bits: BitReader, tableCount: number): Uint8Array {
	const selectors = new Uint8Array(bits.read(15));
	const recent = Array.from({ length: tableCount }, (_, index) => index);
	for (let at = 0; at < selectors.length; at++) {
		let place = 0;
		while (bits.read(1) === 1) {
			if (++place >= tableCount) {
				throw new Bunzip2Error('it is broken');
			}
		}
		const [table = 0] = recent.splice(place, 1);
		recent.unshift(table);
		selectors[at] = table;
	}
	return selectors;
}

/** A table of codes: by length the last code, and what to add to a code to find its symbol. */
interface CodeTable {
	readonly shortest: number;
	readonly last: Int32Array;
	readonly offset: Int32Array;
	readonly symbols: Uint16Array;
}

function readTable(bits: BitReader, count: number): CodeTable {
	const lengths = new Uint8Array(count);
	let length = bits.read(5);
	for (let symbol = 0; symbol < count; symbol++) {
		while (bits.read(1) === 1) {
			length += bits.read(1) === 0 ? 1 : -1;
		}
		if (length < 1 || length > LONGEST_CODE) {
			throw new Bunzip2Error('it is broken');
		}
		lengths[symbol] = length;
	}
	const last = new Int32Array(LONGEST_CODE + 1).fill(-1);
	const offset = new Int32Array(LONGEST_CODE + 1);
	const symbols = new Uint16Array(count);
	let [code, placed] = [0, 0];
	for (let bitCount = 1; bitCount <= LONGEST_CODE; bitCount++) {
		code <<= 1;
		offset[bitCount] = placed - code;
		for (let symbol = 0; symbol < count; symbol++) {
			if (lengths[symbol] === bitCount) {
				symbols[placed++] = symbol;
				last[bitCount] = code++;
			}
		}
	}
	return { shortest: Math.min(...lengths), last, offset, symbols };
}

function readSymbol(bits: BitReader, { shortest, last, offset, symbols }: CodeTable): number {
	let code = bits.read(shortest);
	for (let length = shortest; length <= LONGEST_CODE; length++) {
		if (code <= (last[length] as number)) {
			return symbols[code + (offset[length] as number)] as number;
		}
		code = (code << 1) | bits.read(1);
	}
	throw new Bunzip2Error('it is broken');
}

interface Moved {
	readonly bits: BitReader;
	readonly block: Uint32Array;
	readonly symbols: readonly number[];
	readonly selectors: Uint8Array;
	readonly tables: readonly CodeTable[];
}

/** Undoes "move to front" and the runs in it; answers how many bytes the block has. */
function readMoved({ bits, block, symbols, selectors, tables }: Moved): number {
	const front = Uint8Array.from(symbols);
	const end = symbols.length + 1;
	let [length, run, weight] = [0, 0, 1];
	for (let group = 0; ; group++) {
		const table = tables[selectors[group] as number];
		if (!table) {
			throw new Bunzip2Error('it is broken');
		}
		for (let left = GROUP_SIZE; left > 0; left--) {
			const symbol = readSymbol(bits, table);
			if (symbol <= RUN_B) {
				run += weight << symbol;
				weight <<= 1;
				if (run > block.length) {
					throw new Bunzip2Error('it is broken');
				}
				continue;
			}
			if (length + run + (symbol === end ? 0 : 1) > block.length) {
				throw new Bunzip2Error('it is broken');
			}
			block.fill(front[0] as number, length, length + run);
			length += run;
			[run, weight] = [0, 1];
			if (symbol === end) {
				return length;
			}
			const byte = front[symbol - 1] as number;
			front.copyWithin(1, 0, symbol - 1);
			front[0] = byte;
			block[length++] = byte;
		}
	}
}

/** Undoes the sorting of Burrows and Wheeler, then spells out what is repeated. The upper bytes of the block are used for the order. */
function spelledOut(block: Uint32Array, length: number, origin: number): Uint8Array<ArrayBuffer> {
	const starts = new Uint32Array(257);
	for (let at = 0; at < length; at++) {
		const next = (block[at] as number) + 1;
		starts[next] = (starts[next] as number) + 1;
	}
	for (let byte = 1; byte < 257; byte++) {
		starts[byte] = (starts[byte] as number) + (starts[byte - 1] as number);
	}
	for (let at = 0; at < length; at++) {
		const byte = (block[at] as number) & 0xff;
		const place = starts[byte] as number;
		starts[byte] = place + 1;
		block[place] = (block[place] as number) | (at << 8);
	}
	return repeated(block, length, (block[origin] as number) >>> 8);
}

/** Four equal bytes are followed by how many more of them there are. */
function repeated(block: Uint32Array, length: number, begin: number): Uint8Array<ArrayBuffer> {
	let text = new Uint8Array(length + (length >> 1) + 256);
	let [size, same, before, at] = [0, 0, -1, begin];
	for (let left = length; left > 0; left--) {
		const entry = block[at] as number;
		const byte = entry & 0xff;
		at = entry >>> 8;
		if (size + 256 > text.length) {
			const longer = new Uint8Array(text.length * 2);
			longer.set(text);
			text = longer;
		}
		if (same === 4) {
			text.fill(before, size, size + byte);
			size += byte;
			same = 0;
			before = -1;
		} else {
			same = byte === before ? same + 1 : 1;
			before = byte;
			text[size++] = byte;
		}
	}
	return text.subarray(0, size);
}

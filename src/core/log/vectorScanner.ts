import { bucketsOf, WINDOW, type Marker } from './scanBuckets';
import { createScanner, LARGEST_BATCH, type Candidates, type CreateScanner, type Scan, type Scanner, type UsualScan } from './scanner';
import { createWasmStories } from './wasmStories';

/**
 * The scanner in WebAssembly with vector instructions: finds what `scanner.ts` finds, at several times its speed. What it scans
 * must lie in its own memory, so it has a room there to read files into; bytes that lie elsewhere are left to the plain one.
 */

/** `assembly/scan.ts`, compiled. */
interface ScanExports {
	scan(from: number, end: number, limit: number): number;
	holds(from: number, end: number, byte: number): number;
	readUsual(count: number): void;
	readonly TABLES: Address;
	readonly BUCKETS: Address;
	readonly ANSWER: Address;
	readonly MARKERS: Address;
	readonly FOUND: Address;
	readonly USUAL: Address;
	readonly INPUT: Address;
}

interface Address {
	readonly value: number;
}

const ROOM_IN_BYTES = 1024 * 1024;
const PAGE_IN_BYTES = 65_536;
/** A marker has 64 bytes of memory, with two numbers before it. */
const ROW_IN_BYTES = 64;
/** Four columns: start, end, number, lines too long. */
const COLUMNS = [0, 1, 2, 3];
const COLUMNS_OF_USUAL = 10;

/**
 * Makes scanners of the module; plain ones where the host has no WebAssembly or no vectors, or forbids to make code of bytes, as
 * the page around a web worker can.
 */
export function createScannersOf(wasm: Uint8Array<ArrayBuffer>): CreateScanner {
	try {
		const module = new WebAssembly.Module(wasm);
		return vectorScannersOf(module);
	} catch {
		return createScanner;
	}
}

export function vectorScannersOf(module: WebAssembly.Module): CreateScanner {
	return Object.assign((markers: readonly string[]) => createVectorScanner(module, markers), { createStories: () => createWasmStories(module) });
}

function createVectorScanner(module: WebAssembly.Module, texts: readonly string[]): Scanner {
	const plain = createScanner(texts);
	// the room, and a page each for what the scan keeps before it and reads behind it
	const memory = new WebAssembly.Memory({ initial: ROOM_IN_BYTES / PAGE_IN_BYTES + 2 });
	const wasm = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as ScanExports;
	writeMarkers(memory, wasm, texts);
	const columns = COLUMNS.map((column) => new Uint32Array(memory.buffer, wasm.FOUND.value + column * LARGEST_BATCH * 4, LARGEST_BATCH));
	const answer = new Uint32Array(memory.buffer, wasm.ANSWER.value, 3);
	const scan: Scan = (bytes, from, end, found) => {
		if (bytes.buffer !== memory.buffer) {
			plain.scan(bytes, from, end, found);
			return;
		}
		const base = bytes.byteOffset;
		found.count = wasm.scan(base + from, base + end, found.limit);
		readFound(found, { columns, answer, base });
	};
	const holds = (bytes: Uint8Array, byte: number): boolean =>
		bytes.buffer === memory.buffer ? wasm.holds(bytes.byteOffset, bytes.byteOffset + bytes.length, byte) !== 0 : bytes.includes(byte);
	return { scan, holds, usual: usualScan(memory, wasm), room: new Uint8Array(memory.buffer, wasm.INPUT.value, ROOM_IN_BYTES) };
}

function usualScan(memory: WebAssembly.Memory, wasm: ScanExports): UsualScan {
	const at = (column: number): number => wasm.USUAL.value + column * LARGEST_BATCH * 4;
	const places = (column: number) => new Uint32Array(memory.buffer, at(column), LARGEST_BATCH);
	const hashes = (column: number) => new Int32Array(memory.buffer, at(column), LARGEST_BATCH);
	const found = (column: number) => new Uint32Array(memory.buffer, wasm.FOUND.value + column * LARGEST_BATCH * 4, LARGEST_BATCH);
	const lines = {
		form: places(0), first: hashes(1), second: hashes(2), wordFirst: hashes(3), wordSecond: hashes(4), start: places(5), end: places(6), day: places(7), clock: places(8),
		messageId: hashes(9), relayFirst: hashes(10), relaySecond: hashes(11), relayStart: places(12), relayEnd: places(13),
		domainFirst: hashes(14), domainSecond: hashes(15), domainStart: places(16), senderEnd: places(17), replyFirst: hashes(18), replySecond: hashes(19),
		lineStart: found(0), lineNumber: found(2), linesBefore: 0, offset: 0, bytes: new Uint8Array(memory.buffer),
		columns: new Int32Array(memory.buffer, wasm.USUAL.value, LARGEST_BATCH * COLUMNS_OF_USUAL), batch: 0,
	};
	return {
		lines,
		read(count, linesBefore, offset) {
			wasm.readUsual(count);
			lines.linesBefore = linesBefore;
			lines.offset = offset;
			lines.batch++;
			return lines;
		},
	};
}

/** Takes over what the scan found. `base`: where its bytes begin in the memory. */
function readFound(found: Candidates, from: { readonly columns: readonly Uint32Array[]; readonly answer: Uint32Array; readonly base: number }): void {
	const { columns: [start, end, number, tooLong], answer: [lines, linesTooLong, next], base } = from;
	for (let i = 0; i < found.count; i++) {
		found.start[i] = (start?.[i] as number) - base;
		found.end[i] = (end?.[i] as number) - base;
		found.number[i] = number?.[i] as number;
		found.tooLong[i] = tooLong?.[i] as number;
	}
	found.lines = lines as number;
	found.linesTooLong = linesTooLong as number;
	found.next = (next as number) - base;
}

/** Fills the tables: markers in the order of their buckets, and what bytes may stand at each place of a window. */
function writeMarkers(memory: WebAssembly.Memory, wasm: ScanExports, texts: readonly string[]): void {
	const bytes = new Uint8Array(memory.buffer);
	let row = 0;
	keptBuckets(texts).forEach((markers, bucket) => {
		bytes[wasm.BUCKETS.value + bucket * 2] = row;
		for (const { bytes: marker, window } of markers) {
			const at = wasm.MARKERS.value + row++ * ROW_IN_BYTES;
			if (marker.length > ROW_IN_BYTES - 2 || at + ROW_IN_BYTES > wasm.FOUND.value) {
				throw new Error('too long a marker, or too many');
			}
			bytes.set([window, marker.length, ...marker], at);
			for (let place = 0; place < WINDOW; place++) {
				const byte = marker[window + place] as number;
				const table = wasm.TABLES.value + place * 32;
				bytes[table + (byte & 15)] = (bytes[table + (byte & 15)] as number) | (1 << bucket);
				bytes[table + 16 + (byte >> 4)] = (bytes[table + 16 + (byte >> 4)] as number) | (1 << bucket);
			}
		}
		bytes[wasm.BUCKETS.value + bucket * 2 + 1] = row;
	});
}

const kept = new Map<string, readonly (readonly Marker[])[]>();

/** There are few sets of markers, and each reader asks for one of them. */
function keptBuckets(texts: readonly string[]): readonly (readonly Marker[])[] {
	const key = texts.join('\n');
	const buckets = kept.get(key) ?? bucketsOf(texts);
	kept.set(key, buckets);
	return buckets;
}

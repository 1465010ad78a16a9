import { ascii } from './bytes';
import { commonness, createScanner, LARGEST_BATCH, rarestWindow, type Candidates, type CreateScanner, type Scan, type Scanner } from './scanner';

/**
 * The scanner in WebAssembly with vector instructions: finds what `scanner.ts` finds, at several times its speed. What it scans
 * must lie in its own memory, so it has a room there to read files into; bytes that lie elsewhere are left to the plain one.
 */

/** `assembly/scan.ts`, compiled. */
interface ScanExports {
	scan(from: number, end: number, limit: number): number;
	readonly TABLES: Address;
	readonly BUCKETS: Address;
	readonly ANSWER: Address;
	readonly MARKERS: Address;
	readonly FOUND: Address;
	readonly INPUT: Address;
}

interface Address {
	readonly value: number;
}

const ROOM_IN_BYTES = 1024 * 1024;
const PAGE_IN_BYTES = 65_536;
/** Of a marker so many bytes are looked for. */
const WINDOW = 3;
const BUCKET_COUNT = 8;
/** A marker has 64 bytes of memory, with two numbers before it. */
const ROW_IN_BYTES = 64;
/** Four columns: start, end, number, lines too long. */
const COLUMNS = [0, 1, 2, 3];

/**
 * Makes scanners of the module; plain ones where the host has no WebAssembly or no vectors, or forbids to make code of bytes, as
 * the page around a web worker can.
 */
export function createScannersOf(wasm: Uint8Array<ArrayBuffer>): CreateScanner {
	try {
		const module = new WebAssembly.Module(wasm);
		return (markers) => createVectorScanner(module, markers);
	} catch {
		return createScanner;
	}
}

export function createVectorScanner(module: WebAssembly.Module, texts: readonly string[]): Scanner {
	const plain = createScanner(texts);
	// the room, and a page for what the scan keeps before it and reads behind it
	const memory = new WebAssembly.Memory({ initial: ROOM_IN_BYTES / PAGE_IN_BYTES + 1 });
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
	return { scan, room: new Uint8Array(memory.buffer, wasm.INPUT.value, ROOM_IN_BYTES) };
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

interface Marker {
	readonly bytes: Uint8Array;
	/** Where the window begins that is looked for. */
	readonly window: number;
}

/** Fills the tables: markers in the order of their buckets, and what bytes may stand at each place of a window. */
function writeMarkers(memory: WebAssembly.Memory, wasm: ScanExports, texts: readonly string[]): void {
	const bytes = new Uint8Array(memory.buffer);
	let row = 0;
	bucketsOf([...new Set(texts)].map(ascii)).forEach((markers, bucket) => {
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

/** Eight buckets. What is alike comes into one: the fewer bytes may stand in a place, the fewer wrong guesses. */
function bucketsOf(markers: readonly Uint8Array[]): Marker[][] {
	const buckets = markers.map((bytes) => [{ bytes, window: rarestWindow(bytes, WINDOW) }]);
	while (buckets.length > BUCKET_COUNT) {
		let best = { one: 0, other: 1, cost: Infinity };
		buckets.forEach((one, i) => {
			buckets.slice(i + 1).forEach((other, j) => {
				const cost = guesses([...one, ...other]) - guesses(one) - guesses(other);
				if (cost < best.cost) {
					best = { one: i, other: i + 1 + j, cost };
				}
			});
		});
		const [taken = []] = buckets.splice(best.other, 1);
		buckets[best.one]?.push(...taken);
	}
	return buckets;
}

/** How often, in proportion, bytes of a log look like a window of these markers. */
function guesses(markers: readonly Marker[]): number {
	let product = 1;
	for (let place = 0; place < WINDOW; place++) {
		const bytes = markers.map(({ bytes: marker, window }) => marker[window + place] as number);
		const low = new Set(bytes.map((byte) => byte & 15));
		const high = new Set(bytes.map((byte) => byte >> 4));
		let sum = 0;
		low.forEach((l) => high.forEach((h) => (sum += commonness((h << 4) | l))));
		product *= sum;
	}
	return product;
}

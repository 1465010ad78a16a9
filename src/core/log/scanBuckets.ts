import { allMarkers } from './allMarkers';
import { ascii } from './bytes';
import { COMMONNESS, rarestWindow } from './scanner';
import { SCAN_PLAN } from './scanPlan';

/**
 * Which bytes of each marker the vector scanner looks for, and which markers it looks for together. At each of the three places of a window
 * a bucket allows all bytes whose halves some window of it has, so what is alike belongs together. For the markers of the formats that is
 * worked out beforehand (`scanPlan.ts`); another marker comes to where it does least harm.
 */

/** Of a marker so many bytes are looked for. */
export const WINDOW = 3;
/** So many masks have room in a register of the scanner, one bit each. */
const BUCKETS = 8;

export interface Marker {
	readonly bytes: Uint8Array;
	/** Where the window begins that is looked for. */
	readonly window: number;
}

export function bucketsOf(markers: readonly string[]): readonly (readonly Marker[])[] {
	const left = new Set(markers);
	const buckets: Marker[][] = Array.from({ length: BUCKETS }, () => []);
	allMarkers(true).forEach((marker, index) => {
		if (left.delete(marker)) {
			const [bucket = 0, window = 0] = [...SCAN_PLAN.slice(index * 2, index * 2 + 2)].map((digit) => parseInt(digit, 36));
			buckets[bucket]?.push({ bytes: ascii(marker), window });
		}
	});
	for (const marker of left) {
		const bytes = ascii(marker);
		const added = { bytes, window: rarestWindow(bytes, WINDOW) };
		const costs = buckets.map((bucket) => guesses([...bucket, added]) - guesses(bucket));
		buckets[costs.indexOf(Math.min(...costs))]?.push(added);
	}
	return buckets.filter((bucket) => bucket.length > 0);
}

/** How often, in proportion, bytes of a log look like a window of these markers. */
function guesses(markers: readonly Marker[]): number {
	let product = markers.length > 0 ? 1 : 0;
	for (let place = 0; place < WINDOW; place++) {
		let low = 0;
		let high = 0;
		for (const { bytes, window } of markers) {
			const byte = bytes[window + place] as number;
			low |= 1 << (byte & 15);
			high |= 1 << (byte >> 4);
		}
		product *= commonnessOf(low, high);
	}
	return product;
}

/** Of all bytes whose halves are among these, a bit each. */
function commonnessOf(low: number, high: number): number {
	let sum = 0;
	for (let highs = high; highs !== 0; highs &= highs - 1) {
		const row = (31 - Math.clz32(highs & -highs)) << 4;
		for (let lows = low; lows !== 0; lows &= lows - 1) {
			sum += COMMONNESS[row | (31 - Math.clz32(lows & -lows))] as number;
		}
	}
	return sum;
}

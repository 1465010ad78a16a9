/**
 * AssemblyScript: the inner loop of the vector scanner. It looks at 64 bytes at once, for line ends and for markers. The build
 * compiles it to WebAssembly; `vectorScanner.ts` fills the memory, and `scanner.ts` does the same without vectors.
 *
 * Of each marker a window of three bytes is looked for: for each place of the window, two tables of 16 entries say in which of
 * eight buckets a byte with such a low and such a high half may stand there. What falls into one bucket at all three places is
 * compared with the markers of that bucket (in Hyperscan the method is called Teddy).
 */

import { ANSWER, BUCKETS, COLUMN, FOUND, HITS, MARKERS, TABLES } from './layout';

export { ANSWER, BUCKETS, FOUND, INPUT, LINES, MARKERS, RUN, STORIES, TABLES, USUAL } from './layout';
export { follow, learnSender } from './stories';
export { readUsual } from './usual';

const LONGEST_LINE: usize = 65536;
const LF: u8 = 0x0a;
const CR: u8 = 0x0d;
/** A window that begins in the last two of the 64 bytes is seen whole in the next step. */
const STEP: usize = 62;
const IN_STEP: u64 = ((<u64>1) << 62) - 1;

/** The line at hand, and how many were passed before it. */
let lineStart: usize = 0;
let lines: u32 = 0;
let tooLong: u32 = 0;
/** Lines with markers found. */
let count: u32 = 0;

/** Scans [from, end), which begins with a line and holds whole lines. Answers how many lines with markers were found. */
export function scan(from: usize, end: usize, limit: u32): u32 {
	let at = from;
	count = 0;
	lineStart = from;
	lines = 0;
	tooLong = 0;
	while (at < end) {
		const inside: u64 = end - at < STEP ? ((<u64>1) << (end - at)) - 1 : IN_STEP;
		const ends = lineEndsAt(at) & inside;
		let hits = hitsAt(at) & inside;
		let next: usize = 0;
		while (hits !== 0 && next === 0) {
			const place = <usize>ctz(hits);
			hits &= hits - 1;
			const markerEnd = endOfMarker(at + place, load<u8>(HITS + place), from, end);
			next = markerEnd === 0 ? 0 : take(at, ends & (((<u64>1) << place) - 1), markerEnd, end);
		}
		if (next === 0) {
			pass(at, ends);
			at += STEP;
		} else {
			at = next;
			if (count === limit) {
				break;
			}
		}
	}
	if (count < limit && lineStart < end) {
		passLastLine(end);
	}
	store<u32>(ANSWER, lines);
	store<u32>(ANSWER, tooLong, 4);
	store<u32>(ANSWER, <u32>lineStart, 8);
	return count;
}

/** Whether a byte stands in [from, end). */
export function holds(from: usize, end: usize, byte: u32): bool {
	const wanted = i8x16.splat(<i8>byte);
	let at = from;
	for (; at + 64 <= end; at += 64) {
		const first = v128.or(i8x16.eq(v128.load(at), wanted), i8x16.eq(v128.load(at, 16), wanted));
		const second = v128.or(i8x16.eq(v128.load(at, 32), wanted), i8x16.eq(v128.load(at, 48), wanted));
		if (v128.any_true(v128.or(first, second))) {
			return true;
		}
	}
	for (; at < end; at++) {
		if (<u32>load<u8>(at) === byte) {
			return true;
		}
	}
	return false;
}

/** A bit for each of 64 places at which a line end is complete; the last place is not sure. */
function lineEndsAt(at: usize): u64 {
	const a = v128.load(at);
	const b = v128.load(at, 16);
	const c = v128.load(at, 32);
	const d = v128.load(at, 48);
	const lf = i8x16.splat(LF);
	const cr = i8x16.splat(CR);
	const feeds = bits(i8x16.eq(a, lf), i8x16.eq(b, lf), i8x16.eq(c, lf), i8x16.eq(d, lf));
	const ra = i8x16.eq(a, cr);
	const rb = i8x16.eq(b, cr);
	const rc = i8x16.eq(c, cr);
	const rd = i8x16.eq(d, cr);
	if (!v128.any_true(v128.or(v128.or(ra, rb), v128.or(rc, rd)))) {
		return feeds;
	}
	// A CR with an LF behind it completes nothing.
	return feeds | (bits(ra, rb, rc, rd) & ~(feeds >> 1));
}

function bits(a: v128, b: v128, c: v128, d: v128): u64 {
	const low = <u32>i8x16.bitmask(a) | (<u32>i8x16.bitmask(b) << 16);
	const high = <u32>i8x16.bitmask(c) | (<u32>i8x16.bitmask(d) << 16);
	return <u64>low | (<u64>high << 32);
}

/**
 * A bit for each of 64 places at which a window begins that falls into a bucket; which ones is then in `HITS`. The last place of the windows is looked
 * at first, and what was found moves on by one byte for each of the others; the last two of the 64 places are not sure.
 */
function hitsAt(at: usize): u64 {
	const half = i8x16.splat(15);
	const none = i8x16.splat(0);
	const lowA = v128.and(v128.load(at), half);
	const lowB = v128.and(v128.load(at, 16), half);
	const lowC = v128.and(v128.load(at, 32), half);
	const lowD = v128.and(v128.load(at, 48), half);
	const highA = i8x16.shr_u(v128.load(at), 4);
	const highB = i8x16.shr_u(v128.load(at, 16), 4);
	const highC = i8x16.shr_u(v128.load(at, 32), 4);
	const highD = i8x16.shr_u(v128.load(at, 48), 4);
	let a = i8x16.splat(-1);
	let b = a;
	let c = a;
	let d = a;
	for (let table: usize = TABLES + 64; ; table -= 32) {
		const low = v128.load(table);
		const high = v128.load(table, 16);
		a = v128.and(a, v128.and(i8x16.swizzle(low, lowA), i8x16.swizzle(high, highA)));
		b = v128.and(b, v128.and(i8x16.swizzle(low, lowB), i8x16.swizzle(high, highB)));
		c = v128.and(c, v128.and(i8x16.swizzle(low, lowC), i8x16.swizzle(high, highC)));
		d = v128.and(d, v128.and(i8x16.swizzle(low, lowD), i8x16.swizzle(high, highD)));
		if (table === TABLES) {
			break;
		}
		a = i8x16.shuffle(a, b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
		b = i8x16.shuffle(b, c, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
		c = i8x16.shuffle(c, d, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
		d = i8x16.shuffle(d, none, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
	}
	return written(a, b, c, d);
}

/** Writes hits down, if there are any. */
function written(a: v128, b: v128, c: v128, d: v128): u64 {
	if (!v128.any_true(v128.or(v128.or(a, b), v128.or(c, d)))) {
		return 0;
	}
	v128.store(HITS, a);
	v128.store(HITS, b, 16);
	v128.store(HITS, c, 32);
	v128.store(HITS, d, 48);
	const none = i8x16.splat(0);
	return bits(i8x16.ne(a, none), i8x16.ne(b, none), i8x16.ne(c, none), i8x16.ne(d, none));
}

/** The end of the marker whose window stands at `at`; 0 where there is none. */
function endOfMarker(at: usize, buckets: u32, from: usize, end: usize): usize {
	for (let left = buckets; left !== 0; left &= left - 1) {
		const bucket = BUCKETS + (<usize>ctz(left) << 1);
		const last = MARKERS + (<usize>load<u8>(bucket, 1) << 6);
		for (let marker = MARKERS + (<usize>load<u8>(bucket) << 6); marker < last; marker += 64) {
			const begin = at - load<u8>(marker);
			const length = <usize>load<u8>(marker, 1);
			if (begin >= from && begin + length <= end && isSame(begin, marker + 2, length)) {
				return begin + length;
			}
		}
	}
	return 0;
}

function isSame(one: usize, other: usize, length: usize): bool {
	for (let i: usize = 0; i < length; i++) {
		if (load<u8>(one + i) !== load<u8>(other + i)) {
			return false;
		}
	}
	return true;
}

/**
 * Writes down the line that holds the marker, and answers where the next line begins; 0 where the marker lies in the part of
 * its line that is not read. `ends`: the line ends at `at` before the marker.
 */
function take(at: usize, ends: u64, markerEnd: usize, end: usize): usize {
	const start = ends === 0 ? lineStart : at + 64 - <usize>clz(ends);
	if (markerEnd - start > LONGEST_LINE) {
		return 0;
	}
	pass(at, ends);
	const lineEnd = endOfLine(markerEnd, end);
	const isTooLong: u32 = lineEnd - start > LONGEST_LINE ? 1 : 0;
	const row = FOUND + (<usize>count << 2);
	store<u32>(row, <u32>start);
	store<u32>(row, <u32>lineEnd, COLUMN);
	store<u32>(row, lines, COLUMN * 2);
	store<u32>(row, tooLong + isTooLong, COLUMN * 3);
	count++;
	lines++;
	tooLong += isTooLong;
	const isPair = lineEnd + 1 < end && load<u8>(lineEnd) === CR && load<u8>(lineEnd, 1) === LF;
	lineStart = min(isPair ? lineEnd + 2 : lineEnd + 1, end);
	return lineStart;
}

/** The first CR or LF at or behind `at`, or the end. */
function endOfLine(at: usize, end: usize): usize {
	const lf = i8x16.splat(LF);
	const cr = i8x16.splat(CR);
	for (let i = at; i < end; i += 16) {
		const bytes = v128.load(i);
		const found = <u32>i8x16.bitmask(v128.or(i8x16.eq(bytes, lf), i8x16.eq(bytes, cr)));
		if (found !== 0) {
			return min(i + <usize>ctz(found), end);
		}
	}
	return end;
}

/** Passes the lines whose ends are at these places. */
function pass(at: usize, ends: u64): void {
	if (ends === 0) {
		return;
	}
	// Only the first of them can be so long.
	if (at + STEP - lineStart > LONGEST_LINE) {
		const last = at + <usize>ctz(ends);
		const isPair = last > lineStart && load<u8>(last) === LF && load<u8>(last - 1) === CR;
		tooLong += (isPair ? last - 1 : last) - lineStart > LONGEST_LINE ? 1 : 0;
	}
	lines += <u32>popcnt(ends);
	lineStart = at + 64 - <usize>clz(ends);
}

/** A last line without line end. */
function passLastLine(end: usize): void {
	tooLong += end - lineStart > LONGEST_LINE ? 1 : 0;
	lines++;
	lineStart = end;
}

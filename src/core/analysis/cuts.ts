import { CR, LF } from '../log/bytes';
import type { ByteRange } from './chunks';
import type { LogSource } from './logSource';

const WINDOW_IN_BYTES = 64 * 1024;

/** Parts of about `size` bytes of what is there now, each of whole lines; the last ends where `range` does. */
export async function cutIntoParts(source: LogSource, range: ByteRange, size: number): Promise<ByteRange[]> {
	const behind = Math.min(range.end, (await source.size()) ?? 0);
	const parts: ByteRange[] = [];
	let { start } = range;
	while (start + size < behind) {
		const end = await lineStart(source, start + size);
		if (end >= behind) {
			break;
		}
		parts.push({ start, end });
		start = end;
	}
	return [...parts, { start, end: range.end }];
}

/** Where the first line begins at or behind `at`, which is not 0; `Infinity` where none does. */
export async function lineStart(source: LogSource, at: number): Promise<number> {
	const window = new Uint8Array(WINDOW_IN_BYTES);
	let isBehindCr = false;
	for (let offset = at - 1; ; ) {
		const length = await source.read(offset, window);
		if (length === 0) {
			return isBehindCr ? offset : Infinity;
		}
		for (let i = 0; i < length; i++) {
			if (isBehindCr || window[i] === LF) {
				// the LF of a CRLF belongs to the line before
				return window[i] === LF ? offset + i + 1 : offset + i;
			}
			isBehindCr = window[i] === CR;
		}
		offset += length;
	}
}

/** Behind the last line feed before `end`, or `start` where there is none since. */
export async function lastLineStart(source: LogSource, { start, end }: ByteRange): Promise<number> {
	const window = new Uint8Array(WINDOW_IN_BYTES);
	for (let behind = end; behind > start; ) {
		const from = Math.max(start, behind - window.length);
		const read = await source.read(from, window.subarray(0, behind - from));
		const last = window.subarray(0, read).lastIndexOf(LF);
		if (last >= 0) {
			return from + last + 1;
		}
		behind = from;
	}
	return start;
}

import { CR, LF } from '../log/bytes';
import type { ByteRange } from './chunks';
import type { LogSource } from './logSource';

const WINDOW_IN_BYTES = 64 * 1024;

/** Parts of about `size` bytes, each of whole lines; the last has no end, because a log may grow while it is read. */
export async function cutIntoParts(source: LogSource, total: number, size: number): Promise<ByteRange[]> {
	const parts: ByteRange[] = [];
	let start = 0;
	while (start + size < total) {
		const end = await lineStart(source, start + size);
		if (end >= total) {
			break;
		}
		parts.push({ start, end });
		start = end;
	}
	return [...parts, { start, end: Infinity }];
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

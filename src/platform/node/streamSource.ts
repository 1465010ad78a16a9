import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { SourceError, type LogSource } from '../../core/analysis/logSource';
import { sourceError } from './fileSource';

const CHUNK_IN_BYTES = 1024 * 1024;

/** A stream as a source: it can be read once, from front to back; bytes in between may be passed over. */
export function streamSource(stream: Readable): LogSource {
	const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
	let position = 0;
	let rest: Uint8Array = new Uint8Array(0);

	/** At most so many bytes of what comes next; none at the end. */
	async function take(most: number): Promise<Uint8Array> {
		if (rest.length === 0) {
			rest = await next(chunks);
		}
		const part = rest.subarray(0, most);
		rest = rest.subarray(part.length);
		position += part.length;
		return part;
	}

	return {
		size: () => Promise.resolve(undefined),
		read: async (offset, into) => {
			if (offset < position) {
				throw new SourceError('unreadable', 'A stream cannot be read again from an earlier place.');
			}
			while (position < offset) {
				if ((await take(offset - position)).length === 0) {
					return 0;
				}
			}
			const part = await take(into.length);
			into.set(part);
			return part.length;
		},
		close: async () => void stream.destroy(),
	};
}

/** A stream that can be had anew: to read an earlier place begins from the front, so who reads many places goes forward. */
export function repeatableSource(begin: () => Readable): LogSource {
	let source = streamSource(begin());
	let position = 0;
	return {
		size: () => source.size(),
		read: async (offset, into) => {
			if (offset < position) {
				await source.close();
				source = streamSource(begin());
			}
			const read = await source.read(offset, into);
			position = offset + read;
			return read;
		},
		close: () => source.close(),
	};
}

/** The next chunk that is not empty; an empty one at the end. */
async function next(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
	try {
		for (;;) {
			const { done, value } = await chunks.next();
			if (done || value.length > 0) {
				return done ? new Uint8Array(0) : value;
			}
		}
	} catch (error) {
		throw sourceError(error);
	}
}

/** A pipe or device, such as `<(journalctl -t postfix)` of a shell. */
export function pipeSource(path: string): LogSource {
	return streamSource(createReadStream(path, { highWaterMark: CHUNK_IN_BYTES }));
}

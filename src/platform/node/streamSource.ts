import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SourceError, type LogSource } from '../../core/analysis/logSource';
import { sourceError } from './fileSource';

/** With its default of 16 KiB zlib spends most of its time on the chunks. */
const CHUNK_IN_BYTES = 1024 * 1024;

/** A stream as a source: it can be read once, from front to back. */
export function streamSource(stream: Readable): LogSource {
	const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
	let position = 0;
	let rest: Uint8Array = new Uint8Array(0);
	return {
		size: () => Promise.resolve(undefined),
		read: async (offset, into) => {
			if (offset !== position) {
				throw new SourceError('unreadable', 'A stream cannot be read again from an earlier place.');
			}
			if (rest.length === 0) {
				rest = await next(chunks);
			}
			const part = rest.subarray(0, into.length);
			into.set(part);
			rest = rest.subarray(part.length);
			position += part.length;
			return part.length;
		},
		close: async () => void stream.destroy(),
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

/** A file compressed with gzip, as logrotate leaves it. */
export function gzipSource(path: string): LogSource {
	const text = createGunzip({ chunkSize: CHUNK_IN_BYTES });
	// an error on either side ends both, and comes out of the reading of `text`
	pipeline(createReadStream(path, { highWaterMark: CHUNK_IN_BYTES }), text, () => undefined);
	return streamSource(text);
}

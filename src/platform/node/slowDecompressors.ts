import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import { XzReadableStream } from 'xz-decompress';
import { bunzip2 } from '../../core/log/bunzip2';
import type { SlowCompression } from '../../core/log/compression';

/**
 * The text of a file that Node cannot unpack by itself. Not through the programs `xz` and `bunzip2`, which are not on every machine, and on none
 * of the web: the same decoders are good for both hosts.
 */
export function slowlyDecompressed(path: string, compression: SlowCompression): Readable {
	switch (compression) {
		case 'bz2':
			return Readable.from(blocksOf(path), { objectMode: false });
		case 'xz':
			return Readable.fromWeb(new XzReadableStream(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>) as Parameters<typeof Readable.fromWeb>[0]);
	}
}

/** The file is read when a block is wanted, and as far as that takes. */
function* blocksOf(path: string): Generator<Uint8Array> {
	const file = openSync(path, 'r');
	try {
		yield* bunzip2((into) => readSync(file, into));
	} finally {
		closeSync(file);
	}
}

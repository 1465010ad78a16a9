import type { Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import { SourceError } from '../../core/analysis/logSource';
import { UNPACKERS, type Compression } from '../../core/log/compression';

export type MakeDecompressor = (options: { readonly chunkSize: number }) => Transform;

/** zlib of Node 22.15 and newer; the types are those of an older one. */
const { createZstdDecompress } = zlib as unknown as { readonly createZstdDecompress?: MakeDecompressor };

const DECOMPRESSORS: Readonly<Record<Compression, MakeDecompressor | undefined>> = {
	gz: zlib.createGunzip,
	zst: createZstdDecompress,
	bz2: undefined,
	xz: undefined,
};

/** What unpacks so compressed a file. Throws a `SourceError` where this Node cannot. */
export function decompressorOf(compression: Compression): MakeDecompressor {
	const make = DECOMPRESSORS[compression];
	if (!make) {
		throw new SourceError('unreadable', `Files compressed with ${compression} cannot be read here; ${UNPACKERS[compression]} unpacks them.`);
	}
	return make;
}

/** With its default of 16 KiB zlib spends most of its time on the chunks. */
export const CHUNK_IN_BYTES = 1024 * 1024;

/** All of a text that is held in memory; the work is done by threads of Node's own. */
export async function decompress(bytes: Uint8Array, { compression, atMost }: { readonly compression: Compression; readonly atMost: number }): Promise<Uint8Array> {
	const stream = decompressorOf(compression)({ chunkSize: CHUNK_IN_BYTES });
	stream.end(bytes);
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of stream as AsyncIterable<Uint8Array>) {
		chunks.push(chunk);
		size += chunk.length;
		if (size > atMost) {
			throw new SourceError('unreadable', `its text is longer than ${Math.round(atMost / 1024 / 1024)} MB`);
		}
	}
	return Buffer.concat(chunks);
}

import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline, type Duplex, type Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { SourceError, type LogSource } from '../../core/analysis/logSource';
import { compressionOf, SIGNATURE_BYTES, type Compression } from '../../core/log/compression';
import { openFile, sourceError } from './fileSource';
import { repeatableSource } from './streamSource';

/** With its default of 16 KiB zlib spends most of its time on the chunks. */
const CHUNK_IN_BYTES = 1024 * 1024;

/** zlib of Node 22.15 and newer; the types are those of an older one. */
type MakeDecompressor = (options: { readonly chunkSize: number }) => Duplex;
const { createZstdDecompress } = zlib as unknown as { readonly createZstdDecompress?: MakeDecompressor };

const DECOMPRESSORS: Readonly<Record<Compression, MakeDecompressor | undefined>> = {
	gz: zlib.createGunzip,
	zst: createZstdDecompress,
	bz2: undefined,
	xz: undefined,
};

/** What unpacks a file that cannot be read as it is. */
const UNPACKERS: Readonly<Record<Compression, string>> = { gz: 'gunzip', zst: 'unzstd', bz2: 'bunzip2', xz: 'unxz' };

/** Opens a file, or the text of a compressed one. Rejects with a `SourceError` for what is no file or cannot be opened. */
export async function openLog(path: string): Promise<LogSource> {
	try {
		const stats = await stat(path);
		const compression = stats.isFile() ? await readCompression(path) : undefined;
		return compression === undefined ? await openFile(path) : compressedSource(path, { compression, lastWritten: stats.mtimeMs / 1000 });
	} catch (error) {
		throw sourceError(error);
	}
}

async function readCompression(path: string): Promise<Compression | undefined> {
	const handle = await open(path);
	try {
		const head = new Uint8Array(SIGNATURE_BYTES);
		const { bytesRead } = await handle.read(head, 0, head.length, 0);
		return compressionOf(head.subarray(0, bytesRead));
	} finally {
		await handle.close();
	}
}

function compressedSource(path: string, { compression, lastWritten }: { readonly compression: Compression; readonly lastWritten: number }): LogSource {
	const make = DECOMPRESSORS[compression];
	if (!make) {
		throw new SourceError('unreadable', `Files compressed with ${compression} cannot be read here; ${UNPACKERS[compression]} unpacks them.`);
	}
	return { ...repeatableSource(() => decompressed(path, make)), lastWritten: () => Promise.resolve(lastWritten) };
}

function decompressed(path: string, make: MakeDecompressor): Readable {
	const text = make({ chunkSize: CHUNK_IN_BYTES });
	// an error on either side ends both, and comes out of the reading of `text`
	pipeline(createReadStream(path, { highWaterMark: CHUNK_IN_BYTES }), text, () => undefined);
	return text;
}

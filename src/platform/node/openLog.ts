import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import type { LogSource } from '../../core/analysis/logSource';
import { compressionOf, isSlow, SIGNATURE_BYTES, type Compression } from '../../core/log/compression';
import { CHUNK_IN_BYTES, decompressorOf, type MakeDecompressor } from './decompressors';
import { openFile, sourceError } from './fileSource';
import { repeatableSource } from './streamSource';

/** Opens a file, or the text of a compressed one. Rejects with a `SourceError` for what is no file or cannot be opened. */
export async function openLog(path: string): Promise<LogSource> {
	try {
		const stats = await stat(path);
		const compression = stats.isFile() ? await readCompression(path) : undefined;
		return compression === undefined ? await openFile(path) : await compressedSource(path, { compression, lastWritten: stats.mtimeMs / 1000 });
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

async function compressedSource(path: string, { compression, lastWritten }: { readonly compression: Compression; readonly lastWritten: number }): Promise<LogSource> {
	const begin = await textOf(path, compression);
	return { ...repeatableSource(begin), lastWritten: () => Promise.resolve(lastWritten) };
}

/** What begins to unpack a file, each time anew. Rejects with a `SourceError` where this Node cannot. */
async function textOf(path: string, compression: Compression): Promise<() => Readable> {
	if (isSlow(compression)) {
		const { slowlyDecompressed } = await import('./slowDecompressors');
		return () => slowlyDecompressed(path, compression);
	}
	const make = decompressorOf(compression);
	return () => decompressed(path, make);
}

function decompressed(path: string, make: MakeDecompressor): Readable {
	const text = make({ chunkSize: CHUNK_IN_BYTES });
	// an error on either side ends both, and comes out of the reading of `text`
	pipeline(createReadStream(path, { highWaterMark: CHUNK_IN_BYTES }), text, () => undefined);
	return text;
}

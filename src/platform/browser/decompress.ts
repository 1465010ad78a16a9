import { SourceError } from '../../core/analysis/logSource';
import { UNPACKERS, type Compression } from '../../core/log/compression';

/** All of a text that is held in memory. Browsers themselves unpack gzip, and nothing else that logs are compressed with. */
export async function decompress(bytes: Uint8Array, { compression, atMost }: { readonly compression: Compression; readonly atMost: number }): Promise<Uint8Array> {
	if (compression !== 'gz') {
		throw new SourceError('unreadable', `Files compressed with ${compression} cannot be read in the browser; ${UNPACKERS[compression]} unpacks them.`);
	}
	const text = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	for (const reader = text.getReader(); ; ) {
		const { done, value } = await reader.read();
		if (done) {
			return new Uint8Array(await new Blob(chunks).arrayBuffer());
		}
		chunks.push(value as Uint8Array<ArrayBuffer>);
		size += value.length;
		if (size > atMost) {
			await reader.cancel();
			throw new SourceError('unreadable', `its text is longer than ${Math.round(atMost / 1024 / 1024)} MB`);
		}
	}
}

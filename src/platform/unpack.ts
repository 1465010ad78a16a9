import { XzReadableStream } from 'xz-decompress';
import { SourceError } from '../core/analysis/logSource';
import { bunzip2 } from '../core/log/bunzip2';
import type { SlowCompression } from '../core/log/compression';
import type { HowToUnpack } from '../worker/protocol';

/** All of the text of a file that neither Node nor a browser can unpack by itself. Rejects in words fit to show. */
export async function unpack(bytes: Uint8Array, { compression, atMost }: HowToUnpack): Promise<Uint8Array<ArrayBuffer>> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of chunksOf(bytes, compression)) {
		// what comes may lie in memory that is used again
		chunks.push(chunk.slice());
		size += chunk.length;
		if (size > atMost) {
			throw new SourceError('unreadable', `its text is longer than ${Math.round(atMost / 1024 / 1024)} MB`);
		}
	}
	const text = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		text.set(chunk, at);
		at += chunk.length;
	}
	return text;
}

async function* chunksOf(bytes: Uint8Array, compression: SlowCompression): AsyncGenerator<Uint8Array> {
	if (compression === 'bz2') {
		let at = 0;
		yield* bunzip2((into) => {
			const part = bytes.subarray(at, at + into.length);
			into.set(part);
			at += part.length;
			return part.length;
		});
		return;
	}
	const whole = new ReadableStream<Uint8Array>({
		start: (controller) => {
			controller.enqueue(bytes);
			controller.close();
		},
	});
	const reader = new XzReadableStream(whole).getReader();
	for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
		yield value as Uint8Array;
	}
}

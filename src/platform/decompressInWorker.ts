import { SourceError } from '../core/analysis/logSource';
import type { HowToUnpack } from '../worker/protocol';
import type { WorkerPort } from './platform';

/**
 * The text of a file that takes a decoder of our own. That works for seconds, so it does so in a worker, which ends with it; and the decoders
 * are loaded with the worker only.
 */
export function decompressInWorker(port: WorkerPort, bytes: Uint8Array, { compression, atMost }: HowToUnpack): Promise<Uint8Array> {
	return new Promise<Uint8Array>((resolve, reject) => {
		port.onMessage((response) => {
			if (response.type === 'unpacked') {
				resolve(response.bytes);
			} else if (response.type === 'failed') {
				reject(new SourceError('unreadable', response.failure.message));
			}
		});
		port.onExit((why) => reject(new SourceError('unreadable', `the worker ended unexpectedly (${why})`)));
		port.post({ type: 'unpack', id: 1, bytes, compression, atMost });
	}).finally(() => port.terminate());
}

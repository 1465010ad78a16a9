import type { LogSource } from './logSource';

/** Bytes that are there already: the text of an unsaved document, a file of the web host. */
export function bytesSource(bytes: Uint8Array): LogSource {
	return {
		size: () => Promise.resolve(bytes.length),
		read: (offset, into) => {
			const part = bytes.subarray(offset, offset + into.length);
			into.set(part);
			return Promise.resolve(part.length);
		},
		close: () => Promise.resolve(),
	};
}

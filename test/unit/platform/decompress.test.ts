import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { SourceError } from '../../../src/core/analysis/logSource';
import type { Platform } from '../../../src/platform/platform';

const text = new TextEncoder().encode('ümlaut and other lines\n'.repeat(10_000));

// by name, as the types of both hosts do not go together
const HOSTS = [['the desktop', '../../../src/platform/node/decompressors.ts'], ['the browser', '../../../src/platform/browser/decompress.ts']] as const;

for (const [host, module] of HOSTS) {
	describe(`Compressed text on ${host}`, () => {
		let decompress: Platform['decompress'];

		before(async () => {
			({ decompress } = (await import(new URL(module, import.meta.url).href)) as Pick<Platform, 'decompress'>);
		});

		it('is unpacked', async () => {
			assert.deepEqual(new Uint8Array(await decompress(gzipSync(text), { compression: 'gz', atMost: text.length })), text);
		});

		it('is not unpacked beyond what is wanted', async () => {
			const bomb = gzipSync(new Uint8Array(50_000_000));
			await assert.rejects(decompress(bomb, { compression: 'gz', atMost: 1_000_000 }), (error) => error instanceof SourceError && error.message === 'its text is longer than 1 MB');
		});

		it('is refused where it is broken', async () => {
			await assert.rejects(decompress(gzipSync(text).subarray(0, 100), { compression: 'gz', atMost: text.length }));
		});

		it('is refused in words where the host cannot unpack it', async () => {
			await assert.rejects(decompress(text, { compression: 'bz2', atMost: 1 }), /bunzip2 unpacks them/);
		});
	});
}

import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { SourceError } from '../../../src/core/analysis/logSource';
import { compressionOf } from '../../../src/core/log/compression';
import { openLog } from '../../../src/platform/node/openLog';
import { unpack } from '../../../src/platform/unpack';

const TEXT = 'Nov 24 06:25:13 mx1 postfix/qmgr[812]: 4F1B2600A3: removed\n';
/** The text as the programs of these names pack it. */
const PACKED = {
	bz2: 'QlpoOTFBWSZTWYJi+SEAABFfgAAQQAD/UDEBAAoHov1AIABUUCYmTATAAKjanpNpGTaagGT0lHrGBNvEtAkJi03sOY4sJN4pISnT6HKBeviuNauDGR74IHDdF3JFOFCQgmL5IQ==',
	xz: '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQA6Tm92IDI0IDA2OjI1OjEzIG14MSBwb3N0Zml4L3FtZ3JbODEyXTogNEYxQjI2MDBBMzogcmVtb3ZlZAoAADSX7H2xnp3xAAFTO5hSGwAftvN9AQAAAAAEWVo=',
} as const;

for (const compression of ['bz2', 'xz'] as const) {
	const packed = new Uint8Array(Buffer.from(PACKED[compression], 'base64'));
	describe(`A text compressed as ${compression}`, () => {
		it('is recognised, and unpacked', async () => {
			assert.equal(compressionOf(packed), compression);
			assert.equal(new TextDecoder().decode(await unpack(packed, { compression, atMost: 1000 })), TEXT);
		});

		it('is not unpacked beyond what is wanted', async () => {
			await assert.rejects(unpack(packed, { compression, atMost: 10 }), SourceError);
		});

		it('is refused where it is broken', async () => {
			await assert.rejects(unpack(packed.subarray(0, 40), { compression, atMost: 1000 }));
			await assert.rejects(unpack(packed.map((byte, at) => (at === 30 ? byte ^ 0x55 : byte)), { compression, atMost: 1000 }));
		});

		it('is read as a log on the desktop, as often as it is asked for', async () => {
			const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mail-log-'));
			try {
				const file = path.join(folder, `mail.log.2.${compression}`);
				fs.writeFileSync(file, packed);
				const source = await openLog(file);
				const into = new Uint8Array(100);
				for (let time = 0; time < 2; time++) {
					const read = await source.read(0, into);
					assert.equal(new TextDecoder().decode(into.subarray(0, read)), TEXT);
				}
				await source.close();
			} finally {
				fs.rmSync(folder, { recursive: true });
			}
		});
	});
}

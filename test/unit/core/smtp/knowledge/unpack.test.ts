import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { allRules } from '../../../../../src/core/smtp/knowledge/allRules';
import { unpack, type Packed } from '../../../../../src/core/smtp/knowledge/unpack';

const { pack } = createRequire(import.meta.url)('../../../../../esbuild.js') as { pack(text: string): Packed };

describe('Packed text', function () {
	this.timeout(60_000);

	it('is unpacked to what it was', () => {
		for (const text of ['', 'a', 'abab'.repeat(50), 'Empf\u00e4nger \u65e5\u672c "x"\n\\'.repeat(20), 'zz'.repeat(99)]) {
			assert.equal(unpack(pack(text)), text);
		}
	});

	it('of all rules is less than half as long, and the same when it is unpacked', () => {
		const text = JSON.stringify(allRules());
		const packed = pack(text);
		assert.equal(unpack(packed), text);
		const bytes = (one: string) => new TextEncoder().encode(one).length;
		assert.ok(bytes(packed.text) + bytes(packed.pairs) < bytes(text) / 2);
	});
});

import assert from 'node:assert/strict';
import { pack } from '../../../../../src/core/smtp/knowledge/pack';
import { packedRows } from '../../../../../src/core/smtp/knowledge/packedRows';
import { unpacker, type Packed } from '../../../../../src/core/smtp/knowledge/unpack';

/** Row by row. */
function unpacked(packed: Packed): string {
	return packed.text.split('\n').map(unpacker(packed)).join('\n');
}

describe('Packed rows', function () {
	this.timeout(60_000);

	it('are unpacked to what they were, each by itself', () => {
		for (const text of ['', 'a', 'abab'.repeat(50), 'Empf\u00e4nger \u65e5\u672c "x"\\'.repeat(20), 'zz'.repeat(99), 'ab\n'.repeat(40), '\n\n\n\n\n\n\n\n']) {
			assert.equal(unpacked(pack(text)), text);
		}
	});

	it('of all facts are less than two fifths as long, and the same when they are unpacked', () => {
		const { text } = packedRows();
		const packed = pack(text);
		assert.equal(unpacked(packed), text);
		const bytes = (one: string) => new TextEncoder().encode(one).length;
		assert.ok(bytes(packed.text) + bytes(packed.symbols) < bytes(text) * 0.4);
	});
});

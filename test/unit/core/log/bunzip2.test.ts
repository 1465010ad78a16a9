import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { bunzip2, Bunzip2Error } from '../../../../src/core/log/bunzip2';

/** What the program itself makes of these texts. */
const EMPTY = 'QlpoORdyRThQkAAAAAA=';

function bytes(base64: string): Uint8Array {
	return new Uint8Array(Buffer.from(base64, 'base64'));
}

function unpacked(packed: Uint8Array, most = Infinity): Buffer {
	let at = 0;
	const pull = (into: Uint8Array): number => {
		const part = packed.subarray(at, at + Math.min(into.length, most));
		into.set(part);
		at += part.length;
		return part.length;
	};
	return Buffer.concat([...bunzip2(pull)]);
}

function packed(text: Uint8Array | string, level = 9): Uint8Array {
	const { status, stdout } = spawnSync('bzip2', [`-${level}`, '-c'], { input: text, maxBuffer: 1 << 28 });
	assert.equal(status, 0);
	return new Uint8Array(stdout);
}

const isInstalled = spawnSync('bzip2', ['--help']).error === undefined;

describe('bunzip2', function () {
	this.timeout(20_000);

	it('unpacks nothing to nothing', () => {
		assert.equal(unpacked(bytes(EMPTY)).length, 0);
		assert.equal(unpacked(new Uint8Array(0)).length, 0);
	});

	for (const [what, text] of Object.entries({
		'a line': 'Nov 24 06:25:13 mx1 postfix/qmgr[812]: 4F1B2600A3: removed\n',
		'one byte': 'a',
		'repeated bytes, as many as are counted, fewer and more': [1, 3, 4, 5, 254, 255, 256, 258, 259, 260, 1000, 100_000].map((count) => `${'a'.repeat(count)}b`).join(''),
		'all bytes': Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * index * 7) & 0xff)),
		'several blocks': Array.from({ length: 60_000 }, (_, index) => `line ${index} ${(index * 7919) % 10007}`).join('\n'),
	})) {
		it(`unpacks ${what} as the program packed it`, function () {
			if (!isInstalled) {
				this.skip();
			}
			for (const level of [1, 9]) {
				assert.ok(unpacked(packed(text, level)).equals(Buffer.from(text)), `level ${level}`);
			}
		});
	}

	it('unpacks what was put one after the other, however the bytes come', function () {
		if (!isInstalled) {
			this.skip();
		}
		const both = Buffer.concat([packed('one\n'), packed('two\n')]);
		for (const most of [1, 2, 3, 50]) {
			assert.equal(unpacked(new Uint8Array(both), most).toString(), 'one\ntwo\n');
		}
	});

	it('says what is wrong with what is broken, cut or of another kind', function () {
		if (!isInstalled) {
			this.skip();
		}
		const whole = packed('Nov 24 06:25:13 mx1 postfix/qmgr[812]: 4F1B2600A3: removed\n'.repeat(50));
		assert.throws(() => unpacked(whole.subarray(0, whole.length - 12)), /cut|broken|wrong/);
		assert.throws(() => unpacked(new TextEncoder().encode('no bzip2 at all')), /not in the format/);
		const text = unpacked(whole);
		for (let at = 10; at < whole.length - 10; at++) {
			const broken = Uint8Array.from(whole);
			broken[at] = (broken[at] as number) ^ 0x10;
			try {
				// there may be a table that no symbol uses
				assert.ok(unpacked(broken).equals(text), `byte ${at}`);
			} catch (error) {
				assert.ok(error instanceof Bunzip2Error, String(error));
			}
		}
	});
});

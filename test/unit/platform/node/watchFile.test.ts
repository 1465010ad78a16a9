import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { watchFile } from '../../../../src/platform/node/watchFile';

describe('Watching a file on the desktop', function () {
	this.timeout(20_000);

	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'watched-'));
	const file = path.join(folder, 'mail.log');

	after(() => fs.rmSync(folder, { recursive: true }));

	/** How often it was told of what is done until it is told of it. */
	async function told(change: () => void, calls: readonly number[]): Promise<void> {
		const before = calls.length;
		change();
		for (const deadline = Date.now() + 5000; calls.length === before && Date.now() < deadline; ) {
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		assert.ok(calls.length > before);
	}

	it('tells of what is appended, also after the file was rotated away', async () => {
		fs.writeFileSync(file, 'one\n');
		const calls: number[] = [];
		const watched = watchFile(file, () => calls.push(Date.now()));
		await told(() => fs.appendFileSync(file, 'two\n'), calls);
		fs.writeFileSync(`${file}.new`, 'three\n');
		await told(() => fs.renameSync(`${file}.new`, file), calls);
		// what was told of the rename is over
		await new Promise((resolve) => setTimeout(resolve, 50));
		await told(() => fs.appendFileSync(file, 'four\n'), calls);
		watched.dispose();
		const settled = calls.length;
		fs.appendFileSync(file, 'five\n');
		await new Promise((resolve) => setTimeout(resolve, 50));
		assert.equal(calls.length, settled);
	});

	it('does nothing for a file that is not there', () => {
		watchFile(path.join(folder, 'none'), () => assert.fail('told')).dispose();
	});
});

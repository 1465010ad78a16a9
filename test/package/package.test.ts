import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageExtension } from '../vscode/harness/packageExtension';
import { installExtension } from '../vscode/harness/server';

const writtenList = fileURLToPath(new URL('../manifest/packaged-files.txt', import.meta.url));

/** What loading the extension may cost, per bundle, minified. */
const bundleLimitInBytes = 400_000;
const bundles = ['dist/extension.js', 'dist/worker.js', 'dist/unpacker.js', 'dist/messages.js', 'dist/browser/extension.js', 'dist/browser/worker.js', 'dist/browser/unpacker.js'];

function filesBelow(folder: string): string[] {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
	return files.map((file) => file.split(path.sep).join('/')).sort();
}

describe('The package', () => {
	let extensionsFolder: string;
	let installed: string;

	before(async () => {
		extensionsFolder = mkdtempSync(path.join(tmpdir(), 'mail-log-'));
		installed = await installExtension(await packageExtension(), extensionsFolder);
	});

	after(() => rmSync(extensionsFolder, { recursive: true, force: true }));

	it('unpacks to the files of packaged-files.txt and no others', () => {
		// VS Code adds this one when it installs.
		const files = filesBelow(installed).filter((file) => file !== '.vsixmanifest');
		assert.deepEqual(files, readFileSync(writtenList, 'utf8').trim().split('\n'));
	});

	for (const bundle of bundles) {
		it(`holds ${bundle} of at most ${bundleLimitInBytes / 1000} kB, minified`, () => {
			const { size } = statSync(path.join(installed, bundle));
			console.log(`      ${bundle}: ${(size / 1000).toFixed(1)} kB`);
			assert.ok(size <= bundleLimitInBytes, `${size} bytes`);
		});
	}

	it('brings no source maps and no dependencies', () => {
		assert.deepEqual(filesBelow(installed).filter((file) => /\.map$|node_modules/.test(file)), []);
	});
});

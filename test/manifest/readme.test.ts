import assert from 'node:assert/strict';
import { projectFileExists, readProjectFile } from './manifest';
import { withTables } from './readmeTables';

describe('README.md', () => {
	it('has the commands, settings and keybindings of the manifest (npm run readme writes them)', () => {
		const readme = readProjectFile('README.md');
		assert.equal(readme, withTables(readme));
	});

	it('shows only pictures that exist', () => {
		// ![A mail log](media/screenshots/log-dark.png)
		const pictures = Array.from(readProjectFile('README.md').matchAll(/!\[[^\]]*\]\(([^)\s]+)\)/g), ([, file]) => file ?? '');
		assert.ok(pictures.length > 0);
		assert.deepEqual(pictures.filter((file) => !projectFileExists(file)), []);
	});
});

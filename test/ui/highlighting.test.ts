import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbench, type Workbench } from './workbench';

const lines = ['plain words and 404 of them, version 5.1.1', 'it failed: 550 5.1.1 User unknown', 'it failed: 451 4.7.1 Later', 'it went: 250 2.0.0 Ok'];

/** The colours the editor draws these texts with; each is a token of its own. */
async function colorsOf({ page }: Workbench, texts: readonly string[]): Promise<string[]> {
	const editor = page.locator('.editor-group-container.active .view-lines');
	return Promise.all(
		texts.map((text) => {
			const token = editor.locator('span[class^="mtk"]', { hasText: new RegExp(`^${text.replaceAll('.', '\\.')}$`) }).first();
			return token.evaluate((element) => getComputedStyle(element).color);
		}),
	);
}

describe('SMTP replies in files of other languages', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench();
		for (const name of ['notes.txt', 'server.log']) {
			writeFileSync(path.join(workbench.folder, name), lines.join('\n'));
		}
	});

	after(() => workbench.close());

	for (const [name, language] of [['notes.txt', 'Plain Text'], ['server.log', 'Log']] as const) {
		it(`are coloured by their class in ${name}`, async () => {
			await workbench.openFile(name);
			await workbench.page.locator('.part.statusbar', { hasText: language }).waitFor();
			const colors = await colorsOf(workbench, ['550', '451', '250']);
			assert.equal(new Set(colors).size, 3, colors.join(' '));
			assert.deepEqual(await colorsOf(workbench, ['5.1.1', '4.7.1', '2.0.0']), colors);
		});
	}

	it('are all that is coloured in plain text', async () => {
		await workbench.openFile('notes.txt');
		const tokens = workbench.page.locator('.editor-group-container.active .view-line', { hasText: 'plain' }).locator('span[class^="mtk"]');
		assert.equal(await tokens.count(), 1);
	});
});

import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { openWorkbench, type Workbench } from './workbench';

/** The whole of a long line in sight, and nothing marked beside what the grammar marks. */
const settings = { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false, 'editor.occurrencesHighlight': 'off' };

describe('A mail log', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ settings });
		await workbench.openFile('mail.log');
	});

	after(() => workbench.close());

	it('is shown as a mail log', async () => {
		await workbench.page.locator('.part.statusbar', { hasText: 'Mail Log' }).waitFor();
	});

	it('is drawn in the dark and in the light theme', async () => {
		const dark = await workbench.screenshot('log-dark');
		const light = await workbench.inLightTheme(() => workbench.screenshot('log-light'));
		assert.ok(statSync(dark).size > 10_000);
		assert.ok(statSync(light).size > 10_000);
	});
});

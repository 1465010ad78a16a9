import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { darkTheme, lightTheme, openWorkbench, type Workbench } from './workbench';

const themes = [
	{ name: 'dark', colorTheme: darkTheme },
	{ name: 'light', colorTheme: lightTheme },
];

/** The whole of a long line in sight, and nothing marked beside what the grammar marks. */
const settings = { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false, 'editor.occurrencesHighlight': 'off' };

for (const { name, colorTheme } of themes) {
	describe(`A mail log in the ${name} theme`, () => {
		let workbench: Workbench;

		before(async () => {
			workbench = await openWorkbench({ colorTheme, settings });
			await workbench.openFile('mail.log');
		});

		after(() => workbench.close());

		it('is shown as a mail log', async () => {
			await workbench.page.locator('.part.statusbar', { hasText: 'Mail Log' }).waitFor();
		});

		it('is drawn', async () => {
			const picture = await workbench.screenshot(`log-${name}`);
			assert.ok(statSync(picture).size > 10_000);
		});
	});
}

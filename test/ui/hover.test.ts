import assert from 'node:assert/strict';
import { darkTheme, lightTheme, openWorkbench, type Workbench } from './workbench';

/** Of the reply in line 16; one word, which no wrapped line parts. */
const word = 'listed';

for (const { name, colorTheme } of [{ name: 'hover-pair', colorTheme: darkTheme }, { name: 'hover-pair-light', colorTheme: lightTheme }]) {
	describe(`The hover on a reply (${name})`, () => {
		let workbench: Workbench;

		before(async () => {
			workbench = await openWorkbench({ colorTheme, settings: { 'editor.wordWrap': 'on' } });
			await workbench.openFile('mail.log');
			await workbench.goToLine(16);
		});

		after(() => workbench.close());

		it('explains the pair of codes and is not a wall of text', async () => {
			const words = await workbench.hover(word);
			assert.match(words, /permanent/);
			assert.match(words, /First:/);
			await workbench.screenshot(name);
			const box = await workbench.page.locator('.monaco-hover:visible').first().boundingBox();
			assert.ok(box && box.height < 420, `${box?.height} px high`);
		});

		it('opens the reply as a page', async () => {
			await workbench.hover(word);
			await workbench.page.locator('.monaco-hover:visible a', { hasText: 'Open as Page' }).click();
			await workbench.page.locator('.tab.active', { hasText: 'Reply 550 5.7.1' }).waitFor();
		});
	});
}

import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbench, type Workbench } from './workbench';

describe('Following a log', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ width: 900, height: 700 });
		await workbench.openFile('mail.log');
	});

	after(() => workbench.close());

	it('begins by a button, and the status bar says so', async () => {
		const { page } = workbench;
		await workbench.again((timeout) => page.locator('.editor-actions a.action-label[aria-label^="Follow Log"]').click({ timeout }));
		await page.locator('.part.statusbar', { hasText: /Following(?! Paused)/ }).waitFor();
		// the file is looked at now and then where VS Code hears of no change, and first of all as it was
		await page.waitForTimeout(3_000);
		appendFileSync(path.join(workbench.folder, 'mail.log'), 'Nov 24 06:59:59 mx1 postfix/qmgr[812]: 4F1B2600FF: removed\n'.repeat(60));
		await page.locator('.editor-group-container.active .view-line', { hasText: '4F1B2600FF' }).first().waitFor({ timeout: 30_000 });
		await workbench.screenshots('follow');
	});

	it('is paused by scrolling up', async () => {
		const { page } = workbench;
		await page.locator('.editor-group-container.active .view-line', { hasText: '4F1B2600FF' }).first().click();
		await page.keyboard.press('ControlOrMeta+Home');
		await page.locator('.part.statusbar', { hasText: 'Following Paused' }).waitFor();
		await workbench.screenshots('follow-paused');
	});

	it('does not hide which server the log is of', async () => {
		const { page } = workbench;
		await page.locator('.part.statusbar [id="status.languageStatus"]').hover();
		await page.locator('.hover-language-status', { hasText: 'Postfix' }).waitFor({ timeout: 20_000 });
		await workbench.screenshot('language-status');
		await page.keyboard.press('Escape');
	});

	it('offers spans of time around the line at the cursor', async () => {
		const { page } = workbench;
		const offered = page.locator('.quick-input-list .monaco-list-row', { hasText: '15 minutes' });
		await workbench.again(async (timeout) => {
			await page.locator('.editor-group-container.active .view-line', { hasText: 'postfix' }).first().click({ timeout });
			await page.keyboard.press('F1');
			await page.keyboard.type('Open Excerpt of a Time Window');
			await page.keyboard.press('Enter');
			await offered.waitFor({ timeout });
		});
		await workbench.screenshots('time-window');
		await offered.click();
		await page.locator('.tab.active', { hasText: '–' }).waitFor();
		await page.waitForTimeout(1000);
		await workbench.screenshots('time-window-excerpt');
	});
});

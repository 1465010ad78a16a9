import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { openWorkbench, type Workbench } from './workbench';

/** Opens the excerpt of a row of the Bounces view by its menu. */
async function openExcerpt(workbench: Workbench, row: string): Promise<void> {
	const { page } = workbench;
	await workbench.treeItem(row).waitFor();
	await workbench.again(async (timeout) => {
		await workbench.treeItem(row).click({ button: 'right', timeout });
		await workbench.chooseFromMenu('Open Excerpt', timeout);
		await page.locator('.tab.active', { hasText: row }).waitFor({ timeout });
	});
}

describe('An excerpt', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench();
		await workbench.openFile('mail.log');
		await workbench.page.locator('.activitybar .action-item', { has: workbench.page.getByLabel(/^Mail Log/) }).first().click();
	});

	after(() => workbench.close());

	it('shows the lines of a group with the numbers that they have in the log, and explains them', async () => {
		await openExcerpt(workbench, 'User unknown');
		await workbench.page.locator('.editor-group-container.active .view-line', { hasText: '550 5.1.1' }).first().waitFor();
		// what is drawn before a line is no text of it
		const [drawn] = await workbench.page.locator('.editor-group-container.active .view-line span[class*="ced-"]').evaluateAll((spans) =>
			spans.map((span) => getComputedStyle(span, '::before').content).filter((content) => /\d/.test(content)));
		assert.match(drawn ?? '', /^"\u2007*6"$/);
		// away from the row of the view, whose own words would be taken for the hover
		await workbench.page.mouse.move(900, 700);
		await workbench.page.waitForTimeout(1500);
		await workbench.page.keyboard.press('Escape');
		assert.match(await workbench.hover('550'), /UserUnknown/);
		await workbench.page.keyboard.press('Escape');
		await workbench.screenshots('excerpt');
	});

	it('leads back to the line by its button', async () => {
		await workbench.page.locator('.editor-actions a.action-label[aria-label^="Go to This Line in the Log"]').click();
		await workbench.page.locator('.tab.active', { hasText: /^mail\.log/ }).waitFor();
		await workbench.page.locator('.part.statusbar', { hasText: /Ln 6, Col 1/ }).waitFor();
	});
});

describe('A compressed log', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ width: 1000, height: 700 });
		writeFileSync(path.join(workbench.folder, 'mail.log.2.gz'), gzipSync(readFileSync(path.join(workbench.folder, 'mail.log'))));
	});

	after(() => workbench.close());

	it('opens from the explorer as its text, and the view sums it up', async () => {
		const { page } = workbench;
		// when this is open, VS Code knows the editors of extensions
		await workbench.openFile('mail.log');
		await workbench.again((timeout) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'mail.log.2.gz' }).dblclick({ timeout }));
		await page.locator('.tab.active', { hasText: /^mail\.log\.2$/ }).waitFor();
		await page.locator('.editor-group-container.active .view-line', { hasText: 'postfix' }).first().waitFor();
		await page.locator('.activitybar .action-item', { has: page.getByLabel(/^Mail Log/) }).first().click();
		await workbench.treeItem('User unknown').waitFor();
		await workbench.screenshot('compressed');
	});
});

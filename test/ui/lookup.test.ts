import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { openWorkbench, type Workbench } from './workbench';

/** The rendered page: the preview is a frame in a frame. */
function preview({ page }: Workbench): FrameLocator {
	return page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
}

/** Types into the input box of the look-up. A page that is still being drawn may take the focus, and with it the box. */
async function lookUp(workbench: Workbench, query: string): Promise<void> {
	await workbench.again(async (timeout) => {
		await workbench.runCommand('Mail Log: Look Up SMTP Code');
		await workbench.page.locator('.quick-input-title:visible', { hasText: 'Look Up SMTP Code, Reason or Reply' }).waitFor({ timeout });
		await workbench.page.locator('.quick-input-widget input:visible').first().fill(query, { timeout });
	});
}

describe('Looking up a code', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench();
		await workbench.openFile('mail.log');
	});

	after(() => workbench.close());

	it('finds codes by words', async () => {
		await lookUp(workbench, 'mailbox full');
		await workbench.quickInputRow('5.2.2').waitFor();
		await workbench.screenshots('lookup');
	});

	it('finds rules by provider and words, and opens them as pages', async () => {
		await lookUp(workbench, 'yahoo TSS04');
		await workbench.quickInputRow('Yahoo · RateLimited').waitFor();
		await workbench.screenshots('lookup-rule');
		await workbench.quickInputRow('Yahoo · RateLimited').click();
		await preview(workbench).locator('h1', { hasText: 'Yahoo' }).waitFor();
		await workbench.screenshots('rule-page');
		await preview(workbench).locator('a', { hasText: 'RateLimited' }).first().click();
		await preview(workbench).locator('h2', { hasText: 'In other systems' }).waitFor();
		await workbench.screenshots('reason-page');
	});

	it('opens the chosen code as a page', async () => {
		await lookUp(workbench, 'mailbox full');
		await workbench.quickInputRow('5.2.2').click();
		await workbench.page.locator('.tab.active', { hasText: 'SMTP 5.2.2' }).waitFor();
		await preview(workbench).locator('h1', { hasText: '5.2.2' }).waitFor();
	});

	it('explains a pasted log line', async () => {
		await lookUp(workbench, 'dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command))');
		// The list of before is there for a moment longer.
		const first = workbench.page.locator('.quick-input-list .monaco-list-row[data-index="0"]', { hasText: '550 5.1.1' });
		await first.waitFor();
		assert.match(await first.innerText(), /UserUnknown/);
		await first.click();
		await workbench.page.locator('.tab.active', { hasText: 'Reply 550 5.1.1' }).waitFor();
		await preview(workbench).locator('body', { hasText: 'UserUnknown' }).waitFor();
	});

	it('has all codes in the reference, and its links lead on', async () => {
		await workbench.runCommand('Mail Log: Open SMTP Code Reference');
		await workbench.page.locator('.tab.active', { hasText: 'SMTP Codes' }).waitFor();
		await preview(workbench).locator('h1', { hasText: 'SMTP' }).waitFor();
		await workbench.screenshots('reference');
		await preview(workbench).locator('a', { hasText: /^421$/ }).first().click();
		await preview(workbench).locator('h1', { hasText: '421' }).waitFor();
	});
});

import assert from 'node:assert/strict';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { openWorkbench, type Workbench } from './workbench';

/** Shows the view by its icon, as a person would. */
async function openView({ page }: Workbench): Promise<void> {
	await page.locator('.activitybar .action-item', { has: page.getByLabel(/^Mail Log/) }).first().click();
	await page.locator('.part.sidebar .pane-header', { hasText: 'Bounces' }).or(page.locator('.part.sidebar .composite.title', { hasText: /bounces/i })).first().waitFor();
}

/** Waits for words above the tree; spaces of any kind are one space. */
async function says({ page }: Workbench, words: RegExp): Promise<void> {
	const message = page.locator('.part.sidebar .tree-explorer-viewlet-tree-view .message');
	let said = '';
	for (const end = Date.now() + 60_000; Date.now() < end && !words.test(said); ) {
		said = (await message.innerText()).replace(/\s+/g, ' ');
		await page.waitForTimeout(100);
	}
	assert.match(said, words);
}

async function groupBy(workbench: Workbench, choice: string): Promise<void> {
	const { page } = workbench;
	await workbench.again(async (timeout) => {
		await page.locator('.part.sidebar .title-actions, .part.sidebar .pane-header').first().hover({ timeout });
		await page.locator('.part.sidebar a.action-label[aria-label^="Grouped by"]').first().click({ timeout });
		await workbench.chooseFromMenu(choice, timeout);
	});
}

describe('The Bounces view', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench();
		await workbench.openFile('mail.log');
		await openView(workbench);
	});

	after(() => workbench.close());

	it('sums up the log in front', async () => {
		await says(workbench, /^mail\.log: \d+ bounced · \d+ deferred · \d+ rejected.* delivered · Nov 24, 06:25 – 06:\d\d\. Messages: \d+ still deferred,( \d+ delivered later,)? \d+ given up\.$/);
	});

	it('opens a group down to the lines of the log, and selects the reply of a line', async () => {
		await workbench.clickTreeItem('User unknown');
		await workbench.clickTreeItem('× ');
		await workbench.clickTreeItem('nobody@example.com');
		await workbench.page.locator('.part.statusbar', { hasText: /Ln 6, Col \d+ \(\d+ selected\)/ }).waitFor();
		await workbench.screenshots('bounces-by-reason');
	});

	it('explains a reply below the mouse', async () => {
		const picture = async (name: string): Promise<void> => {
			await workbench.page.mouse.move(700, 400);
			await workbench.treeItem('× ').hover();
			await workbench.page.locator('.monaco-hover:visible', { hasText: 'UserUnknown' }).first().waitFor();
			await workbench.screenshot(name);
		};
		await picture('bounces-tooltip');
		// it goes when the theme changes
		await workbench.inLightTheme(() => picture('bounces-tooltip-light'));
		await workbench.page.keyboard.press('Escape');
	});

	it('groups by domain', async () => {
		await groupBy(workbench, 'Group by Recipient Domain');
		await workbench.clickTreeItem('example.org');
		await workbench.clickTreeItem('× Message rejected');
		await workbench.clickTreeItem('desk@example.org');
		await workbench.page.locator('.part.statusbar', { hasText: /Ln 16, Col \d+ \(\d+ selected\)/ }).waitFor();
		await workbench.screenshots('bounces-by-domain');
	});
});

const bounce = (number: number) =>
	`Nov 24 06:25:13 mx1 postfix/smtp[2111]: 4F1B26${String(number).padStart(5, '0')}: to=<user${number}@example.com>, relay=mx.example.com[198.51.100.25]:25, delay=2.1, delays=0.1/0.02/0.9/1.1, dsn=5.1.1, status=bounced (host mx.example.com[198.51.100.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command))\n`;
const delivery =
	'Nov 24 06:25:12 mx1 postfix/smtp[2110]: 4F1B2600A3: to=<ada@example.com>, relay=mx.example.com[198.51.100.25]:25, delay=1.2, delays=0.1/0.01/0.5/0.6, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9C0D1)\n';

/** More than the 50 MB that VS Code gives to extensions; every hundredth line is a bounce. */
function writeLargeLog(file: string): void {
	const descriptor = openSync(file, 'w');
	for (let written = 0, number = 0; written < 60 * 1024 * 1024; number++) {
		written += writeSync(descriptor, bounce(number) + delivery.repeat(99));
	}
	closeSync(descriptor);
}

describe('The Bounces view of what is not as usual', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ width: 1000, height: 700 });
		writeFileSync(path.join(workbench.folder, 'empty.maillog'), '');
		writeFileSync(path.join(workbench.folder, 'clean.maillog'), delivery);
		writeFileSync(path.join(workbench.folder, 'notes.txt'), bounce(1));
		writeFileSync(path.join(workbench.folder, 'many.maillog'), Array.from({ length: 250 }, (_, number) => bounce(number)).join(''));
		writeLargeLog(path.join(workbench.folder, 'large.maillog'));
		await openView(workbench);
	});

	after(() => workbench.close());

	it('says what to do where no log is open', async () => {
		const view = workbench.page.locator('.part.sidebar .welcome-view', { hasText: 'No mail log is open' });
		await view.locator('.monaco-button', { hasText: 'Open Sample Log' }).waitFor();
		await workbench.screenshot('bounces-nothing');
	});

	it('says that a log is empty', async () => {
		await workbench.openFile('empty.maillog');
		await says(workbench, /^empty\.maillog: The file is empty\.$/);
		await workbench.screenshot('bounces-empty');
	});

	it('says that there are no bounces', async () => {
		await workbench.openFile('clean.maillog');
		await says(workbench, /^clean\.maillog: No bounces in this log\. 1 delivered/);
	});

	it('offers to read a file of another name', async () => {
		await workbench.openFile('notes.txt');
		await workbench.page.locator('.part.sidebar .monaco-button', { hasText: 'Summarize This File' }).click();
		await says(workbench, /^notes\.txt: 1 bounced/);
	});

	it('shows a hundred lines at a time', async () => {
		await workbench.openFile('many.maillog');
		await says(workbench, /^many\.maillog: 250 bounced/);
		await workbench.clickTreeItem('User unknown');
		await workbench.clickTreeItem('× ');
		await workbench.treeItem('user0@example.com').waitFor();
		await workbench.page.keyboard.press('End');
		await workbench.clickTreeItem('Show More… (150 left)');
		await workbench.treeItem('user100@example.com').waitFor();
		await workbench.screenshot('bounces-more');
	});

	it('sums up a file of more than 50 MB, goes to its lines, and says what it cannot do', async () => {
		await workbench.openFile('large.maillog');
		await says(workbench, /^large\.maillog: .*Hover is off in this file: .*50 MB/);
		await workbench.clickTreeItem('User unknown');
		await workbench.clickTreeItem('× ');
		await workbench.clickTreeItem('user3@example.com');
		await workbench.page.locator('.notification-toast', { hasText: 'hover is off in this one' }).waitFor();
		await workbench.screenshot('bounces-large');
	});

	it('explains a reply of such a file', async () => {
		await workbench.page.locator('.notification-toast .monaco-button', { hasText: 'Explain This Reply' }).click();
		await workbench.quickInputRow('550 5.1.1 User unknown').waitFor();
		await workbench.page.keyboard.press('Escape');
	});

	it('selects the reply once such a file is open', async () => {
		await workbench.page.locator('.monaco-button', { hasText: 'Open Anyway' }).click();
		await workbench.page.locator('.part.statusbar', { hasText: /Ln 301, Col \d+ \(\d+ selected\)/ }).waitFor({ timeout: 60_000 });
	});

	it('goes on from bounce to bounce in such a file', async () => {
		await workbench.runCommand('Mail Log: Go to Next Bounce');
		await workbench.page.locator('.part.statusbar', { hasText: /Ln 401, Col \d+ \(\d+ selected\)/ }).waitFor();
	});
});

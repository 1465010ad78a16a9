import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbench, type Workbench } from './workbench';

const bounce = (number: number, reply: string): string =>
	`Nov 24 06:25:1${number} mx1 postfix/smtp[2111]: 4F1B26000${number}: to=<user${number}@example.com>, relay=mx.example.com[198.51.100.25]:25, delay=2.1, delays=0.1/0.02/0.9/1.1, dsn=5.0.0, status=bounced (host mx.example.com[198.51.100.25] said: ${reply} (in reply to RCPT TO command))\n`;
const LOG = [
	bounce(1, '550 Agreed volume of user1@example.com exceeded, see contract 4711'),
	bounce(2, '550 Agreed volume of user2@example.com exceeded, see contract 4712'),
	bounce(3, '550 Agreed volume exceeded: mailbox full'),
	bounce(4, '550 Quota of ponds and herons'),
	bounce(5, '550 5.1.1 User unknown'),
].join('');

describe('Making a rule from a reply', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ width: 1100, height: 700 });
		writeFileSync(path.join(workbench.folder, 'contracts.maillog'), LOG);
		await workbench.openFile('contracts.maillog');
	});

	after(() => workbench.close());

	function title(words: string | RegExp): Promise<void> {
		return workbench.page.locator('.quick-input-title:visible', { hasText: words }).waitFor();
	}

	it('begins with the list of what nothing explains', async () => {
		await workbench.runCommand('Mail Log: Unexplained Replies');
		await title('Unexplained Replies: 2 of 5 failures');
		await workbench.quickInputRow('Agreed volume').waitFor();
		await workbench.screenshot('unexplained-replies');
		await workbench.quickInputRow('Agreed volume').hover();
		await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Agreed volume' }).first().locator('.action-label').click();
	});

	it('proposes words, and says what is wrong with others', async () => {
		await title('New Rule From This Reply');
		const input = workbench.page.locator('.quick-input-widget input:visible').first();
		assert.equal(await input.inputValue(), 'agreed volume of ~ exceeded, see contract');
		await input.fill('agreed volume of nobody');
		await workbench.page.locator('.quick-input-message:visible', { hasText: 'do not stand in the reply' }).waitFor();
		await input.fill('agreed volume ~ exceeded');
		await workbench.page.locator('.quick-input-message:visible', { hasText: 'do not stand in the reply' }).waitFor({ state: 'hidden' });
		await workbench.screenshot('new-rule-words');
		await input.press('Enter');
	});

	it('asks for the reason', async () => {
		const input = workbench.page.locator('.quick-input-widget input:visible').first();
		await workbench.quickInputRow('as it is explained now').waitFor();
		await workbench.screenshot('new-rule-reason');
		await input.fill('RateLimited');
		await workbench.quickInputRow('RateLimited').click();
	});

	it('shows what else the rule catches', async () => {
		await title('Matches 2 replies (3 failures): 1 of them is explained otherwise now');
		await workbench.screenshot('new-rule-catches');
		await workbench.quickInputRow('Write This Rule').click();
		await workbench.quickInputRow('.mailLog/rules.json').click();
	});

	it('shows the rule in its file, and explains by it from then on', async () => {
		await workbench.page.locator('.tab.active', { hasText: 'rules.json' }).waitFor();
		const written = readFileSync(path.join(workbench.folder, '.mailLog', 'rules.json'), 'utf8');
		assert.deepEqual(JSON.parse(written), [{ id: 'agreed-volume-exceeded', match: 'agreed volume ~ exceeded', reason: 'RateLimited' }]);
		await workbench.screenshot('new-rule-file');
		await workbench.openFile('contracts.maillog');
		assert.match(await workbench.hover('volume'), /RateLimited[^]*rule of your own/);
		await workbench.screenshot('new-rule-hover');
	});
});

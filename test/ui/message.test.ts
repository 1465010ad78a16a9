import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorkbench, type Workbench } from './workbench';

describe('A bounce message', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench();
		copyFileSync(fileURLToPath(new URL('../fixtures/messages/unknown-user.eml', import.meta.url)), path.join(workbench.folder, 'unknown-user.eml'));
	});

	after(() => workbench.close());

	it('is a language, told by its first line, and its recipients are in the view', async () => {
		await workbench.openFile('unknown-user.eml');
		await workbench.page.locator('.part.statusbar', { hasText: 'Bounce Message' }).waitFor();
		await workbench.runCommand('Mail Log: Explain Bounce Message');
		const rows = workbench.page.getByRole('treeitem', { name: /UserUnknown|user unknown|no such mailbox/i });
		await rows.first().waitFor({ timeout: 60_000 });
		await workbench.screenshot('message');
	});
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything } from './documents';

/** Writes a file of this name into the open folder and returns the language VS Code opens it with. */
async function languageOf(name: string, content = 'one line\n'): Promise<string> {
	const folder = vscode.workspace.workspaceFolders?.[0];
	assert.ok(folder, 'No folder is open');
	const uri = vscode.Uri.joinPath(folder.uri, 'language', name);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
	return (await vscode.workspace.openTextDocument(uri)).languageId;
}

async function languagesOf(names: readonly string[]): Promise<string[]> {
	return Promise.all(names.map(async (name) => `${name}: ${await languageOf(name)}`));
}

describe('The language maillog', () => {
	after(async () => {
		await closeEverything();
		const folder = vscode.workspace.workspaceFolders?.[0];
		if (folder) {
			await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder.uri, 'language'), { recursive: true });
		}
	});

	it('is that of mail logs and their rotated parts', async () => {
		const names = [
			'mail.log', 'maillog', 'mail.err', 'mainlog', 'exim_mainlog', 'rejectlog', 'today.maillog', 'mail.log.1', 'mail.log-20261120', 'mail.log.2026-11-20',
			'maillog-20261120', 'mainlog.12', 'mail-20261120.log', 'var/log/mail', 'exim4/mainlog.1', 'exim/main.log',
		];
		assert.deepEqual(await languagesOf(names), names.map((name) => `${name}: maillog`));
	});

	it('leaves other logs to the language log', async () => {
		const names = ['server.log', 'mailer.log', 'main.log'];
		assert.deepEqual(await languagesOf(names), names.map((name) => `${name}: log`));
	});

	it('is not that of packed and other files', async () => {
		const names = ['mail.log.1.gz', 'maillog.1.bz2', 'syslog', 'mail', 'mail.txt'];
		assert.deepEqual(await languagesOf(names), names.map((name) => `${name}: plaintext`));
	});

	it('is told by the first line where the name tells nothing', async () => {
		assert.equal(await languageOf('yesterday', 'Nov 24 06:25:11 mx1 postfix/qmgr[812]: 4F1B2600A3: removed\n'), 'maillog');
		assert.equal(await languageOf('messages', 'Nov 24 06:25:11 mx1 sshd[812]: Connection closed\n'), 'plaintext');
	});
});

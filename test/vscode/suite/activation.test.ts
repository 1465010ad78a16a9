import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually';

const extensionId = 'mail-log-inspector.mail-log-inspector';

describe('Mail Log Inspector in VS Code', () => {
	it('knows the language of mail logs', async () => {
		assert.ok((await vscode.languages.getLanguages()).includes('maillog'));
	});

	it('becomes active by itself when a mail log is opened', async () => {
		const extension = vscode.extensions.getExtension(extensionId);
		assert.ok(extension);
		const [log] = await vscode.workspace.findFiles('mail.log');
		assert.ok(log);
		assert.equal((await vscode.workspace.openTextDocument(log)).languageId, 'maillog');
		await eventually(() => extension.isActive, 'the extension is active');
	});
});

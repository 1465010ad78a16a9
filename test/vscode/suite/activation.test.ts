import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extensionId = 'mail-log-inspector.mail-log-inspector';

describe('Mail Log Inspector in VS Code', () => {
	it('knows the language of mail logs', async () => {
		assert.ok((await vscode.languages.getLanguages()).includes('maillog'));
	});

	it('activates when a mail log is opened', async () => {
		const folder = vscode.workspace.workspaceFolders?.[0];
		assert.ok(folder);
		const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'mail.log'));
		assert.equal(document.languageId, 'maillog');

		const extension = vscode.extensions.getExtension(extensionId);
		assert.ok(extension);
		await extension.activate();
		assert.ok(extension.isActive);
	});
});

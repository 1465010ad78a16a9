import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('npm start', () => {
	it('opens VS Code with the extension loaded on the sample logs', async () => {
		const [sample] = await vscode.workspace.findFiles('mail.log');
		assert.ok(sample, 'the folder of sample logs is open');
		await vscode.window.showTextDocument(sample);

		const extension = vscode.extensions.getExtension('mail-log-inspector.mail-log-inspector');
		assert.ok(extension, 'the extension host has the extension');
		await extension.activate();
		assert.equal(extension.isActive, true);
	});
});

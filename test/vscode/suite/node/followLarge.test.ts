import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything } from '../documents';
import { eventually } from '../eventually';

const line = (number: number) => `Nov 24 06:25:13 mx1 postfix/qmgr[812]: ${number.toString(16).toUpperCase().padStart(10, '0')}: removed\n`;
const lines = (count: number) => Array.from({ length: count }, (_, index) => line(index)).join('');

function uriOf(name: string): vscode.Uri {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	assert.ok(folder);
	return vscode.Uri.joinPath(folder.uri, name);
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

describe('A log that is followed', () => {
	afterEach(closeEverything);

	it('of more than 50 MB shows its last lines, and goes on with what is written', async function () {
		this.timeout(120_000);
		// VS Code gives no extension a text of this size
		const large = lines(1_000_000);
		assert.ok(large.length > 50 * 1024 * 1024);
		await write(uriOf('large/mail.log'), large);
		await vscode.commands.executeCommand('mailLog.followLog', uriOf('large/mail.log'));
		await eventually(() => vscode.window.activeTextEditor?.document.uri.scheme === 'mail-log-excerpt', 'the end is in front', 60_000);
		const editor = vscode.window.activeTextEditor as vscode.TextEditor;
		assert.ok(editor.document.getText().endsWith(line(999_999).trim()));
		await write(uriOf('large/mail.log'), large + line(1_000_000));
		await eventually(() => editor.document.getText().endsWith(line(1_000_000).trim()), 'what was written is shown', 60_000);
		const origin = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', editor.document.uri, new vscode.Position(editor.document.lineCount - 1, 0));
		assert.deepEqual(origin.map(({ range }) => range.start.line), [1_000_000]);
		await closeEverything();
		await vscode.workspace.fs.delete(uriOf('large/mail.log'));
	});
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extensionId = 'mail-log-inspector.mail-log-inspector';

/** The words of all hovers at the first place of `text` in the sample. */
async function hoverOn(text: string): Promise<string> {
	const [sample] = await vscode.workspace.findFiles('mail.log');
	assert.ok(sample);
	const document = await vscode.workspace.openTextDocument(sample);
	const position = document.positionAt(document.getText().indexOf(text) + 1);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', sample, position);
	return hovers
		.flatMap((hover) => hover.contents)
		.map((content) => (typeof content === 'string' ? content : content.value))
		.join('\n');
}

describe('The installed package', () => {
	it('is not the development folder', () => {
		const extension = vscode.extensions.getExtension(extensionId);
		assert.ok(extension);
		assert.match(extension.extensionPath, /extensions[\\/]mail-log-inspector\.mail-log-inspector-/);
	});

	it('gives mail logs their language', async () => {
		const [sample] = await vscode.workspace.findFiles('mail.log');
		assert.ok(sample);
		assert.equal((await vscode.workspace.openTextDocument(sample)).languageId, 'maillog');
	});

	it('brings every command it contributes', async () => {
		const extension = vscode.extensions.getExtension(extensionId);
		assert.ok(extension);
		await extension.activate();
		const contributed: { command: string }[] = extension.packageJSON.contributes.commands;
		assert.ok(contributed.length > 0);
		const known = new Set(await vscode.commands.getCommands(true));
		assert.deepEqual(
			contributed.map(({ command }) => command).filter((command) => !known.has(command)),
			[],
		);
	});

	it('explains a reply on hover', async () => {
		assert.match(await hoverOn('550 5.1.1'), /5\.1\.1/);
	});
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/editor/commands';

const extensionId = 'mail-log-inspector.mail-log-inspector';

describe('The commands of the extension', () => {
	it('are registered when it is active, each of them', async () => {
		const extension = vscode.extensions.getExtension(extensionId);
		await extension?.activate();
		const registered = (await vscode.commands.getCommands(true)).filter((command) => command.startsWith('mailLog.'));
		// VS Code makes some of its own for a view, such as `mailLog.bounces.focus`; ours are all among them.
		assert.deepEqual(COMMANDS.filter((command) => !registered.includes(command)), []);
	});
});

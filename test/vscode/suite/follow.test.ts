import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything } from './documents';
import { eventually } from './eventually';

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

async function openLog(name: string, count: number): Promise<vscode.TextEditor> {
	await write(uriOf(name), lines(count));
	return vscode.window.showTextDocument(uriOf(name), { preview: false });
}

function lastSeen(): number {
	return vscode.window.activeTextEditor?.visibleRanges.at(-1)?.end.line ?? -1;
}

describe('A log that is followed', () => {
	afterEach(closeEverything);

	it('shows its end, and what is written to it', async () => {
		const { document } = await openLog('followed/mail.log', 500);
		await vscode.commands.executeCommand('mailLog.followLog');
		await eventually(() => lastSeen() >= 498, 'the end is seen');
		await write(document.uri, lines(900));
		await eventually(() => document.lineCount === 901 && lastSeen() >= 898, 'what was written is seen', 20_000);
	});

	it('stays where it is once its user scrolled up, until the end is seen again', async () => {
		const editor = await openLog('paused/mail.log', 500);
		await vscode.commands.executeCommand('mailLog.followLog');
		await eventually(() => lastSeen() >= 498, 'the end is seen');
		editor.revealRange(new vscode.Range(100, 0, 100, 0), vscode.TextEditorRevealType.AtTop);
		await eventually(() => lastSeen() < 300, 'an earlier place is seen');
		await write(editor.document.uri, lines(900));
		await eventually(() => editor.document.lineCount === 901, 'the text has grown', 20_000);
		await new Promise((resolve) => setTimeout(resolve, 500));
		assert.ok(lastSeen() < 300);
		editor.revealRange(new vscode.Range(900, 0, 900, 0));
		await eventually(() => lastSeen() >= 898, 'the end is seen');
		await write(editor.document.uri, lines(1300));
		await eventually(() => editor.document.lineCount === 1301 && lastSeen() >= 1298, 'it is followed again', 20_000);
	});

	it('is followed no longer when that is stopped', async () => {
		const { document } = await openLog('stopped/mail.log', 500);
		await vscode.commands.executeCommand('mailLog.followLog');
		await eventually(() => lastSeen() >= 498, 'the end is seen');
		await vscode.commands.executeCommand('mailLog.stopFollowing');
		await write(document.uri, lines(900));
		await eventually(async () => {
			// where VS Code did not hear of the change
			await vscode.commands.executeCommand('workbench.action.files.revert');
			return document.lineCount === 901;
		}, 'the text has grown', 20_000);
		await new Promise((resolve) => setTimeout(resolve, 500));
		assert.ok(lastSeen() < 600);
	});

	it('is not followed with unsaved changes', async () => {
		const editor = await openLog('dirty/mail.log', 500);
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'x'));
		await vscode.commands.executeCommand('mailLog.followLog');
		await new Promise((resolve) => setTimeout(resolve, 300));
		assert.ok(lastSeen() < 300);
	});

	it('that is a rotated one is followed as a whole', async () => {
		await write(uriOf('set/mail.log.1'), lines(300));
		await write(uriOf('set/mail.log'), lines(100));
		await vscode.commands.executeCommand('mailLog.openRotatedSet', uriOf('set/mail.log'));
		await eventually(() => vscode.window.activeTextEditor?.document.uri.scheme === 'mail-log-text', 'the set is in front');
		await vscode.commands.executeCommand('mailLog.followLog');
		await eventually(() => lastSeen() >= 398, 'the end is seen');
		await write(uriOf('set/mail.log'), lines(500));
		await eventually(() => lastSeen() >= 798, 'what was written is seen', 20_000);
	});
});

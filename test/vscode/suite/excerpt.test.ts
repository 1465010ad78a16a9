import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything } from './documents';
import { eventually } from './eventually';
import { viewShows } from './viewRows';

const bounce = (recipient: string) =>
	`Nov 24 06:25:13 mx1 postfix/smtp[2111]: 4F1B2600A3: to=<${recipient}>, relay=mx.example.com[198.51.100.25]:25, delay=2.1, delays=0.1/0/0.9/1.1, dsn=5.1.1, status=bounced (host mx.example.com[198.51.100.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command))`;
const noise = 'Nov 24 06:25:14 mx1 postfix/qmgr[812]: 4F1B2600A3: removed';
/** The bounces are lines 2 and 4. */
const lines = [noise, bounce('ada@example.com'), noise, bounce('grace@example.com'), noise];

async function openLog(content = lines, name = 'excerpted.maillog'): Promise<vscode.Uri> {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	assert.ok(folder);
	const uri = vscode.Uri.joinPath(folder.uri, name);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content.map((line) => `${line}\n`).join('')));
	await vscode.window.showTextDocument(uri, { preview: false });
	return uri;
}

/** Opens the excerpt of a row of the Bounces view: of the first group, or of the last failure below it, which are there when they are. */
async function openExcerpt(of: 'group' | 'failure' = 'group'): Promise<vscode.TextEditor> {
	let editor: vscode.TextEditor | undefined;
	await eventually(async () => {
		await vscode.commands.executeCommand('mailLog.bounces.focus');
		await vscode.commands.executeCommand('list.focusFirst');
		for (let opened = 0; of === 'failure' && opened < 2; opened++) {
			await vscode.commands.executeCommand('list.expand');
			await new Promise((resolve) => setTimeout(resolve, 300));
			await vscode.commands.executeCommand('list.focusDown');
		}
		if (of === 'failure') {
			await vscode.commands.executeCommand('list.focusLast');
		}
		await vscode.commands.executeCommand('list.select');
		await vscode.commands.executeCommand('mailLog.openExcerpt');
		editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'mail-log-excerpt' && /around line/.test(document.uri.path) === (of === 'failure'));
		return editor !== undefined;
	}, `an excerpt of a ${of} is shown`, 25_000);
	return editor as vscode.TextEditor;
}

describe('An excerpt', () => {
	afterEach(closeEverything);

	it('holds the failing lines of a group and nothing else', async () => {
		await openLog();
		const { document } = await openExcerpt();
		assert.equal(document.getText(), [lines[1], lines[3]].join('\n'));
		assert.equal(document.languageId, 'maillog');
		assert.match(document.uri.path, /User unknown\.maillog$/);
	});

	it('explains its replies', async () => {
		await openLog();
		const { document } = await openExcerpt();
		const at = document.positionAt(document.getText().indexOf('550 5.1.1'));
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
		assert.ok(hovers.length > 0);
	});

	it('leads back to the line of the log', async () => {
		const log = await openLog();
		const editor = await openExcerpt();
		const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', editor.document.uri, new vscode.Position(1, 5));
		assert.deepEqual(found.map(({ uri, range }) => [uri.toString(), range.start.line]), [[log.toString(), 3]]);
		await vscode.window.showTextDocument(editor.document, { selection: new vscode.Range(1, 0, 1, 0) });
		await vscode.commands.executeCommand('mailLog.openOriginalLine');
		await eventually(() => vscode.window.activeTextEditor?.document.uri.toString() === log.toString() && vscode.window.activeTextEditor.selection.active.line === 3, 'line 4 of the log is in front');
	});

	it('of one failure holds the lines around it', async () => {
		await openLog();
		const { document, selection } = await openExcerpt('failure');
		assert.equal(document.getText(), `${lines.join('\n')}\n`);
		assert.equal(selection.active.line, 3);
	});

	it('of a span of time holds the lines around the cursor, with the numbers of the log', async () => {
		const timed = (time: string) => `Nov 24 ${time} mx1 postfix/qmgr[812]: 4F1B2600A3: removed`;
		const log = await openLog([timed('06:00:00'), timed('06:10:00'), timed('06:10:20'), timed('06:10:40'), timed('06:30:00')], 'timed.maillog');
		const [editor] = vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === log.toString());
		assert.ok(editor);
		editor.selection = new vscode.Selection(2, 0, 2, 0);
		await eventually(async () => {
			// there is nothing to choose before the log was read
			const opening = vscode.commands.executeCommand('mailLog.openTimeWindow').then(() => true);
			const later = (): Promise<boolean> => new Promise((resolve) => setTimeout(() => resolve(false), 500));
			while (!(await Promise.race([opening, later()]))) {
				// the first that is offered is one minute
				await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			}
			return vscode.window.activeTextEditor?.document.uri.scheme === 'mail-log-excerpt';
		}, 'an excerpt is in front', 20_000);
		const excerpt = vscode.window.activeTextEditor as vscode.TextEditor;
		assert.equal(excerpt.document.getText(), [timed('06:10:00'), timed('06:10:20'), timed('06:10:40')].join('\n'));
		assert.equal(excerpt.selection.active.line, 1);
		const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', excerpt.document.uri, new vscode.Position(1, 5));
		assert.deepEqual(found.map(({ uri, range }) => [uri.toString(), range.start.line]), [[log.toString(), 2]]);
	});

	it('leaves the log in the view', async () => {
		await openLog();
		await openExcerpt();
		await viewShows('User unknown\t2', { beginning: true });
	});

	it('keeps its log in the view though that is closed, and brings it back from another', async () => {
		const log = await openLog();
		const { document } = await openExcerpt();
		await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === log.toString())));
		await openLog([bounce('linus@example.com')], 'another.maillog');
		await viewShows('User unknown\t1', { beginning: true });
		await vscode.window.showTextDocument(document);
		await viewShows('User unknown\t2', { beginning: true });
	});
});

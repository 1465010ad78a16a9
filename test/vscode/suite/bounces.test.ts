import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, showMarked } from './documents';
import { eventually } from './eventually';
import { copiedRows, viewShows } from './viewRows';

const bounce = (recipient: string) =>
	`Nov 24 06:25:13 mx1 postfix/smtp[2111]: 4F1B2600A3: to=<${recipient}>, relay=mx.example.com[198.51.100.25]:25, delay=2.1, delays=0.1/0/0.9/1.1, dsn=5.1.1, status=bounced (host mx.example.com[198.51.100.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command))\n`;
const noise = 'Nov 24 06:25:14 mx1 postfix/qmgr[812]: 4F1B2600A3: removed\n';

/** The first reading waits for a worker to start, and a busy machine takes its time. */
const WITHIN_IN_MS = 25_000;

/** A log of its own for a spec, opened. */
async function openLog(name: string, text: string): Promise<vscode.TextEditor> {
	const uri = logUri(name);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	return vscode.window.showTextDocument(uri);
}

function logUri(name: string): vscode.Uri {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	assert.ok(folder);
	return vscode.Uri.joinPath(folder.uri, name);
}

/** Goes to the next bounce; the line it came to, from 1, and what is selected there. */
async function step(command: 'mailLog.nextBounce' | 'mailLog.previousBounce'): Promise<string> {
	await vscode.commands.executeCommand(command);
	const editor = vscode.window.activeTextEditor;
	return editor ? `${editor.selection.start.line + 1}: ${editor.document.getText(editor.selection)}` : 'no editor';
}

const summary = (count: number) => `User unknown\t${count}\n${count}\t550 5.1.1\t550 5.1.1 User unknown`;

describe('The Bounces view', () => {
	afterEach(closeEverything);

	it('sums up the log in front without being asked', async () => {
		await openLog('front.maillog', noise + bounce('ada@example.com') + noise + bounce('grace@example.com'));
		await viewShows(summary(2));
	});

	it('follows the tab in front, and keeps the last log where it is none', async () => {
		await openLog('one.maillog', bounce('ada@example.com'));
		await viewShows(summary(1));
		await openLog('two.maillog', bounce('ada@example.com').repeat(3));
		await viewShows(summary(3));
		await vscode.window.showTextDocument(logUri('one.maillog'), { preview: false });
		await viewShows(summary(1));
		await vscode.commands.executeCommand('workbench.action.openSettings');
		await viewShows(summary(1));
	});

	it('follows edits before they are saved', async () => {
		const editor = await openLog('edited.maillog', bounce('ada@example.com'));
		await viewShows(summary(1));
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), bounce('grace@example.com')));
		await viewShows(summary(2));
	});

	it('follows what is appended by others', async () => {
		await openLog('appended.maillog', bounce('ada@example.com'));
		await viewShows(summary(1));
		await vscode.workspace.fs.writeFile(logUri('appended.maillog'), new TextEncoder().encode(bounce('ada@example.com').repeat(4)));
		await viewShows(summary(4));
	});

	it('reads text that was never saved', async () => {
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'maillog', content: bounce('ada@example.com') }));
		await viewShows(summary(1));
	});

	it('does not take an unsaved text for the one that had its name before', async () => {
		for (const recipients of [['ada'], ['ada', 'grace']]) {
			const text = recipients.map((name) => bounce(`${name}@example.com`)).join('');
			await showMarked(`|${text}`, 'maillog');
			await viewShows(summary(recipients.length));
			await closeEverything();
		}
	});

	it('reads a file of another name when it is asked to', async () => {
		await openLog('notes.txt', bounce('ada@example.com'));
		await vscode.commands.executeCommand('mailLog.summarizeBounces');
		await viewShows(summary(1));
	});

	it('groups by code, domain and relay, and remembers it', async () => {
		await openLog('groups.maillog', bounce('ada@example.com') + bounce('grace@example.org'));
		await viewShows(summary(2));
		const replies = (label: string, count: number) => `${label}\t${count}\n${count}\t550 5.1.1\t550 5.1.1 User unknown`;
		await vscode.commands.executeCommand('mailLog.bounces.groupByCode');
		await viewShows(replies('550 5.1.1', 2));
		await vscode.commands.executeCommand('mailLog.bounces.groupByRelay');
		await viewShows(replies('mx.example.com', 2));
		await vscode.commands.executeCommand('mailLog.bounces.groupByDomain');
		await viewShows(`${replies('example.com', 1)}\n${replies('example.org', 1)}`);
		await openLog('other.maillog', bounce('ada@example.net'));
		await viewShows(replies('example.net', 1));
		await vscode.commands.executeCommand('mailLog.bounces.groupByReason');
		await viewShows(summary(1));
	});

	const hopeless: readonly (readonly [string, Uint8Array])[] = [
		['empty', new Uint8Array()],
		['without bounces', new TextEncoder().encode(bounce('ada@example.com').replace('bounced', 'sent'))],
		['of something else', new TextEncoder().encode('an apple a day\n')],
		['binary', Uint8Array.from({ length: 4000 }, (_, index) => index % 7)],
	];
	for (const [what, bytes] of hopeless) {
		it(`has no rows where a log is ${what}, and is usable afterwards`, async () => {
			const uri = logUri(`${what.replaceAll(' ', '-')}.maillog`);
			await vscode.workspace.fs.writeFile(uri, bytes);
			await vscode.commands.executeCommand('vscode.open', uri);
			await viewShows('');
			await openLog('after.maillog', bounce('ada@example.com'));
			await viewShows(summary(1));
		});
	}

	it('says that a file is not there any more, and offers to read again', async () => {
		await openLog('gone.maillog', bounce('ada@example.com'));
		await viewShows(summary(1));
		await vscode.workspace.fs.delete(logUri('gone.maillog'));
		// in the web worker host VS Code deletes by itself and closes the tab
		const tabs = (): number => vscode.window.tabGroups.all.flatMap((group) => group.tabs).length;
		const wanted = (): string => (tabs() > 0 ? `Read Again\n${summary(1)}` : '');
		await eventually(async () => (await copiedRows()) === wanted(), 'the view says that the file is gone, or is empty without its tab', WITHIN_IN_MS);
	});
});

describe('Next and previous bounce', () => {
	afterEach(closeEverything);

	it('go from the cursor to the failing replies, and round the ends', async () => {
		await openLog('steps.maillog', noise + bounce('ada@example.com') + noise + bounce('grace@example.com') + noise);
		await viewShows(summary(2));
		await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
		const reply = '550 5.1.1 User unknown';
		assert.equal(await step('mailLog.nextBounce'), `2: ${reply}`);
		assert.equal(await step('mailLog.nextBounce'), `4: ${reply}`);
		assert.equal(await step('mailLog.nextBounce'), `2: ${reply}`);
		assert.equal(await step('mailLog.previousBounce'), `4: ${reply}`);
	});

	it('wait for a log that was just opened', async () => {
		await openLog('fresh.maillog', noise + bounce('ada@example.com'));
		await eventually(async () => (await step('mailLog.nextBounce')).startsWith('2: '), 'the bounce is found');
	});
});

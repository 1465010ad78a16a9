import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything } from './documents';
import { eventually } from './eventually';

const bounce = (recipient: string, reply: string) =>
	`Nov 24 06:25:13 mx1 postfix/smtp[2111]: 4F1B2600A3: to=<${recipient}>, relay=mx.example.com[198.51.100.25]:25, delay=2.1, delays=0.1/0/0.9/1.1, dsn=5.0.0, status=bounced (host mx.example.com[198.51.100.25] said: ${reply} (in reply to RCPT TO command))\n`;

const log = bounce('ada@example.com', '550 5.1.1 User unknown') + bounce('grace@example.com', '552 5.2.2 Mailbox full') + bounce('joan@example.com', '552 5.2.2 Mailbox full');

/** The first reading waits for a worker to start, and a busy machine takes its time. */
const WITHIN_IN_MS = 25_000;

async function openLog(name: string, text: string): Promise<vscode.Uri> {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	assert.ok(folder);
	const uri = vscode.Uri.joinPath(folder.uri, name);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	await vscode.window.showTextDocument(uri);
	return uri;
}

/** What is copied of the rows that are selected in the view. */
async function selected(): Promise<string> {
	await vscode.env.clipboard.writeText('');
	await vscode.commands.executeCommand('mailLog.bounces.copy');
	return vscode.env.clipboard.readText();
}

describe('Show All with This Reason', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('notifications.clearAll');
		await closeEverything();
	});

	it('opens the group of the reason, by whatever the view was grouped', async () => {
		const uri = await openLog('reasons.maillog', log);
		await vscode.commands.executeCommand('mailLog.bounces.groupByDomain');
		await vscode.commands.executeCommand('mailLog.bounces.showReason', 'MailboxFull', uri.toString());
		await eventually(async () => (await selected()).startsWith('Mailbox full\t2'), 'the group is selected', WITHIN_IN_MS);
	});

	it('leaves the view alone where nothing has the reason', async () => {
		const uri = await openLog('reasons.maillog', log);
		await vscode.commands.executeCommand('mailLog.bounces.showReason', 'MailboxFull', uri.toString());
		await eventually(async () => (await selected()).startsWith('Mailbox full\t2'), 'the group is selected', WITHIN_IN_MS);
		await vscode.commands.executeCommand('mailLog.bounces.showReason', 'VirusDetected', uri.toString());
		assert.match(await selected(), /^Mailbox full\t2/);
	});

	it('asks first where nothing says that the file is a log', async () => {
		const uri = await openLog('notes.txt', 'they said: 550 5.1.1 User unknown');
		const asking = vscode.commands.executeCommand('mailLog.bounces.showReason', 'UserUnknown', uri.toString());
		await eventually(async () => {
			await vscode.commands.executeCommand('notifications.clearAll');
			return Promise.race([asking.then(() => true), new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 200))]);
		}, 'the question can be put aside', WITHIN_IN_MS);
	});

	it('does nothing for what is no reason', async () => {
		await vscode.commands.executeCommand('mailLog.bounces.showReason', { not: 'a reason' });
		await vscode.commands.executeCommand('mailLog.bounces.showReason');
	});
});

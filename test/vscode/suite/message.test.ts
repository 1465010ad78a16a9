import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything } from './documents';
import { viewShows } from './viewRows';

const FIELDS = [
	'Final-Recipient: rfc822; ada@example.com',
	'Action: failed',
	'Status: 5.1.1',
	'Remote-MTA: dns; mx.example.com',
	'Diagnostic-Code: smtp; 550 5.1.1 <ada@example.com>: no such',
	'    user here',
];
const MESSAGE = [
	'Return-Path: <>',
	'From: MAILER-DAEMON@mx.example.org',
	'To: bob@example.org',
	'Subject: Undelivered Mail Returned to Sender',
	'Date: Tue, 24 Nov 2026 10:00:04 +0100',
	'MIME-Version: 1.0',
	'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
	'',
	'--b1',
	'Content-Type: text/plain',
	'',
	'Your message could not be delivered.',
	'',
	'--b1',
	'Content-Type: message/delivery-status',
	'',
	'Reporting-MTA: dns; mx.example.org',
	'',
	...FIELDS,
	'',
	'--b1--',
	'',
].join('\n');

async function wordsAt(document: vscode.TextDocument, place: string): Promise<string> {
	const position = document.positionAt(document.getText().indexOf(place) + 2);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
	return hovers.flatMap(({ contents }) => contents).map((content) => (content as vscode.MarkdownString).value).join('\n');
}

describe('A bounce message', () => {
	afterEach(closeEverything);

	it('explains each field of a report by what its block says', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'mail-bounce', content: MESSAGE });
		for (const field of FIELDS.filter((line) => !line.startsWith(' '))) {
			const words = await wordsAt(document, field);
			assert.match(words, /UserUnknown/, field);
			assert.match(words, /gave up/, field);
		}
		assert.match(await wordsAt(document, '    user here'), /UserUnknown/);
	});

	it('says nothing of fields that tell no failure', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'mail-bounce', content: MESSAGE });
		for (const place of ['Reporting-MTA', 'Subject', 'Date', 'Your message']) {
			assert.equal(await wordsAt(document, place), '', place);
		}
	});

	it('is known by its first line, and its recipients are in the view', async () => {
		const [folder] = vscode.workspace.workspaceFolders ?? [];
		assert.ok(folder);
		const uri = vscode.Uri.joinPath(folder.uri, 'returned.eml');
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(MESSAGE));
		const { document } = await vscode.window.showTextDocument(uri, { preview: false });
		assert.equal(document.languageId, 'mail-bounce');
		await viewShows('User unknown\t1', { beginning: true });
	});

	it('that was copied is opened and summed up', async () => {
		await vscode.env.clipboard.writeText(MESSAGE);
		await vscode.commands.executeCommand('mailLog.explainBounceMessage');
		const document = vscode.window.activeTextEditor?.document;
		assert.deepEqual([document?.languageId, document?.isUntitled, document?.getText()], ['mail-bounce', true, MESSAGE]);
		await viewShows('User unknown\t1', { beginning: true });
	});

	it('of any name is read as one where it is asked for', async () => {
		const [folder] = vscode.workspace.workspaceFolders ?? [];
		assert.ok(folder);
		const uri = vscode.Uri.joinPath(folder.uri, 'returned.txt');
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(MESSAGE));
		await vscode.commands.executeCommand('mailLog.explainBounceMessage', uri);
		assert.equal(vscode.window.activeTextEditor?.document.languageId, 'mail-bounce');
		await viewShows('User unknown\t1', { beginning: true });
	});
});

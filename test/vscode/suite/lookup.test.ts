import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, showMarked } from './documents';
import { eventually } from './eventually';

const scheme = 'mail-log-reference';

function page(path: string, query = ''): vscode.Uri {
	return vscode.Uri.from({ scheme, path, query });
}

async function textOf(uri: vscode.Uri): Promise<string> {
	return (await vscode.workspace.openTextDocument(uri)).getText();
}

/** The tab in front, by its label. */
function tabInFront(): string | undefined {
	return vscode.window.tabGroups.activeTabGroup.activeTab?.label;
}

describe('A page of the reference', () => {
	afterEach(closeEverything);

	it('explains a pair of codes', async () => {
		const text = await textOf(page('/SMTP 550 5.7.1.md'));
		assert.match(text, /^# 550 5\\?\.7\\?\.1/);
		assert.match(text, /rfc-editor\.org/);
	});

	it('takes apart an enhanced code that no registry knows', async () => {
		assert.match(await textOf(page('/SMTP 5.7.999.md')), /not registered|unregistered/i);
	});

	it('is the whole reference, a table for each class', async () => {
		const text = await textOf(page('/SMTP Codes.md'));
		for (const code of ['220', '354', '421', '450', '550', '554', '5.1.1', '5.7.26', '422', '540']) {
			assert.ok(text.includes(`[${code}](`), code);
		}
	});

	it('leads to pages that are there', async () => {
		const text = await textOf(page('/SMTP Codes.md'));
		const targets = new Set(Array.from(text.matchAll(/\]\((SMTP%20[^)#]+\.md)\)/g), ([, target]) => target ?? ''));
		assert.ok(targets.size > 100);
		for (const target of targets) {
			await vscode.workspace.fs.stat(page(`/${decodeURIComponent(target)}`));
		}
	});

	it('is there for a reason and for a rule, and their links lead on', async () => {
		for (const path of ['/Reason RateLimited.md', '/Rule google x.7.auth.md', '/SMTP 550 5.7.26.md']) {
			const text = await textOf(page(path));
			const targets = Array.from(text.matchAll(/\]\(([^)<#]+\.md)\)/g), ([, target]) => decodeURIComponent(target ?? ''));
			assert.ok(targets.length > 1, path);
			for (const target of targets.slice(0, 20)) {
				await vscode.workspace.fs.stat(page(`/${target}`));
			}
		}
	});

	it('is nowhere for what is no reason and no rule', async () => {
		for (const path of ['/Reason Bad.md', '/Rule google nothing.md']) {
			await assert.rejects(async () => await vscode.workspace.fs.stat(page(path)));
		}
	});

	it('of a rule opens rendered, as the hover links it', async () => {
		await vscode.commands.executeCommand('mailLog.openRule', 'yahoo/tss');
		await eventually(() => tabInFront()?.includes('Rule yahoo tss') === true, 'the rule is in front');
		await vscode.commands.executeCommand('mailLog.openRule', { not: 'a rule' });
	});

	it('cannot be changed', async () => {
		assert.equal(vscode.workspace.fs.isWritableFileSystem(scheme), false);
		await assert.rejects(async () => await vscode.workspace.fs.writeFile(page('/SMTP 550.md'), new Uint8Array()));
	});

	it('is nowhere for what is no code', async () => {
		await assert.rejects(async () => await vscode.workspace.fs.stat(page('/SMTP 999.9.md')));
	});

	it('opens rendered', async () => {
		await vscode.commands.executeCommand('mailLog.openReference');
		await eventually(() => tabInFront()?.includes('SMTP Codes') === true, 'the reference is in front');
	});
});

describe('Explain Reply at Cursor', () => {
	afterEach(closeEverything);

	it('opens the page of the very reply', async () => {
		await showMarked('said: 550 5.1.1 User unkn|own <a> (in reply to RCPT TO)', 'maillog');
		await vscode.commands.executeCommand('mailLog.explainReplyAtCursor');
		await eventually(() => tabInFront()?.includes('Reply 550 5.1.1') === true, 'the page is in front');
	});

	it('shows the words of the log as they are, never as markup', async () => {
		const query = JSON.stringify({ text: '550 5.1.1 User unknown <img src=x> [x](command:y)\n```\n# z' });
		const text = await textOf(page('/Reply 550 5.1.1.md', query));
		assert.doesNotMatch(text.replace(/^(`{3,}).*\n[^]*?\n\1$/gm, ''), /<img|\]\(command:|^# z/m);
		assert.match(text, /`UserUnknown`/);
	});
});

describe('Copy Reply for Ticket', () => {
	afterEach(closeEverything);

	it('puts the line of the log and what it means on the clipboard', async () => {
		await showMarked('other\nhost mx.example.com said: 550 5.1.1 User unkn|own (in reply to RCPT TO)\nother', 'maillog');
		await vscode.commands.executeCommand('mailLog.copyExplanation');
		const text = await vscode.env.clipboard.readText();
		assert.match(text, /^host mx\.example\.com said: 550 5\.1\.1 User unknown \(in reply to RCPT TO\)\n\n/);
		for (const part of ['UserUnknown', 'What to do:\n1. ', 'How we know:\nDecided by ', 'Sources:\n- ']) {
			assert.ok(text.includes(part), part);
		}
	});

	it('puts all lines of a multi-line reply there', async () => {
		await showMarked('<** 550-5.1.1 No such\n<** 550 5.1.1 per|son\n ~> QUIT', 'maillog');
		await vscode.commands.executeCommand('mailLog.copyExplanation');
		assert.match(await vscode.env.clipboard.readText(), /^<\*\* 550-5\.1\.1 No such\n<\*\* 550 5\.1\.1 person\n\n/);
	});
});

describe('Open Sample Log', () => {
	afterEach(closeEverything);

	it('opens a mail log that cannot be changed', async () => {
		await vscode.commands.executeCommand('mailLog.openSampleLog');
		const document = vscode.window.activeTextEditor?.document;
		assert.equal(document?.languageId, 'maillog');
		assert.match(document?.getText() ?? '', /postfix/);
		assert.equal(vscode.workspace.fs.isWritableFileSystem(document?.uri.scheme ?? ''), false);
	});
});

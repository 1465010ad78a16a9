import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything } from './documents';
import { eventually } from './eventually';

const bounce = (recipient: string) =>
	`Nov 24 06:25:13 mx1 postfix/smtp[2111]: 4F1B2600A3: to=<${recipient}>, relay=mx.example.com[198.51.100.25]:25, delay=2.1, delays=0.1/0/0.9/1.1, dsn=5.1.1, status=bounced (host mx.example.com[198.51.100.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command))\n`;

/** A line, as the programs of these names pack it. */
const PACKED = {
	bz2: 'QlpoOTFBWSZTWYJi+SEAABFfgAAQQAD/UDEBAAoHov1AIABUUCYmTATAAKjanpNpGTaagGT0lHrGBNvEtAkJi03sOY4sJN4pISnT6HKBeviuNauDGR74IHDdF3JFOFCQgmL5IQ==',
	xz: '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQA6Tm92IDI0IDA2OjI1OjEzIG14MSBwb3N0Zml4L3FtZ3JbODEyXTogNEYxQjI2MDBBMzogcmVtb3ZlZAoAADSX7H2xnp3xAAFTO5hSGwAftvN9AQAAAAAEWVo=',
};

/** Both hosts know the streams of the web. */
async function gzip(text: string): Promise<Uint8Array> {
	const compressed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
	return new Uint8Array(await new Response(compressed).arrayBuffer());
}

function uriOf(name: string): vscode.Uri {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	assert.ok(folder);
	return vscode.Uri.joinPath(folder.uri, name);
}

async function write(files: Readonly<Record<string, Uint8Array | string>>): Promise<void> {
	for (const [name, content] of Object.entries(files)) {
		await vscode.workspace.fs.writeFile(uriOf(name), typeof content === 'string' ? new TextEncoder().encode(content) : content);
	}
}

/** The text in front, once it has come there. */
async function textInFront(scheme: string): Promise<vscode.TextDocument> {
	await eventually(() => vscode.window.activeTextEditor?.document.uri.scheme === scheme, `a text of ${scheme} is in front`);
	return (vscode.window.activeTextEditor as vscode.TextEditor).document;
}

describe('Logs that are not one file', () => {
	afterEach(closeEverything);

	it('opens a compressed mail log as its text', async () => {
		await write({ 'packed/mail.log.2.gz': await gzip(bounce('ada@example.com')) });
		await vscode.commands.executeCommand('vscode.open', uriOf('packed/mail.log.2.gz'));
		const document = await textInFront('mail-log-text');
		assert.equal(document.getText(), bounce('ada@example.com'));
		assert.equal(document.languageId, 'maillog');
		assert.match(document.uri.path, /\/packed\/mail\.log\.2$/);
		// the editor that stood in for it has gone
		await eventually(() => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length === 1, 'one tab is left');
	});

	it('explains replies in the text of a compressed log', async () => {
		await write({ 'packed/mail.log.3.gz': await gzip(bounce('ada@example.com')) });
		await vscode.commands.executeCommand('mailLog.openCompressedLog', uriOf('packed/mail.log.3.gz'));
		const document = await textInFront('mail-log-text');
		const at = document.positionAt(document.getText().indexOf('550 5.1.1'));
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
		assert.ok(hovers.length > 0);
	});

	for (const [ending, packed] of Object.entries(PACKED)) {
		it(`opens a mail log compressed as ${ending}, too`, async () => {
			await write({ [`packed/mail.log.4.${ending}`]: Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)) });
			await vscode.commands.executeCommand('vscode.open', uriOf(`packed/mail.log.4.${ending}`));
			assert.equal((await textInFront('mail-log-text')).getText(), 'Nov 24 06:25:13 mx1 postfix/qmgr[812]: 4F1B2600A3: removed\n');
		});
	}

	it('reads a rotated log as one, oldest first', async () => {
		await write({
			'rotated/mail.log': bounce('new@example.com'),
			'rotated/mail.log.1': bounce('older@example.com').trimEnd(),
			'rotated/mail.log.2.gz': await gzip(bounce('oldest@example.com')),
			'rotated/mail.err': 'of another log\n',
		});
		await vscode.commands.executeCommand('mailLog.openRotatedSet', uriOf('rotated/mail.log.1'));
		const document = await textInFront('mail-log-text');
		assert.equal(document.getText(), bounce('oldest@example.com') + bounce('older@example.com') + bounce('new@example.com'));
		assert.equal(document.languageId, 'maillog');
	});

	it('follows what is appended to a part of it', async () => {
		await write({ 'growing/mail.log': bounce('new@example.com'), 'growing/mail.log.1': bounce('old@example.com') });
		await vscode.commands.executeCommand('mailLog.openRotatedSet', uriOf('growing/mail.log'));
		const document = await textInFront('mail-log-text');
		await write({ 'growing/mail.log': bounce('new@example.com').repeat(2) });
		await eventually(() => document.lineCount === 4, 'the text has grown');
	});

	it('reads the logs of a folder as one', async () => {
		await write({ 'single/mainlog': '2026-11-24 06:25:13 exim 4.96 daemon started\n', 'single/sub/readme.md': 'no log\n' });
		await vscode.commands.executeCommand('mailLog.summarizeFolder', uriOf('single'));
		assert.match((await textInFront('mail-log-text')).getText(), /daemon started/);
	});

	it('of which there is no text open is read by the view, and a click opens the file', async () => {
		await write({ 'unopened/mail.log': bounce('new@example.com'), 'unopened/mail.log.1': bounce('old@example.com').repeat(2) });
		await vscode.commands.executeCommand('mailLog.openRotatedSet', uriOf('unopened/mail.log'));
		const { uri } = await textInFront('mail-log-text');
		await closeEverything();
		await vscode.commands.executeCommand('mailLog.summarizeBounces', uri);
		const steps = async (): Promise<string> => {
			await vscode.commands.executeCommand('mailLog.nextBounce');
			const editor = vscode.window.activeTextEditor;
			return editor ? `${editor.document.uri.path.split('/').at(-1)}:${editor.selection.start.line + 1}` : '';
		};
		const seen: string[] = [];
		await eventually(async () => {
			seen.push(await steps());
			const all = seen.join(' ');
			// in the web no worker can open the files: there the whole text is read and shown
			return all.includes('mail.log.1:1 mail.log.1:2 mail.log:1') || all.includes('mail.log, 2 files.maillog:1 mail.log, 2 files.maillog:2 mail.log, 2 files.maillog:3');
		}, 'the bounces are gone through file by file', 25_000).catch((error: Error) => {
			throw new Error(`${error.message}; ${seen.slice(0, 10).join(' ')}`);
		});
	});
});

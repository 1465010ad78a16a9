import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { NewRuleQuestions, RulePlace } from '../../../src/editor/rules/newRule';
import { newRule } from '../../../src/editor/rules/newRule';
import { writeRule } from '../../../src/editor/rules/writeRule';
import { closeEverything } from './documents';
import { eventually } from './eventually';

const line = (queueId: string, reply: string): string =>
	`Nov 24 06:25:13 mx1 postfix/smtp[2111]: ${queueId}: to=<ada@example.com>, relay=mx.example.com[198.51.100.25]:25, delay=2.1, delays=0.1/0/0.9/1.1, dsn=5.0.0, status=bounced (host mx.example.com[198.51.100.25] said: ${reply} (in reply to RCPT TO command))\n`;
const ODD = '550 the heron quacks at the pond';
const LOG = line('4F1B2600A1', '550 5.1.1 User unknown') + line('4F1B2600A2', ODD) + line('4F1B2600A3', ODD);

const [folder] = vscode.workspace.workspaceFolders ?? [];
assert.ok(folder);
const place: RulePlace = { kind: 'folder', folder };
const logUri = vscode.Uri.joinPath(folder.uri, 'herons.maillog');
const rulesFolder = vscode.Uri.joinPath(folder.uri, '.mailLog');
const rulesUri = vscode.Uri.joinPath(rulesFolder, 'rules.json');

async function writeRules(text: string): Promise<void> {
	await vscode.workspace.fs.createDirectory(rulesFolder);
	await vscode.workspace.fs.writeFile(rulesUri, new TextEncoder().encode(text));
}

async function rulesText(): Promise<string> {
	return new TextDecoder().decode(await vscode.workspace.fs.readFile(rulesUri));
}

async function set(rules: readonly object[] | undefined): Promise<void> {
	await vscode.workspace.getConfiguration('mailLog').update('rules', rules, vscode.ConfigurationTarget.Workspace);
}

/** What the hover says of the odd reply. */
async function hovered(): Promise<string> {
	const document = await vscode.workspace.openTextDocument(logUri);
	const at = document.positionAt(document.getText().indexOf(ODD) + 6);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', logUri, at);
	return hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}

async function hoverSays(words: RegExp): Promise<void> {
	let last = '';
	await eventually(async () => words.test((last = await hovered())), `the hover says ${words}`, 20_000).catch((error: Error) => {
		throw new Error(`${error.message}; it says ${last}`);
	});
}

function problems(): string[] {
	return vscode.languages.getDiagnostics(rulesUri).filter(({ source }) => source === 'Mail Log').map(({ message, range }) => `${range.start.line + 1}: ${message}`);
}

describe('Own rules', () => {
	before(async () => {
		await vscode.workspace.fs.writeFile(logUri, new TextEncoder().encode(LOG));
	});

	beforeEach(async () => {
		await vscode.window.showTextDocument(logUri);
	});

	afterEach(async () => {
		await closeEverything();
		await set(undefined);
		await vscode.workspace.fs.delete(rulesFolder, { recursive: true }).then(undefined, () => undefined);
		await hoverSays(/`OnHold`/);
	});

	after(() => vscode.workspace.fs.delete(logUri));

	it('of a setting win in the hover, and go with it', async () => {
		await hoverSays(/`OnHold`/);
		await set([{ id: 'heron', match: 'heron quacks', reason: 'HasMoved', title: 'The heron is gone' }]);
		await hoverSays(/\*\*The heron is gone\*\*[^]*`HasMoved`/);
		await set(undefined);
		await hoverSays(/`OnHold`/);
	});

	it('of the file of a folder come before those of a setting, and are read again when it changes', async () => {
		await set([{ match: 'heron quacks', reason: 'HasMoved' }]);
		await hoverSays(/`HasMoved`/);
		await writeRules('// ours\n[\n\t{ "match": { "pattern": "heron .*pond" }, "reason": "Suspend" },\n]\n');
		await hoverSays(/`Suspend`/);
		await writeRules('[{ "match": "the pond", "reason": "Vacation" }]');
		await hoverSays(/`Vacation`/);
		await vscode.workspace.fs.delete(rulesUri);
		await hoverSays(/`HasMoved`/);
	});

	it('that are wrong are named where they stand, and the others count', async () => {
		await writeRules('[\n\t{ "match": "heron quacks", "reason": "Moved away" },\n\t{ "match": "heron quacks", "reason": "HasMoved" }\n]\n');
		await hoverSays(/`HasMoved`/);
		await eventually(() => problems().length === 1, 'the wrong rule is named');
		assert.match(problems()[0] ?? '', /^2: \.mailLog\/rules\.json, rule 1: its "reason" is "Moved away"/);
		await writeRules('[\n{');
		await eventually(() => /^2: .*no JSON/.test(problems()[0] ?? ''), 'what is no JSON is named');
		await writeRules('[]');
		await eventually(() => problems().length === 0, 'nothing is wrong any more');
	});

	it('are made from a reply and written to the file, which is shown at the rule', async () => {
		await writeRules('[\n\t{ "id": "heron", "match": "no such words", "reason": "OnHold" } // stays\n]\n');
		const questions: NewRuleQuestions = { match: async () => 'heron ~ the pond', reason: async () => 'HasMoved', agree: async () => true, place: async () => place };
		await newRule({ text: ODD, reason: 'OnHold' }, questions, writeRule);
		assert.match(await rulesText(), /\/\/ stays\n\t\{\n\t\t"id": "heron-the-pond",\n\t\t"match": "heron ~ the pond",\n\t\t"reason": "HasMoved"\n\t\}\n\]\n$/);
		const editor = vscode.window.activeTextEditor;
		assert.equal(editor?.document.uri.toString(), rulesUri.toString());
		assert.match(editor?.document.getText(editor.selection) ?? '', /^\{\s+"id": "heron-the-pond"[^]*\}$/);
		await hoverSays(/`HasMoved`/);
	});

	it('are written to a file that was not there, and to one that is open and changed', async () => {
		const rule = { id: 'heron', match: 'heron quacks', reason: 'HasMoved' } as const;
		await writeRule(rule, place);
		assert.deepEqual(JSON.parse(await rulesText()), [rule]);
		const document = await vscode.workspace.openTextDocument(rulesUri);
		// a document of the file that was there before may be read again meanwhile
		await eventually(async () => document.getText() === (await rulesText()), 'the document is as the file');
		await eventually(async () => {
			const edit = new vscode.WorkspaceEdit();
			edit.replace(rulesUri, document.lineAt(0).range, '/* not saved yet */ [');
			await vscode.workspace.applyEdit(edit);
			return document.isDirty;
		}, 'the document is changed');
		await writeRule(rule, place);
		assert.ok(!document.isDirty);
		assert.match(await rulesText(), /^\/\* not saved yet \*\/ \[\n\t\{[^]*"id": "heron-2"/);
	});

	it('are offered for what nothing explains: a choice goes to the first such line', async () => {
		await vscode.commands.executeCommand('mailLog.summarizeBounces', logUri);
		const shown = vscode.commands.executeCommand('mailLog.unexplainedReplies');
		await eventually(async () => {
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			const editor = vscode.window.activeTextEditor;
			return editor?.document.getText(editor.selection).startsWith(ODD) ?? false;
		}, 'the reply is selected', 25_000);
		await shown;
		assert.equal(vscode.window.activeTextEditor?.selection.start.line, 1);
	});
});

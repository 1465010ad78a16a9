import * as vscode from 'vscode';
import { ruleNamed } from '../../core/bounce/describedRule';
import { explainReply } from '../../core/bounce/explain';
import type { CommandHandlers } from '../commands';
import { askedReply } from '../explain/askedReply';
import { plainExplanation } from '../explain/plainExplanation';
import type { CurrentRules } from '../rules/currentRules';
import { PAGE_SCHEME, PageFileSystem } from './pageFileSystem';
import { pageMarkdown } from './pageMarkdown';
import { addressOf, codesInWords, pageAt, type Page } from './pages';
import { pickCodes } from './pickCodes';

type LookupCommand =
	| 'mailLog.lookUpCode'
	| 'mailLog.explainReplyAtCursor'
	| 'mailLog.copyExplanation'
	| 'mailLog.openReference'
	| 'mailLog.openRule'
	| 'mailLog.openSampleLog';

export interface Lookup extends vscode.Disposable {
	readonly commands: CommandHandlers<LookupCommand>;
}

/** Named so that it has the language of mail logs. */
const SAMPLE_PATH = '/mail.log';

/** Enough for any reply; a selection can be the whole log. */
const MOST_LINES = 50;

/** What explains codes and replies on pages of their own, and the log to try it on. */
export function createLookup(extensionUri: vscode.Uri, rules: CurrentRules): Lookup {
	const sample = vscode.Uri.joinPath(extensionUri, 'media', 'samples', 'mail.log');
	const files = new PageFileSystem((uri) => (uri.path === SAMPLE_PATH ? vscode.workspace.fs.readFile(sample) : pageBytes(uri, rules)));
	const registration = vscode.workspace.registerFileSystemProvider(PAGE_SCHEME, files, { isReadonly: true, isCaseSensitive: true });
	const refreshing = rules.onDidChange(() => files.pagesChanged());
	return {
		commands: {
			'mailLog.lookUpCode': (query) => lookUpCode(rules, query),
			'mailLog.explainReplyAtCursor': (...given) => explainReplyAtCursor(rules, given),
			'mailLog.copyExplanation': (...given) => copyExplanation(rules, given),
			'mailLog.openReference': () => openPage({ kind: 'reference' }),
			'mailLog.openRule': openRule,
			'mailLog.openSampleLog': openSampleLog,
		},
		dispose: () => vscode.Disposable.from(registration, refreshing).dispose(),
	};
}

function pageBytes({ path, query }: vscode.Uri, rules: CurrentRules): Uint8Array | undefined {
	const page = pageAt({ path, query });
	const text = page && pageMarkdown(page, rules.for());
	return text === undefined ? undefined : new TextEncoder().encode(text);
}

/** Opens a page rendered; where the Markdown preview is turned off, its text. */
async function openPage(page: Page): Promise<void> {
	const uri = vscode.Uri.from({ scheme: PAGE_SCHEME, ...addressOf(page) });
	try {
		await vscode.commands.executeCommand('markdown.showPreview', uri);
	} catch {
		await vscode.window.showTextDocument(uri);
	}
}

async function lookUpCode(rules: CurrentRules, query?: unknown): Promise<void> {
	const page = await pickCodes(typeof query === 'string' ? query : textToLookUp(), rules.for());
	if (page) {
		await openPage(page);
	}
}

/** What someone would type or paste: the selection, else the reply at the cursor; on one line, as the input box is. */
function textToLookUp(): string {
	const editor = vscode.window.activeTextEditor;
	const selected = editor && lineCountOf(editor.selection) <= MOST_LINES ? editor.document.getText(editor.selection).trim() : '';
	return (selected || (askedReply([])?.text ?? '')).replace(/\s+/g, ' ');
}

function lineCountOf({ start, end }: vscode.Range): number {
	return end.line - start.line + 1;
}

async function explainReplyAtCursor(rules: CurrentRules, given: readonly unknown[]): Promise<void> {
	const found = askedReply(given);
	if (found) {
		await openPage({ kind: 'reply', codes: codesInWords(found.reply), text: found.text, speaker: found.speaker });
	} else {
		await sayThereIsNoReply(rules);
	}
}

async function copyExplanation(rules: CurrentRules, given: readonly unknown[]): Promise<void> {
	const found = askedReply(given);
	if (!found) {
		await sayThereIsNoReply(rules);
		return;
	}
	await vscode.env.clipboard.writeText(plainExplanation(found.lines, explainReply(found.text, found.speaker, rules.for(vscode.window.activeTextEditor?.document.uri))));
	vscode.window.setStatusBarMessage(vscode.l10n.t('Copied for a ticket'), 3_000);
}

async function sayThereIsNoReply(rules: CurrentRules): Promise<void> {
	const lookUp = vscode.l10n.t('Look Up a Code…');
	const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('There is no SMTP reply at the cursor.'), lookUp);
	if (chosen === lookUp) {
		await lookUpCode(rules, '');
	}
}

async function openRule(name?: unknown): Promise<void> {
	if (typeof name === 'string' && ruleNamed(name)) {
		await openPage({ kind: 'rule', rule: name });
	}
}

async function openSampleLog(): Promise<void> {
	await vscode.window.showTextDocument(vscode.Uri.from({ scheme: PAGE_SCHEME, path: SAMPLE_PATH }), { preview: false });
}

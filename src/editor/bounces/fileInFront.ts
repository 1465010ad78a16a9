import * as vscode from 'vscode';
import { EXCERPT_SCHEME } from '../excerpt/excerptDocuments';
import { MESSAGE_LANGUAGE } from '../message/language';
import { isMailLogName, mayBeLogName } from './logName';

/** Languages of files that may hold log lines. */
const TEXT_LANGUAGES: readonly string[] = ['log', 'plaintext'];

/** VS Code tells of one change by several events; their end is waited for. */
const QUIET_IN_MS = 50;

/** Whether a file is a mail log, by its language or, where VS Code keeps it to itself, by its name; or may be one; or is anything else. */
export function kindOfFile(uri: vscode.Uri): 'log' | 'maybe' | 'other' {
	// the text of one that is known is in its log
	if (uri.scheme === EXCERPT_SCHEME) {
		return 'other';
	}
	const language = documentOf(uri)?.languageId;
	const isLog = language === undefined ? isMailLogName(uri.path) : language === 'maillog' || language === MESSAGE_LANGUAGE;
	const mayBeLog = language === undefined ? mayBeLogName(uri.path) : TEXT_LANGUAGES.includes(language);
	return isLog ? 'log' : mayBeLog ? 'maybe' : 'other';
}

/** The file of the tab in front, whatever it is. By the tab and not by the active editor, which VS Code does not have for a file of more than 50 MB. */
export function uriInFront(): vscode.Uri | undefined {
	return uriOf(vscode.window.tabGroups.activeTabGroup.activeTab);
}

/** The open document of a file; `undefined` for a file that VS Code keeps to itself. */
export function documentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
	return vscode.workspace.textDocuments.find((document) => isSame(document.uri, uri));
}

/** The column of a file's tab; `undefined` where it has none. */
export function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
	return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some((tab) => isSame(uriOf(tab), uri)))?.viewColumn;
}

/** Whether a file is open in a tab. */
export function isTabOf(uri: vscode.Uri): boolean {
	return columnOf(uri) !== undefined;
}

export function isSame(one: vscode.Uri | undefined, other: vscode.Uri | undefined): boolean {
	return one?.toString() === other?.toString();
}

/** Calls back when another file may be in front, or the same with another language. */
export function onDidChangeFileInFront(listener: () => void): vscode.Disposable {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const soon = (): void => {
		clearTimeout(timer);
		timer = setTimeout(listener, QUIET_IN_MS);
	};
	return vscode.Disposable.from(
		vscode.window.tabGroups.onDidChangeTabs(soon),
		vscode.window.tabGroups.onDidChangeTabGroups(soon),
		vscode.workspace.onDidOpenTextDocument(soon),
		new vscode.Disposable(() => clearTimeout(timer)),
	);
}

function uriOf(tab: vscode.Tab | undefined): vscode.Uri | undefined {
	return tab?.input instanceof vscode.TabInputText ? tab.input.uri : undefined;
}

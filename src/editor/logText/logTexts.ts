import * as vscode from 'vscode';
import { rotatedSet } from '../../core/log/rotation';
import type { Platform } from '../../platform/platform';
import { uriInFront } from '../bounces/fileInFront';
import type { CommandHandlers, CommandId } from '../commands';
import { registerCompressedLogEditor } from './compressedLogEditor';
import { findLogs, type FoundLog } from './foundLogs';
import { LogTextFileSystem } from './logTextFileSystem';
import { LOG_TEXT_SCHEME, partsOf } from './logTextUri';
import { nameOf, openLogText, textOf } from './openLogText';

type LogTextCommand = 'mailLog.openCompressedLog' | 'mailLog.openRotatedSet' | 'mailLog.summarizeFolder';

export interface LogTexts extends vscode.Disposable {
	readonly commands: CommandHandlers<LogTextCommand>;
}

/** VS Code gives extensions no larger text, so there is no use in showing one: the Bounces view reads the files. */
const WORTH_SHOWING_IN_BYTES = 50 * 1024 * 1024;
/** Logs shrink to a tenth, as a rule. */
const COMPRESSED_BY = 10;

/** Logs that are not one file: compressed ones, rotated ones, those of a folder. */
export function createLogTexts(platform: Platform): LogTexts {
	const files = new LogTextFileSystem(platform);
	const registered = vscode.Disposable.from(
		vscode.workspace.registerFileSystemProvider(LOG_TEXT_SCHEME, files, { isReadonly: true, isCaseSensitive: true }),
		registerCompressedLogEditor(),
	);
	return {
		commands: {
			'mailLog.openCompressedLog': (given) => openCompressedLog(uriOr(given)),
			'mailLog.openRotatedSet': (given) => openRotatedSet(uriOr(given)),
			'mailLog.summarizeFolder': (given) => summarizeFolder(given instanceof vscode.Uri ? given : undefined),
		},
		dispose: () => registered.dispose(),
	};
}

/** What a menu hands over, else the file in front. */
function uriOr(given: unknown): vscode.Uri | undefined {
	const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	return given instanceof vscode.Uri ? given : (uriInFront() ?? (tab instanceof vscode.TabInputCustom ? tab.uri : undefined));
}

async function openCompressedLog(uri: vscode.Uri | undefined): Promise<void> {
	if (uri) {
		await openLogText([uri]);
	} else {
		say(vscode.l10n.t('No compressed log is in front.'));
	}
}

async function openRotatedSet(asked: vscode.Uri | undefined): Promise<void> {
	// of a text that was opened from a compressed part, the part
	const uri = (asked && partsOf(asked)[0]) ?? asked;
	if (!uri || uri.scheme === 'untitled') {
		say(vscode.l10n.t('No log is in front that could have been rotated.'));
		return;
	}
	const folder = vscode.Uri.joinPath(uri, '..');
	const entries = await vscode.workspace.fs.readDirectory(folder);
	const names = rotatedSet(nameOf(uri), entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name));
	if (names.length < 2) {
		say(vscode.l10n.t('Beside {0} there is no other part of the same log.', nameOf(uri)));
		return;
	}
	await showTogether(names.map((name) => vscode.Uri.joinPath(folder, name)));
}

async function summarizeFolder(given: vscode.Uri | undefined): Promise<void> {
	const folder = given ?? (await askForFolder());
	if (!folder) {
		return;
	}
	const found = await findLogs(folder);
	const [first, ...others] = found.length > 1 ? ((await askWhich(found)) ?? []) : found;
	if (found.length === 0) {
		say(vscode.l10n.t('There are no logs in {0}.', nameOf(folder)));
	} else if (first) {
		await showTogether([first, ...others].map(({ uri }) => uri));
	}
}

async function askForFolder(): Promise<vscode.Uri | undefined> {
	const [folder] = (await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel: vscode.l10n.t('Summarize Logs') })) ?? [];
	return folder;
}

/** The mail logs are ticked, what else may be a log is offered. */
async function askWhich(found: readonly FoundLog[]): Promise<readonly FoundLog[] | undefined> {
	const items = [...found].sort((one, other) => Number(other.isMailLog) - Number(one.isMailLog)).map((log) => ({ label: log.path, picked: log.isMailLog, log }));
	const picked = await vscode.window.showQuickPick(items, {
		canPickMany: true,
		title: vscode.l10n.t('Summarize Folder'),
		placeHolder: vscode.l10n.t('Which of them are read as one log?'),
	});
	const chosen = new Set(picked?.map(({ log }) => log));
	return picked && found.filter((log) => chosen.has(log));
}

/** Shows files as one text where it is not too large for hover and highlighting; the Bounces view reads them in any case. */
async function showTogether(parts: readonly vscode.Uri[]): Promise<void> {
	const sizes = await Promise.all(parts.map(async (part) => (await vscode.workspace.fs.stat(part)).size * (/\.(?:gz|zst|bz2|xz)$/i.test(part.path) ? COMPRESSED_BY : 1)));
	if (sizes.reduce((sum, size) => sum + size, 0) <= WORTH_SHOWING_IN_BYTES) {
		await openLogText(parts);
	}
	await vscode.commands.executeCommand('mailLog.summarizeBounces' satisfies CommandId, textOf(parts));
}

function say(words: string): void {
	void vscode.window.showInformationMessage(words);
}

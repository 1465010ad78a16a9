import * as vscode from 'vscode';
import { documentOf, isSame, isTabOf, uriInFront } from '../bounces/fileInFront';
import type { CommandHandlers } from '../commands';
import { EXCERPT_SCHEME } from '../excerpt/excerptDocuments';
import { partsOf } from '../logText/logTextUri';
import { openEndOfLog, type EndHost } from './endOfLog';
import { FollowedEditors } from './followedEditors';
import { showFollowState } from './followState';
import { reloadWhatIsMissed } from './missedReload';

export interface Follow extends vscode.Disposable {
	readonly commands: CommandHandlers<'mailLog.followLog' | 'mailLog.stopFollowing'>;
	readonly editors: FollowedEditors;
}

/** Editors that show what is written to a log as it is written. */
export function createFollow(given: Omit<EndHost, 'isPaused'>): Follow {
	const editors = new FollowedEditors();
	const host: EndHost = { ...given, isPaused: (text) => editors.stateOf(text) === 'paused' };
	const reloads = new Map<string, vscode.Disposable>();
	const owned = vscode.Disposable.from(
		editors,
		showFollowState(editors),
		editors.onDidChange((uri) => {
			if (!editors.stateOf(uri)) {
				reloads.get(uri.toString())?.dispose();
				reloads.delete(uri.toString());
			}
		}),
	);
	const follow = async (asked: vscode.Uri | undefined): Promise<void> => {
		const text = asked && (await textToFollow(asked, host));
		if (text) {
			editors.follow(text);
			if (text.scheme !== EXCERPT_SCHEME && !reloads.has(text.toString())) {
				reloads.set(text.toString(), vscode.Disposable.from(...filesOf(text).map(reloadWhatIsMissed)));
			}
		}
	};
	return {
		commands: {
			'mailLog.followLog': (asked) => follow(asked instanceof vscode.Uri ? asked : uriInFront()),
			'mailLog.stopFollowing': (asked) => {
				const uri = asked instanceof vscode.Uri ? asked : uriInFront();
				return uri && editors.stop(uri);
			},
		},
		editors,
		dispose: () => {
			owned.dispose();
			reloads.forEach((reload) => reload.dispose());
		},
	};
}

/** What is missed of a text put together is missed of its files; its own file system hears of them. */
function filesOf(text: vscode.Uri): readonly vscode.Uri[] {
	return partsOf(text).length > 0 ? [] : [text];
}

/** The text whose editor is to keep to its end: of a file that VS Code gives to no extension a text of its last lines. `undefined` where it was said why there is none. */
async function textToFollow(uri: vscode.Uri, host: EndHost): Promise<vscode.Uri | undefined> {
	const document = documentOf(uri);
	if (document?.isUntitled) {
		say(vscode.l10n.t('This text is in no file, so nothing is written to it that could be followed.'));
		return undefined;
	}
	if (document?.isDirty) {
		say(vscode.l10n.t('A file with unsaved changes cannot be followed: VS Code does not show what is written to it. Save or revert it first.'));
		return undefined;
	}
	const excerpt = host.documents.excerptOf(uri);
	if (excerpt && !excerpt.grows) {
		return textToFollow(excerpt.log, host);
	}
	if (document) {
		if (!vscode.window.visibleTextEditors.some((editor) => isSame(editor.document.uri, uri))) {
			await vscode.window.showTextDocument(document, { preview: false });
		}
		return uri;
	}
	return isTabOf(uri) || host.documents.excerptOf(uri) ? endOf(uri, host) : opened(uri, host);
}

async function opened(uri: vscode.Uri, host: EndHost): Promise<vscode.Uri | undefined> {
	const document = await vscode.workspace.openTextDocument(uri).then((text) => text, () => undefined);
	if (!document) {
		return endOf(uri, host);
	}
	await vscode.window.showTextDocument(document, { preview: false });
	return uri;
}

async function endOf(uri: vscode.Uri, host: EndHost): Promise<vscode.Uri | undefined> {
	// of a rotated log only its last file grows
	const end = await openEndOfLog(partsOf(uri).at(-1) ?? uri, host);
	if (end instanceof vscode.Uri) {
		return end;
	}
	void vscode.window.showErrorMessage(end.message);
	return undefined;
}

function say(words: string): void {
	void vscode.window.showInformationMessage(words);
}

import * as vscode from 'vscode';
import type { Platform } from '../../platform/platform';
import { partsOf } from '../logText/logTextUri';
import { watchFile } from '../watchFile';
import { isSame } from './fileInFront';

/** Calls back at each change of a log, on disk and in the window: appends, edits, rotation, deletion, another unsaved text of the same name. */
export function watchLog(uri: vscode.Uri, platform: Platform, listener: () => void): vscode.Disposable {
	const edits = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
		if (contentChanges.length > 0 && isSame(document.uri, uri)) {
			listener();
		}
	});
	const namesakes = vscode.workspace.onDidOpenTextDocument((document) => {
		if (document.isUntitled && isSame(document.uri, uri)) {
			listener();
		}
	});
	return vscode.Disposable.from(edits, namesakes, ...filesOf(uri).flatMap((file) => [watchFile(file, listener), ...watchedByHost(file, platform, listener)]));
}

function watchedByHost(file: vscode.Uri, platform: Platform, listener: () => void): readonly vscode.Disposable[] {
	const path = platform.filePath(file);
	const watched = path === undefined ? undefined : platform.watchFile(path, listener);
	return watched ? [new vscode.Disposable(() => watched.dispose())] : [];
}

/** Where the text comes from. Not by `isWritableFileSystem`: the web worker host does not know that of the file systems of the window. */
function filesOf(uri: vscode.Uri): readonly vscode.Uri[] {
	const parts = partsOf(uri);
	return parts.length > 0 ? parts : uri.scheme === 'untitled' ? [] : [uri];
}

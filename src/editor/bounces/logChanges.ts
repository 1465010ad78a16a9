import * as vscode from 'vscode';
import { isSame } from './fileInFront';

/** Calls back at each change of a log, on disk and in the window: appends, edits, rotation, deletion. */
export function watchLog(uri: vscode.Uri, listener: () => void): vscode.Disposable {
	const edits = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
		if (contentChanges.length > 0 && isSame(document.uri, uri)) {
			listener();
		}
	});
	// unsaved text has no file system
	return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === undefined ? edits : vscode.Disposable.from(edits, watchFile(uri, listener));
}

function watchFile(uri: vscode.Uri, listener: () => void): vscode.Disposable {
	const folder = vscode.Uri.joinPath(uri, '..');
	const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
	const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, literalGlob(name)));
	return vscode.Disposable.from(watcher, watcher.onDidChange(listener), watcher.onDidCreate(listener), watcher.onDidDelete(listener));
}

/** A name that a glob takes letter by letter: each letter with a meaning becomes a set of this one letter. */
function literalGlob(name: string): string {
	return name.replace(/[*?[\]{}]/g, '[$&]');
}

import * as vscode from 'vscode';

/** Calls back when a file is written, made or gone. */
export function watchFile(uri: vscode.Uri, listener: () => void): vscode.Disposable {
	const folder = vscode.Uri.joinPath(uri, '..');
	const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
	const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, literalGlob(name)));
	return vscode.Disposable.from(watcher, watcher.onDidChange(listener), watcher.onDidCreate(listener), watcher.onDidDelete(listener));
}

/** A name that a glob takes letter by letter: each letter with a meaning becomes a set of this one letter. */
function literalGlob(name: string): string {
	return name.replace(/[*?[\]{}]/g, '[$&]');
}

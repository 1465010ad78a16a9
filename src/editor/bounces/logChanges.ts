import * as vscode from 'vscode';
import { partsOf } from '../logText/logTextUri';
import { watchFile } from '../watchFile';
import { isSame } from './fileInFront';

/** Calls back at each change of a log, on disk and in the window: appends, edits, rotation, deletion. */
export function watchLog(uri: vscode.Uri, listener: () => void): vscode.Disposable {
	const edits = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
		if (contentChanges.length > 0 && isSame(document.uri, uri)) {
			listener();
		}
	});
	return vscode.Disposable.from(edits, ...filesOf(uri).map((file) => watchFile(file, listener)));
}

/** Where the text comes from. Not by `isWritableFileSystem`: the web worker host does not know that of the file systems of the window. */
function filesOf(uri: vscode.Uri): readonly vscode.Uri[] {
	const parts = partsOf(uri);
	return parts.length > 0 ? parts : uri.scheme === 'untitled' ? [] : [uri];
}

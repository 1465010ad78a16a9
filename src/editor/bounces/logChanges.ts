import * as vscode from 'vscode';
import { watchFile } from '../watchFile';
import { isSame } from './fileInFront';

/**
 * VS Code does not hear of every change: not on network file systems, not where `files.watcherExclude` or the system's limit of
 * watches says so. So it is looked now and then, too; size and time of one file cost next to nothing.
 */
const BETWEEN_LOOKS_IN_MS = 2_000;

/** Calls back at each change of a log, on disk and in the window: appends, edits, rotation, deletion. */
export function watchLog(uri: vscode.Uri, listener: () => void): vscode.Disposable {
	const edits = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
		if (contentChanges.length > 0 && isSame(document.uri, uri)) {
			listener();
		}
	});
	// not by `isWritableFileSystem`: the web worker host does not know that of the file systems of the window
	const hasFile = uri.scheme !== 'untitled';
	return hasFile ? vscode.Disposable.from(edits, watchFile(uri, listener), lookAgain(uri, listener)) : edits;
}

function lookAgain(uri: vscode.Uri, listener: () => void): vscode.Disposable {
	let last: string | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let disposed = false;
	const look = async (): Promise<void> => {
		const seen = await stampOf(uri);
		if (!disposed) {
			if (last !== undefined && last !== seen) {
				listener();
			}
			last = seen;
			timer = setTimeout(() => void look(), BETWEEN_LOOKS_IN_MS);
		}
	};
	void look();
	return new vscode.Disposable(() => {
		disposed = true;
		clearTimeout(timer);
	});
}

async function stampOf(uri: vscode.Uri): Promise<string> {
	try {
		const { size, mtime } = await vscode.workspace.fs.stat(uri);
		return `${size} ${mtime}`;
	} catch {
		return 'gone';
	}
}

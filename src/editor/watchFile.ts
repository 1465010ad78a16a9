import * as vscode from 'vscode';

/**
 * VS Code does not hear of every change: not on network file systems, not where `files.watcherExclude` or the system's limit of
 * watches says so. So it is looked now and then, too; size and time of one file cost next to nothing.
 */
const BETWEEN_LOOKS_IN_MS = 2_000;

/** A file that is watched. */
export interface WatchedFile extends vscode.Disposable {
	/** Looks at the file now, for who knows that it was written. What is noticed so is remembered, so that the next change is noticed too. */
	look(): void;
}

/** Calls back when a file is written, made or gone. */
export function watchFile(uri: vscode.Uri, listener: () => void): WatchedFile {
	const folder = vscode.Uri.joinPath(uri, '..');
	const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
	const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, literalGlob(name)));
	const looking = lookAgain(uri, listener);
	const owned = vscode.Disposable.from(watcher, watcher.onDidChange(listener), watcher.onDidCreate(listener), watcher.onDidDelete(listener), looking);
	return { look: () => looking.look(), dispose: () => void owned.dispose() };
}

/** A name that a glob takes letter by letter: each letter with a meaning becomes a set of this one letter. */
function literalGlob(name: string): string {
	return name.replace(/[*?[\]{}]/g, '[$&]');
}

function lookAgain(uri: vscode.Uri, listener: () => void): WatchedFile {
	let last: string | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let disposed = false;
	const look = async (): Promise<void> => {
		clearTimeout(timer);
		const seen = await stampOf(uri);
		if (!disposed) {
			const isOther = last !== undefined && last !== seen;
			last = seen;
			clearTimeout(timer);
			timer = setTimeout(() => void look(), BETWEEN_LOOKS_IN_MS);
			if (isOther) {
				listener();
			}
		}
	};
	void look();
	return {
		look: () => void look(),
		dispose: () => {
			disposed = true;
			clearTimeout(timer);
		},
	};
}

async function stampOf(uri: vscode.Uri): Promise<string> {
	try {
		const { size, mtime } = await vscode.workspace.fs.stat(uri);
		return `${size} ${mtime}`;
	} catch {
		return 'gone';
	}
}

import * as vscode from 'vscode';

/** The scheme of our pages. */
export const PAGE_SCHEME = 'mail-log-reference';

/** The bytes of a page, or `undefined` where there is none. */
export type PageReader = (uri: vscode.Uri) => Uint8Array | undefined | PromiseLike<Uint8Array | undefined>;

/**
 * Read-only files that are made when they are opened. A file system and not a `TextDocumentContentProvider`, because the Markdown
 * preview follows links only between files that can be asked for, and so that the Bounces view can read the sample log.
 */
export class PageFileSystem implements vscode.FileSystemProvider {
	/** Never fires: a page does not change. */
	readonly onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]> = () => new vscode.Disposable(() => undefined);

	constructor(private readonly readPage: PageReader) {}

	async readFile(uri: vscode.Uri): Promise<Uint8Array> {
		const bytes = await this.readPage(uri);
		if (!bytes) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		return bytes;
	}

	async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
		if (uri.path === '/') {
			return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
		}
		const { length } = await this.readFile(uri);
		return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: length, permissions: vscode.FilePermission.Readonly };
	}

	readDirectory(): [string, vscode.FileType][] {
		return [];
	}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	createDirectory(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	writeFile(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	delete(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	rename(from: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(from);
	}
}

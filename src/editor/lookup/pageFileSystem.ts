import * as vscode from 'vscode';
import { ReadOnlyFileSystem } from '../readOnlyFileSystem';

/** The scheme of our pages. */
export const PAGE_SCHEME = 'mail-log-reference';

/** The bytes of a page, or `undefined` where there is none. */
export type PageReader = (uri: vscode.Uri) => Uint8Array | undefined | PromiseLike<Uint8Array | undefined>;

/**
 * Our pages. A file system and not a `TextDocumentContentProvider`, because the Markdown preview follows links only between files
 * that can be asked for, and so that the Bounces view can read the sample log.
 */
export class PageFileSystem extends ReadOnlyFileSystem {
	private readings = 0;

	constructor(private readonly readPage: PageReader) {
		super();
	}

	/** What explains replies is another now: the pages that are open are read again. */
	pagesChanged(): void {
		this.readings++;
		const open = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === PAGE_SCHEME);
		this.changed.fire(open.map(({ uri }) => ({ type: vscode.FileChangeType.Changed, uri })));
	}

	override async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
		// VS Code reads a file again only where its time is another
		return { ...(await super.stat(uri)), mtime: this.readings };
	}

	async readFile(uri: vscode.Uri): Promise<Uint8Array> {
		const bytes = await this.readPage(uri);
		if (!bytes) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		return bytes;
	}
}

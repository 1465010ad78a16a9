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
	constructor(private readonly readPage: PageReader) {
		super();
	}

	async readFile(uri: vscode.Uri): Promise<Uint8Array> {
		const bytes = await this.readPage(uri);
		if (!bytes) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		return bytes;
	}
}

import * as vscode from 'vscode';

/** A file system of texts that are made when they are asked for. Nobody writes to it, and its folders have no listing. */
export abstract class ReadOnlyFileSystem implements vscode.FileSystemProvider {
	protected readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.changed.event;

	abstract readFile(uri: vscode.Uri): Promise<Uint8Array>;

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

	watch(_uri: vscode.Uri): vscode.Disposable {
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

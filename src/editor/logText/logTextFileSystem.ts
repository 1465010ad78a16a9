import * as vscode from 'vscode';
import { compressionOf } from '../../core/log/compression';
import type { Platform } from '../../platform/platform';
import { ReadOnlyFileSystem } from '../readOnlyFileSystem';
import { watchFile } from '../watchFile';
import { partsOf } from './logTextUri';

/**
 * VS Code gives extensions no text of more than 50 MB; larger ones it shows, but each is several times in memory then. Who wants to know what a larger log
 * says has the Bounces view, which reads the files themselves.
 */
export const LARGEST_TEXT_IN_BYTES = 256 * 1024 * 1024;

const LF = 0x0a;

interface Read {
	readonly stamp: string;
	readonly bytes: Uint8Array;
}

/** The texts behind `logTextUri`: compressed files unpacked, rotated ones joined. */
export class LogTextFileSystem extends ReadOnlyFileSystem {
	/** VS Code asks for the size first and for the text next, so the last one is kept. */
	private last: { readonly uri: string; readonly read: Promise<Read> } | undefined;

	constructor(private readonly platform: Platform) {
		super();
	}

	async readFile(uri: vscode.Uri): Promise<Uint8Array> {
		return (await this.read(uri)).bytes;
	}

	override async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
		const parts = partsOf(uri);
		if (parts.length === 0) {
			return super.stat(uri);
		}
		const stats = await Promise.all(parts.map((part) => vscode.workspace.fs.stat(part)));
		const { bytes } = await this.read(uri);
		return {
			type: vscode.FileType.File,
			ctime: Math.min(...stats.map(({ ctime }) => ctime)),
			mtime: Math.max(...stats.map(({ mtime }) => mtime)),
			size: bytes.length,
			permissions: vscode.FilePermission.Readonly,
		};
	}

	/** Called by VS Code while a text is open. */
	override watch(uri: vscode.Uri): vscode.Disposable {
		const changed = (): void => this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
		return vscode.Disposable.from(...partsOf(uri).map((part) => watchFile(part, changed)));
	}

	private async read(uri: vscode.Uri): Promise<Read> {
		const parts = partsOf(uri);
		if (parts.length === 0) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		const stamp = await stampOf(parts);
		const known = this.last?.uri === uri.toString() ? await this.last.read.catch(() => undefined) : undefined;
		if (known?.stamp === stamp) {
			return known;
		}
		const read = this.readParts(parts).then((bytes) => ({ stamp, bytes }));
		this.last = { uri: uri.toString(), read };
		return read;
	}

	private async readParts(parts: readonly vscode.Uri[]): Promise<Uint8Array> {
		const texts: Uint8Array[] = [];
		let size = 0;
		for (const part of parts) {
			const text = await this.readPart(part);
			texts.push(text);
			size += text.length + 1;
			if (size > LARGEST_TEXT_IN_BYTES) {
				throw vscode.FileSystemError.Unavailable(tooLarge());
			}
		}
		return joined(texts);
	}

	private async readPart(part: vscode.Uri): Promise<Uint8Array> {
		if ((await vscode.workspace.fs.stat(part)).size > LARGEST_TEXT_IN_BYTES) {
			throw vscode.FileSystemError.Unavailable(tooLarge());
		}
		const bytes = await vscode.workspace.fs.readFile(part);
		const compression = compressionOf(bytes);
		if (compression === undefined) {
			return bytes;
		}
		try {
			return await this.platform.decompress(bytes, { compression, atMost: LARGEST_TEXT_IN_BYTES });
		} catch (error) {
			const why = error instanceof Error ? error.message : String(error);
			throw vscode.FileSystemError.Unavailable(vscode.l10n.t('{0} cannot be unpacked: {1}', nameOf(part), why));
		}
	}
}

/** The texts one after the other, each ended by a line end. */
export function joined(texts: readonly Uint8Array[]): Uint8Array {
	const [only] = texts;
	if (only && texts.length === 1) {
		return only;
	}
	const withEnd = texts.map((text, index) => ({ text, needsEnd: index < texts.length - 1 && text.length > 0 && text[text.length - 1] !== LF }));
	const all = new Uint8Array(withEnd.reduce((sum, { text, needsEnd }) => sum + text.length + (needsEnd ? 1 : 0), 0));
	let at = 0;
	for (const { text, needsEnd } of withEnd) {
		all.set(text, at);
		at += text.length;
		if (needsEnd) {
			all[at++] = LF;
		}
	}
	return all;
}

function tooLarge(): string {
	return vscode.l10n.t('The text is larger than {0} MB, too large to be shown as one. The Bounces view reads it all the same.', LARGEST_TEXT_IN_BYTES / 1024 / 1024);
}

async function stampOf(parts: readonly vscode.Uri[]): Promise<string> {
	const stats = await Promise.all(parts.map((part) => vscode.workspace.fs.stat(part)));
	return stats.map(({ size, mtime }) => `${size} ${mtime}`).join();
}

function nameOf({ path }: vscode.Uri): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

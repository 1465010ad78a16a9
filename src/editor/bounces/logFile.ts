import * as vscode from 'vscode';
import type { Platform } from '../../platform/platform';
import type { Failure, LogInput } from '../../worker/protocol';
import { LARGEST_TEXT_IN_BYTES } from '../logText/logTextFileSystem';
import { partsOf } from '../logText/logTextUri';
import { documentOf } from './fileInFront';

/** A larger file VS Code gives to no extension: no document, no editor, no hover. */
const LARGEST_DOCUMENT_IN_BYTES = 50 * 1024 * 1024;

/** A log as it is at a moment. */
export interface LogFile {
	readonly uri: vscode.Uri;
	/** The same stamp is the same content. */
	readonly stamp: string;
	/** VS Code does not give the file to extensions. */
	readonly tooLarge: boolean;
	/** What a worker reads. Asked for again, it is what it was. */
	input(): Promise<LogInput>;
}

/** Looks at a log, without reading it. Rejects where it is not there. */
export async function lookAt(uri: vscode.Uri, platform: Platform): Promise<LogFile> {
	const document = documentOf(uri);
	if (document && (document.isDirty || document.isUntitled)) {
		return textOf(document);
	}
	const parts = partsOf(uri);
	if (parts.length > 0) {
		return textOfFiles(uri, parts, platform);
	}
	const { size, mtime } = await vscode.workspace.fs.stat(uri);
	const path = platform.filePath(uri);
	return {
		uri,
		stamp: `${size} bytes at ${mtime}`,
		tooLarge: !document && size > LARGEST_DOCUMENT_IN_BYTES,
		input: once(async () => (path === undefined ? bytes(await readWhole(uri, size)) : { kind: 'file', path })),
	};
}

/** Of a file system of the web, or of another machine: it hands out no part of a file, and all of it goes through the memory of the window. */
async function readWhole(uri: vscode.Uri, size: number): Promise<Uint8Array> {
	if (size > LARGEST_TEXT_IN_BYTES) {
		const [megabytes, most] = [size, LARGEST_TEXT_IN_BYTES].map((length) => Math.ceil(length / 1024 / 1024));
		throw vscode.FileSystemError.Unavailable(vscode.l10n.t('It has {0} MB. Here files can only be read as a whole, and no more than {1} MB.', megabytes as number, most as number));
	}
	return vscode.workspace.fs.readFile(uri);
}

/** Files that are shown as one text, if they are shown. Their own sizes say little of that of the text, so the editor is asked. */
async function textOfFiles(uri: vscode.Uri, parts: readonly vscode.Uri[], platform: Platform): Promise<LogFile> {
	const stats = await Promise.all(parts.map((part) => vscode.workspace.fs.stat(part)));
	const paths = parts.map((part) => platform.filePath(part));
	return {
		uri,
		stamp: stats.map(({ size, mtime }) => `${size} bytes at ${mtime}`).join(),
		tooLarge: !documentOf(uri),
		input: once(async () => (paths.every((path) => path !== undefined) ? { kind: 'files', paths } : bytes(await vscode.workspace.fs.readFile(uri)))),
	};
}

/** What is in the window and not, or not like this, on disk. */
function textOf(document: vscode.TextDocument): LogFile {
	const text = document.getText();
	return {
		uri: document.uri,
		stamp: `version ${document.version} of text ${numberOf(document)}`,
		tooLarge: false,
		input: once(async () => bytes(new TextEncoder().encode(text))),
	};
}

const numbers = new WeakMap<vscode.TextDocument, number>();
let lastNumber = 0;

/** Tells apart the texts that have the same name one after the other, as `Untitled-1` does; versions begin anew with each. */
function numberOf(document: vscode.TextDocument): number {
	const number = numbers.get(document) ?? ++lastNumber;
	numbers.set(document, number);
	return number;
}

function bytes(of: Uint8Array): LogInput {
	return { kind: 'bytes', bytes: of };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
	let made: Promise<T> | undefined;
	return () => (made ??= make());
}

/** What VS Code's file system says, as the worker would. */
export function failureOf(error: unknown): Failure {
	const message = error instanceof Error ? error.message : String(error);
	const code = error instanceof vscode.FileSystemError ? error.code : undefined;
	switch (code) {
		case 'FileNotFound':
			return { kind: 'notFound', message };
		case 'NoPermissions':
			return { kind: 'noPermission', message };
		default:
			return { kind: 'unreadable', message };
	}
}

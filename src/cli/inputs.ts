import { open, readdir, stat } from 'node:fs/promises';
import * as path from 'node:path';
import type { LogSource } from '../core/analysis/logSource';
import { openFile, sourceError } from '../platform/node/fileSource';
import { gzipSource, pipeSource, streamSource } from '../platform/node/streamSource';

export const STANDARD_INPUT = '-';

/** An input by the name that results give it. Opening rejects with a `SourceError`. */
export interface Input {
	readonly name: string;
	open(): Promise<LogSource>;
}

/** What the names stand for: a folder for all files in it, also those in its folders. A name that stands for nothing stays, and fails when it is opened. */
export async function findInputs(names: readonly string[]): Promise<Input[]> {
	const inputs: Input[] = [];
	for (const name of names) {
		if (name === STANDARD_INPUT) {
			inputs.push({ name, open: async () => streamSource(process.stdin) });
		} else {
			inputs.push(...(await filesAt(name)).map((file) => ({ name: file, open: () => openLog(file) })));
		}
	}
	return inputs;
}

/** Hidden files and links within a folder are passed over; so no folder is read twice. */
async function filesAt(name: string): Promise<string[]> {
	const isFolder = await stat(name).then((stats) => stats.isDirectory(), () => false);
	if (!isFolder) {
		return [name];
	}
	const entries = await readdir(name, { withFileTypes: true }).catch(() => undefined);
	if (!entries) {
		return [name];
	}
	const files: string[] = [];
	for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
		const inside = path.join(name, entry.name);
		if (!entry.name.startsWith('.') && (entry.isFile() || entry.isDirectory())) {
			files.push(...(entry.isDirectory() ? await filesAt(inside) : [inside]));
		}
	}
	return files;
}

async function openLog(file: string): Promise<LogSource> {
	try {
		const stats = await stat(file);
		if (!stats.isFile() && !stats.isDirectory()) {
			return pipeSource(file);
		}
		return (stats.isFile() && (await isGzip(file))) ? gzipSource(file) : await openFile(file);
	} catch (error) {
		throw sourceError(error);
	}
}

/** RFC 1952 section 2.3.1: the first two bytes. The name says nothing for sure. */
async function isGzip(file: string): Promise<boolean> {
	const handle = await open(file);
	try {
		const head = new Uint8Array(2);
		const { bytesRead } = await handle.read(head, 0, 2, 0);
		return bytesRead === 2 && head[0] === 0x1f && head[1] === 0x8b;
	} finally {
		await handle.close();
	}
}

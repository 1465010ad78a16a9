import { readdir, stat } from 'node:fs/promises';
import * as path from 'node:path';
import type { LogSource } from '../core/analysis/logSource';
import { inOrder, readRotatedName } from '../core/log/rotation';
import { openLog } from '../platform/node/openLog';
import { pipeSource, streamSource } from '../platform/node/streamSource';

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
			inputs.push(...(await filesAt(name)).map((file) => ({ name: file, open: () => openFileOrPipe(file) })));
		}
	}
	return inputs;
}

/** Inputs that are files of one log, as their names and folders tell, together and oldest first; in the order in which the first of each came. */
export function logsOf(inputs: readonly Input[]): Input[][] {
	const logs = new Map<string, Input[]>();
	for (const input of inputs) {
		const key = input.name === STANDARD_INPUT ? STANDARD_INPUT : path.join(path.dirname(input.name), readRotatedName(path.basename(input.name)).base);
		logs.set(key, [...(logs.get(key) ?? []), input]);
	}
	return [...logs.values()].map((files) => inOrder(files.map(({ name }) => name)).flatMap((name, at, names) => (names.indexOf(name) === at ? files.filter((file) => file.name === name) : [])));
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

/** A pipe or a device is read as it comes. */
async function openFileOrPipe(name: string): Promise<LogSource> {
	const isStream = await stat(name).then((stats) => !stats.isFile() && !stats.isDirectory(), () => false);
	return isStream ? pipeSource(name) : openLog(name);
}

import * as vscode from 'vscode';
import { inOrder, readRotatedName } from '../../core/log/rotation';
import { isMailLogName, mayBeLogName } from '../bounces/logName';

/** A folder of logs has few; a home folder has many, and nobody reads on in a list so long. */
const MOST_FILES = 2_000;
/** `/var/log`, `/var/log/exim4`, `/var/log/old/exim4` */
const DEEPEST = 3;

/** A file of a folder that may be a log. */
export interface FoundLog {
	readonly uri: vscode.Uri;
	/** Below the folder that was looked through. */
	readonly path: string;
	/** By its name. */
	readonly isMailLog: boolean;
}

/** The logs in a folder and in its folders, those of one log side by side, oldest first. Rejects where the folder cannot be listed. */
export async function findLogs(folder: vscode.Uri): Promise<FoundLog[]> {
	const found: FoundLog[] = [];
	const look = async (within: vscode.Uri, prefix: string, depth: number): Promise<void> => {
		const entries = await vscode.workspace.fs.readDirectory(within);
		const names = entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name);
		for (const name of inOrder(names)) {
			const { base } = readRotatedName(name);
			const uri = vscode.Uri.joinPath(within, name);
			const isMailLog = isMailLogName(`${within.path}/${base}`);
			if (found.length < MOST_FILES && (isMailLog || mayBeLogName(base))) {
				found.push({ uri, path: prefix + name, isMailLog });
			}
		}
		for (const [name, type] of entries) {
			// not behind links, which may lead back
			if (type === vscode.FileType.Directory && !name.startsWith('.') && depth < DEEPEST) {
				await look(vscode.Uri.joinPath(within, name), `${prefix}${name}/`, depth + 1).then(undefined, () => undefined);
			}
		}
	};
	await look(folder, '', 1);
	return found;
}

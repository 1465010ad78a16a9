import * as vscode from 'vscode';
import { readRotatedName } from '../../core/log/rotation';
import { isMailLogName } from '../bounces/logName';
import { logTextUri } from './logTextUri';

/** Shows the text of files as one. What stands in the way is said. */
export async function openLogText(parts: readonly vscode.Uri[], options: vscode.TextDocumentShowOptions = {}): Promise<void> {
	const uri = textOf(parts);
	try {
		// a file of more than 50 MB VS Code shows and does not hand out, so it is not asked for a document
		await vscode.commands.executeCommand('vscode.open', uri, { preview: false, ...options });
	} catch (error) {
		void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
	}
}

/** The text of files, under the name of the log they are of. */
export function textOf(parts: readonly vscode.Uri[]): vscode.Uri {
	const [first] = parts;
	const names = parts.map(nameOf);
	const bases = [...new Set(names.map((name) => readRotatedName(name).base))];
	const [base = ''] = bases;
	if (first && parts.length === 1) {
		// mail.log.2.gz becomes mail.log.2
		return logTextUri(nameOf(first).replace(/\.(?:gz|zst|bz2|xz)$/i, ''), parts);
	}
	const name = bases.length === 1 ? vscode.l10n.t('{0}, {1} files', base, parts.length) : vscode.l10n.t('{0} logs', parts.length);
	return logTextUri(bases.some(isMailLogName) ? `${name}.maillog` : name, parts);
}

export function nameOf({ path }: vscode.Uri): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

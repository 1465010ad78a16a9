import * as vscode from 'vscode';
import { documentOf, isSame } from '../bounces/fileInFront';
import { watchFile } from '../watchFile';

/** VS Code reads a changed file sooner, where it hears of the change at all. */
const PATIENCE_IN_MS = 1_500;

/**
 * VS Code reads a file again when it hears of a change, which it does not on every file system. We look at the file ourselves, too; where its
 * text has not changed some time after the file did, VS Code is asked to read it. It can be asked so only for the editor in front.
 */
export function reloadWhatIsMissed(uri: vscode.Uri): vscode.Disposable {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const watched = watchFile(uri, () => {
		const version = documentOf(uri)?.version;
		timer ??= setTimeout(() => {
			timer = undefined;
			const document = vscode.window.activeTextEditor?.document;
			if (document && isSame(document.uri, uri) && !document.isDirty && document.version === version) {
				void vscode.commands.executeCommand('workbench.action.files.revert');
			}
		}, PATIENCE_IN_MS);
	});
	return vscode.Disposable.from(watched, new vscode.Disposable(() => clearTimeout(timer)));
}

import * as vscode from 'vscode';
import { activate as activateOn } from './activate';
import { createBrowserPlatform } from './platform/browser/browserPlatform';

export function activate(context: vscode.ExtensionContext): void {
	const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'browser', 'worker.js');
	activateOn(context, createBrowserPlatform(() => vscode.workspace.fs.readFile(script)));
}

import * as vscode from 'vscode';
import { activate as activateOn } from './activate';
import { createBrowserPlatform } from './platform/browser/browserPlatform';

export function activate(context: vscode.ExtensionContext): void {
	const scripts = vscode.Uri.joinPath(context.extensionUri, 'dist', 'browser');
	activateOn(context, createBrowserPlatform((name) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(scripts, name))));
}

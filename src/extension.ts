import * as path from 'node:path';
import type * as vscode from 'vscode';
import { activate as activateOn } from './activate';
import { createNodePlatform } from './platform/node/nodePlatform';

export function activate(context: vscode.ExtensionContext): void {
	activateOn(context, createNodePlatform(path.join(__dirname, 'worker.js')));
}

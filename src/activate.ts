import * as vscode from 'vscode';
import { createBouncesView } from './editor/bounces/bouncesView';
import { registerCommands } from './editor/commands';
import { showInlineReasons } from './editor/decorations/inlineReasons';
import { registerHover } from './editor/hover/replyHover';
import { createLookup } from './editor/lookup/lookup';
import type { Platform } from './platform/platform';

/** Builds the rooms and hands them to VS Code to dispose of. */
export function activate(context: vscode.ExtensionContext, platform: Platform): void {
	const log = vscode.window.createOutputChannel('Mail Log', { log: true });
	const lookup = createLookup(context.extensionUri);
	const bounces = createBouncesView({ platform, log, memory: context.workspaceState });
	context.subscriptions.push(
		log,
		lookup,
		bounces,
		registerHover(),
		showInlineReasons(),
		registerCommands({ ...lookup.commands, ...bounces.commands }),
	);
}

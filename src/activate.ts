import * as vscode from 'vscode';
import { createBouncesView } from './editor/bounces/bouncesView';
import { registerCommands } from './editor/commands';
import { showInlineReasons } from './editor/decorations/inlineReasons';
import { registerHover } from './editor/hover/replyHover';
import { createLogTexts } from './editor/logText/logTexts';
import { createLookup } from './editor/lookup/lookup';
import { RulesFollower } from './editor/rules/currentRules';
import { createRulesRoom } from './editor/rules/rulesRoom';
import type { Platform } from './platform/platform';

/** Builds the rooms and hands them to VS Code to dispose of. */
export function activate(context: vscode.ExtensionContext, platform: Platform): void {
	const log = vscode.window.createOutputChannel('Mail Log', { log: true });
	const rules = new RulesFollower();
	const lookup = createLookup(context.extensionUri, rules);
	const logTexts = createLogTexts(platform);
	const bounces = createBouncesView({ platform, log, rules, memory: context.workspaceState });
	context.subscriptions.push(
		log,
		rules,
		lookup,
		logTexts,
		bounces,
		registerHover(rules),
		showInlineReasons(rules),
		registerCommands({ ...lookup.commands, ...logTexts.commands, ...bounces.commands, ...createRulesRoom({ rules, front: bounces.front }).commands }),
	);
}

import * as vscode from 'vscode';
import { createBouncesView } from './editor/bounces/bouncesView';
import { registerCommands } from './editor/commands';
import { showInlineReasons } from './editor/decorations/inlineReasons';
import { createExcerpts } from './editor/excerpt/excerpts';
import { createFollow } from './editor/follow/follow';
import { registerHover } from './editor/hover/replyHover';
import { createLogTexts } from './editor/logText/logTexts';
import { createLookup } from './editor/lookup/lookup';
import { createMessageRoom } from './editor/message/explainMessage';
import { RulesFollower } from './editor/rules/currentRules';
import { createRulesRoom } from './editor/rules/rulesRoom';
import { createLogAnalysis } from './platform/analysisClient';
import type { Platform } from './platform/platform';

/** Builds the rooms and hands them to VS Code to dispose of. */
export function activate(context: vscode.ExtensionContext, platform: Platform): void {
	const log = vscode.window.createOutputChannel('Mail Log', { log: true });
	const rules = new RulesFollower();
	const lookup = createLookup(context.extensionUri, rules);
	const logTexts = createLogTexts(platform);
	const excerpts = createExcerpts();
	const analysis = createLogAnalysis(platform);
	const follow = createFollow({ platform, analysis, documents: excerpts.documents });
	const bounces = createBouncesView({ platform, analysis, log, rules, excerpts: excerpts.documents, memory: context.workspaceState });
	const messages = createMessageRoom(rules);
	context.subscriptions.push(
		log,
		rules,
		lookup,
		logTexts,
		excerpts,
		follow,
		bounces,
		messages,
		analysis,
		registerHover(rules),
		showInlineReasons(rules),
		registerCommands({ ...lookup.commands, ...logTexts.commands, ...excerpts.commands, ...follow.commands, ...bounces.commands, ...messages.commands, ...createRulesRoom({ rules, front: bounces.front }).commands }),
	);
}

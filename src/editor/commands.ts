import * as vscode from 'vscode';

/** Every command of the extension; `test/manifest` holds the list to `package.json`. */
export const COMMANDS = [
	'mailLog.lookUpCode',
	'mailLog.explainReplyAtCursor',
	'mailLog.copyExplanation',
	'mailLog.openReference',
	'mailLog.openRule',
	'mailLog.openSampleLog',
	'mailLog.explainBounceMessage',
	'mailLog.newRule',
	'mailLog.unexplainedReplies',
	'mailLog.summarizeBounces',
	'mailLog.summarizeFolder',
	'mailLog.followLog',
	'mailLog.stopFollowing',
	'mailLog.openExcerpt',
	'mailLog.openTimeWindow',
	'mailLog.openMessage',
	'mailLog.openOriginalLine',
	'mailLog.openRotatedSet',
	'mailLog.openCompressedLog',
	'mailLog.nextBounce',
	'mailLog.previousBounce',
	'mailLog.revealBounce',
	'mailLog.bounces.refresh',
	'mailLog.bounces.collapseAll',
	'mailLog.bounces.groupByReason',
	'mailLog.bounces.groupByCode',
	'mailLog.bounces.groupByDomain',
	'mailLog.bounces.groupByRelay',
	'mailLog.bounces.copy',
	'mailLog.bounces.showMore',
	'mailLog.bounces.showReason',
	'mailLog.bounces.cancel',
] as const;
export type CommandId = (typeof COMMANDS)[number];

/**
 * Runs a command. What comes in is whatever a menu, a keybinding, a link or another extension hands over, so a handler looks at
 * it before it believes it. A rejection is shown to the user by VS Code.
 */
export type CommandHandler = (...given: readonly unknown[]) => unknown;

/** One handler for each of some commands. A room offers those of its own commands; together they must be all. */
export type CommandHandlers<Id extends CommandId = CommandId> = Readonly<Record<Id, CommandHandler>>;

/** Registers all commands; one without a handler does not compile. */
export function registerCommands(handlers: CommandHandlers): vscode.Disposable {
	return vscode.Disposable.from(...COMMANDS.map((id) => vscode.commands.registerCommand(id, handlers[id])));
}

import * as vscode from 'vscode';
import type { CommandId } from '../commands';
import { escapeMarkdown, type MarkdownSink } from '../explain/markdownSink';

/** Gathers what a hover shows. */
export class HoverContent implements MarkdownSink {
	readonly content = new vscode.MarkdownString();
	private readonly commands = new Set<CommandId>();

	markdown(own: string): void {
		this.content.appendMarkdown(own);
	}

	text(words: string): void {
		// Not `appendText`: it turns every space into one that cannot break, so that a sentence runs out of the hover.
		this.content.appendMarkdown(escapeMarkdown(words));
	}

	block(foreign: string): void {
		this.content.appendCodeblock(foreign, 'maillog');
	}

	/** A link that runs a command of ours; only the commands that are linked are trusted. */
	command(words: string, command: CommandId, ...given: readonly unknown[]): void {
		this.commands.add(command);
		this.content.isTrusted = { enabledCommands: [...this.commands] };
		this.content.appendMarkdown(`[${escapeMarkdown(words)}](command:${command}?${encodeArguments(given)})`);
	}
}

/** Arguments in the form of a command link; parentheses would end the link. */
function encodeArguments(given: readonly unknown[]): string {
	return encodeURIComponent(JSON.stringify(given)).replace(/[()]/g, (letter) => (letter === '(' ? '%28' : '%29'));
}

import * as vscode from 'vscode';
import { isSame } from './fileInFront';
import type { FollowedLog } from './followedLog';
import type { BounceNode } from './nodes';
import { revealLine } from './revealLine';
import { stepFrom } from './stepping';

const SHORTLY_IN_MS = 3_000;

/** Shows failures of the followed log in the editor. */
export class Revealer {
	/** Files of which it was said what cannot be done in them. */
	private readonly explained = new Set<string>();
	/** Where we went last; stands in for the cursor of a file that VS Code keeps to itself. */
	private last: { readonly uri: vscode.Uri; readonly line: number } | undefined;

	constructor(private readonly followed: FollowedLog) {}

	/** Shows the line of a row of the view: of a reply the first one. */
	async reveal(node: BounceNode | undefined): Promise<void> {
		const { read } = this.followed;
		switch (node?.kind) {
			case 'occurrence':
				return this.show(read?.summary.failures.line[node.row], { preserveFocus: true });
			case 'reply':
				return this.show(node.grouped.reply.line, { preserveFocus: true });
			default:
				return;
		}
	}

	/** Goes on from the cursor. */
	async step(direction: 'next' | 'previous'): Promise<void> {
		await this.followed.settled();
		const { read } = this.followed;
		if (!read) {
			say(vscode.l10n.t('No mail log is open.'));
			return;
		}
		const { summary: { failures } } = read;
		const step = stepFrom(this.currentLine(read.file.uri), failures, direction);
		if (!step) {
			say(vscode.l10n.t('No bounces in this log.'));
			return;
		}
		await this.show(failures.line[step.row], { preserveFocus: false });
		if (step.wrapped) {
			say(direction === 'next' ? vscode.l10n.t('Went on from the first bounce') : vscode.l10n.t('Went on from the last bounce'));
		}
	}

	private currentLine(uri: vscode.Uri): number {
		const editor = vscode.window.activeTextEditor;
		if (editor && isSame(editor.document.uri, uri)) {
			return editor.selection.active.line + 1;
		}
		return isSame(this.last?.uri, uri) ? (this.last?.line ?? 0) : 0;
	}

	private async show(line: number | undefined, { preserveFocus }: { readonly preserveFocus: boolean }): Promise<void> {
		const file = this.followed.read?.file;
		if (!file || line === undefined) {
			return;
		}
		this.last = { uri: file.uri, line };
		const shown = await revealLine({ uri: file.uri, line, preserveFocus });
		if (shown === 'line' && !this.explained.has(file.uri.toString())) {
			this.explained.add(file.uri.toString());
			void vscode.window.showInformationMessage(
				vscode.l10n.t('VS Code gives extensions no file of more than 50 MB. So a click goes to the line but cannot select the reply, and hover is off there. The Bounces view explains each reply when the mouse is on its row.'),
			);
		}
	}
}

function say(words: string): void {
	vscode.window.setStatusBarMessage(words, SHORTLY_IN_MS);
}

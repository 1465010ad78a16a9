import * as vscode from 'vscode';
import type { LogSummary } from '../../core/analysis/summary';
import type { LogAnalysis } from '../../platform/logAnalysis';
import type { CommandId } from '../commands';
import { failingReply } from './failingReply';
import { documentOf, isSame } from './fileInFront';
import type { FollowedLog } from './followedLog';
import type { BounceNode } from './nodes';
import { firstLine, placeAt } from './occurrences';
import { placeInFile } from './placeInFile';
import { openAt, revealReply } from './revealReply';
import { stepFrom } from './stepping';

const SHORTLY_IN_MS = 3_000;

/** Shows failures of the followed log in the editor. */
export class Revealer {
	/** Files of which it was said what cannot be done in them. */
	private readonly explained = new Set<string>();
	/** Where we went last; stands in for the cursor of a file that VS Code keeps to itself. */
	private last: { readonly uri: vscode.Uri; readonly line: number } | undefined;

	constructor(
		private readonly followed: FollowedLog,
		private readonly analysis: LogAnalysis,
		/** Shows what stands around a line as a text that extensions have. */
		private readonly openExcerpt: (line: LinePlace) => Promise<void>,
	) {}

	/** Shows the line of a row of the view: of a reply the first one. */
	async reveal(node: BounceNode | undefined): Promise<void> {
		const { read } = this.followed;
		switch (node?.kind) {
			case 'occurrence':
				return this.show(read && placeOfRow(read.summary, node.row), { preserveFocus: true });
			case 'reply':
				return this.show(node.grouped.reply, { preserveFocus: true });
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
		await this.show(placeOfRow(read.summary, step.row), { preserveFocus: false });
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

	/** Shows a line, with its failing reply selected. */
	async show(at: LinePlace | undefined, { preserveFocus }: { readonly preserveFocus: boolean }): Promise<void> {
		const { read } = this.followed;
		if (!read || !at) {
			return;
		}
		const { file, summary } = read;
		this.last = { uri: file.uri, line: at.line };
		const place = { uri: file.uri, line: at.line, preserveFocus };
		if (!file.tooLarge || documentOf(file.uri)) {
			return revealReply(place);
		}
		const inFile = placeInFile(file.uri, summary.files, at.line);
		if (inFile) {
			return revealReply({ ...inFile, preserveFocus });
		}
		const lines = await this.analysis.readLines(await file.input(), [placeAt(summary, at.offset)]);
		const text = lines.ok ? firstLine(lines.value[0] ?? '') : '';
		const reply = failingReply(text, { start: 0, end: text.length }) ?? { start: 0, end: text.length };
		void this.explainOnce(file.uri, at, text.slice(reply.start, reply.end));
		return openAt(place, reply);
	}

	/** Says what cannot be done in a file that VS Code keeps to itself, and offers what can. */
	private async explainOnce(uri: vscode.Uri, at: LinePlace, reply: string): Promise<void> {
		if (this.explained.has(uri.toString())) {
			return;
		}
		this.explained.add(uri.toString());
		const explain = vscode.l10n.t('Explain This Reply');
		const excerpt = vscode.l10n.t('Open Excerpt');
		const chosen = await vscode.window.showInformationMessage(
			vscode.l10n.t('VS Code gives extensions no file of more than 50 MB, so hover is off in this one. A click still goes to the reply. An excerpt shows the lines around it with colours and hover.'),
			excerpt,
			explain,
		);
		if (chosen === excerpt) {
			await this.openExcerpt(at);
		}
		if (chosen === explain) {
			await vscode.commands.executeCommand('mailLog.lookUpCode' satisfies CommandId, reply);
		}
	}
}

/** Where a failure stands. */
interface LinePlace {
	readonly line: number;
	readonly offset: number;
}

function placeOfRow({ failures }: LogSummary, row: number): LinePlace {
	return { line: failures.line[row] ?? 1, offset: failures.offset[row] ?? 0 };
}

function say(words: string): void {
	vscode.window.setStatusBarMessage(words, SHORTLY_IN_MS);
}

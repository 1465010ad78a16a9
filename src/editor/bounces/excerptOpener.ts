import * as vscode from 'vscode';
import type { KnownLine } from '../../core/analysis/logWindow';
import type { LogAnalysis } from '../../platform/logAnalysis';
import type { ExcerptDocuments } from '../excerpt/excerptDocuments';
import { excerptAround, excerptOf } from './excerptOf';
import { isSame } from './fileInFront';
import type { FollowedLog } from './followedLog';
import type { Grouping } from './groups';
import type { Locale } from './locale';
import { linesOfMessage, messageIdOf } from './messageLines';
import type { BounceNode } from './nodes';
import { timeWindow, type AboutLine } from './timeWindow';

export interface ExcerptHost {
	readonly followed: FollowedLog;
	readonly analysis: LogAnalysis;
	readonly locale: Locale;
	readonly documents: ExcerptDocuments;
	grouping(): Grouping;
}

/** Opens parts of the followed log as texts of their own. */
export class ExcerptOpener {
	constructor(private readonly host: ExcerptHost) {}

	/** The failing lines of a group or a reply of the view, or what stands around one failure. */
	async openExcerpt(node: BounceNode | undefined): Promise<void> {
		const { followed, analysis, locale, documents } = this.host;
		const { read } = followed;
		if (!read || !node || node.kind === 'note' || node.kind === 'more') {
			return;
		}
		const result = await excerptOf(node, { ...read, grouping: this.host.grouping(), analysis, locale });
		if ('failure' in result) {
			void vscode.window.showErrorMessage(result.failure.message);
			return;
		}
		await documents.show(result.excerpt);
		if (result.cut > 0) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t('The first {0} lines are shown; {1} more are in the log.', locale.number(result.excerpt.lines.length), locale.number(result.cut)),
			);
		}
	}

	/** What stands around a line of the log. */
	async openAround(line: KnownLine): Promise<void> {
		const { followed: { read }, analysis, documents } = this.host;
		const result = read && (await excerptAround(line, { ...read, analysis }));
		if (result && 'excerpt' in result) {
			await documents.show(result.excerpt);
		} else if (result) {
			void vscode.window.showErrorMessage(result.failure.message);
		}
	}

	/** All lines about the message of a failure of the view, else of the line at the cursor. */
	async openMessage(node: BounceNode | undefined): Promise<void> {
		const { followed, analysis, documents } = this.host;
		await followed.settled();
		const id = messageIdOf(node?.kind === 'occurrence' ? node.text : lineAtCursor());
		if (!followed.read || id === undefined) {
			void vscode.window.showInformationMessage(vscode.l10n.t('There is no line of a mail log at the cursor that names a message.'));
			return;
		}
		const excerpt = await linesOfMessage(followed.read.file, id, analysis);
		if (excerpt) {
			await documents.show(excerpt);
		}
	}

	/** The lines of a span of time: around a failure of the view, else around the line at the cursor, or of any other that is asked for. */
	async openTimeWindow(node: BounceNode | undefined): Promise<void> {
		const { followed, analysis, locale, documents } = this.host;
		await followed.settled();
		const { read } = followed;
		if (!read) {
			void vscode.window.showInformationMessage(vscode.l10n.t('No mail log is open.'));
			return;
		}
		const about = node?.kind === 'occurrence' ? { text: node.text, number: read.summary.failures.line[node.row] as number } : lineInFront(read.file.uri, documents);
		const excerpt = await timeWindow(about, { ...read, analysis, locale });
		if (excerpt) {
			await documents.show(excerpt);
		}
	}
}

/** The line at the cursor of a log, or of an excerpt of it. */
function lineInFront(log: vscode.Uri, documents: ExcerptDocuments): AboutLine | undefined {
	const editor = vscode.window.activeTextEditor;
	if (!editor) {
		return undefined;
	}
	const { document, selection: { active: { line } } } = editor;
	const origin = documents.originOf(document.uri, line) ?? { log: document.uri, number: line + 1 };
	return isSame(origin.log, log) ? { text: document.lineAt(line).text, number: origin.number } : undefined;
}

function lineAtCursor(): string {
	const editor = vscode.window.activeTextEditor;
	return editor ? editor.document.lineAt(editor.selection.active.line).text : '';
}

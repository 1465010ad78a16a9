import * as vscode from 'vscode';
import type { Explanation } from '../../core/smtp/verdict';
import type { ReplyGroup } from '../../core/analysis/summary';
import type { CommandId } from '../commands';
import { writeEvidence } from '../explain/evidence';
import { writeFirstStep, writeVerdict, writeWarnings } from '../explain/explanationMarkdown';
import { HoverContent } from '../hover/hoverContent';
import type { Gravity, Grouping } from './groups';
import { groupWords, occurrenceWords, replyWords, type RowWords } from './labels';
import type { Locale } from './locale';
import { idOf, type BounceNode, type Note, type OccurrenceNode } from './nodes';

/** What the rows have in common. */
export interface RowContext {
	readonly grouping: Grouping;
	readonly locale: Locale;
	/** Distinguishes rows of different logs, so that what is open in one is not open in the other. */
	readonly scope: string;
	/** By the clock of the log; empty where it has none. */
	timeOf(row: number): string;
	/** From 1. */
	lineOf(row: number): number;
	/** What became of the message and recipient of a row, as a sentence; empty where the row tells all of it. */
	storyOf(row: number): string;
}

const ICONS: Readonly<Record<Gravity, vscode.ThemeIcon>> = {
	failed: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
	refused: new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('list.errorForeground')),
	delayed: new vscode.ThemeIcon('watch', new vscode.ThemeColor('list.warningForeground')),
};

export function itemOf(node: BounceNode, context: RowContext): vscode.TreeItem {
	if (node.kind === 'note') {
		return noteItem(node.note);
	}
	const item = new vscode.TreeItem('');
	item.id = `${context.scope}\n${context.grouping}\n${idOf(node)}`;
	item.contextValue = node.kind;
	switch (node.kind) {
		case 'group':
			item.iconPath = ICONS[node.group.gravity];
			return open(item, groupWords(node.group, context.grouping, context.locale));
		case 'reply':
			return open(item, replyWords(node.grouped, context.grouping, context.locale));
		case 'occurrence':
			return occurrenceItem(item, node, context);
		case 'more':
			item.label = context.locale.l10n.t('Show More… ({0} left)', context.locale.number(node.left));
			item.command = { title: '', command: 'mailLog.bounces.showMore' satisfies CommandId, arguments: [node] };
			return item;
	}
}

function open(item: vscode.TreeItem, { label, description }: RowWords): vscode.TreeItem {
	item.label = label;
	item.description = description;
	item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
	return item;
}

function occurrenceItem(item: vscode.TreeItem, node: OccurrenceNode, { locale, timeOf, lineOf }: RowContext): vscode.TreeItem {
	const number = locale.l10n.t('line {0}', locale.number(lineOf(node.row)));
	const { label, description } = occurrenceWords(node.event, node.text, { time: timeOf(node.row), number });
	item.label = label;
	item.description = description;
	item.command = { title: '', command: 'mailLog.revealBounce' satisfies CommandId, arguments: [node] };
	return item;
}

function noteItem({ text, icon, command }: Note): vscode.TreeItem {
	const item = new vscode.TreeItem(text);
	item.iconPath = new vscode.ThemeIcon(icon);
	item.tooltip = text;
	item.contextValue = 'note';
	item.command = command && { title: '', command: command satisfies CommandId };
	return item;
}

/** What the mouse shows on a row; made when it comes, because it is long. */
export function tooltipOf(node: BounceNode, { locale, storyOf }: RowContext): vscode.MarkdownString | undefined {
	switch (node.kind) {
		case 'reply':
			return replyTooltip(node.grouped.reply);
		case 'occurrence': {
			const hover = new HoverContent();
			hover.block(node.text || locale.l10n.t('The log does not have this line any more.'));
			hover.text(storyOf(node.row));
			return hover.content;
		}
		default:
			return undefined;
	}
}

function replyTooltip(reply: ReplyGroup): vscode.MarkdownString {
	const explanation: Explanation = { ...reply.verdict, text: reply.example, code: reply.code, enhanced: reply.enhanced };
	const hover = new HoverContent();
	hover.block(reply.example);
	writeVerdict(hover, explanation);
	writeFirstStep(hover, explanation);
	writeWarnings(hover, explanation);
	writeEvidence(hover, explanation);
	return hover.content;
}

import * as vscode from 'vscode';
import type { ReplyGroup } from '../../core/analysis/summary';

/** Longer words are cut by the list anyway. */
const LONGEST = 300;

export interface ReplyRow extends vscode.QuickPickItem {
	readonly reply: ReplyGroup;
}

/** A distinct reply as a row of a list: how often, what beside it, and the words. */
export function replyRow(reply: ReplyGroup, beside: string): ReplyRow {
	const count = reply.events === 1 ? vscode.l10n.t('1 failure') : vscode.l10n.t('{0} failures', reply.events);
	return {
		reply,
		label: beside === '' ? count : `${count} · ${beside}`,
		// `$(` begins an icon, which a stranger's words must not
		detail: reply.template.slice(0, LONGEST).replaceAll('$(', '$ (') || vscode.l10n.t('(no reply)'),
		alwaysShow: false,
	};
}

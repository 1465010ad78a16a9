import * as vscode from 'vscode';
import type { Unexplained } from '../../core/analysis/caughtReplies';
import type { ReplyGroup } from '../../core/analysis/summary';
import { replyRow, type ReplyRow } from './replyRows';

/** As many rows as a list bears. */
const MOST_ROWS = 1000;

/** What was chosen: to see the reply in the log, or to make a rule from it. */
export interface UnexplainedChoice {
	readonly reply: ReplyGroup;
	readonly then: 'reveal' | 'newRule';
}

/** Lists what no words explain. */
export function pickUnexplained({ replies, events, failures }: Unexplained): Promise<UnexplainedChoice | undefined> {
	const pick = vscode.window.createQuickPick<ReplyRow>();
	const make: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('add'), tooltip: vscode.l10n.t('New Rule From This Reply') };
	pick.title = vscode.l10n.t('Unexplained Replies: {0} of {1} failures', events, failures);
	pick.placeholder = vscode.l10n.t('Choose one to go to it; the button makes a rule from it');
	pick.matchOnDetail = true;
	pick.items = replies.slice(0, MOST_ROWS).map((reply) => ({ ...replyRow(reply, codesOf(reply)), buttons: [make] }));
	return new Promise((resolve) => {
		const end = (choice: UnexplainedChoice | undefined): void => {
			resolve(choice);
			pick.hide();
		};
		pick.onDidAccept(() => end(pick.selectedItems[0] && { reply: pick.selectedItems[0].reply, then: 'reveal' }));
		pick.onDidTriggerItemButton(({ item }) => end({ reply: item.reply, then: 'newRule' }));
		pick.onDidHide(() => {
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}

function codesOf({ code, enhanced }: ReplyGroup): string {
	return [code, enhanced].filter((part) => part !== undefined).join(' ');
}

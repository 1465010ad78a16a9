import * as vscode from 'vscode';
import type { Caught } from '../../core/analysis/caughtReplies';
import { reasonFacts } from '../../core/smtp/knowledge/facts';
import { REASONS, type Reason } from '../../core/smtp/reason';
import { replyRow } from './replyRows';
import type { NewRuleQuestions, RulePlace } from './newRule';
import { RULE_FILE } from './places';

/** As many rows as anyone reads. */
const MOST_ROWS = 200;

/** Asks the user. */
export const questions: NewRuleQuestions = { match: askMatch, reason: askReason, agree: askToAgree, place: askPlace };

function title(): string {
	return vscode.l10n.t('New Rule From This Reply');
}

function askMatch(proposed: string, wrong: (match: string) => string | undefined): Promise<string | undefined> {
	return Promise.resolve(vscode.window.showInputBox({
		title: title(),
		value: proposed,
		prompt: vscode.l10n.t('The words that tell the meaning. “~” stands for up to 64 characters between, “*” for the rest of a word, “#” for a digit, “{a|b}” for either.'),
		ignoreFocusOut: true,
		validateInput: (words) => sentenceOf(wrong(words)),
	}));
}

function sentenceOf(wrong: string | undefined): string | undefined {
	if (wrong === 'not-there') {
		return vscode.l10n.t('These words do not stand in the reply.');
	}
	return wrong && `${wrong.charAt(0).toUpperCase()}${wrong.slice(1)}.`;
}

interface ReasonItem extends vscode.QuickPickItem {
	readonly reason: Reason;
}

/** The present reason first: often only the words are to be made certain. */
async function askReason(now: Reason): Promise<Reason | undefined> {
	const items = [now, ...REASONS.filter((reason) => reason !== now)].map((reason): ReasonItem => {
		const { title: label, meaning } = reasonFacts(reason);
		return { reason, label, description: reason === now ? vscode.l10n.t('{0} · as it is explained now', reason) : reason, detail: meaning };
	});
	const placeHolder = vscode.l10n.t('Why such a message failed');
	const chosen = await vscode.window.showQuickPick(items, { title: title(), placeHolder, matchOnDescription: true, matchOnDetail: true, ignoreFocusOut: true });
	return chosen?.reason;
}

/** Shows what else the rule would catch. Only the first row goes on; the others are there to be read. */
function askToAgree(caught: Caught): Promise<true | undefined> {
	const pick = vscode.window.createQuickPick();
	const goOn: vscode.QuickPickItem = { label: `$(check) ${vscode.l10n.t('Write This Rule')}`, alwaysShow: true };
	pick.title = caughtSentence(caught);
	pick.placeholder = vscode.l10n.t('The replies of this log that the rule would catch, with their reason now');
	pick.ignoreFocusOut = true;
	pick.items = [goOn, { label: '', kind: vscode.QuickPickItemKind.Separator }, ...caught.replies.slice(0, MOST_ROWS).map((reply) => replyRow(reply, reply.verdict.reason))];
	return new Promise((resolve) => {
		pick.onDidAccept(() => {
			if (pick.selectedItems[0] === goOn) {
				resolve(true);
				pick.hide();
			}
		});
		pick.onDidHide(() => {
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}

function caughtSentence({ replies, events, otherwise }: Caught): string {
	const matches = replies.length === 1
		? vscode.l10n.t('Matches 1 reply ({0} failures)', events)
		: vscode.l10n.t('Matches {0} replies ({1} failures)', replies.length, events);
	const others = otherwise === 1 ? vscode.l10n.t('1 of them is explained otherwise now') : vscode.l10n.t('{0} of them are explained otherwise now', otherwise);
	return otherwise === 0 ? matches : `${matches}: ${others}`;
}

/** Asked only where there is a choice. */
async function askPlace(): Promise<RulePlace | undefined> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	const user: RulePlace = { kind: 'user' };
	if (folders.length === 0) {
		return user;
	}
	const items = [
		...folders.map((folder) => ({ label: RULE_FILE, description: folder.name, detail: vscode.l10n.t('For everybody who opens this folder'), place: { kind: 'folder', folder } as const })),
		{ label: vscode.l10n.t('User Settings'), detail: vscode.l10n.t('For you, in every folder'), place: user },
	];
	const chosen = await vscode.window.showQuickPick(items, { title: title(), placeHolder: vscode.l10n.t('Where to write the rule'), ignoreFocusOut: true });
	return chosen?.place;
}

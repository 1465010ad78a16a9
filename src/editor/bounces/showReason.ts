import * as vscode from 'vscode';
import { REASONS } from '../../core/smtp/reason';
import { inWords } from '../explain/explanationMarkdown';
import type { BouncesTree } from './bouncesTree';
import { documentOf, isSame } from './fileInFront';
import type { FollowedLog } from './followedLog';
import type { Grouping } from './groups';
import type { BounceNode } from './nodes';

/** What of the view is needed to show a group of it. */
export interface ReasonRoom {
	readonly followed: FollowedLog;
	readonly tree: BouncesTree;
	readonly view: vscode.TreeView<BounceNode>;
	groupBy(grouping: Grouping): Promise<void>;
	summarize(uri?: vscode.Uri): Promise<void>;
}

/** Opens the group of a reason in the view. `given` is what a link names: the reason, and the log that it was found in. */
export async function showReason(room: ReasonRoom, ...given: readonly unknown[]): Promise<void> {
	const reason = REASONS.find((known) => known === given[0]);
	const log = typeof given[1] === 'string' ? vscode.Uri.parse(given[1]) : room.followed.uri;
	if (!reason || !(await isSummedUp(room, log))) {
		return;
	}
	await room.groupBy('reason');
	const group = room.tree.groupOf(reason);
	if (group) {
		await room.view.reveal(group, { select: true, focus: true, expand: true });
	} else {
		void vscode.window.showInformationMessage(vscode.l10n.t('No failure in {0} has this reason: {1}.', nameOf(log), inWords(reason)));
	}
}

/** Whether the view is about the log. It may not be yet, or be about one beside it; where nothing says that the file is a log, the user is asked. */
async function isSummedUp(room: ReasonRoom, log: vscode.Uri | undefined): Promise<boolean> {
	const { followed } = room;
	if (followed.state.kind !== 'log' || !isSame(followed.uri, log)) {
		if (!log || !(documentOf(log)?.languageId === 'maillog' || (await mayBeSummedUp(log)))) {
			return false;
		}
		await room.summarize(log);
	}
	await followed.settled();
	return followed.read !== undefined;
}

async function mayBeSummedUp(log: vscode.Uri): Promise<boolean> {
	const summarize = vscode.l10n.t('Summarize This File');
	const words = vscode.l10n.t('{0} is not summed up: nothing says that it is a mail log.', nameOf(log));
	return (await vscode.window.showInformationMessage(words, summarize)) === summarize;
}

function nameOf(log: vscode.Uri | undefined): string {
	return log?.path.split('/').at(-1) ?? '';
}

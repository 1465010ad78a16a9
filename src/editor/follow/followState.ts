import * as vscode from 'vscode';
import type { CommandId } from '../commands';
import type { FollowedEditors, FollowState } from './followedEditors';

/** Says in the status bar whether the editor in front is followed, and tells the menus. */
export function showFollowState(editors: FollowedEditors): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('mailLog.follow', vscode.StatusBarAlignment.Right, 100);
	item.name = vscode.l10n.t('Mail Log: Follow');
	const draw = (): void => {
		const uri = vscode.window.activeTextEditor?.document.uri;
		const state = uri && editors.stateOf(uri);
		void vscode.commands.executeCommand('setContext', 'mailLog.isFollowing', state === 'following');
		if (state) {
			Object.assign(item, wordsOf(state));
			item.show();
		} else {
			item.hide();
		}
	};
	draw();
	return vscode.Disposable.from(item, editors.onDidChange(draw), vscode.window.onDidChangeActiveTextEditor(draw));
}

function wordsOf(state: FollowState): { text: string; tooltip: string; command: CommandId } {
	switch (state) {
		case 'following':
			return {
				text: `$(fold-down) ${vscode.l10n.t('Following')}`,
				tooltip: vscode.l10n.t('What is written to the log is shown at once. Scroll up to pause; click to stop.'),
				command: 'mailLog.stopFollowing',
			};
		case 'paused':
			return {
				text: `$(debug-pause) ${vscode.l10n.t('Following Paused')}`,
				tooltip: vscode.l10n.t('You scrolled up. Go to the end of the log, or click, to follow it again.'),
				command: 'mailLog.followLog',
			};
	}
}

import * as vscode from 'vscode';
import { openLogText } from './openLogText';

const VIEW_TYPE = 'mailLog.compressedLog';

/**
 * Opens the text of a compressed log in place of its bytes. VS Code lets nobody put a text editor behind a file of other bytes, so this editor
 * opens the text beside itself and goes.
 */
export function registerCompressedLogEditor(): vscode.Disposable {
	return vscode.window.registerCustomEditorProvider(VIEW_TYPE, {
		openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
		resolveCustomEditor: ({ uri }, panel) => {
			const { viewColumn, active } = panel;
			// a tab must be there before its neighbour goes, or the group may close
			void openLogText([uri], { viewColumn, preserveFocus: !active }).finally(() => panel.dispose());
		},
	});
}

import type * as vscode from 'vscode';
import type { CommandHandlers } from '../commands';

type LookupCommand =
	| 'mailLog.lookUpCode'
	| 'mailLog.explainReplyAtCursor'
	| 'mailLog.copyExplanation'
	| 'mailLog.openReference'
	| 'mailLog.openSampleLog';

export interface Lookup extends vscode.Disposable {
	readonly commands: CommandHandlers<LookupCommand>;
}

export function createLookup(_extensionUri: vscode.Uri): Lookup {
	const nothing = (): void => undefined;
	return {
		commands: {
			'mailLog.lookUpCode': nothing,
			'mailLog.explainReplyAtCursor': nothing,
			'mailLog.copyExplanation': nothing,
			'mailLog.openReference': nothing,
			'mailLog.openSampleLog': nothing,
		},
		dispose: nothing,
	};
}

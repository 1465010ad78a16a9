import type * as vscode from 'vscode';
import type { Platform } from '../../platform/platform';
import type { CommandHandlers } from '../commands';

type BouncesCommand =
	| 'mailLog.summarizeBounces'
	| 'mailLog.nextBounce'
	| 'mailLog.previousBounce'
	| 'mailLog.revealBounce'
	| 'mailLog.bounces.refresh'
	| 'mailLog.bounces.collapseAll'
	| 'mailLog.bounces.groupByReason'
	| 'mailLog.bounces.groupByCode'
	| 'mailLog.bounces.groupByDomain'
	| 'mailLog.bounces.groupByRelay'
	| 'mailLog.bounces.copy'
	| 'mailLog.bounces.cancel';

export interface BouncesView extends vscode.Disposable {
	readonly commands: CommandHandlers<BouncesCommand>;
}

export function createBouncesView(_host: { readonly platform: Platform; readonly log: vscode.LogOutputChannel }): BouncesView {
	const nothing = (): void => undefined;
	return {
		commands: {
			'mailLog.summarizeBounces': nothing,
			'mailLog.nextBounce': nothing,
			'mailLog.previousBounce': nothing,
			'mailLog.revealBounce': nothing,
			'mailLog.bounces.refresh': nothing,
			'mailLog.bounces.collapseAll': nothing,
			'mailLog.bounces.groupByReason': nothing,
			'mailLog.bounces.groupByCode': nothing,
			'mailLog.bounces.groupByDomain': nothing,
			'mailLog.bounces.groupByRelay': nothing,
			'mailLog.bounces.copy': nothing,
			'mailLog.bounces.cancel': nothing,
		},
		dispose: nothing,
	};
}

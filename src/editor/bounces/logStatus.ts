import * as vscode from 'vscode';
import type { CommandId } from '../commands';
import type { FollowedLog } from './followedLog';
import { formatWords } from './formatWords';
import type { Locale } from './locale';
import { failureSentence, limitSentence, readingSentence } from './sentences';
import type { LogState } from './shownState';

/** What was recognised in the log, beside its language in the status bar, and whether anything was cut. */
export function showLogStatus(followed: FollowedLog, locale: Locale): vscode.Disposable {
	const item = vscode.languages.createLanguageStatusItem('mailLog.formats', { language: 'maillog' });
	item.name = vscode.l10n.t('Mail Log');
	item.command = { command: 'mailLog.summarizeBounces' satisfies CommandId, title: vscode.l10n.t('Show Bounces') };
	const draw = (): void => {
		const { state } = followed;
		if (state.kind === 'log') {
			const { text, detail, isWarning } = statusOf(state, locale);
			item.text = text;
			item.detail = detail;
			item.severity = isWarning ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
			item.busy = state.reading !== undefined;
		} else {
			item.text = vscode.l10n.t('Not summed up');
			item.detail = undefined;
			item.busy = false;
		}
	};
	draw();
	return vscode.Disposable.from(item, followed.onDidChange(draw));
}

interface LogStatus {
	readonly text: string;
	readonly detail: string;
	readonly isWarning: boolean;
}

function statusOf({ name, summary, reading, failure }: LogState, locale: Locale): LogStatus {
	const found = summary && formatWords(summary, locale);
	const text = found || (reading ? readingSentence(reading.progress, locale) : locale.l10n.t('No mail server recognised'));
	const said = failure ? failureSentence(failure, locale) : summary?.limits.map((limit) => limitSentence(limit, locale))[0];
	return { text, detail: said ?? name, isWarning: said !== undefined };
}

import * as vscode from 'vscode';
import { findEntries, type LookupEntry } from './lookupEntries';
import type { Page } from './pages';

interface EntryItem extends vscode.QuickPickItem {
	readonly page: Page;
}

/** Asks for a code, words, or a whole reply, beginning with `query`; `undefined` when nothing was chosen. */
export function pickCodes(query: string): Promise<Page | undefined> {
	const pick = vscode.window.createQuickPick<EntryItem>();
	pick.title = vscode.l10n.t('Look Up SMTP Code');
	pick.placeholder = vscode.l10n.t('A code such as 550 or 5.7.26, words such as “mailbox full”, or a whole reply or log line');
	pick.value = query;
	const search = (): void => {
		pick.items = findEntries(pick.value).map(itemOf);
	};
	search();
	pick.onDidChangeValue(search);
	return new Promise((resolve) => {
		pick.onDidAccept(() => {
			resolve(pick.selectedItems[0]?.page);
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}

function itemOf({ page, label, description, detail }: LookupEntry): EntryItem {
	// The search was ours, so nothing that it found may be filtered out by the list.
	return { page, label, description, detail, alwaysShow: true };
}

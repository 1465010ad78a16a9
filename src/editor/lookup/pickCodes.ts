import * as vscode from 'vscode';
import type { OwnRules } from '../../core/bounce/own/compileOwnRules';
import { findEntries, type LookupEntry } from './lookupEntries';
import type { Page } from './pages';

interface EntryItem extends vscode.QuickPickItem {
	readonly page: Page;
}

/** Of each kind of row, so that the kinds are told apart at a glance. */
const ICONS: Readonly<Record<Page['kind'], string>> = { reference: 'book', codes: 'symbol-numeric', reason: 'tag', rule: 'quote', reply: 'mail' };

/** Asks for a code, words, or a whole reply, beginning with `query`; `undefined` when nothing was chosen. */
export function pickCodes(query: string, own: OwnRules | undefined): Promise<Page | undefined> {
	const pick = vscode.window.createQuickPick<EntryItem>();
	pick.title = vscode.l10n.t('Look Up SMTP Code, Reason or Reply');
	pick.placeholder = vscode.l10n.t('550, 5.7.26, “mailbox full”, “yahoo TSS04”, or a whole reply or log line');
	pick.value = query;
	const search = (): void => {
		pick.items = findEntries(pick.value, own).map(itemOf);
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
	return { page, label, description, detail, iconPath: new vscode.ThemeIcon(ICONS[page.kind]), alwaysShow: true };
}

import * as vscode from 'vscode';
import { mailFileOf } from '../../core/message/sniffMessage';
import { uriInFront } from '../bounces/fileInFront';
import type { CommandHandlers } from '../commands';
import type { CurrentRules } from '../rules/currentRules';
import { MESSAGE_LANGUAGE } from './language';
import { registerMessageHover } from './messageHover';

export interface MessageRoom extends vscode.Disposable {
	readonly commands: CommandHandlers<'mailLog.explainBounceMessage'>;
}

/** Bounce messages: hovers in them, and the command that opens one and shows in the Bounces view whom it is about. */
export function createMessageRoom(rules: CurrentRules): MessageRoom {
	const hover = registerMessageHover(rules);
	return {
		commands: { 'mailLog.explainBounceMessage': (given) => explainMessage(given instanceof vscode.Uri ? given : undefined) },
		dispose: () => hover.dispose(),
	};
}

/** The message asked for: the file of a menu, else the text in front where it is one, else what was copied. */
async function explainMessage(given: vscode.Uri | undefined): Promise<void> {
	const document = (await documentAsked(given)) ?? (await copiedMessage());
	if (!document) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Neither the file in front nor the clipboard holds a message with its header. Open the file of a bounce, or copy its source.'));
		return;
	}
	const shown = document.languageId === MESSAGE_LANGUAGE ? document : await vscode.languages.setTextDocumentLanguage(document, MESSAGE_LANGUAGE);
	await vscode.window.showTextDocument(shown, { preview: false });
	await vscode.commands.executeCommand('mailLog.bounces.focus');
}

async function documentAsked(given: vscode.Uri | undefined): Promise<vscode.TextDocument | undefined> {
	if (given) {
		return vscode.workspace.openTextDocument(given);
	}
	const front = uriInFront();
	// of a picture, or of a file of more than 50 MB, there is no text
	const document = front && (await vscode.workspace.openTextDocument(front).then((text) => text, () => undefined));
	return document && (document.languageId === MESSAGE_LANGUAGE || isMessage(document.getText())) ? document : undefined;
}

async function copiedMessage(): Promise<vscode.TextDocument | undefined> {
	const content = await vscode.env.clipboard.readText();
	return isMessage(content) ? vscode.workspace.openTextDocument({ language: MESSAGE_LANGUAGE, content }) : undefined;
}

/** So much of a text tells what it is. */
const BEGINNING = 4096;

function isMessage(text: string): boolean {
	return mailFileOf(new TextEncoder().encode(text.slice(0, BEGINNING))) !== undefined;
}

import * as vscode from 'vscode';
import { openAt } from '../bounces/revealReply';
import { EXCERPT_SCHEME, type ExcerptDocuments } from './excerptDocuments';

/** From a line of an excerpt to the log: "Go to Definition", with its key and Ctrl+click, finds the line there. */
export function registerWayBack(documents: ExcerptDocuments): vscode.Disposable {
	return vscode.languages.registerDefinitionProvider({ scheme: EXCERPT_SCHEME }, {
		provideDefinition: ({ uri }, { line }) => {
			const origin = documents.originOf(uri, line);
			return origin && new vscode.Location(origin.log, new vscode.Position(origin.number - 1, 0));
		},
	});
}

/** Shows the line of the cursor in its log. */
export async function openOriginalLine(documents: ExcerptDocuments): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const origin = editor && documents.originOf(editor.document.uri, editor.selection.active.line);
	if (!origin) {
		vscode.window.setStatusBarMessage(vscode.l10n.t('No excerpt of a log is in front.'), 3_000);
		return;
	}
	// the whole line, as in a file of any size nobody knows where its text ends
	await openAt({ uri: origin.log, line: origin.number, preserveFocus: false }, { start: 0, end: 0 });
}

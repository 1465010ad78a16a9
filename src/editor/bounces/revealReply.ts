import * as vscode from 'vscode';
import type { TextRange } from '../../core/smtp/reply';
import { textAround } from '../explain/textAround';
import { failingReply } from './failingReply';
import { columnOf } from './fileInFront';

/** A line of a log that is to be shown. */
export interface LinePlace {
	readonly uri: vscode.Uri;
	/** From 1. */
	readonly line: number;
	/** The cursor stays where it is, in the view. */
	readonly preserveFocus: boolean;
}

/** Shows a line with its failing reply selected; of a file that VS Code gives to no extension the line alone. */
export async function revealReply({ uri, line, preserveFocus }: LinePlace): Promise<void> {
	// it is not there, or it is larger than 50 MB: what shows the file says which
	const document = await vscode.workspace.openTextDocument(uri).then((opened) => opened, () => undefined);
	if (!document) {
		return openAt({ uri, line, preserveFocus }, { start: 0, end: 0 });
	}
	const selection = replyOf(document, Math.min(line, document.lineCount) - 1);
	const editor = await vscode.window.showTextDocument(document, { preserveFocus, viewColumn: columnOf(uri), selection });
	editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/**
 * The same for a file that VS Code gives to no extension: it opens the file and selects what it is told, so the place of the reply
 * must come from elsewhere. Settles when the file is open, or VS Code has asked whether to open so large a one.
 */
export async function openAt({ uri, line, preserveFocus }: LinePlace, { start, end }: TextRange): Promise<void> {
	const selection = new vscode.Range(line - 1, start, line - 1, end);
	await vscode.commands.executeCommand('vscode.open', uri, { preserveFocus, viewColumn: columnOf(uri), selection });
}

/** Where the failing reply of a line stands; where none is found, the whole line. */
function replyOf(document: vscode.TextDocument, line: number): vscode.Range {
	const whole = document.lineAt(line).range;
	const excerpt = textAround(document, whole.start);
	const reply = failingReply(excerpt.text, { start: excerpt.offset, end: excerpt.offset + whole.end.character });
	if (!reply) {
		return whole;
	}
	const [from, to] = [excerpt.placeAt(reply.start), excerpt.placeAt(reply.end)];
	return document.validateRange(new vscode.Range(from.line, from.character, to.line, to.character));
}

import * as vscode from 'vscode';
import { findReplyAt, type ReplyInDocument } from './replyInDocument';

/** A place in an open document, as a link of a hover names it. */
export type ReplyPlace = readonly [uri: string, line: number, character: number];

export function placeOf(document: vscode.TextDocument, { line, character }: vscode.Position): ReplyPlace {
	return [document.uri.toString(), line, character];
}

/** The reply that a command is asked about: at the place in its arguments, else at the cursor. */
export function askedReply(given: readonly unknown[]): ReplyInDocument | undefined {
	const [uri, line, character] = given;
	if (typeof uri === 'string' && typeof line === 'number' && typeof character === 'number') {
		const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
		return document && findReplyAt(document, document.validatePosition(new vscode.Position(line, character)));
	}
	const editor = vscode.window.activeTextEditor;
	return editor && findReplyAt(editor.document, editor.selection.active);
}

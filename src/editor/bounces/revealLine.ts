import * as vscode from 'vscode';
import { findReplies } from '../../core/smtp/findReplies';
import type { Reply } from '../../core/smtp/reply';
import { textAround } from '../explain/textAround';
import { columnOf } from './fileInFront';

/** A place of a log to be shown. */
export interface LogPlace {
	readonly uri: vscode.Uri;
	/** From 1. */
	readonly line: number;
	/** The cursor stays where it is, in the view. */
	readonly preserveFocus: boolean;
}

/**
 * Shows a line with its failing reply selected. Of a file that VS Code gives to no extension only the line can be gone to; then the
 * answer is `line`.
 */
export async function revealLine({ uri, line, preserveFocus }: LogPlace): Promise<'reply' | 'line'> {
	const options = { preserveFocus, viewColumn: columnOf(uri) };
	const document = await documentAt(uri);
	if (!document) {
		const start = new vscode.Position(line - 1, 0);
		await vscode.commands.executeCommand('vscode.open', uri, { ...options, selection: new vscode.Range(start, start) });
		return 'line';
	}
	const selection = failingReply(document, Math.min(line, document.lineCount) - 1);
	const editor = await vscode.window.showTextDocument(document, { ...options, selection });
	editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	return 'reply';
}

async function documentAt(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
	try {
		return await vscode.workspace.openTextDocument(uri);
	} catch {
		return undefined;
	}
}

/** The reply that begins in a line and says no; where none is found, the whole line. */
function failingReply(document: vscode.TextDocument, line: number): vscode.Range {
	const whole = document.lineAt(line).range;
	const excerpt = textAround(document, whole.start);
	const end = excerpt.offset + whole.end.character;
	const failing = findReplies(excerpt.text).filter((found) => isFailure(found) && found.range.start >= excerpt.offset && found.range.start < end);
	// dsn=5.1.1, status=bounced (host ... said: 550 5.1.1 User unknown): the words are with the basic code
	const reply = failing.find(({ code }) => code !== undefined) ?? failing[0];
	if (!reply) {
		return whole;
	}
	const [from, to] = [excerpt.placeAt(reply.range.start), excerpt.placeAt(reply.range.end)];
	return document.validateRange(new vscode.Range(from.line, from.character, to.line, to.character));
}

function isFailure({ code, enhanced }: Reply): boolean {
	return code === undefined ? (enhanced?.class ?? 0) >= 4 : code >= 400;
}

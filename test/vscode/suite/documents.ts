import * as vscode from 'vscode';

/** A text with a mark `|` where the mouse or the cursor is. */
export interface MarkedText {
	readonly content: string;
	readonly offset: number;
}

export function unmark(marked: string): MarkedText {
	const offset = marked.indexOf('|');
	if (offset < 0) {
		throw new Error(`No mark | in: ${marked}`);
	}
	return { content: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** Opens a text as an unsaved document of a language, with the place of its mark. */
export async function openMarked(marked: string, language: string): Promise<{ document: vscode.TextDocument; position: vscode.Position }> {
	const { content, offset } = unmark(marked);
	let document = await vscode.workspace.openTextDocument({ language, content });
	// A name that just became free is given again, and for a moment the extension host answers with the document that had it.
	for (let attempt = 1; attempt < 20 && document.getText() !== content; attempt++) {
		await new Promise((resolve) => setTimeout(resolve, 50));
		document = await vscode.workspace.openTextDocument({ language, content });
	}
	return { document, position: document.positionAt(offset) };
}

/** Shows a text in an editor with the cursor at its mark. */
export async function showMarked(marked: string, language: string): Promise<vscode.TextEditor> {
	const { document, position } = await openMarked(marked, language);
	const editor = await vscode.window.showTextDocument(document);
	editor.selection = new vscode.Selection(position, position);
	return editor;
}

/** Closes every editor; what is unsaved is thrown away without a question. */
export async function closeEverything(): Promise<void> {
	while (vscode.window.activeTextEditor?.document.isDirty || vscode.window.activeTextEditor?.document.isUntitled) {
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

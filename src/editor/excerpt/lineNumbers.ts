import * as vscode from 'vscode';
import type { ExcerptDocuments } from './excerptDocuments';

/** Draws the line numbers of the log beside the lines of an excerpt, in place of the editor's own, which would count from 1. */
export function showLineNumbers(documents: ExcerptDocuments): vscode.Disposable {
	const numbers = vscode.window.createTextEditorDecorationType({
		before: { color: new vscode.ThemeColor('editorLineNumber.foreground'), margin: '0 1.5em 0 0' },
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
	const draw = (editor: vscode.TextEditor): void => {
		const excerpt = documents.excerptOf(editor.document.uri);
		if (!excerpt) {
			return;
		}
		const width = Math.max(...excerpt.lines.map(({ number }) => String(number).length));
		editor.options = { lineNumbers: vscode.TextEditorLineNumbersStyle.Off };
		editor.setDecorations(numbers, excerpt.lines.map(({ number }, line) => ({
			range: new vscode.Range(line, 0, line, 0),
			// spaces of the width of a digit, U+2007: others would be drawn as one
			renderOptions: { before: { contentText: String(number).padStart(width, '\u2007') } },
		})));
	};
	vscode.window.visibleTextEditors.forEach(draw);
	return vscode.Disposable.from(numbers, vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(draw)));
}

import * as vscode from 'vscode';
import type { Excerpt, ExcerptDocuments } from './excerptDocuments';

/** Lines above and below what is seen that are numbered, too, so that scrolling shows numbers at once. */
const AROUND = 100;

/** Draws the line numbers of the log beside the lines of an excerpt, in place of the editor's own, which would count from 1. */
export function showLineNumbers(documents: ExcerptDocuments): vscode.Disposable {
	const numbers = vscode.window.createTextEditorDecorationType({
		before: { color: new vscode.ThemeColor('editorLineNumber.foreground'), margin: '0 1.5em 0 0' },
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
	const draw = (editor: vscode.TextEditor): void => {
		const excerpt = documents.excerptOf(editor.document.uri);
		if (excerpt) {
			editor.setDecorations(numbers, numbersOf(excerpt, editor.visibleRanges));
		}
	};
	const begin = (editor: vscode.TextEditor): void => {
		if (documents.excerptOf(editor.document.uri)) {
			editor.options = { lineNumbers: vscode.TextEditorLineNumbersStyle.Off };
			draw(editor);
		}
	};
	vscode.window.visibleTextEditors.forEach(begin);
	return vscode.Disposable.from(
		numbers,
		vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(begin)),
		vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => draw(textEditor)),
		vscode.workspace.onDidChangeTextDocument(({ document }) => vscode.window.visibleTextEditors.filter((editor) => editor.document === document).forEach(draw)),
	);
}

/** Of an excerpt of thousands of lines only what is seen is numbered: a decoration for each would be felt. */
function numbersOf({ lines }: Excerpt, seen: readonly vscode.Range[]): vscode.DecorationOptions[] {
	const width = Math.max(...[lines[0], lines[lines.length - 1]].map((line) => String(line?.number ?? '').length));
	const from = Math.max(0, (seen[0]?.start.line ?? 0) - AROUND);
	const to = (seen[seen.length - 1]?.end.line ?? 0) + AROUND;
	return lines.slice(from, to + 1).map(({ number }, index) => ({
		range: new vscode.Range(from + index, 0, from + index, 0),
		// spaces of the width of a digit, U+2007: others would be drawn as one
		renderOptions: { before: { contentText: String(number).padStart(width, '\u2007') } },
	}));
}

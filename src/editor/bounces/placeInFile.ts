import type * as vscode from 'vscode';
import type { FileInSet } from '../../core/analysis/summary';
import { partsOf } from '../logText/logTextUri';
import { textOf } from '../logText/openLogText';

/** A line, from 1, of a text of several files, in the one it is of; `undefined` where the text is not of several. */
export function placeInFile(text: vscode.Uri, files: readonly FileInSet[] | undefined, line: number): { readonly uri: vscode.Uri; readonly line: number } | undefined {
	const parts = partsOf(text);
	const index = (files ?? []).filter(({ lines }) => lines < line).length - 1;
	const part = parts[index];
	const file = files?.[index];
	if (parts.length < 2 || !part || !file) {
		return undefined;
	}
	const isCompressed = /\.(?:gz|zst|bz2|xz)$/i.test(part.path);
	return { uri: isCompressed ? textOf([part]) : part, line: line - file.lines };
}

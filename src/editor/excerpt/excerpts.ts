import * as vscode from 'vscode';
import type { CommandHandlers } from '../commands';
import { ExcerptDocuments } from './excerptDocuments';
import { showLineNumbers } from './lineNumbers';
import { openOriginalLine, registerWayBack } from './wayBack';

export interface Excerpts extends vscode.Disposable {
	readonly commands: CommandHandlers<'mailLog.openOriginalLine'>;
	readonly documents: ExcerptDocuments;
}

/** Texts of some lines of a log, with the way back to it. */
export function createExcerpts(): Excerpts {
	const documents = new ExcerptDocuments();
	const owned = vscode.Disposable.from(documents, showLineNumbers(documents), registerWayBack(documents));
	return {
		commands: { 'mailLog.openOriginalLine': () => openOriginalLine(documents) },
		documents,
		dispose: () => owned.dispose(),
	};
}

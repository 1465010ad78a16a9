import * as vscode from 'vscode';
import { SHORTEST_WORD } from '../../core/analysis/findLines';
import { eventsOfLine } from '../../core/log/eventsOfLine';
import type { LogAnalysis } from '../../platform/logAnalysis';
import type { Excerpt } from '../excerpt/excerptDocuments';
import type { LogFile } from './logFile';
import { answerSoon } from './reading';

/** No message has more, but a word that is no id of a message may. */
const MOST_LINES = 5_000;

/** The id of the message that a line of a log is about; `undefined` where it names none. */
export function messageIdOf(line: string): string | undefined {
	const id = eventsOfLine(line).find(({ queueId }) => queueId !== undefined)?.queueId ?? leadingId(line);
	return id !== undefined && id.length >= SHORTEST_WORD && id !== 'NOQUEUE' ? id : undefined;
}

/** Of lines that tell of no delivery, such as those of the queue manager and the cleanup. */
function leadingId(line: string): string | undefined {
	// mx1 postfix/qmgr[812]: 4F1B2600A3: removed; sm-mta[99]: 5AOAP0ab001234: from=<...>; 2026-11-24 06:25:13 1vNabc-000001-2x <= ...
	const [, ofDaemon, ofExim] = /\]: ([0-9A-Za-z]{6,24}): |^[\d: .+-]{19,36}(?:\[\d{1,10}\] )?([0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}) /.exec(line.slice(0, 300)) ?? [];
	return ofDaemon ?? ofExim;
}

/** All lines of a log that name a message. What stands in the way is said; `undefined` then, and where it was stopped. */
export async function linesOfMessage(file: LogFile, id: string, analysis: LogAnalysis): Promise<Excerpt | undefined> {
	const input = await file.input();
	const found = await answerSoon(vscode.l10n.t('Looking for the lines of message {0}', id), (signal) => analysis.findLines(input, { word: id, most: MOST_LINES }, { signal }));
	if (!found) {
		return undefined;
	}
	const { lines, isCut } = found;
	if (lines.length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('No line of the log names {0}.', id));
		return undefined;
	}
	if (isCut) {
		void vscode.window.showInformationMessage(vscode.l10n.t('The first {0} lines that name {1} are shown; there are more.', lines.length, id));
	}
	return { log: file.uri, title: vscode.l10n.t('message {0}', id), lines: lines.map(({ line, text }) => ({ number: line, text })) };
}

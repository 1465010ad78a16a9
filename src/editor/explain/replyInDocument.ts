import * as vscode from 'vscode';
import { isFailure, textOfEvent } from '../../core/analysis/explainEvent';
import type { LogEvent } from '../../core/log/event';
import { eventsOfLine } from '../../core/log/eventsOfLine';
import { speakerOfEvent } from '../../core/log/speakerOfEvent';
import { parseEnhancedCode } from '../../core/smtp/enhancedCode';
import { replyAt } from '../../core/smtp/findReplies';
import type { Reply, TextRange } from '../../core/smtp/reply';
import type { Speaker } from '../../core/smtp/verdict';
import { textAround } from './textAround';

/** No server writes a longer line about one delivery. */
const LONGEST_LINE = 16_000;

/** A reply where it stands in a document. */
export interface ReplyInDocument {
	readonly reply: Reply;
	/** The reply as it stands there, codes and all lines. */
	readonly text: string;
	/** The lines that it stands in; of a line longer than any log's only the reply. */
	readonly lines: string;
	readonly speaker: Speaker;
	/** Our own server gave the reply, to a client that it refused. */
	readonly isOurs: boolean;
	/** The code under the position, else the whole reply. */
	readonly range: vscode.Range;
}

/** The reply at a position; `undefined` where there is none. */
export function findReplyAt(document: vscode.TextDocument, position: vscode.Position): ReplyInDocument | undefined {
	const excerpt = textAround(document, position);
	const reply = replyAt(excerpt.text, excerpt.offset);
	if (!reply) {
		return findWordsAt(document, position);
	}
	const { start, end } = [reply.codeRange, reply.enhancedRange].find((range) => holds(range, excerpt.offset)) ?? reply.range;
	const [from, to] = [excerpt.placeAt(start), excerpt.placeAt(end)];
	const event = eventOfLine(document.lineAt(from.line).text);
	const text = excerpt.text.slice(reply.range.start, reply.range.end);
	return {
		reply,
		text,
		lines: linesOf(document, excerpt.placeAt(reply.range.start).line, excerpt.placeAt(reply.range.end).line) ?? text,
		speaker: event ? speakerOfEvent(event) : {},
		isOurs: event?.kind === 'rejected',
		range: new vscode.Range(from.line, from.character, to.line, to.character),
	};
}

/** The words that a log line gives as the failure, where no server gave a code: `status=deferred (connect to ...: Connection timed out)`. */
function findWordsAt(document: vscode.TextDocument, { line, character }: vscode.Position): ReplyInDocument | undefined {
	const whole = document.lineAt(line).text;
	const event = eventOfLine(whole);
	const words = event && isFailure(event.kind) ? (event.reply ?? '') : '';
	const start = words === '' ? -1 : whole.lastIndexOf(words);
	const range = { start, end: start + words.length };
	if (!event || start < 0 || !holds(range, character)) {
		return undefined;
	}
	const reply: Reply = { range, enhanced: event.enhanced === undefined ? undefined : parseEnhancedCode(event.enhanced), words };
	return {
		reply,
		text: textOfEvent(event),
		lines: whole,
		speaker: speakerOfEvent(event),
		isOurs: event.kind === 'rejected',
		range: new vscode.Range(line, range.start, line, range.end),
	};
}

function linesOf(document: vscode.TextDocument, first: number, last: number): string | undefined {
	const lines = Array.from({ length: last - first + 1 }, (_, index) => document.lineAt(first + index).text);
	return lines.some(({ length }) => length > LONGEST_LINE) ? undefined : lines.join('\n');
}

/** What the line of the reply says of it, where it is the line of a log. */
function eventOfLine(line: string): LogEvent | undefined {
	return line.length > LONGEST_LINE ? undefined : eventsOfLine(line)[0];
}

function holds(range: TextRange | undefined, offset: number): boolean {
	return range !== undefined && range.start <= offset && offset <= range.end;
}

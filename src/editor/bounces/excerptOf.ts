import * as vscode from 'vscode';
import type { KnownLine } from '../../core/analysis/logWindow';
import type { LogSummary } from '../../core/analysis/summary';
import type { LogAnalysis } from '../../platform/logAnalysis';
import type { Failure } from '../../worker/protocol';
import type { Excerpt, ExcerptLine } from '../excerpt/excerptDocuments';
import { rowsOf, type Grouping } from './groups';
import { groupLabel, replyLabel } from './labels';
import type { Locale } from './locale';
import type { LogFile } from './logFile';
import type { GroupNode, OccurrenceNode, ReplyNode } from './nodes';
import { firstLine, placesOf } from './occurrences';

/** More nobody reads; the first of them are shown, and how many there are is said. */
export const MOST_LINES = 10_000;

/** Before and behind a line: some two hundred lines each. */
const AROUND_IN_BYTES = 32 * 1024;

/** What an excerpt is made from. */
export interface ExcerptSource {
	readonly file: LogFile;
	readonly summary: LogSummary;
	readonly grouping: Grouping;
	readonly analysis: LogAnalysis;
	readonly locale: Locale;
}

export type ExcerptResult = { readonly excerpt: Excerpt; readonly cut: number } | { readonly failure: Failure };

/** The failing lines of a group or of one reply; of one line all around it. `cut` is how many were left out. */
export async function excerptOf(node: GroupNode | ReplyNode | OccurrenceNode, source: ExcerptSource): Promise<ExcerptResult> {
	const { file, summary, grouping, analysis, locale } = source;
	if (node.kind === 'occurrence') {
		const { offset, line } = summary.failures;
		return excerptAround({ offset: offset[node.row] as number, line: line[node.row] as number }, source);
	}
	const replies = node.kind === 'group' ? node.group.replies : [node.grouped];
	const key = node.kind === 'group' ? node.group.key : node.parent.group.key;
	const rows = replies.flatMap(({ index }) => rowsOf(summary, grouping, { key, index })).sort((one, other) => one - other);
	const distinct = rows.filter((row, at) => at === 0 || summary.failures.line[row] !== summary.failures.line[rows[at - 1] as number]);
	const kept = distinct.slice(0, MOST_LINES);
	const read = await analysis.readLines(await file.input(), placesOf(summary, kept));
	if (!read.ok) {
		return { failure: read.failure };
	}
	const lines = kept.map((row, at): ExcerptLine => ({ number: summary.failures.line[row] as number, text: wholeLine(read.value[at] ?? '') }));
	const title = node.kind === 'group' ? groupLabel(key, grouping, locale) : replyLabel(node.grouped.reply, locale);
	return { excerpt: { log: file.uri, title: title.slice(0, 60), lines }, cut: distinct.length - kept.length };
}

/** What stands around a line: read at its place, so that it takes no longer in a large log than in a small one. */
export async function excerptAround({ offset, line: number }: KnownLine, { file, summary, analysis }: Omit<ExcerptSource, 'grouping' | 'locale'>): Promise<ExcerptResult> {
	const start = Math.max(0, offset - AROUND_IN_BYTES);
	const places = [
		{ offset: start, length: offset - start },
		{ offset, length: Math.max(0, Math.min(AROUND_IN_BYTES, summary.bytes - offset)) },
	];
	const read = await analysis.readLines(await file.input(), places);
	if (!read.ok) {
		return { failure: read.failure };
	}
	const [before = '', behind = ''] = read.value;
	const earlier = linesOf(before);
	// the last one is empty: the text ends with the line end before ours; the first one may lack its beginning
	earlier.pop();
	if (start > 0) {
		earlier.shift();
	}
	const later = linesOf(behind);
	if (offset + AROUND_IN_BYTES < summary.bytes && later.length > 1) {
		later.pop();
	}
	const texts = [...earlier, ...later];
	const first = number - earlier.length;
	const lines = texts.map((text, at) => ({ number: first + at, text }));
	return { excerpt: { log: file.uri, title: vscode.l10n.t('around line {0}', number), lines, about: number }, cut: 0 };
}

/** What was read of a line; where its end was not reached, that is said. */
function wholeLine(read: string): string {
	const line = firstLine(read);
	return line.length === read.length && read.length > 0 ? `${line} …` : line;
}

function linesOf(text: string): string[] {
	return text.split(/\r\n|\r|\n/);
}

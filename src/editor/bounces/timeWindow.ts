import * as vscode from 'vscode';
import type { AskedWindow, KnownLine } from '../../core/analysis/logWindow';
import type { LogSummary } from '../../core/analysis/summary';
import { EVENT_KINDS } from '../../core/log/event';
import type { LogAnalysis } from '../../platform/logAnalysis';
import type { Excerpt } from '../excerpt/excerptDocuments';
import { readSpan, secondsOf, spanText, timeOfLine, type TimeSpan } from '../excerpt/timeSpan';
import { FAILURE_KINDS } from './groups';
import type { Locale } from './locale';
import type { LogFile } from './logFile';
import { answerSoon } from './reading';

/** More nobody reads. */
const MOST_LINES = 20_000;

/** A smaller log is read whole in no time, which needs no words. */
const LARGE_IN_BYTES = 50 * 1024 * 1024;

/** Lengths that are offered, in seconds. */
const LENGTHS = [60, 300, 900, 3600];
const HOUR = 3600;

/** A line of the log that somebody looks at. */
export interface AboutLine {
	readonly text: string;
	/** From 1. */
	readonly number: number;
}

export interface TimeWindowSource {
	readonly file: LogFile;
	readonly summary: LogSummary;
	readonly analysis: LogAnalysis;
	readonly locale: Locale;
}

/** Asks for a span of time and reads its lines. `undefined` where nothing was chosen, or it was said what stands in the way. */
export async function timeWindow(about: AboutLine | undefined, source: TimeWindowSource): Promise<Excerpt | undefined> {
	const { file, summary, analysis, locale } = source;
	const time = about ? timeOfLine(about.text, summary.to) : NaN;
	const span = await askForSpan(time, source);
	if (!span) {
		return undefined;
	}
	const input = await file.input();
	const asked: AskedWindow = { kind: 'time', ...span };
	const title = locale.span(span.from, span.to);
	const found = await answerSoon(vscode.l10n.t('Looking for the lines of {0}', title), (signal) =>
		analysis.readWindow(input, asked, { most: MOST_LINES, known: knownBefore(summary, span.from), signal }));
	if (!found) {
		return undefined;
	}
	const { lines, before, behind, isWhole } = found;
	if (lines.length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('No line of the log is of this time: {0}.', title));
		return undefined;
	}
	if (before + behind > 0) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('The {0} lines in the middle are shown; {1} before them and {2} behind them are in the log.', locale.number(lines.length), locale.number(before), locale.number(behind)),
		);
	}
	if (isWhole && summary.bytes > LARGE_IN_BYTES) {
		void vscode.window.showInformationMessage(vscode.l10n.t('All of the log was read for these lines, because its times are not in order or because it is compressed.'));
	}
	return { log: file.uri, title, lines: lines.map(({ line, text }) => ({ number: line, text })), about: about?.number };
}

interface SpanItem extends vscode.QuickPickItem {
	readonly choose: () => TimeSpan | undefined | Promise<TimeSpan | undefined>;
}

/** `time`: of the line that somebody looks at; NaN where there is none. */
async function askForSpan(time: number, source: TimeWindowSource): Promise<TimeSpan | undefined> {
	const { summary, locale } = source;
	const around = Number.isNaN(time) ? [] : LENGTHS.map((length): SpanItem => {
		const span = { from: time - length / 2, to: time + length / 2 };
		return { label: lengthWords(length), description: `${locale.time(span.from)} – ${locale.time(span.to)}`, choose: () => span };
	});
	const hours = summary.hours ?? [];
	const items: SpanItem[] = [
		...around,
		...(hours.length > 0 ? [{ label: vscode.l10n.t('An Hour of the Log…'), choose: () => askForHour(source) }] : []),
		{ label: vscode.l10n.t('From – To…'), choose: () => askForTimes(time, summary) },
	];
	const placeHolder = around.length > 0 ? vscode.l10n.t('How much around the line of {0}?', locale.dayAndTime(time)) : vscode.l10n.t('Which time of the log?');
	const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Excerpt of a Time Window'), placeHolder });
	return chosen?.choose();
}

function lengthWords(seconds: number): string {
	const minutes = seconds / 60;
	return minutes === 1 ? vscode.l10n.t('1 minute') : minutes === 60 ? vscode.l10n.t('1 hour') : vscode.l10n.t('{0} minutes', minutes);
}

async function askForHour({ summary: { hours = [] }, locale }: TimeWindowSource): Promise<TimeSpan | undefined> {
	const items = hours.map(({ start, events }) => {
		const failures = FAILURE_KINDS.reduce((sum, kind) => sum + (events[EVENT_KINDS.indexOf(kind)] ?? 0), 0);
		const description = failures === 1 ? vscode.l10n.t('1 failure') : vscode.l10n.t('{0} failures', locale.number(failures));
		return { label: locale.span(start, start + HOUR), description, span: { from: start, to: start + HOUR - 1 } };
	});
	const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Excerpt of a Time Window'), placeHolder: vscode.l10n.t('Which hour of the log?') });
	return chosen?.span;
}

async function askForTimes(time: number, { from, to }: LogSummary): Promise<TimeSpan | undefined> {
	const start = Number.isNaN(time) ? secondsOf(from ?? to ?? new Date().toISOString()) : time;
	const wrong = vscode.l10n.t('Two times with “ - ” between, such as 06:25 - 06:40 or 2026-11-24 06:25:00 - 2026-11-24 07:00:00.');
	const typed = await vscode.window.showInputBox({
		title: vscode.l10n.t('Excerpt of a Time Window'),
		prompt: vscode.l10n.t('By the clock of the log, both ends included'),
		value: spanText({ from: start, to: start + HOUR / 4 }),
		validateInput: (text) => (readSpan(text, start) ? undefined : wrong),
	});
	return typed === undefined ? undefined : readSpan(typed, start);
}

/** The last failure before a time: from there the lines are counted. */
function knownBefore({ failures: { time, line, offset } }: LogSummary, seconds: number): KnownLine | undefined {
	let best = -1;
	for (let row = 0; row < time.length && !((time[row] as number) > seconds); row++) {
		best = row;
	}
	return best < 0 ? undefined : { offset: offset[best] as number, line: line[best] as number };
}

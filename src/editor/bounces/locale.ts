import type * as vscode from 'vscode';

/** How words, numbers and times are said to this user. */
export interface Locale {
	readonly l10n: Pick<typeof vscode.l10n, 't'>;
	number(value: number): string;
	/** Seconds of a log's own clock since 1970, as time of the day; empty for NaN. */
	time(seconds: number): string;
	/** The same with the day. */
	dayAndTime(seconds: number): string;
	/** Two such times as a span, with what they have in common said once. */
	span(from: number, to: number): string;
}

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } as const;
const FIELDS = { month: 'short', day: 'numeric', ...TIME } as const;

/** `language` as VS Code names it, such as `en` or `zh-cn`. */
export function createLocale(l10n: Locale['l10n'], language: string): Locale {
	const numbers = new Intl.NumberFormat(language);
	const times = new Intl.DateTimeFormat(language, { ...TIME, second: '2-digit' });
	const daysAndTimes = new Intl.DateTimeFormat(language, { ...FIELDS, second: '2-digit' });
	const spans = new Intl.DateTimeFormat(language, FIELDS);
	const spansOfYears = new Intl.DateTimeFormat(language, { ...FIELDS, year: 'numeric' });
	return {
		l10n,
		number: (value) => numbers.format(value),
		time: (seconds) => (Number.isNaN(seconds) ? '' : times.format(seconds * 1000)),
		dayAndTime: (seconds) => (Number.isNaN(seconds) ? '' : daysAndTimes.format(seconds * 1000)),
		span: (from, to) => (yearOf(from) === yearOf(to) ? spans : spansOfYears).formatRange(from * 1000, to * 1000),
	};
}

function yearOf(seconds: number): number {
	return new Date(seconds * 1000).getUTCFullYear();
}

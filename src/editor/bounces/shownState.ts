import type { LogSummary } from '../../core/analysis/summary';
import type { Progress } from '../../platform/logAnalysis';
import type { Failure } from '../../worker/protocol';
import { failureCount, type Grouping } from './groups';
import type { Locale } from './locale';
import type { Note } from './nodes';
import { failureSentence, failuresIn, limitSentence, messagesSentence, nothingSentence, passedOverSentences, readingSentence, tooLargeSentence, totalsLine } from './sentences';

/** What the view is about. */
export type ViewState =
	/** No mail log is open. */
	| { readonly kind: 'nothing' }
	/** A file is in front that may be a mail log though nothing says so. */
	| { readonly kind: 'other'; readonly name: string }
	| LogState;

export interface LogState {
	readonly kind: 'log';
	readonly name: string;
	/** The latest that was read. */
	readonly summary?: LogSummary;
	/** VS Code does not give the file to extensions. */
	readonly tooLarge?: boolean;
	/** A reading is under way. */
	readonly reading?: { readonly progress?: Progress };
	/** Why the last reading came to nothing. */
	readonly failure?: Failure;
}

/** What the view shows beside the groups. */
export interface ShownState {
	/** Above the tree, as long as it must be. Empty where the welcome of the manifest is to be seen. */
	readonly message: string;
	/** Beside the title. */
	readonly description: string;
	readonly badge?: { readonly value: number; readonly tooltip: string };
	/** Rows above the groups. */
	readonly notes: readonly Note[];
}

export function shownState(state: ViewState, grouping: Grouping, locale: Locale): ShownState {
	switch (state.kind) {
		case 'nothing':
			return { message: '', description: '', notes: [] };
		case 'other':
			return { message: '', description: state.name, notes: [] };
		case 'log':
			return shownLog(state, grouping, locale);
	}
}

function shownLog(state: LogState, grouping: Grouping, locale: Locale): ShownState {
	const { name, summary } = state;
	const count = summary ? failureCount(summary) : 0;
	return {
		// the name stands here because VS Code hides the description where the view is alone in its container
		message: `${name}: ${sentences(state, locale).join(' ')}`,
		description: count > 0 ? `${name} ${groupedBy(grouping, locale)}` : name,
		badge: summary && count > 0 ? { value: count, tooltip: failuresIn(name, summary, locale) } : undefined,
		notes: notes(state, locale),
	};
}

function sentences({ summary, tooLarge, reading, failure }: LogState, locale: Locale): string[] {
	const { l10n } = locale;
	const said: string[] = [];
	if (reading) {
		said.push(readingSentence(reading.progress, locale));
	} else if (failure) {
		said.push(failureSentence(failure, locale));
		if (summary) {
			said.push(l10n.t('This is what the reading before it found:'));
		}
	}
	const nothing = summary && nothingSentence(summary, locale);
	if (nothing) {
		said.push(nothing);
	}
	if (summary && summary.formats.length > 0) {
		const messages = messagesSentence(summary, locale);
		const more = [...(messages ? [messages] : []), ...summary.limits.map((limit) => limitSentence(limit, locale)), ...(tooLarge ? [tooLargeSentence(locale)] : []), ...passedOverSentences(summary, locale)];
		const totals = totalsLine(summary, locale);
		said.push(more.length > 0 ? `${totals}.` : totals, ...more);
	}
	return said;
}

function notes({ summary, reading, failure }: LogState, locale: Locale): Note[] {
	const { l10n } = locale;
	const noted: Note[] = [];
	if (reading && !summary) {
		noted.push({ text: l10n.t('Stop Reading'), icon: 'stop-circle', command: 'mailLog.bounces.cancel' });
	} else if (!reading && (failure || summary?.limits.some(({ what }) => what === 'stopped'))) {
		noted.push({ text: l10n.t('Read Again'), icon: 'refresh', command: 'mailLog.bounces.refresh' });
	}
	return noted;
}

function groupedBy(grouping: Grouping, { l10n }: Locale): string {
	switch (grouping) {
		case 'reason':
			return l10n.t('by reason');
		case 'code':
			return l10n.t('by code');
		case 'domain':
			return l10n.t('by domain');
		case 'relay':
			return l10n.t('by relay');
	}
}

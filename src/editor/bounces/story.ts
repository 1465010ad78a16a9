import type { LogSummary } from '../../core/analysis/summary';
import { OUTCOMES, type Outcome } from '../../core/bounce/outcome';
import { EVENT_KINDS } from '../../core/log/event';
import type { Locale } from './locale';
import { wordsOfTime } from './occurrences';

/** What became of one message for one recipient. */
interface Story {
	readonly deferrals: number;
	/** Seconds of the log's clock; NaN where it has none. */
	readonly since: number;
	readonly outcome: Outcome;
	/** As `since`. */
	readonly ended: number;
}

/** `Deferred 3 times since 10:02:00, delivered at 10:43:00.` Empty where the row itself tells all of it. */
export function storySentence(summary: LogSummary, row: number, locale: Locale): string {
	const story = storyOf(summary, row);
	if (!story || story.deferrals === 0) {
		return '';
	}
	const { l10n } = locale;
	const since = wordsOfTime(summary, story.since, locale);
	const deferred = story.deferrals === 1 ? l10n.t('Deferred once, at {0}', since) : l10n.t('Deferred {0} times since {1}', locale.number(story.deferrals), since);
	return ending(deferred, story.outcome, wordsOfTime(summary, story.ended, locale), locale);
}

function ending(deferred: string, outcome: Outcome, time: string, { l10n }: Locale): string {
	switch (outcome) {
		case 'delivered':
			return l10n.t('{0}, delivered at {1}.', deferred, time);
		case 'bounced':
			return l10n.t('{0}, bounced at {1}.', deferred, time);
		case 'expired':
			return l10n.t('{0}, given up at {1}.', deferred, time);
		case 'removed':
			return l10n.t('{0}, then removed from the queue.', deferred);
		case 'open':
		case 'none':
			return l10n.t('{0}, still deferred at the end of the log.', deferred);
	}
}

function storyOf({ failures }: LogSummary, row: number): Story | undefined {
	const { story, outcome, ended, kind, time } = failures;
	if (!story || !outcome || !ended || row >= story.length) {
		return undefined;
	}
	const first = story[row] as number;
	let deferrals = 0;
	// the rows of a story lie between its first one and the end of the log
	for (let other = first; other < story.length; other++) {
		deferrals += story[other] === first && EVENT_KINDS[kind[other] as number] === 'deferred' ? 1 : 0;
	}
	return { deferrals, since: time[first] as number, outcome: OUTCOMES[outcome[row] as number] ?? 'none', ended: ended[row] || NaN };
}

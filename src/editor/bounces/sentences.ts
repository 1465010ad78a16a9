import type { Limit, LogSummary } from '../../core/analysis/summary';
import type { Failure } from '../../worker/protocol';
import { FAILURE_KINDS, failureCount, type FailureKind } from './groups';
import type { Locale } from './locale';

/** As long as `Nov 24, 06:25 – 06:42`, which looks odd on two lines; a longer span may need them. */
const SHORT_SPAN = 24;

/** `8 bounced · 5 deferred · 6 delivered · Nov 24, 06:25 – 06:42`. What did not happen is left out, save for deliveries. */
export function totalsLine(summary: LogSummary, locale: Locale): string {
	const failures = FAILURE_KINDS.filter((kind) => summary.counts[kind] > 0).map((kind) => kindCount(kind, summary.counts[kind], locale));
	const delivered = locale.l10n.t('{0} delivered', locale.number(summary.counts.sent));
	// a line may end between the counts, not within one
	const counts = [...failures, delivered].map((count) => count.replaceAll(' ', '\u00a0'));
	return [...counts, ...timeSpan(summary, locale)].join(' · ');
}

/**
 * `Messages: 41 still deferred, 50 delivered later, 6 given up.` What there is none of is left out. Events tell how often something
 * failed, messages whether it still does; empty where nothing was deferred, because then the two are the same.
 */
export function messagesSentence({ messages, counts }: LogSummary, { l10n, number }: Locale): string {
	if (!messages || counts.deferred === 0) {
		return '';
	}
	const { stillDeferred, deliveredAfterDeferral, bounced, expired } = messages;
	const ends = [
		stillDeferred > 0 ? l10n.t('{0} still deferred', number(stillDeferred)) : '',
		deliveredAfterDeferral > 0 ? l10n.t('{0} delivered later', number(deliveredAfterDeferral)) : '',
		bounced + expired > 0 ? l10n.t('{0} given up', number(bounced + expired)) : '',
	].filter((words) => words !== '');
	return ends.length === 0 ? '' : l10n.t('Messages: {0}.', ends.join(', '));
}

function kindCount(kind: FailureKind, count: number, { l10n, number }: Locale): string {
	switch (kind) {
		case 'bounced':
			return l10n.t('{0} bounced', number(count));
		case 'deferred':
			return l10n.t('{0} deferred', number(count));
		case 'rejected':
			return l10n.t('{0} rejected', number(count));
		case 'expired':
			return l10n.t('{0} expired', number(count));
	}
}

function timeSpan({ from, to }: LogSummary, locale: Locale): string[] {
	const [start, end] = [ownClock(from), ownClock(to)];
	if (start === undefined || end === undefined) {
		return [];
	}
	const span = locale.span(start, end);
	return [span.length <= SHORT_SPAN ? span.replace(/\s/g, '\u00a0') : span];
}

/** Seconds of the log's own clock: whoever compares with the log must find the same numbers, whatever zone the window is in. */
function ownClock(time: string | undefined): number | undefined {
	// 2026-11-20T10:00:00+01:00
	const clock = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(time ?? '')?.[0];
	const milliseconds = Date.parse(`${clock}Z`);
	return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000;
}

/** `21 failures in mail.log` */
export function failuresIn(file: string, summary: LogSummary, { l10n, number }: Locale): string {
	const count = failureCount(summary);
	return count === 1 ? l10n.t('1 failure in {0}', file) : l10n.t('{0} failures in {1}', number(count), file);
}

/** Why there is nothing to show; `undefined` where there is. */
export function nothingSentence(summary: LogSummary, { l10n, number }: Locale): string | undefined {
	const { trouble, bytes, lines, formats } = summary;
	if (trouble === 'binary') {
		return l10n.t('This is a binary file, not a log.');
	}
	if (trouble === 'utf16') {
		return l10n.t('This file is in UTF-16, which is not read. Save it with the encoding UTF-8.');
	}
	if (bytes === 0) {
		return l10n.t('The file is empty.');
	}
	if (formats.length === 0) {
		return lines === 1
			? l10n.t('The only line is none that a mail server we know writes.')
			: l10n.t('None of the {0} lines is one that a mail server we know writes.', number(lines));
	}
	return failureCount(summary) === 0 ? l10n.t('No bounces in this log.') : undefined;
}

/** What was cut to keep memory bounded, and what that means for what is shown. */
export function limitSentence({ what, kept, total }: Limit, { l10n, number }: Locale): string {
	switch (what) {
		case 'failures':
			return l10n.t('Only the first {0} of {1} failures can be opened; groups by domain and relay count only those.', number(kept), number(total));
		case 'replies':
			return l10n.t('Only {0} of about {1} distinct replies are told apart; the rest are together under “Others”.', number(kept), number(total));
		case 'domains':
			return l10n.t('Only {0} of about {1} recipient domains are told apart; the rest are together under “Others”.', number(kept), number(total));
		case 'relays':
			return l10n.t('Only {0} of about {1} relays are told apart; the rest are together under “Others”.', number(kept), number(total));
		case 'senders':
			return l10n.t('Only {0} of about {1} senders are told apart.', number(kept), number(total));
		case 'recipients':
			return l10n.t('Only {0} of about {1} recipients are told apart.', number(kept), number(total));
		case 'messages':
			return l10n.t('Only {0} messages are followed at a time; {1} more were under way, and are counted as they stood then.', number(kept), number(total - kept));
		case 'stopped':
			return total > 0
				? l10n.t('Stopped after {0} of {1}: this is what was read until then.', sizeWords(kept, number), sizeWords(total, number))
				: l10n.t('Stopped after {0}: this is what was read until then.', sizeWords(kept, number));
		case 'lineLength':
			return total === 1
				? l10n.t('One line is longer than {0} bytes; it was read no further.', number(kept))
				: l10n.t('{0} lines are longer than {1} bytes; they were read no further.', number(total), number(kept));
	}
}

/** `312 MB`, `1.2 GB` */
function sizeWords(bytes: number, number: Locale['number']): string {
	const megabytes = bytes / 1e6;
	return megabytes < 1000 ? `${number(Math.ceil(megabytes))}\u00a0MB` : `${number(Math.round(megabytes / 100) / 10)}\u00a0GB`;
}

/** Why there is less than usual in a file that VS Code keeps to itself. */
export function tooLargeSentence({ l10n }: Locale): string {
	return l10n.t('Hover is off in this file: VS Code gives extensions no file of more than 50 MB. The counts are complete, a click goes to the reply, and “Open Excerpt” in the menu of a row shows its lines with hover.');
}

/** Of a log of several files: how many of them were none. */
export function passedOverSentences({ files = [] }: LogSummary, { l10n, number }: Locale): string[] {
	const passedOver = files.filter(({ trouble }) => trouble !== undefined).length;
	return passedOver > 0 ? [l10n.t('{0} of {1} files hold no text that can be read, and were passed over.', number(passedOver), number(files.length))] : [];
}

/** `Reading… 43 %` */
export function readingSentence(progress: { readonly bytesRead: number; readonly size: number | undefined } | undefined, { l10n }: Locale): string {
	if (!progress?.size) {
		return l10n.t('Reading…');
	}
	return l10n.t('Reading… {0} %', Math.min(100, Math.floor((100 * progress.bytesRead) / progress.size)));
}

/** Why there is no summary, or none that is new. */
export function failureSentence({ kind, message }: Failure, { l10n }: Locale): string {
	switch (kind) {
		case 'cancelled':
			return l10n.t('The reading was stopped.');
		case 'notFound':
			return l10n.t('The file could not be read: it is not there.');
		case 'noPermission':
			return l10n.t('The file could not be read: you have no permission.');
		case 'workerDied':
			return l10n.t('The reading ended unexpectedly.');
		case 'unreadable':
			return l10n.t('The file could not be read. {0}', message);
	}
}

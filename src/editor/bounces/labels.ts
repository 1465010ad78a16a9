import { OTHERS, type ReplyGroup } from '../../core/analysis/summary';
import type { LogEvent } from '../../core/log/event';
import type { Reason } from '../../core/smtp/reason';
import { inWords } from '../explain/explanationMarkdown';
import type { Endings } from './endings';
import { codesOf, type Group, type GroupedReply, type Grouping } from './groups';
import type { Locale } from './locale';

/** A row of a tree is cut by the side bar; what is longer than any side bar would only cost memory. */
const LONGEST_LABEL = 200;

/** What a row shows: its label, and what stands behind it in a lighter colour. */
export interface RowWords {
	readonly label: string;
	readonly description: string;
}

export function groupWords({ key, events }: Group, grouping: Grouping, locale: Locale): RowWords {
	return { label: groupLabel(key, grouping, locale), description: locale.number(events) };
}

export function groupLabel(key: string, grouping: Grouping, { l10n }: Locale): string {
	if (key === OTHERS) {
		return l10n.t('Others');
	}
	switch (grouping) {
		case 'reason':
			return key === 'Undefined' ? l10n.t('Reason not known') : capitalized(inWords(key as Reason));
		case 'code':
			return key || l10n.t('No code');
		case 'domain':
			return key ? onOneLine(key) : l10n.t('No recipient domain');
		case 'relay':
			return key ? onOneLine(key) : l10n.t('No relay');
	}
}

/**
 * `12 × User unknown`, and behind it `550 5.1.1`. The count comes first because the words are often cut by the side bar. Below a
 * group of one code the code is not said again. Then what became of the messages: `450 4.7.1 · 10 delivered later, 2 still deferred`.
 */
export function replyWords({ reply, events, endings }: GroupedReply, grouping: Grouping, locale: Locale): RowWords {
	const description = [grouping === 'code' ? '' : codesOf(reply), endings ? endingWords(endings, locale) : ''];
	return { label: `${locale.number(events)} × ${replyLabel(reply, locale)}`, description: description.filter((part) => part !== '').join(' · ') };
}

function endingWords({ events, overcome, delivered, open, expired, removed }: Endings, { l10n, number }: Locale): string {
	if (overcome === events) {
		return events === 1 ? l10n.t('delivered later') : l10n.t('all delivered later');
	}
	return [
		delivered > 0 ? l10n.t('{0} delivered later', number(delivered)) : '',
		open > 0 ? l10n.t('{0} still deferred', number(open)) : '',
		expired > 0 ? l10n.t('{0} given up', number(expired)) : '',
		removed > 0 ? l10n.t('{0} removed from the queue', number(removed)) : '',
	].filter((part) => part !== '').join(', ');
}

/** The words of a reply without its codes, which stand beside it, and without an address in front, which is none any more. */
export function replyLabel({ template, verdict }: ReplyGroup, { l10n }: Locale): string {
	if (template === OTHERS) {
		return l10n.t('Others');
	}
	// 550 5.1.1 <…>: User unknown; 550-5.1.1 ...
	const words = template.replace(/^(?:[245]\d\d(?:[ -]|$))?(?:[245]\.\d{1,3}\.\d{1,3}(?: |$))?(?:<…>[:,]? )?/, '');
	return onOneLine(words) || verdict.title;
}

/** One failure: whom it was for, and when. */
export function occurrenceWords(event: LogEvent | undefined, line: string, { time, number }: { time: string; number: string }): RowWords {
	return { label: onOneLine(event?.recipient || line) || number, description: time || number };
}

/** Foreign text as part of a row: line ends and control characters would upset it. */
function onOneLine(text: string): string {
	const flat = text.slice(0, LONGEST_LABEL + 1).replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
	return text.length > LONGEST_LABEL ? `${flat.slice(0, LONGEST_LABEL)}…` : flat;
}

function capitalized(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

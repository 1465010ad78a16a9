import type { EnhancedCode } from '../../core/smtp/enhancedCode';
import type { Reason } from '../../core/smtp/reason';
import { escapeMarkdown } from '../explain/markdownSink';
import { addressOf, codesInWords, type Page } from './pages';

/** Codes as a link to their page. */
export function codeLink(codes: { readonly code?: number; readonly enhanced?: EnhancedCode }): string {
	return linkTo({ kind: 'codes', ...codes }, codesInWords(codes));
}

/** A reason as a link to its page. */
export function reasonLink(reason: Reason): string {
	return linkTo({ kind: 'reason', reason }, reason);
}

/** A rule as a link to its page, by its name or other words. */
export function ruleLink(rule: string, words = rule): string {
	return linkTo({ kind: 'rule', rule }, escapeMarkdown(words));
}

/** Pages lie side by side, so that a path without folders leads from one to the next. */
function linkTo(page: Page, own: string): string {
	return `[${own}](${encodeURIComponent(addressOf(page).path.slice(1))})`;
}

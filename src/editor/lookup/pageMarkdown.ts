import type { OwnRules } from '../../core/bounce/own/compileOwnRules';
import { codesMarkdown } from './codesMarkdown';
import type { Page } from './pages';
import { reasonMarkdown } from './reasonMarkdown';
import { referenceMarkdown } from './referenceMarkdown';
import { replyMarkdown } from './replyMarkdown';
import { ruleMarkdown } from './ruleMarkdown';

const ALL_CODES = '\n\n---\n\n[All codes and reasons](SMTP%20Codes.md)\n';

/** The Markdown of a page; `undefined` where there is nothing to write about. */
export function pageMarkdown(page: Page, own?: OwnRules): string | undefined {
	const body = bodyOf(page, own);
	return body === undefined || page.kind === 'reference' ? body : body + ALL_CODES;
}

function bodyOf(page: Page, own: OwnRules | undefined): string | undefined {
	switch (page.kind) {
		case 'reference':
			return referenceMarkdown();
		case 'codes':
			return codesMarkdown(page);
		case 'reason':
			return reasonMarkdown(page.reason);
		case 'rule':
			return ruleMarkdown(page.rule);
		case 'reply':
			return replyMarkdown(page, own);
	}
}

import { explainReply } from '../../core/bounce/explain';
import { parseEnhancedCode } from '../../core/smtp/enhancedCode';
import { writeEvidence, writeSources, writeSteps, writeVerdict, writeWarnings } from '../explain/explanationMarkdown';
import { MarkdownPage } from '../explain/markdownSink';
import { codesMarkdown } from './codesMarkdown';
import type { Page } from './pages';
import { codeLink, referenceMarkdown } from './referenceMarkdown';

const ALL_CODES = '\n\n---\n\n[All codes](SMTP%20Codes.md)\n';

/** The Markdown of a page. */
export function pageMarkdown(page: Page): string {
	switch (page.kind) {
		case 'reference':
			return referenceMarkdown();
		case 'codes':
			return codesMarkdown(page) + ALL_CODES;
		case 'reply':
			return replyMarkdown(page) + ALL_CODES;
	}
}

function replyMarkdown({ codes, text, speaker }: Extract<Page, { kind: 'reply' }>): string {
	const page = new MarkdownPage();
	const explanation = explainReply(text, speaker);
	page.markdown(`# Reply ${codes}\n`);
	page.block(text);
	writeVerdict(page, explanation);
	writeWarnings(page, explanation);
	if (explanation.steps.length > 0) {
		page.markdown('## What to do\n\n');
		writeSteps(page, explanation.steps);
	}
	page.markdown('## How we know\n\n');
	writeEvidence(page, explanation);
	writeSources(page, explanation.sources);
	const { code, enhanced } = explanation;
	if (code !== undefined || enhanced !== undefined) {
		page.markdown(`What the codes say by themselves: ${codeLink({ code, enhanced: enhanced === undefined ? undefined : parseEnhancedCode(enhanced) })}`);
	}
	return page.toString();
}

import { ruleNamed } from '../../core/bounce/describedRule';
import { explainReply } from '../../core/bounce/explain';
import type { OwnRules } from '../../core/bounce/own/compileOwnRules';
import { parseEnhancedCode } from '../../core/smtp/enhancedCode';
import { writeEvidence } from '../explain/evidence';
import { writeSources, writeSteps, writeVerdict, writeWarnings } from '../explain/explanationMarkdown';
import { writeFacts } from '../explain/factsMarkdown';
import { MarkdownPage } from '../explain/markdownSink';
import { codeLink, reasonLink, ruleLink } from './pageLinks';
import type { Page } from './pages';
import { writeOtherNames } from './reasonMarkdown';

/** All that is known of one reply. */
export function replyMarkdown({ codes, text, speaker }: Extract<Page, { kind: 'reply' }>, own?: OwnRules): string {
	const page = new MarkdownPage();
	const explanation = explainReply(text, speaker, own);
	page.markdown(`# ${`Reply ${codes}`.trim()}\n`);
	page.block(text);
	writeVerdict(page, explanation);
	writeWarnings(page, explanation);
	if (explanation.steps.length > 0) {
		page.markdown('## What to do\n\n');
		writeSteps(page, explanation.steps);
	}
	writeFacts(page, explanation);
	page.markdown('## How we know\n\n');
	writeEvidence(page, explanation, (rule) => (ruleNamed(rule) ? page.markdown(ruleLink(rule)) : page.text(rule)));
	const { code, enhanced, reason } = explanation;
	if (code !== undefined || enhanced !== undefined) {
		page.markdown(`What the codes say by themselves: ${codeLink({ code, enhanced: enhanced === undefined ? undefined : parseEnhancedCode(enhanced) })}. `);
	}
	page.markdown(`All about the reason: ${reasonLink(reason)}.\n\n`);
	writeSources(page, explanation.sources);
	writeOtherNames(page, reason);
	return page.toString();
}

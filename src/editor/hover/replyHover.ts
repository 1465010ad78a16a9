import * as vscode from 'vscode';
import { ruleNamed } from '../../core/bounce/describedRule';
import { explainReply } from '../../core/bounce/explain';
import type { Explanation } from '../../core/smtp/verdict';
import { hoverEnabled } from '../config';
import { placeOf } from '../explain/askedReply';
import { writeEvidence } from '../explain/evidence';
import { writeFirstStep, writeSources, writeVerdict, writeWarnings } from '../explain/explanationMarkdown';
import { writeFactsBrief } from '../explain/factsMarkdown';
import { findReplyAt, type ReplyInDocument } from '../explain/replyInDocument';
import { codesInWords } from '../lookup/pages';
import type { CurrentRules } from '../rules/currentRules';
import { HoverContent } from './hoverContent';

/** Where replies stand: mail logs, VS Code's own language for logs, and text that nobody gave a language. */
const LANGUAGES = ['maillog', 'log', 'plaintext'];

/** A hover that has to be scrolled is not read. What is left out stands on the page behind its link. */
const SOURCES_IN_HOVER = 2;

/** Explains the reply below the mouse. */
export function registerHover(rules: CurrentRules): vscode.Disposable {
	const provideHover = (document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined => hoverAt(document, position, rules);
	return vscode.languages.registerHoverProvider(LANGUAGES, { provideHover });
}

/** The hover on the reply at a place, where there is one. */
export function hoverAt(document: vscode.TextDocument, position: vscode.Position, rules: CurrentRules): vscode.Hover | undefined {
	const found = hoverEnabled.valueFor(document) ? findReplyAt(document, position) : undefined;
	if (!found) {
		return undefined;
	}
	const explanation = explainReply(found.text, found.speaker, rules.for(document.uri));
	const hover = new HoverContent();
	writeBrief(hover, explanation);
	if (found.isOurs) {
		hover.text(vscode.l10n.t('Your own server said this to a client that it refused; the steps are for whoever sent the message.'));
		hover.markdown('\n\n');
	}
	writeLinks(hover, explanation, { document, found });
	hover.markdown('\n\n---\n\n');
	writeEvidence(hover, explanation, (rule) => writeRule(hover, rule));
	writeSources(hover, explanation.sources.slice(0, SOURCES_IN_HOVER));
	return new vscode.Hover(hover.content, found.range);
}

/** What is in sight before anyone scrolls. */
function writeBrief(hover: HoverContent, explanation: Explanation): void {
	writeVerdict(hover, explanation);
	writeFirstStep(hover, explanation);
	writeFactsBrief(hover, explanation);
	writeWarnings(hover, explanation);
}

interface Place {
	readonly document: vscode.TextDocument;
	readonly found: ReplyInDocument;
}

function writeLinks(hover: HoverContent, { reason }: Explanation, { document, found: { reply, range } }: Place): void {
	const place = placeOf(document, range.start);
	const codes = codesInWords(reply);
	hover.command(vscode.l10n.t('Open as Page'), 'mailLog.explainReplyAtCursor', ...place);
	hover.markdown(' · ');
	hover.command(vscode.l10n.t('Copy for Ticket'), 'mailLog.copyExplanation', ...place);
	if (reason !== 'Delivered') {
		hover.markdown(' · ');
		hover.command(vscode.l10n.t('Show All with This Reason'), 'mailLog.bounces.showReason', reason, document.uri.toString());
	}
	if (codes !== '') {
		hover.markdown(' · ');
		hover.command(vscode.l10n.t('Look Up {0}', codes), 'mailLog.lookUpCode', codes);
	}
}

function writeRule(hover: HoverContent, rule: string): void {
	if (ruleNamed(rule)) {
		hover.command(rule, 'mailLog.openRule', rule);
	} else {
		hover.text(rule);
	}
}

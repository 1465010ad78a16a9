import * as vscode from 'vscode';
import { explainReply } from '../../core/bounce/explain';
import type { Explanation } from '../../core/smtp/verdict';
import { hoverEnabled } from '../config';
import { placeOf } from '../explain/askedReply';
import { writeEvidence, writeFirstStep, writeSources, writeSteps, writeVerdict, writeWarnings } from '../explain/explanationMarkdown';
import { findReplyAt, type ReplyInDocument } from '../explain/replyInDocument';
import { codesInWords } from '../lookup/pages';
import { HoverContent } from './hoverContent';

/** Where replies stand: mail logs, VS Code's own language for logs, and text that nobody gave a language. */
const LANGUAGES = ['maillog', 'log', 'plaintext'];

/** What is cut in a hover stands on the page behind its link. */
const STEPS_IN_HOVER = 4;
const SOURCES_IN_HOVER = 3;

/** Explains the reply below the mouse. */
export function registerHover(): vscode.Disposable {
	return vscode.languages.registerHoverProvider(LANGUAGES, { provideHover });
}

function provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
	const found = hoverEnabled.valueFor(document) ? findReplyAt(document, position) : undefined;
	if (!found) {
		return undefined;
	}
	const explanation = explainReply(found.text, found.speaker);
	const hover = new HoverContent();
	writeBrief(hover, explanation);
	if (found.isOurs) {
		hover.text(vscode.l10n.t('Your own server said this to a client that it refused; the steps are for whoever sent the message.'));
		hover.markdown('\n\n');
	}
	writeLinks(hover, document, found);
	hover.markdown('\n\n---\n\n');
	writeDetails(hover, explanation);
	return new vscode.Hover(hover.content, found.range);
}

/** What is in sight before anyone scrolls. */
function writeBrief(hover: HoverContent, explanation: Explanation): void {
	writeVerdict(hover, explanation);
	writeFirstStep(hover, explanation);
	writeWarnings(hover, explanation);
}

function writeLinks(hover: HoverContent, document: vscode.TextDocument, { reply, range }: ReplyInDocument): void {
	const place = placeOf(document, range.start);
	const codes = codesInWords(reply);
	hover.command(vscode.l10n.t('Open as Page'), 'mailLog.explainReplyAtCursor', ...place);
	hover.markdown(' · ');
	hover.command(vscode.l10n.t('Copy Explanation'), 'mailLog.copyExplanation', ...place);
	hover.markdown(' · ');
	hover.command(vscode.l10n.t('Look Up {0}', codes), 'mailLog.lookUpCode', codes);
}

function writeDetails(hover: HoverContent, explanation: Explanation): void {
	writeSteps(hover, explanation.steps.slice(1, STEPS_IN_HOVER), 2);
	writeEvidence(hover, explanation);
	writeSources(hover, explanation.sources.slice(0, SOURCES_IN_HOVER));
}

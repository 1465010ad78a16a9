import * as vscode from 'vscode';
import { explainReply } from '../../core/bounce/explain';
import { hoverEnabled } from '../config';
import { writeEvidence } from '../explain/evidence';
import { writeFirstStep, writeVerdict, writeWarnings } from '../explain/explanationMarkdown';
import { writeFactsBrief } from '../explain/factsMarkdown';
import { HoverContent } from '../hover/hoverContent';
import { hoverAt } from '../hover/replyHover';
import type { CurrentRules } from '../rules/currentRules';
import { fieldAround, type AskedField } from './fieldsAround';
import { MESSAGE_LANGUAGE } from './language';

/** Explains the fields of a report, all of a block as one, and replies anywhere else in a message. */
export function registerMessageHover(rules: CurrentRules): vscode.Disposable {
	return vscode.languages.registerHoverProvider(MESSAGE_LANGUAGE, {
		provideHover: (document, position) => fieldHover(document, position, rules) ?? hoverAt(document, position, rules),
	});
}

function fieldHover(document: vscode.TextDocument, position: vscode.Position, rules: CurrentRules): vscode.Hover | undefined {
	const lineAt = (line: number): string | undefined => (line >= 0 && line < document.lineCount ? document.lineAt(line).text : undefined);
	const field = hoverEnabled.valueFor(document) ? fieldAround(lineAt, position.line) : undefined;
	if (!field) {
		return undefined;
	}
	const range = new vscode.Range(field.firstLine, 0, field.lastLine, document.lineAt(field.lastLine).text.length);
	return new vscode.Hover(contentOf(field, document, rules), range);
}

function contentOf({ action, text, speaker }: AskedField, document: vscode.TextDocument, rules: CurrentRules): vscode.MarkdownString {
	const hover = new HoverContent();
	const sentence = action === undefined ? undefined : meaningOf(action);
	if (sentence !== undefined) {
		hover.text(sentence);
		hover.markdown('\n\n');
	}
	if (text !== '') {
		const explanation = explainReply(text, speaker, rules.for(document.uri));
		writeVerdict(hover, explanation);
		writeFirstStep(hover, explanation);
		writeFactsBrief(hover, explanation);
		writeWarnings(hover, explanation);
		hover.markdown('\n\n---\n\n');
		writeEvidence(hover, explanation, (rule) => hover.text(rule));
	}
	return hover.content;
}

/** What the field `Action` says (RFC 3464 section 2.3.3). */
function meaningOf(action: string): string | undefined {
	switch (action) {
		case 'failed':
			return vscode.l10n.t('Action “failed”: the server gave up. It will not try again.');
		case 'delayed':
			return vscode.l10n.t('Action “delayed”: the message waits at the server, which tries again by itself. Nothing is lost yet.');
		case 'delivered':
			return vscode.l10n.t('Action “delivered”: the message is in the mailbox.');
		case 'relayed':
			return vscode.l10n.t('Action “relayed”: another server has the message, and sends no reports on what becomes of it.');
		case 'expanded':
			return vscode.l10n.t('Action “expanded”: the address stands for several, to whom the message was sent on. More reports may follow.');
		default:
			return undefined;
	}
}

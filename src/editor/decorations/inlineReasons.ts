import * as vscode from 'vscode';
import { explainEvent } from '../../core/analysis/explainEvent';
import type { OwnRules } from '../../core/bounce/own/compileOwnRules';
import type { EventKind, LogEvent } from '../../core/log/event';
import { eventsOfLine } from '../../core/log/eventsOfLine';
import { inlineReason, type InlineReason } from '../config';
import { actionInWords, inWords } from '../explain/explanationMarkdown';
import type { CurrentRules } from '../rules/currentRules';

/** While somebody scrolls, nothing is worked out. */
const QUIET_IN_MS = 80;

/** Of a longer line the end is out of sight anyhow. */
const LONGEST_LINE = 4_000;

const KINDS: Readonly<Record<InlineReason, readonly EventKind[]>> = {
	off: [],
	errors: ['bounced', 'rejected', 'expired'],
	all: ['bounced', 'rejected', 'expired', 'deferred'],
};

/** Writes reason and first step behind the failure lines in sight, in words that are not part of the log. */
export function showInlineReasons(rules: CurrentRules): vscode.Disposable {
	const ghost = vscode.window.createTextEditorDecorationType({
		after: { color: new vscode.ThemeColor('editorCodeLens.foreground'), margin: '0 0 0 2em', fontStyle: 'italic' },
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
	let timer: ReturnType<typeof setTimeout> | undefined;
	const draw = (): void => vscode.window.visibleTextEditors.forEach((editor) => editor.setDecorations(ghost, reasonsInSight(editor, rules.for(editor.document.uri))));
	const drawSoon = (): void => {
		clearTimeout(timer);
		timer = setTimeout(draw, QUIET_IN_MS);
	};
	drawSoon();
	return vscode.Disposable.from(
		ghost,
		vscode.window.onDidChangeTextEditorVisibleRanges(drawSoon),
		vscode.window.onDidChangeVisibleTextEditors(drawSoon),
		vscode.workspace.onDidChangeTextDocument(drawSoon),
		inlineReason.onDidChange(drawSoon),
		rules.onDidChange(drawSoon),
		new vscode.Disposable(() => clearTimeout(timer)),
	);
}

function reasonsInSight({ document, visibleRanges }: vscode.TextEditor, own: OwnRules | undefined): vscode.DecorationOptions[] {
	const kinds = document.languageId === 'maillog' ? KINDS[inlineReason.valueFor(document)] : [];
	if (kinds.length === 0) {
		return [];
	}
	return visibleRanges.flatMap(({ start, end }) => {
		const lines = Array.from({ length: end.line - start.line + 1 }, (_, index) => document.lineAt(start.line + index));
		return lines.flatMap((line) => reasonOf(line, kinds, own));
	});
}

function reasonOf({ text, range }: vscode.TextLine, kinds: readonly EventKind[], own: OwnRules | undefined): vscode.DecorationOptions[] {
	const event = text.length > LONGEST_LINE ? undefined : eventsOfLine(text)[0];
	if (!event || !kinds.includes(event.kind)) {
		return [];
	}
	return [{ range: new vscode.Range(range.end, range.end), renderOptions: { after: { contentText: words(event, own) } } }];
}

/** `user unknown · remove the address`; of a refusal at our own door only the reason, as the step is the other side's. */
function words(event: LogEvent, own: OwnRules | undefined): string {
	const { reason, action } = explainEvent(event, own);
	return event.kind === 'rejected' ? inWords(reason) : `${inWords(reason)} · ${actionInWords(action)}`;
}

import * as vscode from 'vscode';
import type { OwnRuleProblem } from '../../core/bounce/own/ownRule';
import { SECTION, RULES_SETTING } from './places';
import type { PlacedProblem } from './ruleFiles';

/** What is wrong with the rules of a file, or of a setting. */
export type ProblemsOfPlace =
	| { readonly uri: vscode.Uri; readonly problems: readonly PlacedProblem[] }
	| { readonly origin: string; readonly problems: readonly OwnRuleProblem[] };

/** Says what is wrong with rules: in their file as squiggles, and once per file or setting as a message. */
export class RuleProblems implements vscode.Disposable {
	private readonly diagnostics = vscode.languages.createDiagnosticCollection('mailLog.rules');
	/** Files and settings of which it was said; until they are right again. */
	private readonly told = new Set<string>();

	show(all: readonly ProblemsOfPlace[]): void {
		this.diagnostics.clear();
		const wrong = all.filter(({ problems }) => problems.length > 0);
		for (const place of wrong) {
			if ('uri' in place) {
				this.diagnostics.set(place.uri, place.problems.map(diagnosticOf));
			}
		}
		const names = new Set(wrong.map(nameOf));
		[...this.told].filter((name) => !names.has(name)).forEach((name) => this.told.delete(name));
		for (const place of wrong) {
			if (!this.told.has(nameOf(place)) && !isInSight(place)) {
				void tell(place);
			}
			this.told.add(nameOf(place));
		}
	}

	dispose(): void {
		this.diagnostics.dispose();
	}
}

function diagnosticOf({ sentence, range }: PlacedProblem): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(range, sentence, vscode.DiagnosticSeverity.Warning);
	diagnostic.source = 'Mail Log';
	return diagnostic;
}

function nameOf(place: ProblemsOfPlace): string {
	return 'uri' in place ? place.uri.toString() : place.origin;
}

/** Who writes in the file sees the squiggle. */
function isInSight(place: ProblemsOfPlace): boolean {
	return 'uri' in place && vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === place.uri.toString());
}

async function tell(place: ProblemsOfPlace): Promise<void> {
	const [first] = place.problems;
	const more = place.problems.length - 1;
	const sentence = first?.sentence ?? '';
	const open = vscode.l10n.t('Open Rules');
	const words = more === 0 ? sentence : more === 1 ? vscode.l10n.t('{0} One more rule is wrong.', sentence) : vscode.l10n.t('{0} {1} more rules are wrong.', sentence, more);
	if ((await vscode.window.showWarningMessage(words, open)) !== open) {
		return;
	}
	if ('uri' in place) {
		await vscode.window.showTextDocument(place.uri, { selection: place.problems[0]?.range });
	} else {
		await vscode.commands.executeCommand('workbench.action.openSettings', `@id:${SECTION}.${RULES_SETTING}`);
	}
}

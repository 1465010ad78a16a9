import * as vscode from 'vscode';

export const EXCERPT_SCHEME = 'mail-log-excerpt';

/** A line of a log that an excerpt shows. */
export interface ExcerptLine {
	/** In the log, from 1. */
	readonly number: number;
	readonly text: string;
}

/** Some lines of a log, in the order of the log. */
export interface Excerpt {
	readonly log: vscode.Uri;
	/** What they have in common; the tab says it behind the name of the log. */
	readonly title: string;
	readonly lines: readonly ExcerptLine[];
	/** The line, from 1, on which the cursor is put; the first where left out. */
	readonly about?: number;
	/** More lines are shown as they are written. */
	readonly grows?: boolean;
}

/** An excerpt is kept as long as its tab; so many whose tabs VS Code has not told to be closed. */
const MOST_KEPT = 50;

/**
 * Read-only texts of some lines of a log, for logs that an editor or VS Code itself cannot show comfortably. They have the language of mail logs,
 * so that colours and hover work; the line numbers, which are those of the log, are drawn beside them.
 */
export class ExcerptDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
	private readonly excerpts = new Map<string, Excerpt>();
	private readonly changed = new vscode.EventEmitter<vscode.Uri>();
	readonly onDidChange = this.changed.event;
	private readonly registered: vscode.Disposable;
	private count = 0;

	constructor() {
		this.registered = vscode.Disposable.from(
			this.changed,
			vscode.workspace.registerTextDocumentContentProvider(EXCERPT_SCHEME, this),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.excerpts.delete(uri.toString())),
		);
	}

	/** Called by VS Code, also for a tab that it restores: what was in it is gone then. */
	provideTextDocumentContent(uri: vscode.Uri): string {
		const excerpt = this.excerptOf(uri);
		return excerpt ? excerpt.lines.map(({ text }) => text).join('\n') : vscode.l10n.t('This excerpt was not kept. Open it again from the Bounces view.');
	}

	excerptOf(uri: vscode.Uri): Excerpt | undefined {
		return this.excerpts.get(uri.toString());
	}

	/** Whether an excerpt of the log is open. */
	hasLinesOf(log: vscode.Uri): boolean {
		return [...this.excerpts.values()].some((excerpt) => excerpt.log.toString() === log.toString());
	}

	/** Where a line of an excerpt, from 0, stands in its log; `undefined` for any other document. */
	originOf(uri: vscode.Uri, line: number): { readonly log: vscode.Uri; readonly number: number } | undefined {
		const excerpt = this.excerptOf(uri);
		const shown = excerpt?.lines[line];
		return excerpt && shown && { log: excerpt.log, number: shown.number };
	}

	async show(excerpt: Excerpt): Promise<vscode.TextEditor> {
		const name = excerpt.log.path.slice(excerpt.log.path.lastIndexOf('/') + 1);
		// the number makes each a document of its own; what is not a name of a file stays out of it
		const uri = vscode.Uri.from({ scheme: EXCERPT_SCHEME, path: `/${name} ${excerpt.title.replace(/[/\\]/g, '-')}.maillog`, query: String(++this.count) });
		this.excerpts.set(uri.toString(), excerpt);
		for (const oldest of this.excerpts.keys()) {
			if (this.excerpts.size <= MOST_KEPT) {
				break;
			}
			this.excerpts.delete(oldest);
		}
		const line = Math.max(0, excerpt.lines.findIndex(({ number }) => number === excerpt.about));
		return vscode.window.showTextDocument(uri, { preview: false, selection: new vscode.Range(line, 0, line, 0) });
	}

	/** Shows other lines in an excerpt that is open. */
	change(uri: vscode.Uri, excerpt: Excerpt): void {
		if (this.excerpts.has(uri.toString())) {
			this.excerpts.set(uri.toString(), excerpt);
			this.changed.fire(uri);
		}
	}

	dispose(): void {
		this.registered.dispose();
		this.excerpts.clear();
	}
}

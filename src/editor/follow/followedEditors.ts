import * as vscode from 'vscode';
import { documentOf, isSame } from '../bounces/fileInFront';
import { isAtEnd, isScrolledUp, type Seen } from './atEnd';

/** Whether an editor keeps to the end, or its user went elsewhere for a while. */
export type FollowState = 'following' | 'paused';

/** The texts whose editors keep to the end while they grow, as long as nobody scrolls up. */
export class FollowedEditors implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<vscode.Uri>();
	readonly onDidChange = this.changed.event;
	private readonly states = new Map<string, FollowState>();
	private readonly seen = new WeakMap<vscode.TextEditor, Seen>();
	private readonly listening: vscode.Disposable;

	constructor() {
		this.listening = vscode.Disposable.from(
			this.changed,
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.grown(document)),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.closed(uri)),
			vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.scrolled(textEditor)),
			vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.shown(editor))),
		);
	}

	stateOf(uri: vscode.Uri): FollowState | undefined {
		return this.states.get(uri.toString());
	}

	/** Begins, or goes on where it was paused. */
	follow(uri: vscode.Uri): void {
		this.set(uri, 'following');
		for (const editor of editorsOf(uri)) {
			const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
			editor.selection = new vscode.Selection(end, end);
			this.goToEnd(editor);
		}
	}

	stop(uri: vscode.Uri): void {
		if (this.states.delete(uri.toString())) {
			this.changed.fire(uri);
		}
	}

	dispose(): void {
		this.listening.dispose();
	}

	private set(uri: vscode.Uri, state: FollowState): void {
		if (this.stateOf(uri) !== state) {
			this.states.set(uri.toString(), state);
			this.changed.fire(uri);
		}
	}

	private goToEnd(editor: vscode.TextEditor): void {
		const last = editor.document.lineCount - 1;
		editor.revealRange(new vscode.Range(last, 0, last, 0));
	}

	private grown(document: vscode.TextDocument): void {
		if (!this.stateOf(document.uri)) {
			return;
		}
		if (document.isDirty) {
			this.stop(document.uri);
			void vscode.window.showInformationMessage(vscode.l10n.t('The log is no longer followed, because its text was changed here.'));
		} else if (this.stateOf(document.uri) === 'following') {
			editorsOf(document.uri).forEach((editor) => this.goToEnd(editor));
		}
	}

	private scrolled(editor: vscode.TextEditor): void {
		const { uri } = editor.document;
		const state = this.stateOf(uri);
		const now = state && seenIn(editor);
		if (!now) {
			return;
		}
		const before = this.seen.get(editor);
		this.seen.set(editor, now);
		if (isAtEnd(now)) {
			this.set(uri, 'following');
		} else if (isScrolledUp(before, now)) {
			this.set(uri, 'paused');
		} else if (state === 'following') {
			this.goToEnd(editor);
		}
	}

	/** An editor that comes to the front may have missed what was written meanwhile. */
	private shown(editor: vscode.TextEditor): void {
		if (this.stateOf(editor.document.uri) === 'following' && !this.seen.has(editor)) {
			this.goToEnd(editor);
		}
	}

	/** A text is closed for a moment, too, when its language changes. */
	private closed(uri: vscode.Uri): void {
		setTimeout(() => {
			if (!documentOf(uri)) {
				this.stop(uri);
			}
		});
	}
}

function editorsOf(uri: vscode.Uri): readonly vscode.TextEditor[] {
	return vscode.window.visibleTextEditors.filter(({ document }) => isSame(document.uri, uri));
}

function seenIn({ visibleRanges, document: { lineCount } }: vscode.TextEditor): Seen | undefined {
	const [first, last] = [visibleRanges[0], visibleRanges[visibleRanges.length - 1]];
	return first && last && { first: first.start.line, last: last.end.line, lineCount };
}

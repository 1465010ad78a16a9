import * as vscode from 'vscode';

const SECTION = 'mailLog';

/** One setting below `mailLog`, read when it is asked for, so that a change works at once. */
export class Setting<T extends boolean | number | string> {
	/** `fallback` is the default of the manifest; it also stands in for what is of another type, or none of `values`, in somebody's settings. */
	constructor(
		private readonly key: string,
		private readonly fallback: T,
		private readonly values?: readonly T[],
	) {}

	/** The value for a document, with its language and folder; without one the value for the window. */
	valueFor(scope?: vscode.ConfigurationScope): T {
		const value = vscode.workspace.getConfiguration(SECTION, scope).get<unknown>(this.key);
		const fits = this.values ? this.values.includes(value as T) : typeof value === typeof this.fallback;
		return fits ? (value as T) : this.fallback;
	}

	/** Calls back after each change of the setting, wherever it was changed. */
	onDidChange(listener: () => void): vscode.Disposable {
		return vscode.workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration(`${SECTION}.${this.key}`)) {
				listener();
			}
		});
	}
}

/** Can be set per language, as in `"[plaintext]": { "mailLog.hover.enabled": false }`. */
export const hoverEnabled = new Setting('hover.enabled', true);

/** Which failure lines get a reason behind their end. */
export const INLINE_REASONS = ['off', 'errors', 'all'] as const;
export type InlineReason = (typeof INLINE_REASONS)[number];

/** Can be set per language. */
export const inlineReason = new Setting<InlineReason>('inlineReason', 'errors', INLINE_REASONS);

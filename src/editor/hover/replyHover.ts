import * as vscode from 'vscode';

const languages = ['maillog', 'log', 'plaintext'];

/** Explains the reply below the mouse. */
export function registerHover(): vscode.Disposable {
	return vscode.languages.registerHoverProvider(
		languages.map((language) => ({ language })),
		{ provideHover: () => undefined },
	);
}

import * as vscode from 'vscode';

/** The scheme of texts that are put together from the files of a log: unpacked, joined. */
export const LOG_TEXT_SCHEME = 'mail-log-text';

/** The text of files in this order. `name` is what its tab says; its ending must say that it is a mail log. */
export function logTextUri(name: string, parts: readonly vscode.Uri[]): vscode.Uri {
	const folder = parts[0] ? vscode.Uri.joinPath(parts[0], '..').path : '/';
	return vscode.Uri.from({
		scheme: LOG_TEXT_SCHEME,
		path: `${folder === '/' ? '' : folder}/${name.replaceAll('/', '-')}`,
		query: JSON.stringify(parts.map((part) => part.toString())),
	});
}

/** The files behind a text; none where the URI is not one of ours, or broken. */
export function partsOf({ scheme, query }: vscode.Uri): vscode.Uri[] {
	if (scheme !== LOG_TEXT_SCHEME) {
		return [];
	}
	try {
		const parts: unknown = JSON.parse(query);
		return Array.isArray(parts) ? parts.filter((part) => typeof part === 'string').map((part) => vscode.Uri.parse(part, true)) : [];
	} catch {
		return [];
	}
}

/** Whether a file, or the text of a compressed one, is one of the several that a text is put together from. */
export function isFileOf(file: vscode.Uri, text: vscode.Uri | undefined): boolean {
	const parts = text ? partsOf(text) : [];
	const [only = file, ...others] = partsOf(file);
	return parts.length > 1 && others.length === 0 && parts.some((part) => part.toString() === only.toString());
}

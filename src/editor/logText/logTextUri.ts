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

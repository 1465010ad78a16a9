import * as vscode from 'vscode';
import { eventually } from './eventually';

/** The first reading waits for a worker to start, and a busy machine takes its time. */
const WITHIN_IN_MS = 25_000;

/** The rows of the Bounces view are not to be had in the window's API; what is copied of all of them is. */
export async function copiedRows(): Promise<string> {
	await vscode.env.clipboard.writeText('');
	await vscode.commands.executeCommand('mailLog.bounces.focus');
	await vscode.commands.executeCommand('list.selectAll');
	await vscode.commands.executeCommand('mailLog.bounces.copy');
	return vscode.env.clipboard.readText();
}

/** Waits until the rows of the view are these, or begin with them; fails with what they are. */
export async function viewShows(rows: string, { beginning = false } = {}): Promise<void> {
	let last = '';
	const isShown = async (): Promise<boolean> => {
		last = await copiedRows();
		return beginning ? last.startsWith(rows) : last === rows;
	};
	await eventually(isShown, `the view shows ${JSON.stringify(rows)}`, WITHIN_IN_MS).catch((error: Error) => {
		throw new Error(`${error.message}; it shows ${JSON.stringify(last)}`);
	});
}

import * as vscode from 'vscode';
import type { Answer } from '../../platform/logAnalysis';

/** A log is read faster than anybody could read of it; of a large one it is said that it takes a while. */
const SOON_IN_MS = 500;

/** The answer of a reading that takes a moment as a rule; where it takes longer it is said what is done, and can be stopped. */
export async function answerSoon<T>(title: string, read: (signal: AbortSignal) => Promise<Answer<T>>): Promise<T | undefined> {
	const abort = new AbortController();
	const reading = read(abort.signal);
	const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), SOON_IN_MS));
	const answer = (await Promise.race([reading, late])) ?? (await withProgress(title, reading, abort));
	if (answer.ok) {
		return answer.value;
	}
	if (answer.failure.kind !== 'cancelled') {
		void vscode.window.showErrorMessage(answer.failure.message);
	}
	return undefined;
}

function withProgress<T>(title: string, reading: Promise<T>, abort: AbortController): Thenable<T> {
	return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, cancellable: true, title }, (_, token) => {
		token.onCancellationRequested(() => abort.abort());
		return reading;
	});
}

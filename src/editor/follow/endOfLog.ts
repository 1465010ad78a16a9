import * as vscode from 'vscode';
import type { KnownLine } from '../../core/analysis/logWindow';
import type { LogAnalysis } from '../../platform/logAnalysis';
import type { Platform } from '../../platform/platform';
import type { Failure } from '../../worker/protocol';
import { watchLog } from '../bounces/logChanges';
import { failureOf, lookAt } from '../bounces/logFile';
import type { ExcerptDocuments } from '../excerpt/excerptDocuments';
import { addedTo, type NumberedLine } from './addedLines';

/** Some thousand lines, so that there is something to scroll in. */
const END_IN_BYTES = 512 * 1024;
const MOST_LINES = 5_000;
/** What is written within this time is shown together. */
const QUIET_IN_MS = 100;

export interface EndHost {
	readonly analysis: LogAnalysis;
	readonly platform: Platform;
	readonly documents: ExcerptDocuments;
}

/**
 * The last lines of a log that is too large for an editor of its own, as a read-only text that grows with the log. Answers its URI, or why it
 * cannot be had.
 */
export async function openEndOfLog(log: vscode.Uri, host: EndHost): Promise<vscode.Uri | Failure> {
	const end = new EndOfLog(log, host);
	const failure = await end.read();
	if (failure) {
		return failure;
	}
	const title = vscode.l10n.t('the end');
	const { document: { uri } } = await host.documents.show({ log, title, grows: true, lines: end.lines, about: end.lines.at(-1)?.number });
	end.keepUp((lines) => host.documents.change(uri, { log, title, grows: true, lines }));
	const closing = vscode.workspace.onDidCloseTextDocument((closed) => {
		if (closed.uri.toString() === uri.toString()) {
			closing.dispose();
			end.dispose();
		}
	});
	return uri;
}

class EndOfLog implements vscode.Disposable {
	lines: readonly NumberedLine[] = [];
	private known: KnownLine | undefined;
	private isReading = false;
	private changedMeanwhile = false;
	private isDisposed = false;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private watching: vscode.Disposable | undefined;

	constructor(
		private readonly log: vscode.Uri,
		private readonly host: EndHost,
	) {}

	/** Reads what stands at the end now. */
	async read(): Promise<Failure | undefined> {
		const { analysis, platform } = this.host;
		try {
			const file = await lookAt(this.log, platform);
			const answer = await analysis.readWindow(await file.input(), { kind: 'end', bytes: END_IN_BYTES }, { most: MOST_LINES, known: this.known });
			if (!answer.ok) {
				return answer.failure;
			}
			this.known = answer.value.start;
			this.lines = addedTo(this.lines, answer.value.lines, MOST_LINES);
			return undefined;
		} catch (error) {
			return failureOf(error);
		}
	}

	/** Calls back with the lines after each change of the log. */
	keepUp(listener: (lines: readonly NumberedLine[]) => void): void {
		this.watching = watchLog(this.log, this.host.platform, () => this.readSoon(listener));
	}

	dispose(): void {
		this.isDisposed = true;
		clearTimeout(this.timer);
		this.watching?.dispose();
	}

	private readSoon(listener: (lines: readonly NumberedLine[]) => void): void {
		if (this.isReading) {
			this.changedMeanwhile = true;
			return;
		}
		this.timer ??= setTimeout(async () => {
			this.timer = undefined;
			this.isReading = true;
			// where it is gone for a moment, as in a rotation, what was there stays
			const failure = await this.read();
			this.isReading = false;
			if (!failure && !this.isDisposed) {
				listener(this.lines);
			}
			if (this.changedMeanwhile && !this.isDisposed) {
				this.changedMeanwhile = false;
				this.readSoon(listener);
			}
		}, QUIET_IN_MS);
	}
}

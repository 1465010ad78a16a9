import * as vscode from 'vscode';
import type { KnownLine } from '../../core/analysis/logWindow';
import type { LogAnalysis } from '../../platform/logAnalysis';
import type { Platform } from '../../platform/platform';
import type { Failure } from '../../worker/protocol';
import { watchLog } from '../bounces/logChanges';
import { failureOf, lookAt } from '../bounces/logFile';
import type { ExcerptDocuments } from '../excerpt/excerptDocuments';
import { addedTo, type NumberedLine, type Room } from './addedLines';

/** Some hundred lines, so that there is something to scroll in. */
const END_IN_BYTES = 64 * 1024;
const MOST_LINES = 5_000;
/**
 * VS Code compares a text with what it was only up to 100,000 characters. A longer one is replaced whole, and coloured anew, whenever a line is
 * written, which keeps a window from answering for seconds.
 */
const ROOM: Room = { most: 96_000, kept: 64_000 };
/** While somebody reads what was written before, it does not go away soon. */
const ROOM_WHILE_PAUSED: Room = { most: 500_000, kept: 400_000 };
/** What is written within this time is shown together. */
const QUIET_IN_MS = 100;
/** A window that takes some time to show what was written has as long to itself, twice. */
const REST_OF_WINDOW = 2;
const LONGEST_WAIT_IN_MS = 3_000;

export interface EndHost {
	readonly analysis: LogAnalysis;
	readonly platform: Platform;
	readonly documents: ExcerptDocuments;
	/** Whether somebody has scrolled up in a followed text. */
	isPaused(text: vscode.Uri): boolean;
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
	end.keepUp({
		room: () => (host.isPaused(uri) ? ROOM_WHILE_PAUSED : ROOM),
		show: (lines) => {
			const shown = nextChange(uri);
			host.documents.change(uri, { log, title, grows: true, lines });
			return shown;
		},
	});
	const closing = vscode.workspace.onDidCloseTextDocument((closed) => {
		if (closed.uri.toString() === uri.toString()) {
			closing.dispose();
			end.dispose();
		}
	});
	return uri;
}

/** Waits until the window shows another text of the document; where it shows the same, not for long. */
function nextChange(uri: vscode.Uri): Promise<void> {
	return new Promise((resolve) => {
		const done = (): void => {
			changing.dispose();
			clearTimeout(timer);
			resolve();
		};
		const changing = vscode.workspace.onDidChangeTextDocument(({ document }) => document.uri.toString() === uri.toString() && done());
		const timer = setTimeout(done, LONGEST_WAIT_IN_MS);
	});
}

interface EndView {
	room(): Room;
	/** Resolves when the lines are seen. */
	show(lines: readonly NumberedLine[]): Promise<void>;
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
	async read(room = ROOM): Promise<Failure | undefined> {
		const { analysis, platform } = this.host;
		try {
			const file = await lookAt(this.log, platform);
			const answer = await analysis.readWindow(await file.input(), { kind: 'end', bytes: END_IN_BYTES }, { most: MOST_LINES, known: this.known });
			if (!answer.ok) {
				return answer.failure;
			}
			this.known = answer.value.start;
			this.lines = addedTo(this.lines, answer.value.lines, room);
			return undefined;
		} catch (error) {
			return failureOf(error);
		}
	}

	/** Shows the lines after each change of the log. */
	keepUp(view: EndView): void {
		this.watching = watchLog(this.log, this.host.platform, () => this.readSoon(view));
	}

	dispose(): void {
		this.isDisposed = true;
		clearTimeout(this.timer);
		this.watching?.dispose();
	}

	private readSoon(view: EndView, wait = QUIET_IN_MS): void {
		if (this.isReading) {
			this.changedMeanwhile = true;
			return;
		}
		this.timer ??= setTimeout(async () => {
			this.timer = undefined;
			this.isReading = true;
			const shownIn = await this.readAndShow(view);
			this.isReading = false;
			if (this.changedMeanwhile && !this.isDisposed) {
				this.changedMeanwhile = false;
				this.readSoon(view, Math.max(QUIET_IN_MS, shownIn * REST_OF_WINDOW));
			}
		}, wait);
	}

	/** Answers in how many milliseconds the window had it. */
	private async readAndShow(view: EndView): Promise<number> {
		const before = this.lines;
		// where it is gone for a moment, as in a rotation, what was there stays
		const failure = await this.read(view.room());
		if (failure || this.isDisposed || isSameLines(before, this.lines)) {
			return 0;
		}
		const began = Date.now();
		await view.show(this.lines);
		return Date.now() - began;
	}
}

/** Only the end of a text changes, or its beginning goes. */
function isSameLines(before: readonly NumberedLine[], now: readonly NumberedLine[]): boolean {
	const [lastBefore, last] = [before.at(-1), now.at(-1)];
	return before.length === now.length && before[0]?.number === now[0]?.number && lastBefore?.number === last?.number && lastBefore?.text === last?.text;
}

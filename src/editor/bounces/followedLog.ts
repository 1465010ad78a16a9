import * as vscode from 'vscode';
import type { LogSummary } from '../../core/analysis/summary';
import type { LogAnalysis, Progress } from '../../platform/logAnalysis';
import type { Platform } from '../../platform/platform';
import type { Failure } from '../../worker/protocol';
import type { CurrentRules } from '../rules/currentRules';
import { watchLog } from './logChanges';
import { failureOf, lookAt, type LogFile } from './logFile';
import type { ViewState } from './shownState';
import { Summaries } from './summaries';

/** Writers of logs write often; what comes within this time is read together. */
const QUIET_IN_MS = 50;

/** A log that takes long to read again and grows all the time is not read more than a fifth of the time. */
const REST_PER_READING = 4;

/** A reading that ends sooner is not worth telling of, where something is shown already. */
const SOON_IN_MS = 400;

interface Reading {
	/** Ends it without an answer. */
	readonly signal: AbortSignal;
	/** Ends it with what was read until then. */
	readonly stop: AbortSignal;
	/** No other reading has taken its place. */
	isCurrent(): boolean;
}

interface Read {
	readonly file: LogFile;
	readonly summary: LogSummary;
}

/**
 * The log that the view is about, kept up to date: read when it is shown and after each change, one reading at a time. An answer
 * that comes when another log is shown is dropped.
 */
export class FollowedLog implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.changed.event;
	private readonly summaries: Summaries;
	private shown: 'nothing' | 'other' | 'log' = 'nothing';
	private current: vscode.Uri | undefined;
	private latest: Read | undefined;
	private failure: Failure | undefined;
	private progress: { readonly progress?: Progress } | undefined;
	private running: { readonly abort: AbortController; readonly stop: AbortController; readonly end: Promise<void> } | undefined;
	private changedMeanwhile = false;
	private lastTookInMs = 0;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private watching: vscode.Disposable | undefined;

	constructor(private readonly host: { readonly platform: Platform; readonly analysis: LogAnalysis; readonly log: vscode.LogOutputChannel; readonly rules: CurrentRules }) {
		this.summaries = new Summaries(host.analysis);
	}

	/** The file that is shown, log or not. */
	get uri(): vscode.Uri | undefined {
		return this.current;
	}

	/** The latest that was read of the log that is shown. */
	get read(): Read | undefined {
		return this.latest;
	}

	get isReading(): boolean {
		return this.running !== undefined;
	}

	get state(): ViewState {
		const name = this.current ? nameOf(this.current) : '';
		if (this.shown !== 'log') {
			return this.shown === 'nothing' ? { kind: 'nothing' } : { kind: 'other', name };
		}
		const { latest, progress, failure } = this;
		return { kind: 'log', name, summary: latest?.summary, tooLarge: latest?.file.tooLarge && !latest.summary.files, reading: progress, failure };
	}

	show(kind: 'nothing'): void;
	show(kind: 'other' | 'log', uri: vscode.Uri): void;
	show(kind: 'nothing' | 'other' | 'log', uri?: vscode.Uri): void {
		if (kind === this.shown && uri?.toString() === this.current?.toString()) {
			return;
		}
		this.leave();
		this.shown = kind;
		this.current = uri;
		if (kind === 'log' && uri) {
			this.watching = watchLog(uri, this.host.platform, () => this.refreshSoon());
			this.start(uri);
		}
		this.changed.fire();
	}

	/** Reads the log again where it was explained by other rules. */
	explainAgain(): void {
		if (this.shown === 'log' && this.current) {
			this.start(this.current);
		}
	}

	/** Reads the log again, whatever is known of it. */
	refresh(): void {
		if (this.shown === 'log' && this.current) {
			this.start(this.current, { anew: true });
		}
	}

	/** Stops the reading under way. What was read until then is shown; where that is nothing, what was read before stays. */
	cancel(): void {
		this.running?.stop.abort();
	}

	/** Settles when no reading is under way. */
	async settled(): Promise<void> {
		while (this.running) {
			await this.running.end;
		}
	}

	dispose(): void {
		this.leave();
		this.changed.dispose();
	}

	private leave(): void {
		clearTimeout(this.timer);
		this.timer = undefined;
		this.watching?.dispose();
		this.watching = undefined;
		this.running?.abort.abort();
		this.running = undefined;
		this.latest = this.failure = this.progress = undefined;
		this.changedMeanwhile = false;
		this.lastTookInMs = 0;
	}

	private refreshSoon(): void {
		if (!this.running && this.isStopped) {
			// who stopped a reading does not want the next line to begin it again
			return;
		}
		if (this.running) {
			// to begin again at each line that is appended would never come to an end
			this.changedMeanwhile = true;
			return;
		}
		this.timer ??= setTimeout(() => {
			this.timer = undefined;
			if (this.current) {
				this.start(this.current);
			}
		}, Math.max(QUIET_IN_MS, REST_PER_READING * this.lastTookInMs));
	}

	private get isStopped(): boolean {
		return this.failure?.kind === 'cancelled' || (this.latest?.summary.limits.some(({ what }) => what === 'stopped') ?? false);
	}

	private start(uri: vscode.Uri, { anew = false } = {}): void {
		this.running?.abort.abort();
		const abort = new AbortController();
		const stop = new AbortController();
		const isCurrent = (): boolean => this.running?.abort === abort;
		const end = this.readLog(uri, { anew, stop: stop.signal, signal: abort.signal, isCurrent }).then(() => {
			if (isCurrent()) {
				this.running = undefined;
				this.progress = undefined;
				this.changed.fire();
				if (this.changedMeanwhile) {
					this.changedMeanwhile = false;
					this.refreshSoon();
				}
			}
		});
		this.running = { abort, stop, end };
	}

	private async readLog(uri: vscode.Uri, { anew, ...reading }: Reading & { readonly anew: boolean }): Promise<void> {
		const began = Date.now();
		const { isCurrent } = reading;
		// also so that `running` is there before the first look at `isCurrent`
		await this.host.rules.ready;
		const file = await lookAt(uri, this.host.platform).catch(failureOf);
		if (!isCurrent()) {
			return;
		}
		if (!('stamp' in file)) {
			this.take({ failure: file });
			return;
		}
		const known = anew ? undefined : this.summaries.known(file, this.host.rules.for(uri)?.rules);
		if (known) {
			this.take({ read: { file, summary: known } });
			return;
		}
		const answer = await this.summarize(file, reading);
		if (isCurrent()) {
			// the first reading takes all of the log, the next ones what was appended
			this.lastTookInMs = this.latest ? Date.now() - began : 0;
			this.take(answer);
		}
	}

	private async summarize(file: LogFile, { signal, stop, isCurrent }: Reading): Promise<{ read: Read } | { failure: Failure }> {
		const tell = (progress?: Progress): void => {
			if (isCurrent()) {
				this.progress = { progress };
				this.changed.fire();
			}
		};
		let slow = this.latest === undefined;
		const timer = setTimeout(() => (slow = true), SOON_IN_MS);
		if (slow) {
			tell();
		}
		const answer = await this.summaries.read(file, { signal, stop, rules: this.host.rules.for(file.uri)?.rules, onProgress: (progress) => (slow ? tell(progress) : undefined) });
		clearTimeout(timer);
		return answer.ok ? { read: { file, summary: answer.value } } : { failure: answer.failure };
	}

	private take({ read, failure }: { readonly read?: Read; readonly failure?: Failure }): void {
		this.latest = read ?? this.latest;
		this.failure = failure;
		if (failure && failure.kind !== 'cancelled') {
			this.host.log.warn(`${this.current?.toString()}: ${failure.message}`);
		}
	}
}

function nameOf({ path }: vscode.Uri): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

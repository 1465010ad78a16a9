import { CancelledError, SourceError, type LogSource } from '../core/analysis/logSource';
import { readLines } from '../core/analysis/readLines';
import { summarize } from '../core/analysis/summarize';
import type { LogSummary } from '../core/analysis/summary';
import type { CreateScanner } from '../core/log/scanner';
import { keptOwnRules } from '../core/bounce/own/compileOwnRules';
import type { Failure, LogInput, WorkerRequest, WorkerResponse } from './protocol';

/** What the host of the worker gives: its way to answer, to open, to wait. */
export interface ServerHost {
	post(response: WorkerResponse, transfer?: readonly ArrayBuffer[]): void;
	open(input: LogInput): Promise<LogSource>;
	/** Gives the event loop a turn, so that a request to cancel gets through. */
	pause(): Promise<void>;
	/** The make of scanner to use. */
	readonly createScanner?: CreateScanner;
}

type SummarizeRequest = Extract<WorkerRequest, { type: 'summarize' }>;
type LinesRequest = Extract<WorkerRequest, { type: 'lines' }>;

/** Answers requests, each of them once. Returns what takes a request. */
export function createServer(host: ServerHost): (request: WorkerRequest) => void {
	const running = new Map<number, { aborted: boolean }>();
	/** By path: the end of the reading that came last. Two readings of one file at a time would only halve each other's speed. */
	const lastOf = new Map<string, Promise<void>>();

	function start(request: SummarizeRequest): void {
		const signal = { aborted: false };
		running.set(request.id, signal);
		const path = request.input.kind === 'file' ? request.input.path : undefined;
		const before = path === undefined ? undefined : lastOf.get(path);
		const done = (before ?? Promise.resolve())
			.then(() => answer(host, request, signal))
			.finally(() => {
				running.delete(request.id);
				if (path !== undefined && lastOf.get(path) === done) {
					lastOf.delete(path);
				}
			});
		if (path !== undefined) {
			lastOf.set(path, done);
		}
	}

	return (request) => {
		switch (request.type) {
			case 'summarize':
				return start(request);
			case 'lines':
				return void answerLines(host, request);
			case 'cancel': {
				const signal = running.get(request.id);
				if (signal) {
					signal.aborted = true;
				}
				return;
			}
		}
	};
}

async function answer(host: ServerHost, { id, input, referenceTime, rules }: SummarizeRequest, signal: { aborted: boolean }): Promise<void> {
	const onProgress = (bytesRead: number, size: number | undefined) => host.post({ type: 'progress', id, bytesRead, size });
	try {
		const summary = await withSource(host, input, (source) =>
			summarize(source, { referenceTime, onProgress, signal, pause: host.pause, createScanner: host.createScanner, ownRules: keptOwnRules(rules) }),
		);
		host.post({ type: 'summary', id, summary }, buffersOf(summary));
	} catch (error) {
		host.post({ type: 'failed', id, failure: failureOf(error) });
	}
}

async function answerLines(host: ServerHost, { id, input, places }: LinesRequest): Promise<void> {
	try {
		const lines = await withSource(host, input, (source) => readLines(source, places));
		host.post({ type: 'lines', id, lines });
	} catch (error) {
		host.post({ type: 'failed', id, failure: failureOf(error) });
	}
}

async function withSource<T>(host: ServerHost, input: LogInput, use: (source: LogSource) => Promise<T>): Promise<T> {
	const source = await host.open(input);
	try {
		return await use(source);
	} finally {
		await source.close();
	}
}

function buffersOf({ failures }: LogSummary): ArrayBuffer[] {
	return Object.values(failures).map((column) => (column as Uint8Array<ArrayBuffer>).buffer);
}

function failureOf(error: unknown): Failure {
	if (error instanceof CancelledError) {
		return { kind: 'cancelled', message: error.message };
	}
	if (error instanceof SourceError) {
		return { kind: error.kind, message: error.message };
	}
	return { kind: 'unreadable', message: `The log could not be read: ${error instanceof Error ? error.message : String(error)}` };
}

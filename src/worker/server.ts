import { findLines } from '../core/analysis/findLines';
import { CancelledError, SourceError, type CancelSignal, type LogSource } from '../core/analysis/logSource';
import { readLines } from '../core/analysis/readLines';
import { readPart } from '../core/analysis/logPart';
import { summarizeLog, type PartReader } from '../core/analysis/summarizeParts';
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
	/** Starts further workers that read parts of the file. */
	startReaders?(path: string): readonly PartReader[];
}

type SummarizeRequest = Extract<WorkerRequest, { type: 'summarize' }>;
type FindRequest = Extract<WorkerRequest, { type: 'find' }>;
type PartRequest = Extract<WorkerRequest, { type: 'part' }>;
type LinesRequest = Extract<WorkerRequest, { type: 'lines' }>;

/** Answers requests, each of them once. Returns what takes a request. */
export function createServer(host: ServerHost): (request: WorkerRequest) => void {
	const running = new Map<number, { aborted: boolean }>();
	const inTurn = createTurns();

	/** Does what can be cancelled while it waits or runs. */
	function run(id: number, work: (signal: CancelSignal) => Promise<void>): Promise<void> {
		const signal = { aborted: false };
		running.set(id, signal);
		return work(signal).finally(() => running.delete(id));
	}

	return (request) => {
		switch (request.type) {
			case 'summarize':
				return void run(request.id, (signal) => inTurn(request.input, () => answer(host, request, signal)));
			case 'lines':
				return void answerLines(host, request);
			case 'find':
				return void run(request.id, (signal) => answerFind(host, request, signal));
			case 'part':
				return void run(request.id, (signal) => answerPart(host, request, signal));
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

/** Two readings of one file at a time would only halve each other's speed: the later one begins when the earlier one has ended. */
function createTurns(): (input: LogInput, work: () => Promise<void>) => Promise<void> {
	const lastOf = new Map<string, Promise<void>>();
	return (input, work) => {
		if (input.kind !== 'file') {
			return work();
		}
		const { path } = input;
		const done = (lastOf.get(path) ?? Promise.resolve()).then(work).finally(() => {
			if (lastOf.get(path) === done) {
				lastOf.delete(path);
			}
		});
		lastOf.set(path, done);
		return done;
	};
}

async function answer(host: ServerHost, { id, input, referenceTime, rules }: SummarizeRequest, signal: CancelSignal): Promise<void> {
	const onProgress = (bytesRead: number, size: number | undefined) => host.post({ type: 'progress', id, bytesRead, size });
	const startReaders = () => (input.kind === 'file' ? host.startReaders?.(input.path) ?? [] : []);
	try {
		const summary = await withSource(host, input, (source) =>
			summarizeLog(source, { referenceTime, onProgress, signal, pause: host.pause, createScanner: host.createScanner, ownRules: keptOwnRules(rules) }, startReaders),
		);
		host.post({ type: 'summary', id, summary }, buffersIn(summary.failures));
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

async function answerFind(host: ServerHost, { id, input, word, most }: FindRequest, signal: CancelSignal): Promise<void> {
	const onProgress = (bytesRead: number, size: number | undefined) => host.post({ type: 'progress', id, bytesRead, size });
	try {
		const found = await withSource(host, input, (source) => findLines(source, word, { most, onProgress, signal, pause: host.pause, createScanner: host.createScanner }));
		host.post({ type: 'found', id, found });
	} catch (error) {
		host.post({ type: 'failed', id, failure: failureOf(error) });
	}
}

async function answerPart(host: ServerHost, { id, input, range, referenceTime, bounds }: PartRequest, signal: CancelSignal): Promise<void> {
	const onProgress = (bytesRead: number, size: number | undefined) => host.post({ type: 'progress', id, bytesRead, size });
	try {
		const part = await withSource(host, input, (source) =>
			readPart(source, range, { referenceTime, bounds, onProgress, signal, pause: host.pause, createScanner: host.createScanner }),
		);
		host.post({ type: 'part', id, part }, buffersIn(part));
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

/** The buffers of all columns in plain data. */
function buffersIn(data: object): ArrayBuffer[] {
	return Object.values(data).flatMap((value: unknown) => {
		if (ArrayBuffer.isView(value)) {
			return [value.buffer as ArrayBuffer];
		}
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? buffersIn(value) : [];
	});
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

import { findLines } from '../core/analysis/findLines';
import { CancelledError, SourceError, type CancelSignal, type LogSource } from '../core/analysis/logSource';
import { GrowingLogs } from '../core/analysis/growingLog';
import { joinedSource } from '../core/analysis/joinedSource';
import { readPart } from '../core/analysis/logPart';
import { readWindow } from '../core/analysis/logWindow';
import { readLines } from '../core/analysis/readLines';
import type { ReadOptions } from '../core/analysis/readLog';
import { summarize } from '../core/analysis/summarize';
import { summarizeFiles } from '../core/analysis/summarizeFiles';
import type { PartReader } from '../core/analysis/readInParts';
import type { LogSummary } from '../core/analysis/summary';
import type { CreateScanner } from '../core/log/scanner';
import { keptOwnRules } from '../core/bounce/own/compileOwnRules';
import type { Failure, HowToUnpack, LogInput, WorkerRequest, WorkerResponse } from './protocol';

/** What the host of the worker gives: its way to answer, to open, to wait. */
export interface ServerHost {
	post(response: WorkerResponse, transfer?: readonly ArrayBuffer[]): void;
	open(input: Exclude<LogInput, { kind: 'files' }>): Promise<LogSource>;
	/** Gives the event loop a turn, so that a request to cancel gets through. */
	pause(): Promise<void>;
	/** The make of scanner to use. */
	readonly createScanner?: CreateScanner;
	/** Unpacks what takes a decoder of our own, where this worker does. */
	unpack?(bytes: Uint8Array, how: HowToUnpack): Promise<Uint8Array<ArrayBuffer>>;
	/** Starts further workers that read parts of a file, or files of a set; none where that would not be sooner done. */
	startReaders?(paths: readonly string[]): readonly PartReader[];
}

type SummarizeRequest = Extract<WorkerRequest, { type: 'summarize' }>;
type FindRequest = Extract<WorkerRequest, { type: 'find' }>;
type PartRequest = Extract<WorkerRequest, { type: 'part' }>;
type WindowRequest = Extract<WorkerRequest, { type: 'window' }>;
type UnpackRequest = Extract<WorkerRequest, { type: 'unpack' }>;
type LinesRequest = Extract<WorkerRequest, { type: 'lines' }>;

/** Answers requests, each of them once. Returns what takes a request. */
export function createServer(host: ServerHost): (request: WorkerRequest) => void {
	const running = new Map<number, Stop>();
	const inTurn = createTurns();
	const logs = new GrowingLogs();

	/** Does what can be cancelled while it waits or runs. */
	function run(id: number, work: (signal: CancelSignal) => Promise<void>): Promise<void> {
		const signal = createStop();
		running.set(id, signal);
		return work(signal).finally(() => running.delete(id));
	}

	return (request) => {
		switch (request.type) {
			case 'summarize':
				return void run(request.id, (signal) => inTurn(request.input, () => answerSummary(host, request, { signal, logs })));
			case 'lines':
				return void answerLines(host, request);
			case 'find':
				return void run(request.id, (signal) => answerFind(host, request, signal));
			case 'window':
				return void run(request.id, (signal) => answerWindow(host, request, signal));
			case 'unpack':
				return void answerUnpacked(host, request);
			case 'part':
				return void run(request.id, (signal) => answerPart(host, request, signal));
			case 'cancel': {
				running.get(request.id)?.stop(request.keepsPart ?? false);
				return;
			}
		}
	};
}

interface Stop extends CancelSignal {
	stop(keepsPart: boolean): void;
}

function createStop(): Stop {
	let settle: () => void = () => undefined;
	const signal = {
		aborted: false,
		keepsPart: false,
		stopped: new Promise<void>((resolve) => (settle = resolve)),
		stop: (keepsPart: boolean) => {
			signal.aborted = true;
			signal.keepsPart = keepsPart;
			settle();
		},
	};
	return signal;
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

type Reading = Pick<ReadOptions, 'onProgress' | 'signal' | 'pause' | 'createScanner'>;

/** What all readings have in common. */
function readingOf(host: ServerHost, id: number, signal: CancelSignal): Reading {
	const onProgress = (bytesRead: number, size: number | undefined) => host.post({ type: 'progress', id, bytesRead, size });
	return { onProgress, signal, pause: host.pause, createScanner: host.createScanner };
}

/** Posts what comes out, or why nothing does. */
async function answer(host: ServerHost, id: number, work: () => Promise<readonly [response: WorkerResponse, transfer?: readonly ArrayBuffer[]]>): Promise<void> {
	try {
		host.post(...(await work()));
	} catch (error) {
		host.post({ type: 'failed', id, failure: failureOf(error) });
	}
}

interface Summarizing {
	readonly signal: CancelSignal;
	readonly logs: GrowingLogs;
}

function answerSummary(host: ServerHost, { id, input, referenceTime, rules }: SummarizeRequest, { signal, logs }: Summarizing): Promise<void> {
	const options = { ...readingOf(host, id, signal), referenceTime, ownRules: keptOwnRules(rules) };
	const read = (): Promise<LogSummary> => {
		switch (input.kind) {
			case 'file':
				return withSource(host, input, (source) => logs.of(input.path).summarize(source, options, () => host.startReaders?.([input.path]) ?? []));
			case 'files':
				return summarizeFiles(openers(host, input.paths), options, host.startReaders?.(input.paths));
			case 'bytes':
				return withSource(host, input, (source) => summarize(source, options));
		}
	};
	return answer(host, id, async () => {
		const summary = await read();
		return [{ type: 'summary', id, summary }, buffersIn(summary.failures)];
	});
}

function answerLines(host: ServerHost, { id, input, places }: LinesRequest): Promise<void> {
	return answer(host, id, async () => [{ type: 'lines', id, lines: await withSource(host, input, (source) => readLines(source, places)) }]);
}

function answerFind(host: ServerHost, { id, input, word, most }: FindRequest, signal: CancelSignal): Promise<void> {
	return answer(host, id, async () => {
		const found = await withSource(host, input, (source) => findLines(source, word, { ...readingOf(host, id, signal), most }));
		return [{ type: 'found', id, found }];
	});
}

function answerWindow(host: ServerHost, { id, input, asked, referenceTime, most, known }: WindowRequest, signal: CancelSignal): Promise<void> {
	return answer(host, id, async () => {
		const window = await withSource(host, input, (source) => readWindow(source, asked, { ...readingOf(host, id, signal), referenceTime, most, known }));
		return [{ type: 'window', id, window }];
	});
}

function answerUnpacked(host: ServerHost, { id, bytes, compression, atMost }: UnpackRequest): Promise<void> {
	return answer(host, id, async () => {
		if (!host.unpack) {
			throw new SourceError('unreadable', 'This worker has no decoders.');
		}
		const text = await host.unpack(bytes, { compression, atMost }).catch((error: unknown) => {
			throw new SourceError('unreadable', error instanceof Error ? error.message : String(error));
		});
		return [{ type: 'unpacked', id, bytes: text }, [text.buffer]];
	});
}

function answerPart(host: ServerHost, { id, input, range, referenceTime, bounds, isStart }: PartRequest, signal: CancelSignal): Promise<void> {
	return answer(host, id, async () => {
		const part = await withSource(host, input, (source) => readPart(source, range, { ...readingOf(host, id, signal), referenceTime, bounds, isStart }));
		return [{ type: 'part', id, part }, buffersIn(part)];
	});
}

function openers(host: ServerHost, paths: readonly string[]): (() => Promise<LogSource>)[] {
	return paths.map((path) => () => host.open({ kind: 'file', path }));
}

async function withSource<T>(host: ServerHost, input: LogInput, use: (source: LogSource) => Promise<T>): Promise<T> {
	const source = await (input.kind === 'files' ? joinedSource(openers(host, input.paths)) : host.open(input));
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

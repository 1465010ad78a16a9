import { bytesSource } from '../core/analysis/bytesSource';
import type { FoundLines } from '../core/analysis/findLines';
import type { AskedWindow, LogWindow } from '../core/analysis/logWindow';
import { readLines } from '../core/analysis/readLines';
import type { LogSummary } from '../core/analysis/summary';
import type { Failure, LinePlace, LogInput, WorkerRequest, WorkerResponse } from '../worker/protocol';
import type { Answer, LogAnalysis, Progress, ReadingOptions, SummarizeOptions, WindowOptions } from './logAnalysis';
import type { Platform, WorkerPort } from './platform';

/** Ten times a second: more than anyone reads. */
const BETWEEN_PROGRESS_IN_MS = 100;

/** A request that has no answer yet. */
interface Waiting {
	answer(response: WorkerResponse): void;
	fail(failure: Failure): void;
	progress(progress: Progress): void;
}

/** `stop` ends what a signal of its own asks to end, and leaves it to the worker to answer. */
interface AskOptions extends ReadingOptions {
	readonly stop?: { readonly signal: AbortSignal; stop(id: number): void };
}

type WithoutId<T> = T extends { readonly id: number } ? Omit<T, 'id'> : never;
type NewRequest = WithoutId<WorkerRequest>;

const CANCELLED: Failure = { kind: 'cancelled', message: 'The reading was stopped.' };

export function createLogAnalysis(platform: Platform): LogAnalysis {
	return new AnalysisClient(platform);
}

/** The worker behind `LogAnalysis`: started by the first question, kept warm, replaced when it dies. */
class AnalysisClient implements LogAnalysis {
	private readonly waiting = new Map<number, Waiting>();
	private port: WorkerPort | undefined;
	private lastId = 0;
	private disposed = false;

	constructor(private readonly platform: Platform) {}

	summarize(input: LogInput, options: SummarizeOptions = {}): Promise<Answer<LogSummary>> {
		const request = { type: 'summarize', input, referenceTime: Date.now() / 1000, rules: options.rules } as const;
		const stop = (id: number): void => this.port?.post({ type: 'cancel', id, keepsPart: true });
		return this.ask(request, (response) => (response.type === 'summary' ? response.summary : undefined), { ...options, stop: options.stop && { signal: options.stop, stop } });
	}

	async readLines(input: LogInput, places: readonly LinePlace[]): Promise<Answer<readonly string[]>> {
		if (input.kind === 'bytes') {
			// they are at hand here: to send them to the worker would copy all of them for a few lines
			return { ok: true, value: await readLines(bytesSource(input.bytes), places) };
		}
		return this.ask({ type: 'lines', input, places }, (response) => (response.type === 'lines' ? response.lines : undefined));
	}

	findLines(input: LogInput, { word, most }: { readonly word: string; readonly most: number }, options: ReadingOptions = {}): Promise<Answer<FoundLines>> {
		return this.ask({ type: 'find', input, word, most }, (response) => (response.type === 'found' ? response.found : undefined), options);
	}

	readWindow(input: LogInput, asked: AskedWindow, options: WindowOptions): Promise<Answer<LogWindow>> {
		const request = { type: 'window', input, asked, referenceTime: Date.now() / 1000, most: options.most, known: options.known } as const;
		return this.ask(request, (response) => (response.type === 'window' ? response.window : undefined), options);
	}

	dispose(): void {
		this.disposed = true;
		this.port?.terminate();
		this.port = undefined;
		this.failAll(CANCELLED);
	}

	/** Sends a request; the answer is what `read` makes of the response. */
	private ask<T>(request: NewRequest, read: (response: WorkerResponse) => T | undefined, options: AskOptions = {}): Promise<Answer<T>> {
		const { signal, stop } = options;
		if (this.disposed || signal?.aborted || stop?.signal.aborted) {
			return Promise.resolve({ ok: false, failure: CANCELLED });
		}
		const id = ++this.lastId;
		return new Promise<Answer<T>>((resolve) => {
			const cancel = (): void => this.cancel(id);
			const stopHere = (): void => stop?.stop(id);
			const settle = (answer: Answer<T>): void => {
				signal?.removeEventListener('abort', cancel);
				stop?.signal.removeEventListener('abort', stopHere);
				resolve(answer);
			};
			this.waiting.set(id, {
				answer: (response) => settle(answerOf(response, read(response))),
				fail: (failure) => settle({ ok: false, failure }),
				progress: atMostEvery(BETWEEN_PROGRESS_IN_MS, (progress) => options.onProgress?.(progress)),
			});
			signal?.addEventListener('abort', cancel);
			stop?.signal.addEventListener('abort', stopHere);
			this.send({ ...request, id });
		});
	}

	private send(request: WorkerRequest): void {
		try {
			this.port ??= this.start();
			this.port.post(request);
		} catch (error) {
			this.take(request.id)?.fail({ kind: 'workerDied', message: `The reading could not be started (${String(error)}).` });
		}
	}

	private start(): WorkerPort {
		const started = this.platform.startWorker();
		started.onMessage((response) => this.receive(response));
		started.onExit((why) => {
			// a worker says so twice, by an error and by its exit; and by then the next may be running
			if (this.port === started) {
				this.port = undefined;
				started.terminate();
				this.failAll({ kind: 'workerDied', message: `The reading ended unexpectedly (${why}). Try again.` });
			}
		});
		return started;
	}

	/** Settled here and not by the word of the worker: who stops a reading must not wait for it. */
	private cancel(id: number): void {
		this.port?.post({ type: 'cancel', id });
		this.take(id)?.fail(CANCELLED);
	}

	/** Hands a response to the request that waits for it; an answer that comes too late finds none. */
	private receive(response: WorkerResponse): void {
		if (response.type === 'progress') {
			this.waiting.get(response.id)?.progress({ bytesRead: response.bytesRead, size: response.size });
		} else {
			this.take(response.id)?.answer(response);
		}
	}

	private take(id: number): Waiting | undefined {
		const request = this.waiting.get(id);
		this.waiting.delete(id);
		return request;
	}

	private failAll(failure: Failure): void {
		for (const id of [...this.waiting.keys()]) {
			this.take(id)?.fail(failure);
		}
	}
}

function answerOf<T>(response: WorkerResponse, value: T | undefined): Answer<T> {
	if (value !== undefined) {
		return { ok: true, value };
	}
	const unexpected: Failure = { kind: 'unreadable', message: 'The worker answered another question.' };
	return { ok: false, failure: response.type === 'failed' ? response.failure : unexpected };
}

function atMostEvery(intervalInMs: number, report: (progress: Progress) => void): (progress: Progress) => void {
	let last = -Infinity;
	return (progress) => {
		const now = Date.now();
		if (now - last >= intervalInMs) {
			last = now;
			report(progress);
		}
	};
}

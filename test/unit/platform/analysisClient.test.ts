import assert from 'node:assert/strict';
import { createLogAnalysis } from '../../../src/platform/analysisClient';
import type { LogAnalysis } from '../../../src/platform/logAnalysis';
import type { Platform, WorkerPort } from '../../../src/platform/platform';
import type { WorkerRequest, WorkerResponse } from '../../../src/worker/protocol';
import { summaryOf } from '../editor/bounces/summary';

/** A worker of paper: it remembers what it was asked and says what the test has it say. */
class FakeWorker implements WorkerPort {
	readonly requests: WorkerRequest[] = [];
	terminated = false;
	say: (response: WorkerResponse) => void = () => undefined;
	exit: (why: string) => void = () => undefined;

	post(request: WorkerRequest): void {
		this.requests.push(request);
	}

	onMessage(listener: (response: WorkerResponse) => void): void {
		this.say = listener;
	}

	onExit(listener: (why: string) => void): void {
		this.exit = listener;
	}

	terminate(): void {
		this.terminated = true;
	}
}

function setUp(): { analysis: LogAnalysis; workers: FakeWorker[] } {
	const workers: FakeWorker[] = [];
	const platform: Platform = {
		startWorker: () => {
			workers.push(new FakeWorker());
			return workers.at(-1) as FakeWorker;
		},
		filePath: () => undefined,
		watchFile: () => ({ dispose: () => undefined }),
		decompress: () => Promise.reject(new Error('not asked for')),
	};
	return { analysis: createLogAnalysis(platform), workers };
}

const log = { kind: 'file', path: 'mail.log' } as const;
const summary = summaryOf([{ reply: '550 5.1.1 User unknown' }]);
const places = [{ offset: 0, length: 5 }];

function lines(id: number, ...text: string[]): WorkerResponse {
	return { type: 'lines', id, lines: text };
}

describe('The client of the analysis worker', () => {
	it('starts no worker before the first question, and one for all of them', async () => {
		const { analysis, workers } = setUp();
		assert.equal(workers.length, 0);
		void analysis.readLines(log, places);
		void analysis.readLines(log, places);
		await Promise.resolve();
		assert.equal(workers.length, 1);
	});

	it('gives each question its own answer, in whatever order they come', async () => {
		const { analysis, workers } = setUp();
		const first = analysis.readLines(log, places);
		const second = analysis.readLines(log, places);
		const [a, b] = workers[0]!.requests;
		workers[0]!.say(lines(b!.id, 'second'));
		workers[0]!.say(lines(a!.id, 'first'));
		assert.deepEqual(await first, { ok: true, value: ['first'] });
		assert.deepEqual(await second, { ok: true, value: ['second'] });
	});

	it('takes a failure as a value', async () => {
		const { analysis, workers } = setUp();
		const answer = analysis.summarize(log);
		const failure = { kind: 'notFound', message: 'The file is not there.' } as const;
		workers[0]!.say({ type: 'failed', id: workers[0]!.requests[0]!.id, failure });
		assert.deepEqual(await answer, { ok: false, failure });
	});

	it('asks the worker for what was read of a reading that is stopped, and takes it for the answer', async () => {
		const { analysis, workers } = setUp();
		const stop = new AbortController();
		const answer = analysis.summarize(log, { stop: stop.signal });
		stop.abort();
		const [request, cancel] = workers[0]!.requests;
		assert.deepEqual(cancel, { type: 'cancel', id: request!.id, keepsPart: true });
		workers[0]!.say({ type: 'summary', id: request!.id, summary });
		assert.deepEqual(await answer, { ok: true, value: summary });
	});

	it('stops a reading at once, tells the worker, and drops what comes late', async () => {
		const { analysis, workers } = setUp();
		const stop = new AbortController();
		const answer = analysis.summarize(log, { signal: stop.signal });
		stop.abort();
		const settled = await answer;
		assert.equal(!settled.ok && settled.failure.kind, 'cancelled');
		const [request, cancel] = workers[0]!.requests;
		assert.deepEqual(cancel, { type: 'cancel', id: request!.id });
		workers[0]!.say({ type: 'failed', id: request!.id, failure: { kind: 'cancelled', message: '' } });
	});

	it('asks nothing for a question that was stopped before', async () => {
		const { analysis, workers } = setUp();
		const settled = await analysis.summarize(log, { signal: AbortSignal.abort() });
		assert.equal(!settled.ok && settled.failure.kind, 'cancelled');
		assert.equal(workers.length, 0);
	});

	it('says so when the worker dies, once, and starts another for the next question', async () => {
		const { analysis, workers } = setUp();
		const answer = analysis.readLines(log, places);
		workers[0]!.exit('out of memory');
		workers[0]!.exit('exit code 1');
		const settled = await answer;
		assert.equal(!settled.ok && settled.failure.kind, 'workerDied');
		assert.match(settled.ok ? '' : settled.failure.message, /out of memory/);

		const next = analysis.readLines(log, places);
		assert.equal(workers.length, 2);
		workers[0]!.exit('exit code 1, said late');
		workers[1]!.say(lines(workers[1]!.requests[0]!.id, 'there'));
		assert.deepEqual(await next, { ok: true, value: ['there'] });
	});

	it('fails in words where no worker can be started', async () => {
		const analysis = createLogAnalysis({
			startWorker: () => {
				throw new Error('no workers here');
			},
			filePath: () => undefined,
			watchFile: () => ({ dispose: () => undefined }),
			decompress: () => Promise.reject(new Error('not asked for')),
		});
		const settled = await analysis.summarize(log);
		assert.match(settled.ok ? '' : settled.failure.message, /no workers here/);
	});

	it('reports progress ten times a second at most', async () => {
		const { analysis, workers } = setUp();
		const reported: number[] = [];
		void analysis.summarize(log, { onProgress: ({ bytesRead }) => reported.push(bytesRead) });
		const { id } = workers[0]!.requests[0]!;
		for (let bytesRead = 1; bytesRead <= 50; bytesRead++) {
			workers[0]!.say({ type: 'progress', id, bytesRead, size: 100 });
		}
		assert.deepEqual(reported, [1]);
	});

	it('reads lines of bytes without the worker', async () => {
		const { analysis, workers } = setUp();
		const input = { kind: 'bytes', bytes: new TextEncoder().encode('first\nsecond') } as const;
		assert.deepEqual(await analysis.readLines(input, [{ offset: 6, length: 6 }]), { ok: true, value: ['second'] });
		assert.equal(workers.length, 0);
	});

	it('ends the worker and settles what is open when it is disposed of', async () => {
		const { analysis, workers } = setUp();
		const answer = analysis.summarize(log);
		analysis.dispose();
		assert.equal(workers[0]!.terminated, true);
		const settled = await answer;
		assert.equal(!settled.ok && settled.failure.kind, 'cancelled');
		assert.equal((await analysis.readLines(log, places)).ok, false);
		assert.equal(workers.length, 1);
	});
});

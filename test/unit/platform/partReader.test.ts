import assert from 'node:assert/strict';
import { CancelledError, SourceError } from '../../../src/core/analysis/logSource';
import type { PartReader } from '../../../src/core/analysis/readInParts';
import { createPartReader } from '../../../src/platform/partReader';
import type { WorkerPort } from '../../../src/platform/platform';
import type { WorkerRequest, WorkerResponse } from '../../../src/worker/protocol';

const range = { start: 10, end: 20 };

function setUp() {
	const requests: WorkerRequest[] = [];
	const worker = { say: (_: WorkerResponse): void => undefined, exit: (_: string): void => undefined, isTerminated: false };
	const port: WorkerPort = {
		post: (request) => requests.push(request),
		onMessage: (listener) => (worker.say = listener),
		onExit: (listener) => (worker.exit = listener),
		terminate: () => (worker.isTerminated = true),
	};
	const reader = createPartReader(port, ['mail.log', 'mail.log.1']);
	const read = (options: Partial<Parameters<PartReader['read']>[1]> = {}) => reader.read(range, { referenceTime: 5, onProgress: () => undefined, ...options });
	return { requests, worker, reader, read };
}

describe('A reader of parts in a worker', () => {
	it('asks for the part, and tells how far it is', async () => {
		const { requests, worker, read } = setUp();
		const progress: number[] = [];
		const reading = read({ onProgress: (bytesRead) => progress.push(bytesRead) });
		assert.deepEqual(requests, [{ type: 'part', id: 1, input: { kind: 'file', path: 'mail.log' }, range, isStart: undefined, referenceTime: 5, bounds: undefined }]);
		worker.say({ type: 'progress', id: 1, bytesRead: 7, size: 100 });
		const part = { lines: 3 } as never;
		worker.say({ type: 'part', id: 1, part });
		assert.equal(await reading, part);
		assert.deepEqual(progress, [7]);
	});

	it('reads the file of a set that it is told', async () => {
		const { requests, reader } = setUp();
		void reader.read({ file: 1, start: 0, end: Infinity }, { referenceTime: 5, isStart: false, onProgress: () => undefined });
		assert.deepEqual(requests, [{ type: 'part', id: 1, input: { kind: 'file', path: 'mail.log.1' }, range: { start: 0, end: Infinity }, isStart: false, referenceTime: 5, bounds: undefined }]);
	});

	it('says why a part cannot be read', async () => {
		const { worker, read } = setUp();
		const reading = read();
		worker.say({ type: 'failed', id: 1, failure: { kind: 'notFound', message: 'The file is not there.' } });
		await assert.rejects(reading, (error) => error instanceof SourceError && error.kind === 'notFound');
	});

	it('says so when the worker dies, while it reads and later', async () => {
		const { worker, read } = setUp();
		const reading = read();
		worker.exit('out of memory');
		worker.exit('exit code 1');
		await assert.rejects(reading, /out of memory/);
		await assert.rejects(read(), /out of memory/);
	});

	it('is stopped by the next word of the worker, and ends it', async () => {
		const { worker, reader, read } = setUp();
		const signal = { aborted: false };
		const reading = read({ signal });
		signal.aborted = true;
		worker.say({ type: 'progress', id: 1, bytesRead: 7, size: 100 });
		await assert.rejects(reading, CancelledError);
		reader.stop();
		assert.equal(worker.isTerminated, true);
	});
});

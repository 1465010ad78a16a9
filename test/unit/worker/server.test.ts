import assert from 'node:assert/strict';
import { bytesSource } from '../../../src/core/analysis/bytesSource';
import { SourceError, type LogSource } from '../../../src/core/analysis/logSource';
import type { LogInput, WorkerRequest, WorkerResponse } from '../../../src/worker/protocol';
import { createServer } from '../../../src/worker/server';

const LINE = 'Nov 24 10:00:01 mx1 postfix/smtpd[2]: NOQUEUE: reject: RCPT from c.example.net[192.0.2.9]: 554 5.7.1 <x@example.com>: Relay access denied; from=<a@example.net> to=<x@example.com>\n';
const BIG = new TextEncoder().encode(LINE.repeat(2000));

interface Server {
	readonly ask: (request: WorkerRequest) => void;
	/** The answers, without reports of progress. */
	readonly answers: WorkerResponse[];
	readonly transferred: ArrayBuffer[];
	/** Settles when so many requests are answered. */
	settled(count: number): Promise<void>;
}

function serverOn(open: (input: LogInput) => Promise<LogSource>): Server {
	const answers: WorkerResponse[] = [];
	const transferred: ArrayBuffer[] = [];
	const turn = (): Promise<void> => new Promise((done) => setImmediate(done));
	const ask = createServer({
		post: (response, transfer = []) => {
			transferred.push(...transfer);
			if (response.type !== 'progress') {
				answers.push(response);
			}
		},
		open,
		pause: turn,
	});
	const settled = async (count: number): Promise<void> => {
		while (answers.length < count) {
			await turn();
		}
	};
	return { ask, answers, transferred, settled };
}

function summarize(id: number, path = 'mail.log'): WorkerRequest {
	return { type: 'summarize', id, input: { kind: 'file', path }, referenceTime: Date.UTC(2026, 11, 1) / 1000 };
}

describe('The server of the analysis', function () {
	this.timeout(20_000);

	it('answers with the summary, and hands its columns over instead of copying them', async () => {
		const server = serverOn(async () => bytesSource(BIG));
		server.ask(summarize(7));
		await server.settled(1);
		const [answer] = server.answers;
		assert.ok(answer?.type === 'summary' && answer.id === 7);
		assert.equal(answer.summary.counts.rejected, 2000);
		assert.deepEqual(new Set(server.transferred), new Set(Object.values(answer.summary.failures).map((column) => column.buffer)));
	});

	it('goes by the rules that come with a request, and by those of no other', async () => {
		const server = serverOn(async () => bytesSource(BIG));
		const rules = [{ id: 'ours', match: 'relay access', reason: 'SecurityError' }] as const;
		server.ask({ ...summarize(1), rules } as WorkerRequest);
		server.ask(summarize(2));
		await server.settled(2);
		const reasons = server.answers.map((answer) => answer.type === 'summary' && `${answer.id} ${answer.summary.replies[0]?.verdict.evidence.rule}`);
		assert.ok(reasons.includes('1 own/ours') && !reasons.includes('2 own/ours'), String(reasons));
	});

	it('reads the end of a log, and stops when it is told to', async () => {
		const server = serverOn(async () => bytesSource(BIG));
		const request = { type: 'window', input: { kind: 'file', path: 'mail.log' }, asked: { kind: 'end', bytes: 1000 }, referenceTime: 0, most: 2 } as const;
		server.ask({ ...request, id: 1 });
		await server.settled(1);
		const [end] = server.answers;
		assert.deepEqual(end?.type === 'window' && end.window.lines.map(({ line }) => line), [1999, 2000]);
		server.ask({ ...request, id: 2 });
		server.ask({ type: 'cancel', id: 2 });
		await server.settled(2);
		const stopped = server.answers[1];
		assert.equal(stopped?.type === 'failed' && stopped.failure.kind, 'cancelled');
	});

	it('finds the lines that hold a word, until it is told to stop', async () => {
		const server = serverOn(async () => bytesSource(BIG));
		server.ask({ type: 'find', id: 1, input: { kind: 'file', path: 'mail.log' }, word: 'NOQUEUE', most: 2 });
		server.ask({ type: 'find', id: 2, input: { kind: 'file', path: 'mail.log' }, word: 'nowhere', most: 2 });
		server.ask({ type: 'cancel', id: 2 });
		await server.settled(2);
		const answers = new Map(server.answers.map((answer) => [answer.id, answer]));
		const found = answers.get(1);
		assert.deepEqual(found?.type === 'found' && [found.found.isCut, found.found.lines.map(({ line }) => line)], [true, [1, 2]]);
		const stopped = answers.get(2);
		assert.equal(stopped?.type === 'failed' && stopped.failure.kind, 'cancelled');
	});

	it('answers once with a failure when the source cannot be opened or read', async () => {
		const server = serverOn(async ({ kind }) => {
			if (kind === 'bytes') {
				return { ...bytesSource(BIG), read: () => Promise.reject(new Error('disk on fire')) };
			}
			throw new SourceError('noPermission', 'You may not.');
		});
		server.ask(summarize(1));
		server.ask({ ...summarize(2), input: { kind: 'bytes', bytes: BIG } } as WorkerRequest);
		server.ask({ type: 'lines', id: 3, input: { kind: 'file', path: 'mail.log' }, places: [] });
		await server.settled(3);
		const failures = new Map(server.answers.map((answer) => [answer.id, answer.type === 'failed' ? answer.failure : undefined]));
		assert.deepEqual(failures.get(1), { kind: 'noPermission', message: 'You may not.' });
		assert.match(failures.get(2)?.message ?? '', /disk on fire/);
		assert.equal(failures.get(3)?.kind, 'noPermission');
		assert.equal(server.answers.length, 3);
	});

	it('closes what it opened, however it ended', async () => {
		let open = 0;
		const server = serverOn(async ({ kind }) => {
			open++;
			const read = kind === 'bytes' ? () => Promise.reject(new Error('gone')) : bytesSource(BIG).read;
			return { ...bytesSource(BIG), read, close: async () => void open-- };
		});
		server.ask(summarize(1));
		server.ask({ ...summarize(2), input: { kind: 'bytes', bytes: BIG } } as WorkerRequest);
		await server.settled(2);
		assert.equal(open, 0);
	});

	it('reads a file once at a time; what waits can be cancelled too', async () => {
		let open = 0;
		const server = serverOn(async () => {
			assert.equal(++open, 1);
			return { ...bytesSource(BIG), close: async () => void open-- };
		});
		server.ask(summarize(1));
		server.ask(summarize(2));
		server.ask(summarize(3));
		server.ask({ type: 'cancel', id: 2 });
		await server.settled(3);
		assert.deepEqual(server.answers.map(({ id, type }) => [id, type]), [[1, 'summary'], [2, 'failed'], [3, 'summary']]);
	});

	it('takes a request to cancel what is over, or never was, for nothing', async () => {
		const server = serverOn(async () => bytesSource(BIG));
		server.ask({ type: 'cancel', id: 9 });
		server.ask(summarize(1));
		await server.settled(1);
		server.ask({ type: 'cancel', id: 1 });
		assert.equal(server.answers.length, 1);
	});
});

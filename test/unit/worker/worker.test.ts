import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { summarize } from '../../../src/core/analysis/summarize';
import { createLogAnalysis } from '../../../src/platform/analysisClient';
import type { Answer, LogAnalysis } from '../../../src/platform/logAnalysis';
import { openFile } from '../../../src/platform/node/fileSource';
import { createNodePlatform } from '../../../src/platform/node/nodePlatform';
import type { Failure } from '../../../src/worker/protocol';
import { assembly } from '../build';

const BOUNCE =
	'Nov 24 10:00:00 mx1 postfix/smtp[1]: 4F1B2600A3: to=<zw\u00f6lf@example.com>, relay=mx.example.com[192.0.2.1]:25, delay=1, dsn=5.1.1, status=bounced (host mx said: 550 5.1.1 unknown)';

/** The worker as it is shipped, in a thread of its own, on real files. */
describe('The worker on the desktop', function () {
	this.timeout(60_000);
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mail-log-worker-'));
	const script = path.join(folder, 'worker.js');
	let analysis: LogAnalysis;

	before(async () => {
		const entry = fileURLToPath(new URL('../../../src/worker/worker.node.ts', import.meta.url));
		await build({ entryPoints: [entry], outfile: script, bundle: true, platform: 'node', format: 'cjs', target: 'es2022', plugins: [assembly] });
		analysis = createLogAnalysis(createNodePlatform(script));
	});

	after(() => {
		analysis.dispose();
		fs.rmSync(folder, { recursive: true });
	});

	function file(name: string, content: string | Uint8Array): { readonly kind: 'file'; readonly path: string } {
		const at = path.join(folder, name);
		fs.writeFileSync(at, content);
		return { kind: 'file', path: at };
	}

	function value<T>(answer: Answer<T>): T {
		assert.ok(answer.ok, answer.ok ? '' : answer.failure.message);
		return answer.value;
	}

	function failure<T>(answer: Answer<T>): Failure {
		assert.ok(!answer.ok);
		return answer.failure;
	}

	it('sums up a file, and reads lines of it back', async () => {
		const input = file('mail.log', `first line\n${BOUNCE}\n${BOUNCE}\n`);
		const { counts, failures, lines } = value(await analysis.summarize(input));
		assert.deepEqual([counts.bounced, lines, [...failures.line]], [2, 3, [2, 3]]);
		const places = [...failures.offset].map((offset) => ({ offset, length: Buffer.byteLength(BOUNCE) }));
		assert.deepEqual(value(await analysis.readLines(input, places)), [BOUNCE, BOUNCE]);
	});

	it('sums up bytes that are handed over, and leaves them to their owner', async () => {
		const bytes = new TextEncoder().encode(BOUNCE);
		assert.equal(value(await analysis.summarize({ kind: 'bytes', bytes })).counts.bounced, 1);
		assert.equal(bytes.length, Buffer.byteLength(BOUNCE));
	});

	it('says what is not there, and what is no file', async () => {
		assert.equal(failure(await analysis.summarize({ kind: 'file', path: path.join(folder, 'none.log') })).kind, 'notFound');
		const folderItself = failure(await analysis.summarize({ kind: 'file', path: folder }));
		assert.deepEqual([folderItself.kind, folderItself.message], ['unreadable', 'This is a folder, not a file.']);
		assert.equal(failure(await analysis.readLines({ kind: 'file', path: path.join(folder, 'none.log') }, [])).kind, 'notFound');
	});

	it('takes what is empty, binary or in UTF-16', async () => {
		assert.equal(value(await analysis.summarize(file('empty.log', ''))).lines, 0);
		assert.equal(value(await analysis.summarize(file('binary.log', new Uint8Array(100_000).map((_, at) => (at * 7919) & 0xff)))).trouble, 'binary');
		assert.equal(value(await analysis.summarize(file('utf16.log', Buffer.from(`\ufeff${BOUNCE}`, 'utf16le')))).trouble, 'utf16');
	});

	it('takes a line of ten megabytes', async () => {
		const { counts, limits } = value(await analysis.summarize(file('long.log', `${'x'.repeat(10_000_000)}\n${BOUNCE}`)));
		assert.equal(counts.bounced, 1);
		assert.equal(limits[0]?.what, 'lineLength');
	});

	it('stops at once, and answers the next question', async () => {
		const input = file('big.log', `${BOUNCE}\n`.repeat(150_000));
		const stop = new AbortController();
		let stoppedAt = 0;
		const reading = analysis.summarize(input, {
			signal: stop.signal,
			onProgress: () => {
				stoppedAt ||= performance.now();
				stop.abort();
			},
		});
		assert.equal(failure(await reading).kind, 'cancelled');
		assert.deepEqual(value(await analysis.readLines(input, [{ offset: 0, length: 6 }])), ['Nov 24']);
		const stoppedIn = performance.now() - stoppedAt;
		// a busy machine takes longer for both
		const began = performance.now();
		value(await analysis.summarize(input));
		const readIn = performance.now() - began;
		assert.ok(stoppedIn < readIn, `${stoppedIn} ms, and ${readIn} ms for all of it`);
	});

	it('reads one file once at a time, and several files side by side', async () => {
		const [one, other] = [file('one.log', `${BOUNCE}\n`), file('other.log', `${BOUNCE}\n${BOUNCE}\n`)];
		const answers = await Promise.all([one, one, other].map((input) => analysis.summarize(input)));
		assert.deepEqual(answers.map((answer) => value(answer).counts.bounced), [1, 1, 2]);
	});

	it('ends where a file that is cut while it is read ends', async () => {
		const input = file('cut.log', `${BOUNCE}\n`.repeat(100_000));
		const { counts } = value(await analysis.summarize(input, { onProgress: () => fs.truncateSync(input.path, 1_000_000) }));
		assert.ok(counts.bounced > 0 && counts.bounced < 100_000, String(counts.bounced));
	});

	it('goes on reading a file that is deleted meanwhile', async () => {
		const input = file('gone.log', `${BOUNCE}\n`.repeat(50_000));
		const answer = await analysis.summarize(input, { onProgress: () => fs.rmSync(input.path, { force: true }) });
		assert.ok(answer.ok ? answer.value.counts.bounced === 50_000 : answer.failure.kind === 'notFound');
	});

	describe('on a large file, with others beside it', () => {
		const line = (number: number): string => `${BOUNCE.replace('zwölf@', `user${number}@d${number % 50}.`).replace('unknown', `reason ${'abcdefg'[number % 7]}`)}\r\n`;
		const noise = `${BOUNCE.slice(0, 40)}${'connect from unknown, which is of no interest; '.repeat(20)}\r\n`;
		const block = Array.from({ length: 1000 }, (_, number) => (number % 20 === 0 ? line(number) : noise)).join('');
		let input: { readonly kind: 'file'; readonly path: string };

		before(() => {
			// a log of 70 MB
			input = file('large.log', block.repeat(Math.ceil(70_000_000 / Buffer.byteLength(block))));
		});

		it('finds what one pass finds', async () => {
			const source = await openFile(input.path);
			const whole = await summarize(source, { referenceTime: Date.now() / 1000 });
			await source.close();
			assert.deepEqual(value(await analysis.summarize(input)), whole);
		});

		it('stops at once', async () => {
			// one that was not read before
			const copy = `${input.path}.copy`;
			fs.copyFileSync(input.path, copy);
			const stop = new AbortController();
			const reading = analysis.summarize({ kind: 'file', path: copy }, { signal: stop.signal, onProgress: () => stop.abort() });
			assert.equal(failure(await reading).kind, 'cancelled');
			assert.deepEqual(value(await analysis.readLines(input, [{ offset: 0, length: 6 }])), ['Nov 24']);
		});

		it('is taken for gone where it goes while it is read, or is read to the end', async () => {
			const { path: at } = file('going.log', fs.readFileSync(input.path));
			const answer = await analysis.summarize({ kind: 'file', path: at }, { onProgress: () => fs.rmSync(at, { force: true }) });
			assert.ok(answer.ok || answer.failure.kind === 'notFound', JSON.stringify(answer.ok || answer.failure));
		});
	});

	it('is replaced when it dies', async () => {
		const dying = createLogAnalysis(createNodePlatform(path.join(folder, 'no-such-worker.js')));
		assert.equal(failure(await dying.summarize(file('mail.log', BOUNCE))).kind, 'workerDied');
		fs.copyFileSync(script, path.join(folder, 'no-such-worker.js'));
		assert.equal(value(await dying.summarize(file('mail.log', BOUNCE))).counts.bounced, 1);
		dying.dispose();
	});
});

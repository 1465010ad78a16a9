/**
 * How soon a place of a large log is there, a reading stops, and a compressed set is read; through the worker of the extension, as in the editor.
 *
 *     npm run build && npx tsx test/bench/placesInLog.ts [--size MEGABYTES]
 *
 * Makes a Postfix log (5,000 MB where no size is given) and removes it.
 */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { LogSummary } from '../../src/core/analysis/summary';
import { createLogAnalysis } from '../../src/platform/analysisClient';
import type { Answer, LogAnalysis } from '../../src/platform/logAnalysis';
import { createNodePlatform } from '../../src/platform/node/nodePlatform';
import { writePostfixLog } from './makeLog';

const ROUNDS = 15;
const STOPS = 7;
const AROUND_IN_BYTES = 32 * 1024;

function valueOf<T>(answer: Answer<T>): T {
	if (!answer.ok) {
		throw new Error(answer.failure.message);
	}
	return answer.value;
}

/** Milliseconds of each round, in order of length. */
async function timed(rounds: number, work: (round: number) => Promise<unknown>): Promise<number[]> {
	const times: number[] = [];
	for (let round = 0; round < rounds; round++) {
		const began = performance.now();
		await work(round);
		times.push(performance.now() - began);
	}
	return times.sort((one, other) => one - other);
}

function say(what: string, times: readonly number[]): void {
	const [median, worst] = [times[times.length >> 1], times.at(-1)].map((time) => (time ?? NaN).toFixed(1));
	console.log(`${what}: median ${median} ms, worst ${worst} ms of ${times.length}`);
}

async function measurePlaces(analysis: LogAnalysis, log: string, summary: LogSummary): Promise<void> {
	const input = { kind: 'file', path: log } as const;
	const { line, offset, time } = summary.failures;
	const row = (round: number): number => Math.floor(((round + 0.5) / ROUNDS) * line.length);
	say('a bounce with the lines around it', await timed(ROUNDS, async (round) => {
		const start = (offset[row(round)] as number) - AROUND_IN_BYTES;
		valueOf(await analysis.readLines(input, [{ offset: Math.max(0, start), length: AROUND_IN_BYTES }, { offset: start + AROUND_IN_BYTES, length: AROUND_IN_BYTES }]));
	}));
	say('one minute around a bounce', await timed(ROUNDS, async (round) => {
		const at = row(round);
		const asked = { kind: 'time', from: (time[at] as number) - 30, to: (time[at] as number) + 30 } as const;
		const { lines } = valueOf(await analysis.readWindow(input, asked, { most: 20_000, known: { offset: offset[at] as number, line: line[at] as number } }));
		if (!lines.some(({ line: found }) => found === line[at])) {
			throw new Error('the line is not among those of its minute');
		}
	}));
	say('the end', await timed(ROUNDS, async () => valueOf(await analysis.readWindow(input, { kind: 'end', bytes: 512 * 1024 }, { most: 5000, known: { offset: offset.at(-1) as number, line: line.at(-1) as number } }))));
}

/** Each with a worker of its own: one that has read the log would only look whether it has grown. */
async function measureStops(start: () => LogAnalysis, log: string): Promise<void> {
	const input = { kind: 'file', path: log } as const;
	const waits = { partial: [] as number[], none: [] as number[] };
	for (let round = 0; round < STOPS; round++) {
		for (const kind of ['partial', 'none'] as const) {
			const analysis = start();
			const abort = new AbortController();
			const reading = analysis.summarize(input, kind === 'partial' ? { stop: abort.signal } : { signal: abort.signal });
			await new Promise((resolve) => setTimeout(resolve, 1500 + 100 * round));
			const began = performance.now();
			abort.abort();
			const answer = await reading;
			waits[kind].push(performance.now() - began);
			analysis.dispose();
			if (kind === 'partial') {
				console.log(answer.ok ? `  stopped with ${(answer.value.bytes / 1e6).toFixed(0)} MB read` : `  ${answer.failure.message}`);
			}
		}
	}
	say('a reading stops, with what was read until then', waits.partial.sort((one, other) => one - other));
	say('a reading stops, with nothing', waits.none.sort((one, other) => one - other));
}

async function measureSet(analysis: LogAnalysis, folder: string, log: string): Promise<void> {
	const part = 100_000_000;
	const bytes = Buffer.alloc(part);
	const file = fs.openSync(log, 'r');
	const paths = [0, 1, 2, 3].map((number) => {
		const name = path.join(folder, `mail.log.${4 - number}.gz`);
		fs.readSync(file, bytes, 0, part, number * part);
		fs.writeFileSync(name, gzipSync(bytes));
		return name;
	});
	fs.closeSync(file);
	const [first] = paths as [string];
	const speed = (times: readonly number[], size: number) => `${Math.round(size / 1e3 / (times[times.length >> 1] as number))} MB of text a second`;
	const one = await timed(5, async () => valueOf(await analysis.summarize({ kind: 'file', path: first })));
	console.log(`one compressed file of 100 MB: ${speed(one, part)}`);
	const four = await timed(5, async () => valueOf(await analysis.summarize({ kind: 'files', paths })));
	console.log(`four of them as one log: ${speed(four, 4 * part)}`);
}

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { size: { type: 'string' } } });
	const megabytes = Number(values.size ?? 5000);
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mail-log-places-'));
	const log = path.join(folder, 'mail.log');
	const start = (): LogAnalysis => createLogAnalysis(createNodePlatform(fileURLToPath(new URL('../../dist/worker.js', import.meta.url))));
	const analysis = start();
	try {
		writePostfixLog(log, megabytes * 1e6);
		console.log(`a Postfix log of ${megabytes} MB; ${os.cpus().length} cores, Node ${process.versions.node}`);
		await measureSet(analysis, folder, log);
		const began = performance.now();
		const summary = valueOf(await analysis.summarize({ kind: 'file', path: log }));
		console.log(`summed up in ${((performance.now() - began) / 1000).toFixed(1)} s`);
		await measurePlaces(analysis, log, summary);
		await measureStops(start, log);
	} finally {
		analysis.dispose();
		fs.rmSync(folder, { recursive: true });
	}
}

void main();

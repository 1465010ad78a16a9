/** The rounds of `readerSpeed.ts`, which bundles this and the worker side by side. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { summarize } from '../../src/core/analysis/summarize';
import { summarizeParts } from '../../src/core/analysis/summarizeParts';
import { FORMATS } from '../../src/core/log/formats';
import { LogReader } from '../../src/core/log/logReader';
import { createCandidates, createScanner as createPlainScanner, LARGEST_BATCH, type CreateScanner } from '../../src/core/log/scanner';
import { openFile } from '../../src/platform/node/fileSource';
import { startPartReaders } from '../../src/platform/node/partReaders';
import { createScanner as createVectorScanner } from '../../src/worker/scanners';

const ROUNDS = 5;
const CHUNK = 512 * 1024;
const referenceTime = Date.UTC(2026, 11, 1) / 1000;
const [file = ''] = process.argv.slice(2);
const size = fs.statSync(file).size;

/** Hands over the file chunk by chunk, each in the same place. */
function eachChunk(room: Uint8Array, take: (chunk: Uint8Array) => void): void {
	const descriptor = fs.openSync(file, 'r');
	let offset = 0;
	for (let read = fs.readSync(descriptor, room, 0, CHUNK, 0); read > 0; read = fs.readSync(descriptor, room, 0, CHUNK, offset)) {
		take(room.subarray(0, read));
		offset += read;
	}
	fs.closeSync(descriptor);
}

function countLineEnds(): string {
	let count = 0;
	eachChunk(new Uint8Array(CHUNK), (chunk) => {
		for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) {
			count++;
		}
	});
	return `${count} lines`;
}

/** The scan alone; lines cut between two chunks are two. */
function scanAll(createScanner: CreateScanner): string {
	const { scan, room = new Uint8Array(CHUNK) } = createScanner(FORMATS.flatMap(({ markers, contextMarkers }) => [...markers, ...contextMarkers]));
	const found = createCandidates(LARGEST_BATCH);
	let count = 0;
	eachChunk(room, (chunk) => {
		for (let from = 0; from < chunk.length; from = found.next) {
			scan(chunk, from, chunk.length, found);
			count += found.count;
		}
	});
	return `${count} candidates`;
}

function readAll(createScanner: CreateScanner): string {
	let records = 0;
	const reader = new LogReader(() => records++, { referenceTime, createScanner, withContext: true });
	eachChunk(reader.room ?? new Uint8Array(CHUNK), (chunk) => reader.push(chunk));
	reader.end();
	return `${records} records`;
}

async function sumUp(createScanner: CreateScanner, workers: number): Promise<string> {
	const source = await openFile(file);
	const others = startPartReaders([file], path.join(__dirname, 'worker.js'), workers - 1);
	const options = { referenceTime, createScanner };
	const { failures } = await (workers > 1 ? summarizeParts(source, others, options) : summarize(source, options));
	await source.close();
	return `${failures.line.length} failures`;
}

const rows: readonly (readonly [name: string, work: () => Promise<string> | string])[] = [
	['line ends', countLineEnds],
	['scan, plain', () => scanAll(createPlainScanner)],
	['scan, vectors', () => scanAll(createVectorScanner)],
	['scan and parse, plain', () => readAll(createPlainScanner)],
	['scan and parse, vectors', () => readAll(createVectorScanner)],
	['summary, plain', () => sumUp(createPlainScanner, 1)],
	['summary, vectors', () => sumUp(createVectorScanner, 1)],
	['summary, vectors, 2 workers', () => sumUp(createVectorScanner, 2)],
];

interface Taken {
	readonly processor: number;
	readonly clock: number;
}

/** In seconds. */
async function time(work: () => Promise<string> | string): Promise<Taken & { readonly result: string }> {
	const processor = process.cpuUsage();
	const clock = performance.now();
	const result = await work();
	const { user, system } = process.cpuUsage(processor);
	return { processor: (user + system) / 1e6, clock: (performance.now() - clock) / 1000, result };
}

function median(values: readonly number[]): number {
	return [...values].sort((one, other) => one - other)[values.length >> 1] as number;
}

async function main(): Promise<void> {
	const taken = rows.map((): Taken[] => []);
	const results: string[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		for (const [row, [, work]] of rows.entries()) {
			const { result, ...one } = await time(work);
			taken[row]?.push(one);
			results[row] = result;
		}
	}
	console.log(`${(size / 1e6).toFixed(0)} MB, medians of ${ROUNDS} rounds`);
	console.log(`${'MB/s'.padStart(40)}${'MB/s of processor time'.padStart(25)}`);
	for (const [row, [name]] of rows.entries()) {
		const speed = (of: keyof Taken): string => (size / 1e6 / median((taken[row] ?? []).map((one) => one[of]))).toFixed(0);
		console.log(`${name.padEnd(30)}${speed('clock').padStart(10)}${speed('processor').padStart(25)}   ${results[row]}`);
	}
}

void main();

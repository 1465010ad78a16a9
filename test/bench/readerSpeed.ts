/**
 * Speed of the reader alone: bytes in memory in, records out, one thread.
 *
 *     npx esbuild test/bench/readerSpeed.ts --bundle --platform=node --outfile=out/readerSpeed.js && node out/readerSpeed.js [FILE]
 *
 * Bundled, as users run it: what tsx adds to every function costs more than the reading.
 * Without a file it reads a generated Postfix log of 100 MB. Compare with the count of line ends beside it, in the same run.
 */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { LogReader } from '../../src/core/log/logReader';
import { writePostfixLog } from './makeLog';

const CHUNK = 1 << 20;
const ROUNDS = 7;

function generated(): Uint8Array {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reader-'));
	const file = path.join(folder, 'mail.log');
	writePostfixLog(file, 100_000_000);
	const bytes = fs.readFileSync(file);
	fs.rmSync(folder, { recursive: true });
	return bytes;
}

function readAll(bytes: Uint8Array): number {
	let events = 0;
	const reader = new LogReader(() => events++, { referenceTime: Date.UTC(2026, 11, 1) / 1000 });
	for (let at = 0; at < bytes.length; at += CHUNK) {
		reader.push(bytes.subarray(at, at + CHUNK));
	}
	reader.end();
	return events;
}

function countLineEnds(bytes: Uint8Array): number {
	let count = 0;
	for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
		count++;
	}
	return count;
}

/** Median of some rounds, in MB per second of processor time, which other programs disturb less. */
function speedOf(work: (bytes: Uint8Array) => number, bytes: Uint8Array): number {
	const times = Array.from({ length: ROUNDS }, () => {
		const before = process.cpuUsage();
		work(bytes);
		const { user, system } = process.cpuUsage(before);
		return user + system;
	}).sort((one, other) => one - other);
	return bytes.length / (times[ROUNDS >> 1] as number);
}

const [file] = process.argv.slice(2);
const bytes = file ? fs.readFileSync(file) : generated();
console.log(`${(bytes.length / 1e6).toFixed(0)} MB, ${countLineEnds(bytes)} lines, ${readAll(bytes)} events`);
console.log(`reader ${speedOf(readAll, bytes).toFixed(0)} MB/s, line ends alone ${speedOf(countLineEnds, bytes).toFixed(0)} MB/s`);

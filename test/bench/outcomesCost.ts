/**
 * What it costs to follow messages: processor time of one pass over a generated Postfix log of 100 MB, with and without.
 *
 *     npx esbuild test/bench/outcomesCost.ts --bundle --platform=node --outfile=out/outcomesCost.js && node out/outcomesCost.js [FILE]
 */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Outcomes } from '../../src/core/analysis/outcomes/outcomes';
import { BOUNDS, Tally } from '../../src/core/analysis/tally';
import { LogReader } from '../../src/core/log/logReader';
import { writePostfixLog } from './makeLog';

const CHUNK = 1 << 20;
const ROUNDS = 9;

function generated(): Uint8Array {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'outcomes-'));
	const file = path.join(folder, 'mail.log');
	writePostfixLog(file, 100_000_000);
	const bytes = fs.readFileSync(file);
	fs.rmSync(folder, { recursive: true });
	return bytes;
}

const { take } = Outcomes.prototype;

/** Seconds of processor time. */
function pass(bytes: Uint8Array, followsMessages: boolean): number {
	const before = process.cpuUsage();
	Outcomes.prototype.take = followsMessages ? take : () => undefined;
	const tally = new Tally(BOUNDS);
	const reader = new LogReader((line, record, format) => tally.take(line, record, format), { referenceTime: Date.UTC(2026, 11, 1) / 1000, withContext: followsMessages });
	for (let at = 0; at < bytes.length; at += CHUNK) {
		reader.push(bytes.subarray(at, at + CHUNK));
	}
	reader.end();
	tally.finish();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1e6;
}

function median(values: number[]): number {
	return values.sort((one, other) => one - other)[values.length >> 1] as number;
}

const [file] = process.argv.slice(2);
const bytes = new Uint8Array(file ? fs.readFileSync(file) : generated());
const times = { without: [] as number[], with: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
	times.without.push(pass(bytes, false));
	times.with.push(pass(bytes, true));
}
const [without, following] = [median(times.without), median(times.with)];
console.log(`${(bytes.length / 1e6).toFixed(0)} MB: ${without.toFixed(3)} s without, ${following.toFixed(3)} s with messages followed, ${((following / without - 1) * 100).toFixed(0)} % more`);

/** What `formatsCost.ts` runs as a bundle: passes over a log in memory. Prints the seconds of processor time of the quickest. */
import * as fs from 'node:fs';
import { BOUNDS, Tally } from '../../src/core/analysis/tally';
import { LogReader } from '../../src/core/log/logReader';
import { createScanner } from '../../src/worker/scanners';

const CHUNK = 1 << 20;
const ROUNDS = 7;

function pass(bytes: Uint8Array): number {
	const before = process.cpuUsage();
	const tally = new Tally(BOUNDS);
	const reader = new LogReader((line, record, format) => tally.take(line, record, format), {
		referenceTime: Date.UTC(2026, 11, 1) / 1000,
		withContext: true,
		usual: tally,
		createScanner,
	});
	const room = reader.room ?? new Uint8Array(CHUNK);
	for (let at = 0; at < bytes.length; at += room.length) {
		const chunk = bytes.subarray(at, at + room.length);
		room.set(chunk);
		reader.push(room.subarray(0, chunk.length));
	}
	reader.end();
	tally.finish();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1e6;
}

const bytes = new Uint8Array(fs.readFileSync(process.argv[2] as string));
console.log(Math.min(...Array.from({ length: ROUNDS }, () => pass(bytes))));

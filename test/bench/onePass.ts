import { BOUNDS, Tally } from '../../src/core/analysis/tally';
import { LogReader } from '../../src/core/log/logReader';
import { createScanner } from '../../src/worker/scanners';

const CHUNK = 1 << 20;

/** Seconds of processor time of one pass over a log in memory. */
export function onePass(bytes: Uint8Array, withContext = true): number {
	const before = process.cpuUsage();
	const tally = new Tally(BOUNDS);
	const reader = new LogReader((line, record, format) => tally.take(line, record, format), {
		referenceTime: Date.UTC(2026, 11, 1) / 1000,
		withContext,
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

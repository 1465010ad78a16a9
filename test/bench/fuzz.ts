/**
 * Mutated lines through the readers of all formats: cut, flipped, spliced, with NULs, huge.
 *
 *     npx tsx test/bench/fuzz.ts [LINES] [SEED]
 *
 * A million lines by default. Ends with status 1 and the seed where a line throws or takes longer than it may; the same seed makes the
 * same lines.
 */
import { fuzz } from '../unit/core/log/fuzzing';

const [lines = '1000000', seed = '1'] = process.argv.slice(2);
const started = process.cpuUsage();
const { events, slowest } = fuzz(Number(lines), Number(seed), (done) => console.error(`${done} lines`));
const seconds = process.cpuUsage(started).user / 1e6;
console.log(`${lines} lines of seed ${seed}: ${events} events, ${seconds.toFixed(0)} s, slowest line ${slowest.milliseconds.toFixed(0)} ms of ${slowest.bytes} bytes`);
if (slowest.milliseconds > 3000) {
	console.log(slowest.text);
	process.exitCode = 1;
}

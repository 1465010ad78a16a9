/**
 * Peak memory and time of the terminal entry on a generated Postfix log.
 *
 *     npm run build && npx tsx test/bench/eventsMemory.ts [megabytes ...]
 *
 * Memory must not grow with the log: compare the rows. Times are those of this machine at this moment; compare them with the
 * plain reading of the same file beside them.
 */
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePostfixLog } from './makeLog';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** Loaded before the program, it says at the end what the system knows of the process. */
const probe = `process.once('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)));`;

interface Run {
	readonly seconds: number;
	readonly peakInMiB: number;
	readonly lines: number;
}

async function run(command: string, log: string): Promise<Run> {
	const started = performance.now();
	const args = ['--require', path.join(path.dirname(log), 'probe.cjs'), cli, command, '--json', log];
	const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
	let lines = 0;
	let peak = '';
	child.stdout?.on('data', (chunk: Buffer) => (lines += chunk.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 0)));
	child.stdio[3]?.on('data', (text: Buffer) => (peak += text.toString()));
	const status = await new Promise((done) => child.once('close', done));
	if (status !== 0) {
		throw new Error(`${command} ended with ${String(status)}`);
	}
	// kilobytes on Linux (getrusage)
	return { seconds: (performance.now() - started) / 1000, peakInMiB: Number(peak) / 1024, lines };
}

function secondsToRead(log: string): number {
	const started = performance.now();
	const buffer = new Uint8Array(1024 * 1024);
	const file = fs.openSync(log, 'r');
	while (fs.readSync(file, buffer) > 0) {
		// only read
	}
	fs.closeSync(file);
	return (performance.now() - started) / 1000;
}

async function main(): Promise<void> {
	const sizes = process.argv.slice(2).map(Number);
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mail-log-bench-'));
	const log = path.join(folder, 'mail.log');
	fs.writeFileSync(path.join(folder, 'probe.cjs'), probe);
	try {
		for (const megabytes of sizes.length > 0 ? sizes : [10, 100]) {
			writePostfixLog(log, megabytes * 1_000_000);
			console.log(`${megabytes} MB of Postfix log; to read it alone takes ${secondsToRead(log).toFixed(2)} s`);
			for (const command of ['summary', 'events']) {
				const { seconds, peakInMiB, lines } = await run(command, log);
				const speed = `${seconds.toFixed(2)} s, ${Math.round(megabytes / seconds)} MB/s`;
				console.log(`  ${command.padEnd(8)} ${speed}, peak ${Math.round(peakInMiB)} MiB, ${lines} lines of JSON`);
			}
		}
	} finally {
		fs.rmSync(folder, { recursive: true });
	}
}

void main();

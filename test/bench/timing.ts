import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** A program that is timed. `{log}` among its words stands for the log. */
export interface TimedCommand {
	readonly name: string;
	readonly words: readonly string[];
	/** Runs a slow one fewer times; 5 where left out. */
	readonly rounds?: number;
}

export interface Timing {
	/** Median of the whole process, from start to exit. */
	readonly seconds: number;
	/** `undefined` where GNU time is not installed. */
	readonly peakInMiB?: number;
	/** What the last run printed. */
	readonly output: string;
}

const ROUNDS = 5;
/** GNU time; the shell's own tells no memory. */
const GNU_TIME = '/usr/bin/time';

/**
 * Times commands in turn, round by round, so that whatever else the machine does meets all of them. The first round only warms
 * the page cache. Throws when a command fails.
 */
export function timeInTurn(commands: readonly TimedCommand[], log: string, say: (words: string) => void): Map<string, Timing> {
	const times = new Map(commands.map(({ name }) => [name, [] as number[]]));
	const peaks = new Map<string, number>();
	const outputs = new Map<string, string>();
	for (let round = 0; round <= ROUNDS; round++) {
		for (const command of commands) {
			if (round > (command.rounds ?? ROUNDS)) {
				continue;
			}
			const { seconds, peakInMiB, output } = runOnce(command, log);
			outputs.set(command.name, output);
			if (round > 0 || command.rounds === 0) {
				times.get(command.name)?.push(seconds);
				peaks.set(command.name, Math.max(peaks.get(command.name) ?? 0, peakInMiB ?? NaN));
			}
			say(`round ${round}: ${command.name} ${seconds.toFixed(2)} s`);
		}
	}
	return new Map(commands.map(({ name }) => {
		const peak = peaks.get(name) ?? NaN;
		return [name, { seconds: median(times.get(name) ?? []), peakInMiB: Number.isNaN(peak) ? undefined : peak, output: outputs.get(name) ?? '' }];
	}));
}

function runOnce({ name, words }: TimedCommand, log: string): Timing {
	const [program = '', ...rest] = words.map((word) => word.replaceAll('{log}', log));
	const report = path.join(os.tmpdir(), `bench-time-${process.pid}`);
	const isTimed = fs.existsSync(GNU_TIME);
	const [run, given] = isTimed ? [GNU_TIME, ['-f', '%M', '-o', report, program, ...rest]] : [program, rest];
	const started = performance.now();
	const result = spawnSync(run, given, { encoding: 'utf8', maxBuffer: 1 << 30, env: { ...process.env, HOME: os.tmpdir() } });
	const seconds = (performance.now() - started) / 1000;
	if (result.status !== 0) {
		throw new Error(`${name} failed: ${result.stderr || String(result.error ?? result.status)}`);
	}
	const peakInMiB = isTimed ? Number(fs.readFileSync(report, 'utf8').trim().split('\n').at(-1)) / 1024 : undefined;
	fs.rmSync(report, { force: true });
	return { seconds, peakInMiB, output: result.stdout };
}

export function median(values: readonly number[]): number {
	return [...values].sort((one, other) => one - other)[values.length >> 1] ?? NaN;
}

/** Whether a program is there. */
export function isInstalled(program: string): boolean {
	try {
		execFileSync('which', [program], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

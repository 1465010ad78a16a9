import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LogEvent } from '../../src/core/log/event';
import { LogReader } from '../../src/core/log/logReader';
import { toEvent } from '../../src/core/log/toEvent';

/** A folder or file of the corpora, which may lie beside the project; `undefined` where they do not. */
export function corpus(path: string): string | undefined {
	const found = fileURLToPath(new URL(`../../../shared/corpora/${path}`, import.meta.url));
	return fs.existsSync(found) ? found : undefined;
}

/** Passes the test over, saying why, where the corpus is not there. */
export function needs(context: Mocha.Context, path: string): string {
	const found = corpus(path);
	if (!found) {
		console.log(`      passed over: ${path} does not lie beside the project`);
		context.skip();
	}
	return found as string;
}

export function eventsOfFile(path: string): LogEvent[] {
	return eventsOfBytes(fs.readFileSync(path));
}

export function eventsOfBytes(bytes: Uint8Array): LogEvent[] {
	const events: LogEvent[] = [];
	const reader = new LogReader((line, record, format) => events.push(toEvent(line, record, format)), { referenceTime: Date.UTC(2026, 10, 30) / 1000 });
	reader.push(bytes);
	reader.end();
	return events;
}

/** `bounced 5.1.1` -> how many, keys sorted. */
export function tally(keys: readonly string[]): Record<string, number> {
	const counts = new Map<string, number>();
	for (const key of keys) {
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What an awk program prints for the files, one key a line, counted. */
export function countByAwk(program: string, files: readonly string[]): Record<string, number> {
	const output = execFileSync('awk', [program, ...files], { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: 'C' } });
	return tally(output.split('\n').filter((line) => line !== ''));
}

/** Writes the lines into a temporary file, for awk. */
export function bytesOfLines(lines: readonly string[]): { bytes: Uint8Array; file: string } {
	const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corpus-'));
	const file = path.join(folder, 'log');
	fs.writeFileSync(file, bytes);
	after(() => fs.rmSync(folder, { recursive: true }));
	return { bytes, file };
}

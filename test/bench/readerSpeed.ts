/**
 * Speed of the engine, without the start of a process and what is printed:
 *
 *     npx tsx test/bench/readerSpeed.ts [FILE]
 *
 * Without a file it makes a Postfix log of a gigabyte in the temporary folder, and removes it afterwards. Each row is the median of some
 * rounds, all in turn, beside a count of line ends in the same run. Processor time is what other programs disturb least; of several
 * workers it is that of all together, and the time on the clock says what they save.
 *
 * It runs as a bundle, as users run it: what tsx adds to every function costs more than the reading.
 */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { assembly } from '../unit/build';
import { writePostfixLog } from './makeLog';

const SIZE_IN_BYTES = 1_000_000_000;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reader-speed-'));
const inFolder = (name: string): string => path.join(folder, name);
const projectFile = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

async function main(): Promise<void> {
	const [file = inFolder('mail.log')] = process.argv.slice(2);
	if (!fs.existsSync(file)) {
		writePostfixLog(file, SIZE_IN_BYTES);
	}
	const options = { bundle: true, platform: 'node', format: 'cjs', target: 'es2022' } as const;
	await build({ ...options, plugins: [assembly], entryPoints: [projectFile('src/worker/worker.node.ts')], outfile: inFolder('worker.js') });
	await build({ ...options, plugins: [assembly], entryPoints: [projectFile('test/bench/readerRounds.ts')], outfile: inFolder('readerRounds.js') });
	spawnSync(process.execPath, [inFolder('readerRounds.js'), file], { stdio: 'inherit' });
}

void main().finally(() => fs.rmSync(folder, { recursive: true }));

/**
 * What it costs to follow messages, in processor time of one pass:
 *
 *     npx tsx test/bench/outcomesCost.ts [FILE]
 *
 * Without a file it makes a Postfix log of 100 MB in the temporary folder, and removes it afterwards. It runs as a bundle, as users run it.
 */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { assembly } from '../unit/build';
import { writePostfixLog } from './makeLog';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'outcomes-cost-'));

async function main(): Promise<void> {
	const [file = path.join(folder, 'mail.log')] = process.argv.slice(2);
	if (!fs.existsSync(file)) {
		writePostfixLog(file, 100_000_000);
	}
	const outfile = path.join(folder, 'outcomesRounds.js');
	const entry = fileURLToPath(new URL('outcomesRounds.ts', import.meta.url));
	await build({ bundle: true, platform: 'node', format: 'cjs', target: 'es2022', plugins: [assembly], entryPoints: [entry], outfile });
	spawnSync(process.execPath, [outfile, file], { stdio: 'inherit' });
}

void main().finally(() => fs.rmSync(folder, { recursive: true }));

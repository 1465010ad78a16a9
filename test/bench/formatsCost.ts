/**
 * What it costs a Postfix log that all other formats are looked for too, beside the three with the most volume; in processor time of one pass:
 *
 *     npx tsx test/bench/formatsCost.ts [FILE]
 *
 * Without a file it makes a Postfix log of 100 MB in the temporary folder, and removes it afterwards. Both run as bundles, as users run them, in
 * turn, each time in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { shared } from '../unit/build';
import { writePostfixLog } from './makeLog';

const ROUNDS = 9;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'formats-cost-'));

const fewFormats: Plugin = {
	name: 'fewFormats',
	setup: ({ onLoad }) => {
		onLoad({ filter: /[\\/]core[\\/]log[\\/]formats\.ts$/ }, () => ({
			contents: "import { EXIM } from './exim'; import { POSTFIX } from './postfix'; import { SENDMAIL } from './sendmail'; export const FORMATS = [POSTFIX, EXIM, SENDMAIL];",
			loader: 'ts',
			resolveDir: fileURLToPath(new URL('../../src/core/log', import.meta.url)),
		}));
	},
};

async function bundled(name: string, plugins: readonly Plugin[]): Promise<string> {
	const outfile = path.join(folder, `${name}.js`);
	const entryPoints = [fileURLToPath(new URL('formatsRounds.ts', import.meta.url))];
	await build({ ...shared, minify: true, platform: 'node', format: 'cjs', entryPoints, outfile, plugins: [...plugins, ...(shared.plugins ?? [])] });
	return outfile;
}

function median(values: readonly number[]): number {
	return [...values].sort((one, other) => one - other)[values.length >> 1] as number;
}

async function main(): Promise<void> {
	const [file = path.join(folder, 'mail.log')] = process.argv.slice(2);
	if (!fs.existsSync(file)) {
		writePostfixLog(file, 100_000_000);
	}
	const bundles = [await bundled('few', [fewFormats]), await bundled('all', [])];
	const times: number[][] = [[], []];
	for (let round = 0; round < ROUNDS; round++) {
		for (const [at, bundle] of bundles.entries()) {
			times[at]?.push(Number(spawnSync(process.execPath, [bundle, file], { encoding: 'utf8' }).stdout));
		}
	}
	const [few, all] = times.map(median) as [number, number];
	const pairs = median((times[0] as number[]).map((one, round) => ((times[1] as number[])[round] as number) / one));
	console.log(`seconds of processor time with three formats ${few.toFixed(3)}, with all ${all.toFixed(3)}: ${((pairs - 1) * 100).toFixed(0)} % more (median of ${ROUNDS} pairs)`);
}

void main().finally(() => fs.rmSync(folder, { recursive: true }));

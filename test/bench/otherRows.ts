import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { createLogAnalysis } from '../../src/platform/analysisClient';
import { createNodePlatform } from '../../src/platform/node/nodePlatform';
import type { LogInput } from '../../src/worker/protocol';
import { corpus } from '../corpus/counting';
import { shared } from '../unit/build';
import { median } from './timing';

const projectFile = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const ROUNDS = 5;
const FILES_IN_SET = 4;
const MOST_PER_FILE = 100_000_000;

/** Text of compressed files that is read in a second, in MB. */
export interface CompressedSpeed {
	/** One file, which is read by one worker. */
	readonly one: number;
	/** Four of them as one log. */
	readonly set: number;
	readonly fileInMB: number;
}

/** Of the beginning of a log, cut into files that are read by the workers of the extension. */
export async function compressedSpeed(log: string): Promise<CompressedSpeed> {
	const part = Math.min(MOST_PER_FILE, Math.floor(fs.statSync(log).size / FILES_IN_SET));
	const paths = writeSet(log, part);
	const analysis = createLogAnalysis(createNodePlatform(projectFile('dist/worker.js')));
	const speed = async (input: LogInput, bytes: number): Promise<number> => {
		const times: number[] = [];
		for (let round = 0; round <= ROUNDS; round++) {
			const began = performance.now();
			const answer = await analysis.summarize(input);
			if (!answer.ok) {
				throw new Error(answer.failure.message);
			}
			times.push(performance.now() - began);
		}
		// the first starts the worker
		return bytes / 1e3 / median(times.slice(1));
	};
	try {
		return { one: await speed({ kind: 'file', path: paths[0] as string }, part), set: await speed({ kind: 'files', paths }, part * FILES_IN_SET), fileInMB: part / 1e6 };
	} finally {
		analysis.dispose();
		paths.forEach((file) => fs.rmSync(file));
	}
}

function writeSet(log: string, part: number): string[] {
	const bytes = Buffer.alloc(part);
	const file = fs.openSync(log, 'r');
	const paths = Array.from({ length: FILES_IN_SET }, (_, number) => {
		const name = path.join(path.dirname(log), `set.log.${FILES_IN_SET - number}.gz`);
		fs.readSync(file, bytes, 0, part, number * part);
		fs.writeFileSync(name, gzipSync(bytes));
		return name;
	});
	fs.closeSync(file);
	return paths;
}

/** Microseconds of processor time for a reply when all is warm, bundled as users run it. */
export async function explainMicroseconds(): Promise<number> {
	const outfile = projectFile('out/explain.mjs');
	await build({ ...shared, minify: true, sourcemap: false, entryPoints: [projectFile('test/bench/explainRounds.ts')], platform: 'node', format: 'esm', outfile });
	const { stdout } = spawnSync(process.execPath, [outfile, '--speed'], { encoding: 'utf8' });
	// warm reply: median of batches 3.1 us, slowest 4.0 us
	return Number(/median of batches ([\d.]+) us/.exec(stdout)?.[1] ?? NaN);
}

/** Bytes of the bundles, in thousands, as the build left them. */
export function bundleSizes(): { readonly node: number; readonly web: number; readonly all: string } {
	const sizeOf = (name: string): number => fs.statSync(projectFile(`dist/${name}`)).size / 1000;
	const names = fs.readdirSync(projectFile('dist'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js')).sort();
	return { node: sizeOf('extension.js'), web: sizeOf('browser/extension.js'), all: names.map((name) => `${name} ${sizeOf(name).toFixed(0)} kB`).join(', ') };
}

/** Folders of the sample data with messages of several collections. */
const MESSAGE_FOLDERS = ['sisimai/maildir', 'bounce-email', 'bounceparser-perl', 'cws-mail-bounce-handler', 'flufl-bounce', 'node-bounce-handler'];

/** Return-Path: <> */
const HEADER = /^(?:Return-Path|Received|From|X-Failed-Recipients|Content-Type): /m;

function messageFiles(): string[] {
	const folders = MESSAGE_FOLDERS.map(corpus).filter((folder) => folder !== undefined);
	const files = folders.flatMap((folder) => fs.readdirSync(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
	return files.map((entry) => path.join(entry.parentPath, entry.name)).filter((file) => HEADER.test(fs.readFileSync(file, 'latin1')));
}

/** The seconds of a process that reads and explains all messages of the sample data; `undefined` where it is not there. */
export function messageSeconds(): { readonly seconds: number; readonly files: number } | undefined {
	const files = messageFiles();
	if (files.length === 0) {
		return undefined;
	}
	const times = Array.from({ length: ROUNDS }, () => {
		const began = performance.now();
		const { status, stderr } = spawnSync(process.execPath, [projectFile('dist/cli.js'), 'summary', '--json', ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
		if (status !== 0) {
			throw new Error(stderr);
		}
		return (performance.now() - began) / 1000;
	});
	return { seconds: median(times), files: files.length };
}

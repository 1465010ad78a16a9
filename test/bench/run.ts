/**
 * Speed and memory beside those of the peers, in one run.
 *
 *     npm run build && npm run bench [-- --size MEGABYTES] [--huge]
 *
 * Makes its logs (1,000 MB each where no size is given; `--huge` adds the summary of a Postfix log of 10 GB), installs or finds the peers, checks
 * that all count the same, then times them in turn and writes RESULTS.md beside this file. Times are those of this machine at
 * this moment: compare the ratios.
 */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { writeEximLog } from './makeEximLog';
import { writePostfixLog } from './makeLog';
import { COUNT_LINES, findPeers } from './peers';
import { timeInTurn, type TimedCommand, type Timing } from './timing';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const results = fileURLToPath(new URL('RESULTS.md', import.meta.url));

const OURS: TimedCommand = { name: 'Mail Log Inspector, summary', words: [process.execPath, cli, 'summary', '--json', '{log}'] };
const EVENTS: TimedCommand = { name: 'Mail Log Inspector, every event as JSON', words: ['sh', '-c', `'${process.execPath}' '${cli}' events --json '{log}' | wc -l`], rounds: 1 };

/** `106693 sent, 8551 deferred, …` of the JSON of our summary, as the scripts of awk print it. */
function countsOf(json: string): string {
	const { counts } = JSON.parse(json) as { readonly counts: Readonly<Record<string, number>> };
	return ['sent', 'deferred', 'bounced', 'expired', 'rejected'].map((kind) => `${counts[kind]} ${kind}`).join(', ');
}

/** Throws when awk, which knows nothing of formats, counts other than we do. */
function checkCounts(timings: ReadonlyMap<string, Timing>): string {
	const ours = countsOf(timings.get(OURS.name)?.output ?? '');
	const theirs = (timings.get('mawk, aggregate')?.output ?? '').replace(/, \d+ groups/, '').trim();
	if (ours !== theirs) {
		throw new Error(`counts differ: ours ${ours}; awk ${theirs}`);
	}
	return ours;
}

/** What pflogsumm says of the same, for the eye: it rounds large numbers. */
function grandTotals(output: string): string {
	const totals = /Grand Totals[^]*?(?=\n\n\n|bytes received)/.exec(output)?.[0] ?? '';
	return ['delivered', 'deferrals', 'bounced', 'rejected'].map((word) => `${new RegExp(`(\\d+k?) +${word}`).exec(totals)?.[1] ?? '?'} ${word}`).join(', ');
}

function table(timings: ReadonlyMap<string, Timing>, sizeInBytes: number): string {
	const yardstick = timings.get(COUNT_LINES.name)?.seconds ?? NaN;
	const ours = timings.get(OURS.name)?.seconds ?? NaN;
	const rows = [...timings].map(([name, { seconds, peakInMiB }]) => {
		const speed = Math.round(sizeInBytes / 1e6 / seconds).toLocaleString('en');
		return `| ${name} | ${seconds.toFixed(2)} | ${speed} | ${(seconds / yardstick).toFixed(1)} | ${(seconds / ours).toFixed(2)} | ${peakInMiB === undefined ? '–' : Math.round(peakInMiB)} |`;
	});
	return ['| command | median s | MB/s | x wc -l | x ours | peak MiB |', '|---|---|---|---|---|---|', ...rows].join('\n');
}

function compare(title: string, log: string, commands: readonly TimedCommand[]): string {
	console.log(`\n${title}`);
	const timings = timeInTurn(commands, log, console.log);
	const counts = checkCounts(timings);
	const summarizer = timings.get('pflogsumm');
	const note = summarizer ? `\npflogsumm: ${grandTotals(summarizer.output)}.` : '';
	return `## ${title}\n\n${table(timings, fs.statSync(log).size)}\n\nawk and ours agree: ${counts}.${note}\n`;
}

function compareCompressed(log: string): string {
	const part = fs.readFileSync(log).subarray(0, 100_000_000);
	const compressed = `${log}.gz`;
	fs.writeFileSync(compressed, gzipSync(part));
	const commands = [{ name: 'gzip -dc, thrown away', words: ['sh', '-c', 'gzip -dc {log} > /dev/null'] }, OURS];
	const timings = timeInTurn(commands, compressed, console.log);
	const rows = [...timings].map(([name, { seconds, peakInMiB }]) => `| ${name} | ${seconds.toFixed(2)} | ${Math.round(part.length / 1e6 / seconds)} | ${Math.round(peakInMiB ?? NaN)} |`);
	return ['## The first 100 MB of it, compressed with gzip\n', '| command | median s | MB/s of text | peak MiB |', '|---|---|---|---|', ...rows, ''].join('\n');
}

function compareHuge(folder: string): string {
	const log = path.join(folder, 'huge.log');
	writePostfixLog(log, 10e9);
	const timings = timeInTurn([{ ...COUNT_LINES, rounds: 1 }, { ...OURS, rounds: 1 }], log, console.log);
	return `## Postfix, 10 GB\n\n${table(timings, fs.statSync(log).size)}\n`;
}

function main(): void {
	const { values } = parseArgs({ options: { size: { type: 'string' }, huge: { type: 'boolean' } } });
	const megabytes = Number(values.size ?? 1000);
	const peers = findPeers(console.log);
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mail-log-bench-'));
	const [postfix, exim] = [path.join(folder, 'mail.log'), path.join(folder, 'mainlog')];
	try {
		console.log(`writing logs of ${megabytes} MB to ${folder}`);
		writePostfixLog(postfix, megabytes * 1e6);
		writeEximLog(exim, megabytes * 1e6);
		const parts = [
			compare(`Postfix, ${megabytes} MB`, postfix, [COUNT_LINES, ...peers.postfix, OURS, EVENTS]),
			compare(`Exim, ${megabytes} MB`, exim, [COUNT_LINES, ...peers.exim, OURS]),
			compareCompressed(postfix),
			...(values.huge ? [compareHuge(folder)] : []),
		];
		const machine = `${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${os.type()}`;
		const head = `# Results\n\nWritten by \`npm run bench\`: ${machine}. Whole processes from start to exit, the page cache warm, run in turn; medians.\n`;
		fs.writeFileSync(results, [head, ...parts].join('\n'));
		console.log(`\n${fs.readFileSync(results, 'utf8')}`);
	} finally {
		fs.rmSync(folder, { recursive: true });
	}
}

main();

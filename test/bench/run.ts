/**
 * Speed and memory beside those of the peers, in one run.
 *
 *     npm run bench [-- --size MEGABYTES] [--huge] [--small]
 *
 * Builds the extension as users get it, makes its logs (1,000 MB each where no size is given; `--huge` adds the summary of a Postfix log of 10 GB),
 * installs or finds the peers, checks that all count the same, then times them in turn, and the extension in a real VS Code, and writes RESULTS.md
 * beside this file. Times are those of this machine at this moment: compare the ratios. `--small` only shows that it runs, and writes nothing.
 */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { editorTable, measureEditor, percentile } from './editorFigures';
import { goalTable, type Reached } from './goals';
import { buildForUsers } from './inEditor/runInEditor';
import { machine } from './machine';
import { writeEximLog } from './makeEximLog';
import { writePostfixLog } from './makeLog';
import { bundleSizes, compressedSpeed, explainMicroseconds, messageSeconds } from './otherRows';
import { COUNT_LINES, findPeers } from './peers';
import { median, timeInTurn, type TimedCommand, type Timing } from './timing';

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

/** A part of the results, and what of the goals it says. */
interface Part {
	readonly text: string;
	readonly reached: Reached;
}

/** How many times longer one takes than the other; `undefined` where one of them was left out. */
function ratio(timings: ReadonlyMap<string, Timing>, one: string, other: string): number | undefined {
	const [longer, shorter] = [timings.get(one)?.seconds, timings.get(other)?.seconds];
	return longer && shorter ? longer / shorter : undefined;
}

function compare(title: string, log: string, commands: readonly TimedCommand[]): Part {
	console.log(`\n${title}`);
	const timings = timeInTurn(commands, log, console.log);
	const counts = checkCounts(timings);
	const summarizer = timings.get('pflogsumm');
	const note = summarizer ? `\npflogsumm: ${grandTotals(summarizer.output)}.` : '';
	const text = `## ${title}\n\n${table(timings, fs.statSync(log).size)}\n\nawk and ours agree: ${counts}.${note}\n`;
	const lines = ratio(timings, OURS.name, COUNT_LINES.name);
	const peak = timings.get(OURS.name)?.peakInMiB;
	const eximstats = ratio(timings, 'eximstats', OURS.name);
	return { text, reached: eximstats ? { eximstats } : { lines, peak, pflogsumm: ratio(timings, 'pflogsumm', OURS.name) } };
}

async function compareCompressed(log: string): Promise<Part> {
	const { one, set, fileInMB } = await compressedSpeed(log);
	const rows = [`| one file of ${fileInMB.toFixed(0)} MB, one worker | ${one.toFixed(0)} |`, `| four of them as one log | ${set.toFixed(0)} |`];
	return { text: ['## The beginning of it, compressed with gzip\n', '| read in the workers of the extension | MB/s of text |', '|---|---|', ...rows, ''].join('\n'), reached: { compressed: one } };
}

function compareHuge(folder: string): Part {
	const log = path.join(folder, 'huge.log');
	writePostfixLog(log, 10e9);
	const timings = timeInTurn([{ ...COUNT_LINES, rounds: 1 }, { ...OURS, rounds: 1 }], log, console.log);
	fs.rmSync(log);
	return { text: `## Postfix, 10 GB\n\n${table(timings, 10e9)}\n`, reached: { peakHuge: timings.get(OURS.name)?.peakInMiB } };
}

async function smallThings(): Promise<Part> {
	console.log('\nbundles, replies, messages');
	const { node, web, all } = bundleSizes();
	const messages = messageSeconds();
	const explain = await explainMicroseconds();
	const files = messages ? `${messages.files} bounce messages of the sample data in one process: ${messages.seconds.toFixed(2)} s.` : 'The sample data is not beside the project: no bounce messages.';
	return { text: `## Small things\n\nBundles: ${all}.\n\nOne reply, warm: ${explain.toFixed(1)} us of processor time.\n\n${files}\n`, reached: { nodeBundle: node, webBundle: web, explain, messages: messages?.seconds } };
}

async function inEditor(small: boolean): Promise<Part> {
	console.log('\nin VS Code');
	const figures = await measureEditor({ small });
	const given = (times: readonly { readonly given: number }[]): number => median(times.map((time) => time.given));
	const reached = { activation: median(figures.activation), opened: given(figures.opened), appended: given(figures.appended), hover: percentile(figures.hoverInProvider, 0.99) };
	return { text: `## In VS Code\n\n${editorTable(figures)}\n\nThe hover among the goals is that within the extension; the way through the window is that of VS Code.\n`, reached };
}

/** Logs on disk are there only as long as they are compared. */
async function compareLogs(megabytes: number, huge: boolean): Promise<Part[]> {
	const peers = findPeers(console.log);
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mail-log-bench-'));
	const [postfix, exim] = [path.join(folder, 'mail.log'), path.join(folder, 'mainlog')];
	try {
		console.log(`writing logs of ${megabytes} MB`);
		writePostfixLog(postfix, megabytes * 1e6);
		writeEximLog(exim, megabytes * 1e6);
		return [
			compare(`Postfix, ${megabytes} MB`, postfix, [COUNT_LINES, ...peers.postfix, OURS, EVENTS]),
			compare(`Exim, ${megabytes} MB`, exim, [COUNT_LINES, ...peers.exim, OURS]),
			await compareCompressed(postfix),
			...(huge ? [compareHuge(folder)] : []),
		];
	} finally {
		fs.rmSync(folder, { recursive: true });
	}
}

async function main(): Promise<void> {
	const { values: { size, huge = false, small = false } } = parseArgs({ options: { size: { type: 'string' }, huge: { type: 'boolean' }, small: { type: 'boolean' } } });
	buildForUsers();
	const head = `# Results\n\nWritten by \`npm run bench\`: ${machine()}. Whole processes from start to exit, the page cache warm, run in turn; medians.\nAn hour of a growing log in VS Code is in SOAK.md where it was run.\n`;
	const parts = [...await compareLogs(Number(size ?? (small ? 20 : 1000)), huge), await smallThings(), await inEditor(small)];
	const reached = Object.assign({}, ...parts.map((part) => part.reached)) as Reached;
	const text = [head, `${goalTable(reached)}\n`, ...parts.map((part) => part.text)].join('\n');
	console.log(`\n${text}`);
	if (!small) {
		fs.writeFileSync(results, text);
	}
}

void main();

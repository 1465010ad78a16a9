/**
 * A log that grows by 1 MB a second in a real VS Code:
 *
 *     npx tsx test/bench/soak.ts [--minutes MINUTES]
 *
 * An hour where no minutes are given. The log, larger from the start than what VS Code gives to extensions, is in the Bounces view and its end is
 * followed in a tab. Writes SOAK.md beside this file: memory of the extension host with its workers, hovers meanwhile, and whether the view counts
 * what awk counts in the end. Needs twice the room of the log in the temporary folder.
 */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { failuresIn } from './editorFigures';
import { SOAK_FILES, type SoakFound } from './inEditor/plans';
import { buildForUsers, runInEditor } from './inEditor/runInEditor';
import { writePostfixLog } from './makeLog';
import { soakReport } from './soakReport';

const LOG = 'soaked.maillog';
const START_IN_BYTES = 60_000_000;
const BYTES_PER_SECOND = 1_000_000;
/** As often as a busy server writes; what is written ends anywhere in a line. */
const WRITE_EACH_MS = 100;

interface Growing {
	/** Where the text comes from. */
	readonly source: string;
	readonly log: string;
	readonly signal: AbortSignal;
}

function wait(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Copies the source to the end of the log, as fast as the clock says. */
async function grow({ source, log, signal }: Growing): Promise<void> {
	const [from, to] = [fs.openSync(source, 'r'), fs.openSync(log, 'a')];
	const size = fs.fstatSync(from).size;
	const began = performance.now();
	let written = START_IN_BYTES;
	while (written < size && !signal.aborted) {
		await wait(WRITE_EACH_MS);
		const due = Math.min(size, START_IN_BYTES + Math.floor(((performance.now() - began) / 1000) * BYTES_PER_SECOND));
		const bytes = Buffer.alloc(due - written);
		fs.readSync(from, bytes, 0, bytes.length, written);
		written += fs.writeSync(to, bytes);
	}
	fs.closeSync(from);
	fs.closeSync(to);
}

async function soak(minutes: number): Promise<{ readonly found: SoakFound; readonly counted: number }> {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mail-log-soak-'));
	const source = path.join(folder, 'source.log');
	let counted = NaN;
	try {
		writePostfixLog(source, START_IN_BYTES + minutes * 60 * BYTES_PER_SECOND);
		const found = await runInEditor({
			script: 'soak',
			plan: { log: LOG },
			timeoutInMs: (minutes + 15) * 60_000,
			prepare: (workspace) => fs.writeFileSync(path.join(workspace, LOG), startOf(source)),
			meanwhile: async (workspace, signal) => {
				while (!fs.existsSync(path.join(workspace, SOAK_FILES.begin)) && !signal.aborted) {
					await wait(WRITE_EACH_MS);
				}
				await grow({ source, log: path.join(workspace, LOG), signal });
				counted = failuresIn(path.join(workspace, LOG));
				const end = path.join(workspace, SOAK_FILES.end);
				fs.writeFileSync(`${end}.part`, JSON.stringify({ failures: counted }));
				fs.renameSync(`${end}.part`, end);
			},
		}) as SoakFound;
		return { found, counted };
	} finally {
		fs.rmSync(folder, { recursive: true });
	}
}

function startOf(source: string): Uint8Array {
	const file = fs.openSync(source, 'r');
	const bytes = new Uint8Array(START_IN_BYTES);
	fs.readSync(file, bytes);
	fs.closeSync(file);
	return bytes;
}

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { minutes: { type: 'string' } } });
	const minutes = Number(values.minutes ?? 60);
	buildForUsers();
	const report = soakReport(minutes, await soak(minutes));
	fs.writeFileSync(fileURLToPath(new URL('SOAK.md', import.meta.url)), report);
	console.log(report);
}

void main();

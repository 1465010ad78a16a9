import * as fs from 'node:fs';
import * as vscode from 'vscode';
import { failingLines } from './failingLines';
import { FOUND_FILE, PLAN_FILE, SOAK_FILES, type SoakFound, type SoakPlan, type SoakSample } from './plans';
import { activate, readJson, rest, say, uriOf, watchHovers, WatchedTree, writeJson } from './watched';

const SAMPLE_EACH_MS = 5_000;
const TICK_IN_MS = 20;
const WITHIN_IN_MS = 180_000;

/** Looks at the extension host while somebody writes to a log that is summed up and followed. */
export async function run(): Promise<void> {
	const tree = new WatchedTree();
	const hoversInside = watchHovers();
	await activate();
	const { log } = await readJson<SoakPlan>(PLAN_FILE);
	const hovered = await vscode.workspace.openTextDocument({ language: 'maillog', content: failingLines(0, 1000) });
	await vscode.commands.executeCommand('mailLog.bounces.focus');
	await vscode.commands.executeCommand('mailLog.followLog', uriOf(log));
	await rest(5_000);
	// after the end of it was opened: a tab that comes to the front may take the log out of the view
	await vscode.commands.executeCommand('mailLog.summarizeBounces', uriOf(log));
	await tree.until((count) => count > 0, WITHIN_IN_MS);
	await writeJson(SOAK_FILES.begin, {});
	const samples: SoakSample[] = [];
	const began = performance.now();
	const late = watchTicks();
	while (!fs.existsSync(uriOf(SOAK_FILES.end).fsPath)) {
		await rest(SAMPLE_EACH_MS);
		samples.push(sampleOf({ seconds: (performance.now() - began) / 1000, log, hoverInMs: await hoverOver(hovered, samples.length), hoverInsideInMs: hoversInside.at(-1) ?? NaN, latestInMs: late(), failures: tree.latest.failures }));
		say(JSON.stringify(samples.at(-1)));
	}
	const { failures } = await readJson<{ readonly failures: number }>(SOAK_FILES.end);
	const given = await tree.until((count) => count === failures, WITHIN_IN_MS).catch(() => tree.latest);
	await writeJson(FOUND_FILE, { samples, failures: given.failures } satisfies SoakFound);
}

function sampleOf({ log, ...rest }: Pick<SoakSample, 'seconds' | 'hoverInMs' | 'hoverInsideInMs' | 'latestInMs' | 'failures'> & { readonly log: string }): SoakSample {
	const { rss, heapUsed, external } = process.memoryUsage();
	return { ...rest, logInMB: fs.statSync(uriOf(log).fsPath).size / 1e6, residentInMiB: rss / 2 ** 20, heapInMiB: heapUsed / 2 ** 20, buffersInMiB: external / 2 ** 20 };
}

async function hoverOver(document: vscode.TextDocument, round: number): Promise<number> {
	const { text } = document.lineAt((round * 37) % (document.lineCount - 1));
	const position = new vscode.Position((round * 37) % (document.lineCount - 1), text.indexOf('550 5.1.1') + 1);
	const began = performance.now();
	const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
	if (found.length === 0) {
		throw new Error('a hover had nothing to say');
	}
	return performance.now() - began;
}

/** Answers how late a timer was, at worst, since it was asked last. */
function watchTicks(): () => number {
	let [last, latest] = [performance.now(), 0];
	setInterval(() => {
		const now = performance.now();
		latest = Math.max(latest, now - last - TICK_IN_MS);
		last = now;
	}, TICK_IN_MS);
	return () => {
		const worst = latest;
		latest = 0;
		return worst;
	};
}

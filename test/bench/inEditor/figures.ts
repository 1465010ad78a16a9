import * as fs from 'node:fs';
import * as vscode from 'vscode';
import { failingLines } from './failingLines';
import { FOUND_FILE, PLAN_FILE, type FiguresFound, type FiguresPlan, type Filled } from './plans';
import { activate, readJson, rest, say, uriOf, watchHovers, WatchedTree, writeJson, type GivenTree } from './watched';

/** A busy machine takes its time; what takes longer than this hangs. */
const WITHIN_IN_MS = 120_000;
const LINES_APPENDED = 10;

export async function run(): Promise<void> {
	// first of all: a moment later any text that the window opens may start the extension
	const tree = new WatchedTree();
	const hoverInProvider = watchHovers();
	const activation = await activate();
	const plan = await readJson<FiguresPlan>(PLAN_FILE);
	await vscode.commands.executeCommand('mailLog.bounces.focus');
	await rest();
	const opened = await measureOpening(plan, tree);
	const appended = await measureAppends(plan, tree);
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	hoverInProvider.length = 0;
	const hoverThroughWindow = await measureHovers(plan);
	await writeJson(FOUND_FILE, { activation, opened, appended, hoverInProvider, hoverThroughWindow } satisfies FiguresFound);
}

function filledSince(began: number, { toldAt, at }: GivenTree): Filled {
	return { told: toldAt - began, given: at - began };
}

async function measureOpening({ logs }: FiguresPlan, tree: WatchedTree): Promise<Filled[]> {
	const times: Filled[] = [];
	for (const { name, failures } of logs) {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await tree.until((count) => count === 0, WITHIN_IN_MS);
		await rest();
		const began = performance.now();
		const opening = vscode.commands.executeCommand('vscode.open', uriOf(name));
		const filled = filledSince(began, await tree.until((count) => count === failures, WITHIN_IN_MS));
		await opening;
		say(`${name}: told after ${filled.told.toFixed(0)} ms, filled after ${filled.given.toFixed(0)} ms`);
		times.push(filled);
		await rest();
	}
	return times;
}

async function measureAppends({ logs, appends }: FiguresPlan, tree: WatchedTree): Promise<Filled[]> {
	const times: Filled[] = [];
	const { name = '', failures = 0 } = logs.at(-1) ?? {};
	for (let round = 1; round <= appends; round++) {
		await rest();
		const lines = failingLines(round * 1000, LINES_APPENDED);
		const began = performance.now();
		fs.appendFileSync(uriOf(name).fsPath, lines);
		times.push(filledSince(began, await tree.until((count) => count === failures + round * LINES_APPENDED, WITHIN_IN_MS)));
	}
	return times;
}

/** Over replies, and now and then over something else, evenly from the first line to the last. */
async function measureHovers({ hovered, hovers }: FiguresPlan): Promise<number[]> {
	const document = await vscode.workspace.openTextDocument(uriOf(hovered));
	await vscode.window.showTextDocument(document);
	await rest();
	const times: number[] = [];
	let answered = 0;
	for (let round = 0; round < hovers; round++) {
		const position = placeFrom(document, Math.floor(((round + 0.5) / hovers) * document.lineCount));
		const began = performance.now();
		const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
		times.push(performance.now() - began);
		answered += found.length > 0 ? 1 : 0;
	}
	say(`${answered} of ${hovers} hovers over ${document.lineCount} lines had something to say`);
	if (answered < hovers / 2) {
		throw new Error('hovers had nothing to say');
	}
	return times;
}

function placeFrom(document: vscode.TextDocument, from: number): vscode.Position {
	for (let line = from; line < Math.min(from + 500, document.lineCount); line++) {
		const { text } = document.lineAt(line);
		// status=bounced (host mx1.example.net[192.0.2.1] said: 550 5.1.1 <a@example.com>: …
		const said = text.indexOf(' said: ');
		if (said >= 0) {
			return new vscode.Position(line, said + ' said: 5'.length);
		}
	}
	return new vscode.Position(from, 0);
}

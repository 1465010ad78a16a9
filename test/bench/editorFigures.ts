import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ActivationFound, FiguresFound, FiguresPlan, Filled } from './inEditor/plans';
import { runInEditor } from './inEditor/runInEditor';
import { writePostfixLog } from './makeLog';
import { median } from './timing';

const TIMEOUT_IN_MS = 20 * 60_000;
const HOVERED = 'hovered.maillog';

/** In milliseconds. */
export interface EditorFigures {
	/** Each in a window of its own. */
	readonly activation: readonly number[];
	readonly sizeInMB: number;
	readonly opened: readonly Filled[];
	readonly appended: readonly Filled[];
	readonly hoverInProvider: readonly number[];
	readonly hoverThroughWindow: readonly number[];
}

export async function measureEditor({ small = false }: { readonly small?: boolean } = {}): Promise<EditorFigures> {
	// VS Code gives extensions no text of more than 50 MiB
	const sizeInMB = small ? 2 : 50;
	const rounds = small ? 2 : 5;
	const logs = Array.from({ length: rounds }, (_, round) => `opened${round}.maillog`);
	const plan: { -readonly [name in keyof FiguresPlan]: FiguresPlan[name] } = { logs: [], appends: small ? 3 : 20, hovered: HOVERED, hovers: small ? 50 : 1000 };
	const activation: number[] = [];
	for (let round = 1; round < rounds; round++) {
		activation.push((await runInEditor({ script: 'activation', plan: {}, timeoutInMs: TIMEOUT_IN_MS }) as ActivationFound).activation);
	}
	const found = await runInEditor({
		script: 'figures',
		plan,
		timeoutInMs: TIMEOUT_IN_MS,
		prepare: (workspace) => {
			plan.logs = logs.map((name, seed) => {
				writePostfixLog(path.join(workspace, name), sizeInMB * 1e6, seed + 1);
				return { name, failures: failuresIn(path.join(workspace, name)) };
			});
			writePostfixLog(path.join(workspace, HOVERED), (small ? 2 : 49) * 1e6, rounds + 1);
		},
	}) as FiguresFound;
	return { ...found, activation: [...activation, found.activation], sizeInMB };
}

/** As awk counts them, which knows nothing of us. */
export function failuresIn(log: string): number {
	const script = fileURLToPath(new URL('aggregate.awk', import.meta.url));
	// 106693 sent, 8551 deferred, 6085 bounced, 0 expired, 4884 rejected, 1203 groups
	const counted = execFileSync(process.platform === 'linux' && fs.existsSync('/usr/bin/mawk') ? 'mawk' : 'awk', ['-f', script, log], { encoding: 'utf8' });
	return [...counted.matchAll(/(\d+) (?:deferred|bounced|expired|rejected)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
}

export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export function editorTable({ activation, sizeInMB, opened, appended, hoverInProvider, hoverThroughWindow }: EditorFigures): string {
	const row = (what: string, times: readonly number[]): string => {
		const [middle, late, worst] = [median(times), percentile(times, 0.99), Math.max(...times)].map((time) => time.toFixed(1));
		return `| ${what} | ${middle} | ${late} | ${worst} | ${times.length} |`;
	};
	return [
		'| in VS Code, Node extension host | median ms | p99 ms | worst ms | times |',
		'|---|---|---|---|---|',
		row('activation, loading included', activation),
		row(`${sizeInMB} MB log: from opening its tab to the tree being filled, the first in a window`, opened.slice(0, 1).map(({ given }) => given)),
		row('the same for the next ones', opened.slice(1).map(({ given }) => given)),
		row('of that, until the extension had it and told the window', opened.slice(1).map(({ told }) => told)),
		row('10 lines appended to it, until the tree has them', appended.map(({ given }) => given)),
		row('of that, until the extension had them and told the window', appended.map(({ told }) => told)),
		row('hover in a text of 49 MB, within the extension', hoverInProvider),
		row('the same through the window and back', hoverThroughWindow),
	].join('\n');
}

import { percentile } from './editorFigures';
import type { SoakFound, SoakSample } from './inEditor/plans';
import { machine } from './machine';
import { median } from './timing';

/** So many rows tell how it went. */
const ROWS = 12;

/** What a soak found, in Markdown. */
export function soakReport(minutes: number, { found: { samples, failures }, counted }: { readonly found: SoakFound; readonly counted: number }): string {
	const hovers = (of: 'hoverInMs' | 'hoverInsideInMs'): string => {
		const times = samples.map((sample) => sample[of]);
		return `median ${median(times).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms, worst ${Math.max(...times).toFixed(1)} ms`;
	};
	const quarter = (nth: number): SoakSample[] => samples.slice(Math.floor((samples.length * nth) / 4), Math.floor((samples.length * (nth + 1)) / 4));
	const resident = (nth: number): string => median(quarter(nth).map(({ residentInMiB }) => residentInMiB)).toFixed(0);
	return [
		'# Soak',
		'',
		`Written by \`npx tsx test/bench/soak.ts --minutes ${minutes}\`: a Postfix log growing by 1 MB a second for ${minutes} minutes in VS Code, Node extension host; ${machine()}.`,
		'',
		`- Memory of the extension host with its workers, medians of the quarters of the time: ${[0, 1, 2, 3].map(resident).join(', ')} MiB; most ${Math.max(...samples.map(({ residentInMiB }) => residentInMiB)).toFixed(0)} MiB.`,
		`- Hovers meanwhile, ${samples.length}: within the extension ${hovers('hoverInsideInMs')} (at most 50 ms are wanted); through the window and back ${hovers('hoverInMs')}.`,
		`- Timers of the extension host, late at worst: median of all samples ${median(samples.map(({ latestInMs }) => latestInMs)).toFixed(0)} ms, most ${Math.max(...samples.map(({ latestInMs }) => latestInMs)).toFixed(0)} ms.`,
		`- Failures: the view ${failures}, awk ${counted}: ${failures === counted ? 'none is lost' : '**they differ**'}.`,
		'',
		'| s | log MB | resident MiB | heap MiB | buffers MiB | hover ms | hover inside ms | late ms | failures |',
		'|---|---|---|---|---|---|---|---|---|',
		...spread(samples).map(rowOf),
		'',
	].join('\n');
}

function spread(samples: readonly SoakSample[]): readonly SoakSample[] {
	const step = Math.max(1, (samples.length - 1) / (ROWS - 1));
	return samples.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

function rowOf({ seconds, logInMB, residentInMiB, heapInMiB, buffersInMiB, hoverInMs, hoverInsideInMs, latestInMs, failures }: SoakSample): string {
	return `| ${[seconds, logInMB, residentInMiB, heapInMiB, buffersInMiB].map((value) => value.toFixed(0)).join(' | ')} | ${hoverInMs.toFixed(1)} | ${hoverInsideInMs.toFixed(1)} | ${latestInMs.toFixed(0)} | ${failures} |`;
}

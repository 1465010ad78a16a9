// `npm test` runs all steps, `npm test -- unit vscode` those named. The last line is `N passed, N failed`.
import { fileURLToPath } from 'node:url';
import { runStep, type StepOutcome } from './runner/runStep';
import { chooseSteps, rounds, type Lane, type Step } from './runner/steps';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));

interface Done {
	readonly step: Step;
	readonly outcome: StepOutcome;
}

function describeOutcome({ step, outcome }: Done): string {
	const parts = [`${outcome.passed} passed`, `${outcome.failed} failed`];
	if (outcome.pending > 0) {
		parts.push(`${outcome.pending} passed over`);
	}
	const trouble = outcome.trouble ? ` (${outcome.trouble})` : '';
	const secondTries = (outcome.secondTries ?? []).map((title) => `\n          passed at the second try: ${title}`);
	return `${step.name.padEnd(10)}${parts.join(', ')}${trouble}, ${outcome.seconds.toFixed(1)} s${secondTries.join('')}`;
}

/** Runs the steps of a lane. Where others run beside it, what a step writes is shown when it has ended, or it could not be read. */
async function runLane(lane: Lane, isAlone: boolean, interruption: AbortSignal): Promise<Done[]> {
	const done: Done[] = [];
	for (const step of lane) {
		const lines = [`\n== ${step.name}`];
		const print = isAlone ? (line: string): void => console.log(line) : (line: string): void => void lines.push(line);
		if (isAlone) {
			console.log(lines[0]);
		}
		const outcome = await runStep(step, { projectRoot, interruption, print });
		if (!isAlone) {
			console.log(lines.join('\n'));
		}
		done.push({ step, outcome });
		if (interruption.aborted) {
			break;
		}
	}
	return done;
}

async function main(interruption: AbortSignal): Promise<void> {
	const chosen = chooseSteps(process.argv.slice(2));
	if (typeof chosen === 'string') {
		console.error(chosen);
		process.exit(2);
	}
	const done: Done[] = [];
	for (const round of rounds) {
		const lanes = round.map((lane) => lane.filter((step) => chosen.has(step))).filter((lane) => lane.length > 0);
		done.push(...(await Promise.all(lanes.map((lane) => runLane(lane, lanes.length === 1, interruption)))).flat());
		if (interruption.aborted) {
			process.exit(130);
		}
	}
	const sum = (key: 'passed' | 'failed'): number => done.reduce((total, { outcome }) => total + outcome[key], 0);
	console.log(`\n${done.map(describeOutcome).join('\n')}\n`);
	console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
	process.exitCode = sum('failed') > 0 ? 1 : 0;
}

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, () => interruption.abort());
}
void main(interruption.signal);

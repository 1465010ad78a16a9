// `npm test` runs all steps, `npm test -- unit vscode` those named. The last line is `N passed, N failed`.
import { fileURLToPath } from 'node:url';
import { runStep, type StepOutcome } from './runner/runStep';
import { steps } from './runner/steps';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));

function chosenSteps(names: readonly string[]): typeof steps {
	const unknown = names.filter((name) => !steps.some((step) => step.name === name));
	if (unknown.length > 0) {
		console.error(`No step is named ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(' ')}`);
		process.exit(2);
	}
	return names.length === 0 ? steps : steps.filter((step) => step.name === 'build' || names.includes(step.name));
}

function describeOutcome(name: string, outcome: StepOutcome): string {
	const parts = [`${outcome.passed} passed`, `${outcome.failed} failed`];
	if (outcome.pending > 0) {
		parts.push(`${outcome.pending} passed over`);
	}
	const trouble = outcome.trouble ? ` (${outcome.trouble})` : '';
	return `${name.padEnd(10)}${parts.join(', ')}${trouble}, ${outcome.seconds.toFixed(1)} s`;
}

async function main(interruption: AbortSignal): Promise<void> {
	let passed = 0;
	let failed = 0;
	const lines: string[] = [];
	for (const step of chosenSteps(process.argv.slice(2))) {
		console.log(`\n== ${step.name}`);
		const outcome = await runStep(step, projectRoot, interruption);
		if (interruption.aborted) {
			process.exit(130);
		}
		passed += outcome.passed;
		failed += outcome.failed;
		lines.push(describeOutcome(step.name, outcome));
	}
	console.log(`\n${lines.join('\n')}\n`);
	console.log(`${passed} passed, ${failed} failed`);
	process.exitCode = failed > 0 ? 1 : 0;
}

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, () => interruption.abort());
}
void main(interruption.signal);

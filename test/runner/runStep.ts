import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { parseResult, type SuiteResult } from './result';
import type { Step } from './steps';

/** Longer than any suite takes on a slow machine; a hang must not hold up the steps behind it. */
const stepTimeoutInMs = 25 * 60_000;

/** A process that does not end when it is asked to is ended after this time. */
const insistAfterInMs = 5_000;

export interface StepOutcome extends SuiteResult {
	readonly seconds: number;
	/** Why the step failed although none of its tests did. */
	readonly trouble: string | undefined;
}

/** What a step is run with. */
export interface StepRun {
	readonly projectRoot: string;
	readonly interruption: AbortSignal;
	/** Takes each line that the step writes, of either output, but for its results. */
	readonly print: (line: string) => void;
}

/** Runs one step, passes its output on, and counts its tests. Settles always; a step that ends badly is a failure. */
export async function runStep(step: Step, { projectRoot, interruption, print }: StepRun): Promise<StepOutcome> {
	const started = Date.now();
	const results: SuiteResult[] = [];
	const child = spawn(process.execPath, step.nodeArguments, {
		cwd: projectRoot,
		env: { ...process.env, ...step.environment },
		stdio: ['ignore', 'pipe', 'pipe'],
		// A group of its own, so that everything a hanging step has started ends with it.
		detached: process.platform !== 'win32',
	});
	let insisting: NodeJS.Timeout | undefined;
	const kill = (): void => {
		killGroup(child.pid, 'SIGTERM');
		insisting ??= setTimeout(() => killGroup(child.pid, 'SIGKILL'), insistAfterInMs);
	};
	const timer = setTimeout(kill, stepTimeoutInMs);
	interruption.addEventListener('abort', kill);
	createInterface({ input: child.stdout }).on('line', (line) => {
		const result = parseResult(line);
		if (result) {
			results.push(result);
		} else {
			print(line);
		}
	});
	createInterface({ input: child.stderr }).on('line', print);
	const status = await new Promise<number | null>((resolve) => {
		child.once('error', () => resolve(null));
		child.once('close', resolve);
	});
	clearTimeout(timer);
	clearTimeout(insisting);
	interruption.removeEventListener('abort', kill);
	return { ...count(step, results, status), seconds: (Date.now() - started) / 1000 };
}

function count(step: Step, results: readonly SuiteResult[], status: number | null): Omit<StepOutcome, 'seconds'> {
	if (step.kind === 'check') {
		return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, pending: 0, trouble: undefined };
	}
	const sum = (key: 'passed' | 'failed' | 'pending'): number => results.reduce((total, result) => total + result[key], 0);
	const [passed, failed, pending] = [sum('passed'), sum('failed'), sum('pending')];
	const trouble = failed === 0 ? troubleOf(step, { passed, failed, pending }, status) : undefined;
	const secondTries = results.flatMap((result) => result.secondTries ?? []);
	return { passed, failed: trouble ? 1 : failed, pending, trouble, secondTries };
}

function troubleOf(step: Step, { passed, pending }: SuiteResult, status: number | null): string | undefined {
	if (status !== 0) {
		return status === null ? 'was ended: it took too long or could not start' : `ended with status ${status}`;
	}
	return passed === 0 && !(step.mayPassOver && pending > 0) ? 'ran no test' : undefined;
}

function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
	if (pid === undefined) {
		return;
	}
	try {
		process.kill(process.platform === 'win32' ? pid : -pid, signal);
	} catch {
		// It has ended already.
	}
}

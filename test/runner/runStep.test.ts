import assert from 'node:assert/strict';
import { formatResult, parseResult, type SuiteResult } from './result';
import { runStep, type StepOutcome } from './runStep';
import { chooseSteps, rounds, type Step } from './steps';

/** Runs a script as a step and returns what was counted, with all that it printed. It is interrupted when it prints "enough". */
async function run(script: string, options: Partial<Step> = {}): Promise<StepOutcome & { readonly printed: string }> {
	const lines: string[] = [];
	const step: Step = { name: 'made up', kind: 'suite', nodeArguments: ['-e', script], ...options };
	const interruption = new AbortController();
	const print = (line: string): void => {
		lines.push(line);
		if (line === 'enough') {
			interruption.abort();
		}
	};
	const outcome = await runStep(step, { projectRoot: process.cwd(), interruption: interruption.signal, print });
	return { ...outcome, printed: lines.join('\n') };
}

const says = (result: SuiteResult): string => `console.log(${JSON.stringify(formatResult(result))});`;

async function counts(script: string, options: Partial<Step> = {}): Promise<string> {
	const { passed, failed, pending, trouble } = await run(script, options);
	return [passed, failed, pending, trouble ?? 'no trouble'].join(' ');
}

describe('A step of the tests', function () {
	// a process each
	this.timeout(20_000);

	it('counts what its suites say', async () => {
		assert.equal(await counts(says({ passed: 3, failed: 0, pending: 1 })), '3 0 1 no trouble');
		assert.equal(await counts(says({ passed: 3, failed: 0, pending: 0 }) + says({ passed: 4, failed: 2, pending: 0 })), '7 2 0 no trouble');
	});

	it('fails when no test ran', async () => {
		assert.equal(await counts(''), '0 1 0 ran no test');
		assert.equal(await counts(says({ passed: 0, failed: 0, pending: 0 })), '0 1 0 ran no test');
		assert.equal(await counts(says({ passed: 0, failed: 0, pending: 5 })), '0 1 5 ran no test');
	});

	it('may pass over all tests where it says so, but not without a test', async () => {
		assert.equal(await counts(says({ passed: 0, failed: 0, pending: 5 }), { mayPassOver: true }), '0 0 5 no trouble');
		assert.equal(await counts('', { mayPassOver: true }), '0 1 0 ran no test');
	});

	it('fails when it ends badly though no test failed', async () => {
		assert.equal(await counts(`${says({ passed: 3, failed: 0, pending: 0 })} process.exitCode = 7;`), '3 1 0 ended with status 7');
		assert.match(await counts('throw new Error("early")'), /^0 1 0 ended with status 1$/);
	});

	it('counts as one where it is a check', async () => {
		assert.equal(await counts('', { kind: 'check' }), '1 0 0 no trouble');
		assert.equal(await counts('process.exitCode = 2', { kind: 'check' }), '0 1 0 no trouble');
	});

	it('passes on both outputs, without the results', async () => {
		const { printed } = await run(`console.log('seen'); ${says({ passed: 1, failed: 0, pending: 0 })} console.error('trouble');`);
		assert.deepEqual(printed.split('\n').sort(), ['seen', 'trouble']);
	});

	it('names what passed at the second try', async () => {
		const { passed, failed, secondTries } = await run(says({ passed: 1, failed: 0, pending: 0, secondTries: ['The view follows {edits}'] }));
		assert.deepEqual({ passed, failed, secondTries }, { passed: 1, failed: 0, secondTries: ['The view follows {edits}'] });
	});

	it('has the environment that it asks for', async () => {
		assert.equal((await run('console.log(process.env.MADE_UP)', { environment: { MADE_UP: 'yes' } })).printed, 'yes');
	});

	it('is ended though it does not want to', async () => {
		const { failed, trouble } = await run("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('enough');");
		assert.deepEqual({ failed, trouble }, { failed: 1, trouble: 'was ended: it took too long or could not start' });
	});
});

describe('A line with a result', () => {
	it('is read with what an editor puts around it', () => {
		assert.deepEqual(parseResult('[info] @result {"passed":1,"failed":0,"pending":0}\u001b[0m'), { passed: 1, failed: 0, pending: 0 });
	});

	it('is not any other line', () => {
		assert.equal(parseResult('a } brace'), undefined);
		assert.equal(parseResult('@result {"passed":1,"fai'), undefined);
		assert.equal(parseResult('@result {oh}'), undefined);
	});
});

describe('The steps', () => {
	const names = (...wanted: string[]): string => {
		const chosen = chooseSteps(wanted);
		return typeof chosen === 'string' ? chosen : [...chosen].map(({ name }) => name).join(' ');
	};

	it('are all where none is named', () => {
		assert.equal(names(), rounds.flat(2).map(({ name }) => name).join(' '));
	});

	it('bring what they need', () => {
		assert.equal(names('unit'), 'build unit');
		assert.equal(names('ui'), 'build package ui');
	});

	it('say so where there is none of a name', () => {
		assert.match(names('unit', 'nonsense'), /^No step is named nonsense\. There are: build unit /);
	});

	it('come behind what they need', () => {
		const before = new Set<string>();
		for (const round of rounds) {
			const steps = round.flat();
			assert.deepEqual(steps.flatMap(({ needs = [] }) => needs).filter((name) => !before.has(name)), []);
			steps.forEach(({ name }) => before.add(name));
		}
	});
});

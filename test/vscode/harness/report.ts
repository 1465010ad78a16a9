import { formatResult } from '../../runner/result';

/** How long one spec inside an editor may take, on a slow machine too. */
export const specTimeoutInMs = 30_000;

/** Stands before every line of a report, so that it can be told from what the editor itself logs to the same console. */
const mark = '│ ';

/** How often a spec inside an editor is tried again: an event of the file system is lost now and then. The report names such specs. */
export const specRetries = 1;

function printMarked(text: string): void {
	console.log(text.split('\n').map((line) => mark + line).join('\n'));
}

/** The line of a report without its mark; `undefined` for any other line. */
export function unmarkReport(line: string): string | undefined {
	const start = line.indexOf(mark);
	return start < 0 ? undefined : line.slice(start + mark.length);
}

/** Runs what is loaded and prints report and counts; rejects when a test failed, which is how VS Code learns of it. */
export function runAndReport(mocha: Pick<Mocha, 'run'>): Promise<void> {
	return new Promise((resolve, reject) => {
		let depth = 0;
		const say = (text: string): void => printMarked('  '.repeat(depth) + text);
		const runner = mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
		runner.on('suite', (suite) => {
			say(suite.title);
			depth += 1;
		});
		runner.on('suite end', () => (depth -= 1));
		const failedBefore = new Set<string>();
		runner.on('retry', (test, error: Error) => {
			say(`  failed, once more: ${test.title}\n${error.stack ?? error.message}`);
			failedBefore.add(test.fullTitle());
		});
		const secondTries: string[] = [];
		runner.on('pass', (test) => {
			say(`✔ ${test.title} (${test.duration} ms)`);
			if (failedBefore.has(test.fullTitle())) {
				secondTries.push(test.fullTitle());
			}
		});
		runner.on('pending', (test) => say(`- ${test.title}`));
		runner.on('fail', (test, error: Error) => say(`✘ ${test.fullTitle()}\n${error.stack ?? error.message}`));
		runner.once('end', () => {
			const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
			printMarked(formatResult({ passed: passes, failed: failures, pending, secondTries }));
		});
	});
}

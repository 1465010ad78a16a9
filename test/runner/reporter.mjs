// Mocha's own reporter for people, and one line for `npm test`. Mocha asks for a default export.
import Mocha from 'mocha';
import { formatResult } from './result';

const { EVENT_TEST_RETRY, EVENT_TEST_PASS, EVENT_RUN_END } = Mocha.Runner.constants;

export default class CountingReporter extends Mocha.reporters.Spec {
	constructor(runner, options) {
		super(runner, options);
		const secondTries = [];
		runner.on(EVENT_TEST_RETRY, (test, error) => console.log(`    failed, once more: ${test.title}\n      ${error.stack ?? error.message}`));
		runner.on(EVENT_TEST_PASS, (test) => {
			if (test.currentRetry() > 0) {
				secondTries.push(test.fullTitle());
			}
		});
		runner.once(EVENT_RUN_END, () => {
			const { passes, failures, pending } = this.stats;
			console.log(formatResult({ passed: passes, failed: failures, pending, secondTries }));
		});
	}
}

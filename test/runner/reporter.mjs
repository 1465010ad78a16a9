// Mocha's own reporter for people, and one line for `npm test`. Mocha asks for a default export.
import Mocha from 'mocha';
import { formatResult } from './result';

export default class CountingReporter extends Mocha.reporters.Spec {
	constructor(runner, options) {
		super(runner, options);
		runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
			const { passes, failures, pending } = this.stats;
			console.log(formatResult({ passed: passes, failed: failures, pending }));
		});
	}
}

import type { SuiteName } from './bundle';
import type { TemporaryPlace } from './workspace';

/** One round of a suite in an editor. */
export interface SuiteRun {
	readonly name: SuiteName;
	/** Script with the `run` function. */
	readonly script: string;
	readonly place: TemporaryPlace;
	/** The extension under development: ours, or one that does nothing where ours is installed already. */
	readonly developmentFolder: string;
	/** How long it may take in the browser; what suites of tests take where left out. */
	readonly timeoutInMs?: number;
}

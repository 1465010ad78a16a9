import path from 'node:path';
import type { SuiteName } from './bundle';
import { projectRoot } from './project';
import type { TemporaryPlace } from './workspace';

/** One round of a suite in an editor. */
export interface SuiteRun {
	readonly name: SuiteName;
	/** Script with the `run` function. */
	readonly script: string;
	readonly place: TemporaryPlace;
}

/** The extension under development; for the packaged one an extension that does nothing, since it is installed already. */
export function developmentFolder(name: SuiteName): string {
	return name === 'packaged' ? path.join(projectRoot, 'test', 'vscode', 'probe') : projectRoot;
}

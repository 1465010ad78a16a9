import { writeStarts } from './phraseStarts';
import { allWords } from './rulePhrases';

let starts: string | undefined;

/** The starts of all that is looked for in a reply. In the bundles this file is replaced by one that holds them (`packing` in `esbuild.js`). */
export function ruleStarts(): string {
	return (starts ??= writeStarts(allWords()));
}

import { readFile } from 'node:fs/promises';
import { compileOwnRules, type OwnRules } from '../core/bounce/own/compileOwnRules';
import type { OwnRule } from '../core/bounce/own/ownRule';
import { readOwnRules } from '../core/bounce/own/readOwnRules';
import { parseRulesText } from '../core/bounce/own/rulesText';
import { sourceError } from '../platform/node/fileSource';
import { STATUS, type Status } from './eachInput';
import { complain, printable } from './output';

/** The rules of some files, and what is to be said of reading them. */
export interface RulesOfFiles {
	readonly own: OwnRules | undefined;
	readonly status: Status;
}

/**
 * Reads files of own rules; the first of two files comes first. A wrong rule is named on standard error and left out, as an input
 * that cannot be read is; a file of which nothing can be read ends the run: what is printed without its rules would mislead.
 */
export async function readRulesFiles(names: readonly string[]): Promise<RulesOfFiles> {
	const rules: OwnRule[] = [];
	let status: Status = STATUS.done;
	for (const name of names) {
		const read = await readRules(name);
		if ('sentence' in read) {
			complain(printable(read.sentence));
			return { own: undefined, status: STATUS.usage };
		}
		rules.push(...read.rules);
		for (const { sentence } of read.problems) {
			complain(printable(sentence));
			status = STATUS.unreadable;
		}
	}
	return { own: compileOwnRules(rules), status };
}

async function readRules(name: string): Promise<ReturnType<typeof readOwnRules> | { readonly sentence: string }> {
	try {
		const read = parseRulesText(await readFile(name, 'utf8'), name);
		return read.ok ? readOwnRules(read.value, name) : read;
	} catch (error) {
		return { sentence: `${name}: ${sourceError(error).message}` };
	}
}

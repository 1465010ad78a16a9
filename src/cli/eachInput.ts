import type { LogSource } from '../core/analysis/logSource';
import { SourceError } from '../core/analysis/logSource';
import type { ReadOptions } from '../core/analysis/readLog';
import { troubleSentence } from '../core/analysis/limits';
import { createScanner } from '../worker/scanners';
import { findInputs, logsOf, type Input } from './inputs';
import { complain, printable, showProgress } from './output';

/** All went well; the command line is wrong; some input could not be read. */
export const STATUS = { done: 0, usage: 1, unreadable: 2 } as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

const BETWEEN_PROGRESS_IN_MS = 100;

interface Reading {
	readonly name: string;
	readonly source: LogSource;
	readonly options: ReadOptions;
}

type ReadOne = (reading: Reading) => Promise<{ readonly trouble?: 'binary' | 'utf16' }>;

/** A log and what rotation made of it, oldest first. */
export interface SetReading {
	readonly inputs: readonly Input[];
	readonly options: ReadOptions;
}

/** Reads the inputs one after the other. One that cannot be read is named on standard error, and the next is read. */
export async function eachInput(names: readonly string[], read: ReadOne): Promise<Status> {
	const problems = new Problems();
	for (const input of await findInputs(names)) {
		await problems.during(input.name, () => readInput(input, read));
	}
	return problems.end();
}

/** The same, but files that rotation made of one log are read together, by `readSet`, which answers what is wrong with each. */
export async function eachLog(names: readonly string[], read: ReadOne, readSet: (set: SetReading) => Promise<readonly { readonly trouble?: 'binary' | 'utf16' }[]>): Promise<Status> {
	const problems = new Problems();
	for (const inputs of logsOf(await findInputs(names))) {
		const [first] = inputs as [Input, ...Input[]];
		if (inputs.length === 1) {
			await problems.during(first.name, () => readInput(first, read));
			continue;
		}
		const there: Input[] = [];
		for (const input of inputs) {
			await problems.during(input.name, async () => {
				await (await input.open()).close();
				there.push(input);
			});
		}
		const { name } = there.at(-1) ?? first;
		await problems.during(name, async () => {
			const found = there.length > 0 ? await readSet({ inputs: there, options: optionsFor(name) }) : [];
			for (const [at, input] of there.entries()) {
				await problems.during(input.name, async () => throwTrouble(found[at]?.trouble));
			}
		});
	}
	return problems.end();
}

async function readInput({ name, open }: Input, read: ReadOne): Promise<void> {
	const source = await open();
	try {
		const { trouble } = await read({ name, source, options: optionsFor(name) });
		throwTrouble(trouble);
	} finally {
		await source.close();
	}
}

function throwTrouble(trouble: 'binary' | 'utf16' | undefined): void {
	if (trouble) {
		throw new SourceError('unreadable', troubleSentence(trouble));
	}
}

/** Names on standard error what cannot be read. */
class Problems {
	private status: Status = STATUS.done;

	async during(name: string, work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			if (!(error instanceof SourceError)) {
				throw error;
			}
			complain(`${printable(name)}: ${error.message}`);
			this.status = STATUS.unreadable;
		}
	}

	end(): Status {
		showProgress('');
		return this.status;
	}
}

function optionsFor(name: string): ReadOptions {
	let last = 0;
	return {
		referenceTime: Date.now() / 1000,
		createScanner,
		onProgress: (bytesRead, size) => {
			const now = Date.now();
			if (now - last >= BETWEEN_PROGRESS_IN_MS) {
				last = now;
				const part = size ? `${Math.floor((100 * bytesRead) / size)} %` : `${Math.floor(bytesRead / 1_000_000)} MB`;
				showProgress(`${printable(name)}: ${part}`);
			}
		},
	};
}

import type { LogSource } from '../core/analysis/logSource';
import { SourceError } from '../core/analysis/logSource';
import type { ReadOptions } from '../core/analysis/readLog';
import { troubleSentence } from '../core/analysis/limits';
import { createScanner } from '../worker/scanners';
import { findInputs } from './inputs';
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

/** Reads the inputs one after the other. One that cannot be read is named on standard error, and the next is read. */
export async function eachInput(names: readonly string[], read: (reading: Reading) => Promise<{ readonly trouble?: 'binary' | 'utf16' }>): Promise<Status> {
	let status: Status = STATUS.done;
	for (const { name, open } of await findInputs(names)) {
		try {
			const source = await open();
			try {
				const { trouble } = await read({ name, source, options: optionsFor(name) });
				if (trouble) {
					throw new SourceError('unreadable', troubleSentence(trouble));
				}
			} finally {
				await source.close();
			}
		} catch (error) {
			if (!(error instanceof SourceError)) {
				throw error;
			}
			complain(`${printable(name)}: ${error.message}`);
			status = STATUS.unreadable;
		}
	}
	showProgress('');
	return status;
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

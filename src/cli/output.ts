import type { OwnRules } from '../core/bounce/own/compileOwnRules';

/** How results are printed, and what is asked before the built-in rules. */
export interface PrintOptions {
	readonly json: boolean;
	readonly own?: OwnRules;
}

/** Standard output. Who reads it may stop at any time (`| head`): that ends the program, quietly. */
export function endWithReader(): void {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') {
			process.exit();
		}
		throw error;
	});
}

/** Settles when the reader has taken enough to go on. */
export async function write(text: string): Promise<void> {
	if (!process.stdout.write(text)) {
		await new Promise((resume) => process.stdout.once('drain', resume));
	}
}

/** A line on standard error that each call writes over; nothing where that is no terminal. */
export function showProgress(text: string): void {
	if (process.stderr.isTTY) {
		process.stderr.write(`\r\x1b[K${text}`);
	}
}

export function complain(text: string): void {
	showProgress('');
	process.stderr.write(`${text}\n`);
}

/** Log text and names of files are a stranger's: no escape sequence of theirs reaches the terminal. */
export function printable(text: string): string {
	// eslint-disable-next-line no-control-regex -- these are what is taken out
	return text.replace(/[\x00-\x1f\x7f-\x9f]/g, ' ');
}

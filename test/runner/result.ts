/** What one suite says of itself, on a line of its own; all its other output is for people. */
export interface SuiteResult {
	readonly passed: number;
	readonly failed: number;
	readonly pending: number;
	/** Full titles of the specs that failed and passed when they were tried once more. */
	readonly secondTries?: readonly string[];
}

const mark = '@result ';

/** `@result {"passed":12,"failed":0,"pending":0}` */
export function formatResult(result: SuiteResult): string {
	return mark + JSON.stringify(result);
}

/** Reads the result out of a line of output; an editor may have put a log prefix before it and colour codes behind it. */
export function parseResult(line: string): SuiteResult | undefined {
	const start = line.indexOf(mark);
	const end = line.lastIndexOf('}');
	if (start < 0 || end < start) {
		return undefined;
	}
	try {
		return JSON.parse(line.slice(start + mark.length, end + 1)) as SuiteResult;
	} catch {
		// Somebody else's words that look like it, or a line cut short: a suite without its result is a failure anyway.
		return undefined;
	}
}

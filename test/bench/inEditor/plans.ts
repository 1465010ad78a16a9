/** Scripts that run in an extension host. */
export type ScriptName = 'activation' | 'figures' | 'soak';

/** In the folder that is open: what a script is to do, and what it found. */
export const PLAN_FILE = 'plan.json';
export const FOUND_FILE = 'found.json';

/** In milliseconds. */
export interface ActivationFound {
	readonly activation: number;
}

export interface FiguresPlan {
	/** Logs that are opened one after the other, with the number of failures that awk counts in each. */
	readonly logs: readonly { readonly name: string; readonly failures: number }[];
	/** So many times ten lines are appended to the last of them. */
	readonly appends: number;
	/** What a tab of is hovered over. */
	readonly hovered: string;
	readonly hovers: number;
}

/** Milliseconds until a tree was there. */
export interface Filled {
	/** Until the extension had it and told the window. */
	readonly told: number;
	/** Until the window had asked for its last row. */
	readonly given: number;
}

/** In milliseconds, in the order they were taken. */
export interface FiguresFound {
	readonly activation: number;
	readonly opened: readonly Filled[];
	readonly appended: readonly Filled[];
	readonly hoverInProvider: readonly number[];
	readonly hoverThroughWindow: readonly number[];
}

export interface SoakPlan {
	readonly log: string;
}

/** The script writes the one when the log may grow; the bench the other, with what awk counts, when it grows no more. */
export const SOAK_FILES = { begin: 'begin.json', end: 'end.json' } as const;

/** The extension host at a moment; its workers are threads of it. */
export interface SoakSample {
	readonly seconds: number;
	readonly logInMB: number;
	readonly residentInMiB: number;
	/** Of the extension host's own thread. */
	readonly heapInMiB: number;
	readonly buffersInMiB: number;
	/** Of one hover through the window. */
	readonly hoverInMs: number;
	/** Of that, within the extension. */
	readonly hoverInsideInMs: number;
	/** How late a timer of 20 ms was, at worst, since the last sample. */
	readonly latestInMs: number;
	/** Failures that the tree has told the window of. */
	readonly failures: number;
}

export interface SoakFound {
	readonly samples: readonly SoakSample[];
	/** What the tree shows when the log no longer grows. */
	readonly failures: number;
}

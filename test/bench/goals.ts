/** What is to be reached: at most, or where it says so at least, the floor; better the goal. */
export interface Goal {
	readonly measure: string;
	readonly unit: string;
	readonly floor: number;
	readonly goal: number;
	readonly atLeast?: boolean;
}

export const GOALS = {
	lines: { measure: 'summary of the Postfix log, times `wc -l`', unit: 'x', floor: 8, goal: 4 },
	pflogsumm: { measure: 'the same, times faster than pflogsumm', unit: 'x', floor: 25, goal: 45, atLeast: true },
	eximstats: { measure: 'summary of the Exim log, times faster than eximstats', unit: 'x', floor: 25, goal: 50, atLeast: true },
	peak: { measure: 'peak memory on the Postfix log', unit: 'MiB', floor: 250, goal: 150 },
	peakHuge: { measure: 'peak memory on 10 GB', unit: 'MiB', floor: 250, goal: 150 },
	opened: { measure: '50 MB log in VS Code, from opening the tab to the tree being filled', unit: 'ms', floor: 1000, goal: 300 },
	appended: { measure: '10 lines appended, until the tree has them', unit: 'ms', floor: 200, goal: 100 },
	compressed: { measure: 'rotated set of gzip files, text per second and worker', unit: 'MB', floor: 200, goal: 500, atLeast: true },
	explain: { measure: 'explain one reply, warm', unit: 'us', floor: 100, goal: 20 },
	hover: { measure: 'hover, p99 in a document of 49 MB', unit: 'ms', floor: 20, goal: 5 },
	activation: { measure: 'activation', unit: 'ms', floor: 50, goal: 20 },
	nodeBundle: { measure: 'bundle of the extension, minified, Node', unit: 'kB', floor: 400, goal: 300 },
	webBundle: { measure: 'bundle of the extension, minified, web', unit: 'kB', floor: 400, goal: 300 },
	messages: { measure: 'every bounce message of the sample data (629 files are meant), one process', unit: 's', floor: 0.7, goal: 0.4 },
} as const satisfies Readonly<Record<string, Goal>>;

export type GoalName = keyof typeof GOALS;

/** What was measured; what was not is left out. */
export type Reached = Partial<Record<GoalName, number | undefined>>;

/** One row a goal, also for what could not be measured. */
export function goalTable(reached: Reached): string {
	const rows = (Object.keys(GOALS) as GoalName[]).map((name) => rowOf(GOALS[name], reached[name]));
	return ['| measure | floor | goal | measured | |', '|---|---|---|---|---|', ...rows].join('\n');
}

function rowOf({ measure, unit, floor, goal, atLeast = false }: Goal, value: number | undefined): string {
	const sign = atLeast ? '≥' : '≤';
	const holds = (limit: number): boolean => value !== undefined && (atLeast ? value >= limit : value <= limit);
	const verdict = value === undefined ? 'not measured' : holds(goal) ? 'goal' : holds(floor) ? 'floor' : '**missed**';
	const shown = value === undefined ? '–' : `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
	return `| ${measure} | ${sign} ${floor} ${unit} | ${sign} ${goal} ${unit} | ${shown} | ${verdict} |`;
}

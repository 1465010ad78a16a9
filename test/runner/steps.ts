import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** One part of `npm test`: a command run in the project's folder. */
export interface Step {
	readonly name: string;
	/** A `check` counts as one test by its exit status; a `suite` counts by the results it prints. */
	readonly kind: 'check' | 'suite';
	/** Arguments for this same Node. */
	readonly nodeArguments: readonly string[];
	/** True where all tests may pass over because what they read lies outside the project. */
	readonly mayPassOver?: boolean;
	/** Steps without which this one has nothing to look at; they run too where only this one is asked for. */
	readonly needs?: readonly string[];
	readonly environment?: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);
const reporter = fileURLToPath(new URL('reporter.mjs', import.meta.url));
const mochaBin = require.resolve('mocha/bin/mocha.js');
const tscBin = require.resolve('typescript/bin/tsc');
const eslintBin = fileURLToPath(new URL('../../node_modules/eslint/bin/eslint.js', import.meta.url));

function mocha(globs: readonly string[], ...options: readonly string[]): readonly string[] {
	return [mochaBin, '--import=tsx', '--forbid-only', '--reporter', reporter, ...options, ...globs];
}

function script(path: string, ...options: readonly string[]): readonly string[] {
	return ['--import=tsx', path, ...options];
}

/** The package is made once; see `packageExtension`. */
const withPackage = { needs: ['package'], environment: { MAIL_LOG_PACKAGE: 'made' } };

/** Steps that follow one another. */
export type Lane = readonly Step[];

/**
 * Rounds follow one another, the lanes of a round run side by side. The first makes `dist`, which the second reads. The third makes `dist` anew, as
 * it is published, and the fourth shows that. Beside a lane with an editor, which waits half of its time, there is one that keeps a processor
 * busy; what reads no `dist` stands where there is time left.
 */
export const rounds: readonly (readonly Lane[])[] = [
	[[{ name: 'build', kind: 'check', nodeArguments: ['esbuild.js'] }]],
	[
		[
			{ name: 'unit', kind: 'suite', nodeArguments: mocha(['test/unit/**/*.test.ts', 'test/runner/**/*.test.ts'], '--ignore=test/unit/linear/**') },
			{ name: 'manifest', kind: 'suite', nodeArguments: mocha(['test/manifest/**/*.test.ts']) },
			{ name: 'corpus', kind: 'suite', nodeArguments: mocha(['test/corpus/**/*.test.ts'], '--timeout=60000'), mayPassOver: true },
		],
		[
			{ name: 'vscode', kind: 'suite', nodeArguments: script('test/vscode/run.ts', 'node') },
			{ name: 'web', kind: 'suite', nodeArguments: script('test/vscode/run.ts', 'web') },
		],
	],
	[[{ name: 'package', kind: 'suite', nodeArguments: mocha(['test/package/**/*.test.ts'], '--timeout=120000') }]],
	[
		// What a person does may be lost on a busy machine, as an event of the file system may: once more, and the report says so.
		[{ name: 'ui', kind: 'suite', nodeArguments: mocha(['test/ui/**/*.test.ts'], '--timeout=240000', '--retries=1'), ...withPackage }],
		[
			{ name: 'installed', kind: 'suite', nodeArguments: script('test/vscode/run.ts', 'packaged'), ...withPackage },
			{ name: 'types', kind: 'check', nodeArguments: [tscBin, '-b'] },
			{ name: 'lint', kind: 'check', nodeArguments: [eslintBin, '.'] },
			{ name: 'grammar', kind: 'suite', nodeArguments: mocha(['test/grammar/**/*.test.ts'], '--timeout=20000') },
			// Proofs, which take minutes of a processor.
			{ name: 'linear', kind: 'suite', nodeArguments: mocha(['test/unit/linear/**/*.test.ts'], '--timeout=120000') },
		],
	],
];

/** The steps of these names, or all, with what they need; or a sentence on a name that there is not. */
export function chooseSteps(names: readonly string[]): ReadonlySet<Step> | string {
	const all = rounds.flat(2);
	const unknown = names.filter((name) => !all.some((step) => step.name === name));
	if (unknown.length > 0) {
		return `No step is named ${unknown.join(', ')}. There are: ${all.map((step) => step.name).join(' ')}`;
	}
	if (names.length === 0) {
		return new Set(all);
	}
	const wanted = new Set(['build', ...names]);
	for (const step of all) {
		step.needs?.filter(() => wanted.has(step.name)).forEach((name) => wanted.add(name));
	}
	return new Set(all.filter((step) => wanted.has(step.name)));
}

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
}

const require = createRequire(import.meta.url);
const reporter = fileURLToPath(new URL('reporter.mjs', import.meta.url));
const mochaBin = require.resolve('mocha/bin/mocha.js');
const tscBin = require.resolve('typescript/bin/tsc');
const eslintBin = fileURLToPath(new URL('../../node_modules/eslint/bin/eslint.js', import.meta.url));

function mocha(glob: string, ...options: readonly string[]): readonly string[] {
	return [mochaBin, '--import=tsx', '--forbid-only', '--reporter', reporter, ...options, glob];
}

function script(path: string, ...options: readonly string[]): readonly string[] {
	return ['--import=tsx', path, ...options];
}

/** In the order of their cost: what is quickest to fail comes first. */
export const steps: readonly Step[] = [
	{ name: 'build', kind: 'check', nodeArguments: ['esbuild.js'] },
	{ name: 'types', kind: 'check', nodeArguments: [tscBin, '-b'] },
	{ name: 'lint', kind: 'check', nodeArguments: [eslintBin, '.'] },
	{ name: 'unit', kind: 'suite', nodeArguments: mocha('test/unit/**/*.test.ts') },
	{ name: 'grammar', kind: 'suite', nodeArguments: mocha('test/grammar/**/*.test.ts', '--timeout=20000') },
	{ name: 'manifest', kind: 'suite', nodeArguments: mocha('test/manifest/**/*.test.ts') },
	{ name: 'corpus', kind: 'suite', nodeArguments: mocha('test/corpus/**/*.test.ts', '--timeout=60000'), mayPassOver: true },
	{ name: 'vscode', kind: 'suite', nodeArguments: script('test/vscode/run.ts', 'node') },
	{ name: 'web', kind: 'suite', nodeArguments: script('test/vscode/run.ts', 'web') },
	// in two halves: a process that has opened a dozen windows in a row loses one now and then
	{ name: 'ui', kind: 'suite', nodeArguments: mocha('test/ui/[a-g]*.test.ts', '--timeout=120000') },
	{ name: 'ui2', kind: 'suite', nodeArguments: mocha('test/ui/[h-z]*.test.ts', '--timeout=120000') },
	{ name: 'package', kind: 'suite', nodeArguments: mocha('test/package/**/*.test.ts', '--timeout=120000') },
	{ name: 'installed', kind: 'suite', nodeArguments: script('test/vscode/run.ts', 'packaged') },
];

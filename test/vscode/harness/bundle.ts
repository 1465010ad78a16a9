import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { projectRoot } from './project';

/** The two extension hosts; the packaged extension in the Node host; and the look that `npm start -- --check` takes. */
export const suiteNames = ['node', 'web', 'packaged', 'start'] as const;
export type SuiteName = (typeof suiteNames)[number];

const vscodeTestFolder = path.join(projectRoot, 'test', 'vscode');

/** The folder of a suite's specs. A spec is found by its name `*.test.ts`, never by a list. */
const specFolders: Readonly<Record<SuiteName, string>> = { node: 'suite', web: 'suite', packaged: 'packaged', start: 'start' };

/** Bundles all specs of a suite into one script with a `run` function, and returns its path. */
export async function bundleSuite(name: SuiteName): Promise<string> {
	const specs = findSpecs(name);
	if (specs.length === 0) {
		throw new Error(`No specs (*.test.ts) in test/vscode/${specFolders[name]}`);
	}
	const outfile = path.join(projectRoot, 'out', 'vscode-test', `${name}.js`);
	const host = name === 'web' ? 'webMocha' : 'nodeMocha';
	await build({
		...(name === 'web' ? webOptions : nodeOptions),
		bundle: true,
		format: 'cjs',
		target: 'es2022',
		sourcemap: 'inline',
		logLevel: 'warning',
		outfile,
		stdin: {
			contents: `
				const { runMocha } = require('./harness/${host}');
				// Specs register themselves with mocha when they are loaded, so they are loaded once mocha stands.
				const loadSpecs = () => { ${specs.map((spec) => `require('./${spec}');`).join(' ')} };
				// Set last, because mocha's build for browsers puts itself into the exports of the bundle.
				module.exports = { run: () => runMocha(loadSpecs) };
			`,
			resolveDir: vscodeTestFolder,
			sourcefile: `${name}Suite.js`,
		},
	});
	return outfile;
}

/** Paths below `test/vscode`. What lies in a folder `node/` is for the Node host only. */
function findSpecs(name: SuiteName): string[] {
	const folder = specFolders[name];
	const files = readdirSync(path.join(vscodeTestFolder, folder), { recursive: true, encoding: 'utf8' });
	const specs = files.map((file) => file.split(path.sep).join('/')).filter((file) => file.endsWith('.test.ts'));
	return specs.filter((file) => name !== 'web' || !file.startsWith('node/')).sort().map((file) => `${folder}/${file}`);
}

const nodeOptions: BuildOptions = { platform: 'node', external: ['vscode', 'mocha'] };

/** Only `vscode` is external, so a spec that needs Node fails here and belongs into `suite/node`. */
const webOptions: BuildOptions = {
	platform: 'browser',
	external: ['vscode'],
	mainFields: ['browser', 'module', 'main'],
	define: { global: 'globalThis' },
	alias: {
		'node:assert/strict': path.join(vscodeTestFolder, 'harness', 'webAssert.cjs'),
	},
	inject: [path.join(vscodeTestFolder, 'harness', 'webProcess.ts')],
};

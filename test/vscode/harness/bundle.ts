import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { projectRoot } from './project';

/** The two extension hosts; the packaged extension in the Node host; and the look that `npm start -- --check` takes. */
export const suiteNames = ['node', 'web', 'packaged', 'start'] as const;
export type SuiteName = (typeof suiteNames)[number];

const vscodeTestFolder = path.join(projectRoot, 'test', 'vscode');

/** Where the specs of a suite lie; a spec is found by its name `*.test.ts`, never by a list. */
const specFolders: Readonly<Record<SuiteName, readonly string[]>> = {
	node: ['suite', 'suite/node'],
	web: ['suite'],
	packaged: ['packaged'],
	start: ['start'],
};

/** Bundles all specs of a suite into one script with a `run` function, and returns its path. */
export async function bundleSuite(name: SuiteName): Promise<string> {
	const specs = specFolders[name].flatMap(findSpecs);
	if (specs.length === 0) {
		throw new Error(`No specs (*.test.ts) in ${specFolders[name].join(', ')} of test/vscode`);
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

function findSpecs(folder: string): string[] {
	const names = readdirSync(path.join(vscodeTestFolder, folder)).filter((name) => name.endsWith('.test.ts'));
	return names.sort().map((name) => `${folder}/${name}`);
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

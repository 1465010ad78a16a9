// Builds the bundles of the extension and its terminal entry. `--production` minifies, `--watch` rebuilds.
const esbuild = require('esbuild');
const fs = require('node:fs');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const shared = {
	bundle: true,
	minify: production,
	sourcemap: production ? false : 'linked',
	legalComments: 'none',
	logLevel: 'warning',
	target: 'es2022',
};

/** @type {import('esbuild').BuildOptions} */
const node = { ...shared, platform: 'node', format: 'cjs', external: ['vscode'] };

// Wall 4: only `vscode` is external here, so a stray Node import fails the build instead of vscode.dev.
/** @type {import('esbuild').BuildOptions} */
const browser = { ...shared, platform: 'browser', format: 'cjs', external: ['vscode'] };

const bundles = [
	{ ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js' },
	{ ...node, entryPoints: ['src/worker/worker.node.ts'], outfile: 'dist/worker.js' },
	{ ...node, entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js' },
	{ ...browser, entryPoints: ['src/extension.browser.ts'], outfile: 'dist/browser/extension.js' },
	{ ...browser, format: 'iife', entryPoints: ['src/worker/worker.browser.ts'], outfile: 'dist/browser/worker.js' },
];

async function main() {
	fs.rmSync('dist', { recursive: true, force: true });
	if (watch) {
		for (const options of bundles) {
			await (await esbuild.context(options)).watch();
		}
		return;
	}
	await Promise.all(bundles.map((options) => esbuild.build(options)));
}

main().catch((error) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});

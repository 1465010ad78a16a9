// Builds the bundles of the extension and its terminal entry. `--production` minifies, `--watch` rebuilds.
const esbuild = require('esbuild');
const childProcess = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { promisify } = require('node:util');

const execFile = promisify(childProcess.execFile);

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/**
 * Compiles the AssemblyScript file to WebAssembly with vector instructions and without a runtime, and answers where the result
 * is. In a process of its own: the compiler is large, and some loaders of the tests would first rewrite all of it.
 */
async function compileAssembly(source) {
	const out = path.join(__dirname, 'out', `${path.basename(source, '.ts')}.wasm`);
	const written = fs.statSync(out, { throwIfNoEntry: false })?.mtimeMs ?? 0;
	if (written < fs.statSync(source).mtimeMs) {
		const options = ['-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd', '--importMemory'];
		await execFile(process.execPath, [require.resolve('assemblyscript/bin/asc.js'), source, ...options, '--outFile', `${out}.${process.pid}`]);
		// at one stroke: others may be waiting for the same
		fs.renameSync(`${out}.${process.pid}`, out);
	}
	return out;
}

/**
 * `import wasm from '.../scan.wasm'` gives the bytes of `scan.ts` beside it, compiled.
 * @type {import('esbuild').Plugin}
 */
const assembly = {
	name: 'assembly',
	setup(build) {
		build.onResolve({ filter: /\.wasm$/ }, ({ path: name, resolveDir }) => ({ path: path.join(resolveDir, name) }));
		build.onLoad({ filter: /\.wasm$/ }, async ({ path: name }) => {
			const source = name.replace(/\.wasm$/, '.ts');
			return { contents: fs.readFileSync(await compileAssembly(source)), loader: 'binary', watchFiles: [source] };
		});
	},
};

/** @type {import('esbuild').BuildOptions} */
const shared = {
	bundle: true,
	plugins: [assembly],
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
	// once, before several bundles ask for it
	await compileAssembly(path.join(__dirname, 'src/core/log/assembly/scan.ts'));
	if (watch) {
		for (const options of bundles) {
			await (await esbuild.context(options)).watch();
		}
		return;
	}
	await Promise.all(bundles.map((options) => esbuild.build(options)));
}

if (require.main === module) {
	main().catch((error) => {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	});
}

// For the tests, which build single bundles.
module.exports = { assembly, compileAssembly };

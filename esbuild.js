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
	const folder = path.dirname(source);
	if (fs.readdirSync(folder).some((file) => written < fs.statSync(path.join(folder, file)).mtimeMs)) {
		// functions that are called at many places are called: a third of the module were copies of them; what is called once is put where it is called
		const options = ['-O3s', '--runtime', 'stub', '--noAssert', '--enable', 'simd', '--importMemory'];
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

/** Files that are replaced by what they work out, with one function each; of `packedRows` the bundles get the rows packed: they are half of a bundle otherwise. */
const WORKED_OUT = {
	packedRows: `import { packedRows } from './packedRows'; import { pack } from './pack'; export default () => pack(packedRows().text);`,
	ruleStarts: `export { ruleStarts as default } from './ruleStarts';`,
};

/** A module like `file`, which is run now. */
async function workOut(file) {
	const name = path.basename(file, '.ts');
	const stdin = { contents: WORKED_OUT[name], resolveDir: path.dirname(file), loader: 'ts' };
	const built = await esbuild.build({ stdin, bundle: true, format: 'cjs', write: false, target: 'es2022', metafile: true });
	const loaded = { exports: {} };
	new Function('module', 'exports', built.outputFiles[0].text)(loaded, loaded.exports);
	return {
		contents: `const worked = ${JSON.stringify(loaded.exports.default())}; export function ${name}() { return worked; }`,
		watchFiles: Object.keys(built.metafile.inputs).filter((input) => input !== '<stdin>').map((input) => path.resolve(input)),
	};
}

/** By the file, what several bundles ask for. */
const workedOut = new Map();

/**
 * Replaces the files of these names.
 * @type {(...names: (keyof typeof WORKED_OUT)[]) => import('esbuild').Plugin}
 */
const packing = (...names) => ({
	name: 'packing',
	setup(build) {
		build.onLoad({ filter: new RegExp(`[\\\\/]core[\\\\/].*[\\\\/](${names.join('|')})\\.ts$`) }, async ({ path: file }) => {
			if (watch || !workedOut.has(file)) {
				workedOut.set(file, workOut(file));
			}
			return { ...(await workedOut.get(file)), loader: 'js' };
		});
	},
});

/** By the file of the reader of MIME, what stands in its place: text is made of HTML by our own function, nothing is made into HTML, and headers are read by ourselves. */
const INSTEAD = {
	'text-format.js': `
		export { textOfHtml as htmlToText } from './htmlText';
		export const textToHtml = () => '';
		export const formatTextHeader = () => '';
		export const formatHtmlHeader = () => '';
	`,
	'address-parser.js': 'export default () => [];',
};

/**
 * Leaves out of the reader of MIME what we do not ask for; the names of all characters of HTML alone are a tenth of a bundle.
 * @type {import('esbuild').Plugin}
 */
const leanMime = {
	name: 'leanMime',
	setup(build) {
		build.onLoad({ filter: /[\\/]postal-mime[\\/].*[\\/](text-format|address-parser)\.js$/ }, ({ path: name }) => ({
			contents: INSTEAD[path.basename(name)], loader: 'js', resolveDir: path.join(__dirname, 'src/core/message'),
		}));
	},
};

/**
 * What a format cannot know is said to who reads or changes it, and nobody asks for it while the extension runs.
 * @type {import('esbuild').Plugin}
 */
const withoutSentences = {
	name: 'withoutSentences',
	setup(build) {
		build.onLoad({ filter: /[\\/]core[\\/]log[\\/]\w+\.ts$/ }, ({ path: name }) => ({
			contents: fs.readFileSync(name, 'utf8').replace(/^(\t+cannotKnow: )(["']).*\2,$/m, `$1'',`), loader: 'ts',
		}));
	},
};

/** @type {import('esbuild').BuildOptions} */
const shared = {
	bundle: true,
	plugins: [assembly, packing('packedRows', 'ruleStarts'), leanMime, withoutSentences],
	// words of many languages take half the room
	charset: 'utf8',
	minify: production,
	sourcemap: production ? false : 'linked',
	// the notices of what others wrote
	legalComments: 'eof',
	logLevel: 'warning',
	target: 'es2022',
};

/**
 * What few logs need is a bundle of its own, `unpacker.js`, which lies beside the others and is loaded when one is met; so is `messages.js` with all
 * that takes a bounce message apart.
 * @type {import('esbuild').Plugin}
 */
const apart = {
	name: 'apart',
	setup(build) {
		build.onResolve({ filter: /\/(unpack|slowDecompressors)$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './unpacker.js', external: true } : undefined));
		build.onResolve({ filter: /\/readMessage$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './messages.js', external: true } : undefined));
	},
};

/** @type {import('esbuild').BuildOptions} */
const node = { ...shared, plugins: [...shared.plugins, apart], platform: 'node', format: 'cjs', external: ['vscode'] };

/**
 * The reader of MIME gets a `Blob` of its own; nothing else uses one there.
 * @type {import('esbuild').BuildOptions}
 */
const withMessages = { ...node, inject: [path.join(__dirname, 'src/core/message/plainBlob.ts')] };

// Wall 4: only `vscode` is external here, so a stray Node import fails the build instead of vscode.dev.
/** @type {import('esbuild').BuildOptions} */
const browser = { ...shared, platform: 'browser', format: 'cjs', external: ['vscode'] };

/**
 * Holds what takes messages apart, which it cannot load later; so there is no room for the starts, which are worked out in the first tenth of a second.
 * @type {import('esbuild').BuildOptions}
 */
const browserWorker = { ...browser, format: 'iife', plugins: [assembly, packing('packedRows'), leanMime, withoutSentences] };

const bundles = [
	{ ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js' },
	{ ...node, entryPoints: ['src/worker/worker.node.ts'], outfile: 'dist/worker.js' },
	{ ...node, entryPoints: ['src/platform/node/unpacker.ts'], outfile: 'dist/unpacker.js' },
	{ ...node, entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js' },
	{ ...withMessages, entryPoints: ['src/core/message/readMessage.ts'], outfile: 'dist/messages.js' },
	{ ...browser, entryPoints: ['src/extension.browser.ts'], outfile: 'dist/browser/extension.js' },
	{ ...browserWorker, entryPoints: ['src/worker/worker.browser.ts'], outfile: 'dist/browser/worker.js' },
	{ ...browser, format: 'iife', entryPoints: ['src/platform/browser/unpacker.ts'], outfile: 'dist/browser/unpacker.js' },
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

// For the tests and benches, which build single bundles.
module.exports = { shared, assembly, compileAssembly };

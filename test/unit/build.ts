import { createRequire } from 'node:module';
import type { BuildOptions, Plugin } from 'esbuild';

interface Build {
	/** What all bundles have in common. */
	readonly shared: BuildOptions;
	/** Lets a bundle import what the build compiles to WebAssembly. */
	readonly assembly: Plugin;
	/** Answers where the compiled module is. */
	compileAssembly(source: string): Promise<string>;
}

/** What the tests need of `esbuild.js`. */
export const { shared, assembly, compileAssembly } = createRequire(import.meta.url)('../../esbuild.js') as Build;

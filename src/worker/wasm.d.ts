/** The bytes of a WebAssembly module; the build compiles the AssemblyScript file of the same name. */
declare module '*.wasm' {
	const bytes: Uint8Array<ArrayBuffer>;
	// eslint-disable-next-line import-x/no-default-export -- the bundler's way to hand over bytes
	export default bytes;
}

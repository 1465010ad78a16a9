// What the core uses of WebAssembly. Every host has it; of the host projects only the browser's has types for it.

declare namespace WebAssembly {
	/** Throws where the bytes are no module, or the host forbids to run them. */
	class Module {
		constructor(bytes: Uint8Array<ArrayBuffer>);
	}
	class Instance {
		constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, Memory>>>>);
		readonly exports: object;
	}
	class Memory {
		constructor(size: { readonly initial: number });
		readonly buffer: ArrayBuffer;
		grow(pages: number): number;
	}
}

// The few globals that every JavaScript host has (Node, browser, worker) and the language's own library does not name.
// Only the core's own type check reads this file; the host projects take the same names from their host's types.

declare class TextDecoder {
	constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
	decode(input?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare class TextEncoder {
	encode(input?: string): Uint8Array;
}

declare class URL {
	constructor(url: string, base?: string);
	readonly href: string;
}

import type { ByteSpan } from '../log/record';

/** Who runs the machines or domains of a `NameTable`, by their number: each is asked for once. */
export class Providers {
	/** `undefined` for those not asked yet, empty for none. */
	private readonly known: (string | undefined)[] = [];

	/** `bound`: that of the table; names that share this number are nobody's. */
	constructor(
		private readonly bound: number,
		private readonly ask: (name: string) => string | undefined,
	) {}

	/** Empty for none. `name`: what stands in `bytes` of it, in whatever letter case. */
	of(number: number, bytes: Uint8Array, name: ByteSpan): string {
		return (this.known[number] ??= this.askFor(number, bytes, name));
	}

	private askFor(number: number, bytes: Uint8Array, { start, end }: ByteSpan): string {
		return number > 0 && number < this.bound ? (this.ask(new TextDecoder().decode(bytes.subarray(start, end)).toLowerCase()) ?? '') : '';
	}
}

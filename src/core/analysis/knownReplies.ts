import { PairTable } from './outcomes/pairTable';

/** Replies of one wording can have many hashes; with so many it begins anew. A power of two. */
const MOST = 65_536;

/** Numbers of replies by a hash of the reply and by the provider that spoke, so that a reply that was met before needs not be read. */
export class KnownReplies {
	private readonly keys = new PairTable();
	private readonly numbers: number[] = [];
	private readonly providers = new Map<string | undefined, number>();
	/** What was asked for last and not known. */
	private first = 0;
	private second = 0;
	private offset = -1;

	/** -1 where it is not known. `offset`: place of the line, for `learn`. `provider` as in `ReplyTable`. */
	find(first: number, second: number, { provider, offset }: { readonly provider: string | undefined; readonly offset: number }): number {
		this.first = first ^ this.salt(provider);
		this.second = second;
		const row = this.keys.find(this.first, second);
		this.offset = row < 0 ? offset : -1;
		return row < 0 ? -1 : (this.numbers[row] as number);
	}

	/** The reply of the line at this place has this number; it counts where that line was asked for last. */
	learn(offset: number, number: number): void {
		if (offset !== this.offset) {
			return;
		}
		if (this.keys.size === MOST) {
			this.keys.clear();
		}
		this.numbers[this.keys.add(this.first, this.second)] = number;
		this.offset = -1;
	}

	private salt(provider: string | undefined): number {
		let number = this.providers.get(provider);
		if (number === undefined) {
			number = this.providers.size;
			this.providers.set(provider, number);
		}
		return Math.imul(number, 0x9e3779b1);
	}
}

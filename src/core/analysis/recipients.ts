import type { ByteSpan } from '../log/record';
import { DistinctEstimate } from './distinctEstimate';
import { KeyHash } from './outcomes/keyHash';
import { grown, PairTable } from './outcomes/pairTable';

/** Distinct recipients of the failures of each reply, one a row. Addresses are not kept, but a hash in two numbers. */
export interface Recipients {
	/** Index into `LogSummary.replies`. */
	readonly reply: Int32Array;
	readonly first: Int32Array;
	readonly second: Int32Array;
	/** Of how many, about, there was no room for. */
	readonly beyond: number;
}

/** Who was not reached, once for each reply; letter case does not tell two apart. */
export class RecipientSet {
	private readonly keys = new PairTable();
	private readonly estimate = new DistinctEstimate();
	private elsewhere = 0;
	private reply = new Int32Array(this.keys.first.length);
	private first = new Int32Array(this.keys.first.length);
	private second = new Int32Array(this.keys.first.length);
	private readonly hash = new KeyHash();

	constructor(private readonly bound: number) {}

	add(bytes: Uint8Array, recipient: ByteSpan, reply: number): void {
		if (recipient.isSet) {
			this.hash.ofAddress(bytes, recipient.start, recipient.end);
			this.addHash(reply, this.hash.first, this.hash.second);
		}
	}

	/** The same, where the hash of the address is known, as `KeyHash.ofAddress` makes it. */
	addHash(reply: number, first: number, second: number): void {
		const key = first ^ Math.imul(reply + 1, 0x9e3779b1);
		if (this.keys.find(key, second) >= 0) {
			return;
		}
		if (this.keys.size >= this.bound) {
			this.estimate.add(key ^ second);
			return;
		}
		const row = this.keys.add(key, second);
		if (row === this.reply.length) {
			this.reply = grown(this.reply, row * 2);
			this.first = grown(this.first, row * 2);
			this.second = grown(this.second, row * 2);
		}
		this.reply[row] = reply;
		this.first[row] = first;
		this.second[row] = second;
	}

	get kept(): number {
		return this.keys.size;
	}

	get total(): number {
		return this.keys.size + this.estimate.count + this.elsewhere;
	}

	/** Takes over those of another part of the log. */
	append({ reply, first, second, beyond }: Recipients, replyHere: (reply: number) => number): void {
		this.elsewhere += beyond;
		for (const [row, number] of reply.entries()) {
			this.addHash(replyHere(number), first[row] as number, second[row] as number);
		}
	}

	finish(): Recipients {
		const { size } = this.keys;
		return { reply: this.reply.slice(0, size), first: this.first.slice(0, size), second: this.second.slice(0, size), beyond: this.total - this.kept };
	}
}

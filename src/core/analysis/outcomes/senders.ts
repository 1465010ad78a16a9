import { ByteSpan } from '../../log/record';
import type { UsualLines } from '../../log/usualLines';
import type { Keys } from '../internTable';
import { NameTable } from '../names';

/** What is counted of a sender. Failures are events, as lines tell them; messages are counted once for each recipient. */
export const SENDER_COUNTS = ['messages', 'deferred', 'bounced', 'rejected', 'expired'] as const;
export type SenderCount = (typeof SENDER_COUNTS)[number];
/** As numbers: the place in `SENDER_COUNTS`. */
export const SENDER_COUNT = { messages: 0, deferred: 1, bounced: 2, rejected: 3, expired: 4 } as const satisfies Record<SenderCount, number>;

export interface SenderCounts extends Readonly<Record<SenderCount, number>> {
	/** In lower case; empty for the null sender, `undefined` where no line says. */
	readonly sender: string | undefined;
}

/** Counts by number of sender, and the names. Number 0 is not known; the others are 1 more than those of the names. */
export interface SendersPart {
	readonly names: Keys;
	/** As many as `SENDER_COUNTS` a sender. */
	readonly counts: Float64Array;
}

const COLUMNS = SENDER_COUNTS.length;
const FIRST_SENDERS = 256;

/** Envelope senders and their counts. Those that come when the table is full are counted together, under `OTHERS`. */
export class Senders {
	private readonly names: NameTable;
	private counts = new Float64Array(FIRST_SENDERS * COLUMNS);
	private readonly hash = { first: 0, second: 0 };
	private readonly span = new ByteSpan();

	constructor(bound: number) {
		this.names = new NameTable(bound);
	}

	/** The number of a sender; 0 where the span is not set, 1 for the null sender. */
	numberOf(bytes: Uint8Array, sender: ByteSpan): number {
		return sender.isSet ? this.names.numberOf(bytes, sender) + 1 : 0;
	}

	/** The number of the sender that a line of the usual form names. */
	numberOfUsual({ wordFirst, wordSecond, bytes, start, end }: UsualLines, row: number): number {
		const { span, hash } = this;
		hash.first = wordFirst[row] as number;
		hash.second = wordSecond[row] as number;
		span.set(start[row] as number, end[row] as number);
		return this.names.numberOfHash(hash, bytes, span) + 1;
	}

	/** The number of the sender of a refusal of the usual form. */
	numberOfRefused({ first, second, bytes, messageId, senderEnd }: UsualLines, row: number): number {
		const { span, hash } = this;
		hash.first = first[row] as number;
		hash.second = second[row] as number;
		span.set(messageId[row] as number, senderEnd[row] as number);
		return this.names.numberOfHash(hash, bytes, span) + 1;
	}

	/** `what`: a value of `SENDER_COUNT`. */
	count(sender: number, what: number, events = 1): void {
		const at = sender * COLUMNS + what;
		if (at >= this.counts.length) {
			const counts = new Float64Array(Math.max(this.counts.length * 2, at + COLUMNS));
			counts.set(this.counts);
			this.counts = counts;
		}
		this.counts[at] = (this.counts[at] as number) + events;
	}

	part(): SendersPart {
		return { names: this.names.part(), counts: this.counts };
	}

	/** Adds the counts of another table; answers the numbers that its senders have here. */
	append({ names, counts }: SendersPart): (sender: number) => number {
		const nameHere = this.names.append(names);
		const numberOf = (sender: number) => (sender === 0 ? 0 : nameHere(sender - 1) + 1);
		for (let at = 0; at < counts.length; at++) {
			const events = counts[at] as number;
			if (events > 0) {
				this.count(numberOf(Math.floor(at / COLUMNS)), at % COLUMNS, events);
			}
		}
		return numberOf;
	}

	get total(): number {
		return this.names.total;
	}

	get kept(): number {
		return this.names.kept;
	}

	/** Those of whom anything is counted, in the order in which they came. */
	finish(): SenderCounts[] {
		const names = [undefined, ...this.names.names()];
		return names
			.map((sender, number) => {
				const counts = SENDER_COUNTS.map((what, column) => [what, this.counts[number * COLUMNS + column] ?? 0]);
				return { sender, ...(Object.fromEntries(counts) as Record<SenderCount, number>) };
			})
			.filter((row) => SENDER_COUNTS.some((what) => row[what] > 0));
	}
}

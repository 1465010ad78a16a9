import { PairTable } from './outcomes/pairTable';
import type { LogSummary } from './summary';

/** Distinct recipients of the failures of several logs, by something that their replies have in common. */
export class RecipientsBy {
	private readonly seen = new PairTable();
	private readonly numbers = new Map<string, number>();
	private readonly counts: number[] = [];

	/** `keyOf`: by reply of the summary. */
	add({ recipients, replies }: LogSummary, keyOf: (reply: LogSummary['replies'][number]) => string): void {
		if (!recipients) {
			return;
		}
		const numbers = replies.map((reply) => this.numberOf(keyOf(reply)));
		for (const [row, reply] of recipients.reply.entries()) {
			const number = numbers[reply] ?? -1;
			const first = (recipients.first[row] as number) ^ Math.imul(number + 1, 0x9e3779b1);
			const second = recipients.second[row] as number;
			if (number >= 0 && this.seen.find(first, second) < 0) {
				this.seen.add(first, second);
				this.counts[number] = (this.counts[number] as number) + 1;
			}
		}
	}

	count(key: string): number {
		return this.counts[this.numbers.get(key) ?? -1] ?? 0;
	}

	private numberOf(key: string): number {
		const known = this.numbers.get(key);
		if (known !== undefined) {
			return known;
		}
		this.numbers.set(key, this.counts.length);
		return this.counts.push(0) - 1;
	}
}

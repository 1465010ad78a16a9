import type { FollowedTables, UsualRun } from '../../log/storyMemory';
import { FORM, isDelivery, type UsualLines } from '../../log/usualLines';
import type { Histories, Told } from './histories';
import { FLAG, STATE } from './messageTable';
import type { Senders } from './senders';

export interface UsualLine {
	readonly lines: UsualLines;
	readonly row: number;
	/** Of a delivery. */
	readonly seconds: number;
}

/** Goes on with stories by lines of the usual form. `core/log/assembly/stories.ts` does the same where it can. */
export class UsualStories {
	private readonly told: Told = { state: STATE.sent, seconds: 0, row: -1 };
	private readonly failed: Told = { state: STATE.deferred, seconds: 0, row: -1 };
	private readonly tables: FollowedTables = { messages: 0, recipients: 0, limit: 0, rows: 0 };

	constructor(private readonly senders: Senders) {}

	/** Takes one line. */
	take(histories: Histories, { lines, row, seconds }: UsualLine): void {
		const form = lines.form[row] as number;
		const first = lines.first[row] as number;
		const second = lines.second[row] as number;
		const isFirst = form === FORM.begins || form === FORM.arrives;
		const message = isFirst ? histories.begin(first, second, lines.messageId[row] as number) : histories.current(first, second);
		if (isDelivery(form)) {
			this.told.seconds = seconds > 0 ? seconds : 0;
			histories.tell(message, lines.wordFirst[row] as number, this.told);
		} else if (form === FORM.leaves) {
			histories.messages.mark(message, FLAG.told | FLAG.left);
		} else if (form !== FORM.begins) {
			const sender = this.senders.numberOfUsual(lines, row);
			histories.tellSender(message, sender);
			histories.memory.follower?.learn(lines.wordFirst[row] as number, lines.wordSecond[row] as number, sender);
		}
	}

	/** Takes a line about a delivery that failed, whose row of `Failures` is `failure`. */
	takeFailure(histories: Histories, { lines, row, seconds }: UsualLine, failure: number): void {
		const { failed } = this;
		failed.state = lines.form[row] === FORM.deferred ? STATE.deferred : STATE.bounced;
		failed.seconds = seconds > 0 ? seconds : 0;
		failed.row = failure;
		histories.tell(histories.current(lines.first[row] as number, lines.second[row] as number), lines.wordFirst[row] as number, failed);
	}

	/** Takes as many lines at once as can be, and answers the first row that is left. `most`: of how many messages or recipients on it stops. */
	takeRun({ memory, messages, recipients, room }: Histories, lines: UsualLines, run: UsualRun, most: number): number {
		const { tables } = this;
		run.deliveries = 0;
		if (!memory.follower) {
			return run.from;
		}
		tables.messages = messages.size;
		tables.recipients = recipients.size;
		tables.limit = Math.min(most, room);
		tables.rows = room;
		const next = memory.follower.follow(lines, run, tables);
		messages.keys.size = tables.messages;
		recipients.keys.size = tables.recipients;
		return next;
	}
}

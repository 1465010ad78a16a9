import type { MessageCounts } from '../../bounce/outcome';
import { isOnThisMachine, isTakenHere, setFollowUp } from '../../log/followUp';
import { ByteSpan, CONTEXT, KIND, type LineBytes, type LineRecord } from '../../log/record';
import { createStoryMemory, type UsualRun } from '../../log/storyMemory';
import { FORM, type UsualLines } from '../../log/usualLines';
import { chooseKept } from './chooseKept';
import { compactHistories } from './compactHistories';
import { Histories, type Told } from './histories';
import { KeyHash } from './keyHash';
import { mergeHistories, partOf, type HistoriesPart } from './mergeHistories';
import { FLAG, STATE } from './messageTable';
import { OutcomeRows, type OutcomeColumns } from './outcomeRows';
import { SENDER_COUNT, Senders, type SenderCounts, type SendersPart } from './senders';
import { Settled } from './settled';
import { UsualStories } from './usualStories';

export interface OutcomeBounds {
	/** Rows of failures, as in `Failures`. */
	readonly failures: number;
	/** Messages and recipients that are followed at a time. */
	readonly messages: number;
	readonly senders: number;
}

/** The stories of a part of a log, as plain data that can be posted. */
export interface OutcomesPart {
	readonly histories: HistoriesPart;
	readonly rows: OutcomeColumns & { readonly total: number };
	readonly senders: SendersPart;
	readonly counts: MessageCounts;
	/** Messages given up to make room. */
	readonly lost: number;
}

/** What the stories come to. */
export interface OutcomesFound {
	readonly messages: MessageCounts;
	readonly senders: SenderCounts[];
	readonly rows: OutcomeColumns;
}

/** Over so many messages room is made first. */
const FIRST_SWEEP = 4096;

/**
 * Follows messages from line to line, each with each of its recipients. A message that is over is counted and forgotten when room is
 * needed; where so many are under way at a time that this does not help, those that began first are counted as they stand.
 */
export class Outcomes {
	private readonly rows: OutcomeRows;
	private readonly senders: Senders;
	private readonly settled: Settled;
	private histories: Histories;
	/** Empty: to take over what is kept. Two take turns, so that sweeping makes no garbage. */
	private spare: Histories | undefined;
	private sweepAt: number;
	/** Messages given up to make room. */
	private lost = 0;
	private readonly id = new KeyHash();
	private readonly other = new KeyHash();
	private readonly span = new ByteSpan();
	private readonly told: Told = { state: 0, seconds: 0, row: -1 };
	private readonly usual: UsualStories;

	/** `isStart`: false where this is a later part of a log, to be given to `merge` of the one before. */
	constructor(
		private readonly bounds: OutcomeBounds,
		private readonly isStart = true,
		private readonly createMemory = createStoryMemory,
	) {
		this.rows = new OutcomeRows(bounds.failures);
		this.senders = new Senders(bounds.senders);
		this.settled = new Settled(this.senders);
		this.usual = new UsualStories(this.senders);
		this.histories = new Histories(this.rows, createMemory());
		this.sweepAt = Math.min(FIRST_SWEEP, bounds.messages);
	}

	/** Takes every event and every line with facts of the envelope. */
	take({ bytes }: LineBytes, record: LineRecord): void {
		const { kind, queueId } = record;
		const isFailure = kind === KIND.deferred || kind === KIND.bounced || kind === KIND.rejected || kind === KIND.expired;
		const row = isFailure ? this.rows.add() : -1;
		if (kind === KIND.rejected) {
			this.senders.count(this.senders.numberOf(bytes, record.sender), SENDER_COUNT.rejected);
			return;
		}
		if (!queueId.isSet || kind === KIND.expanded || kind === KIND.complaint) {
			return;
		}
		this.sweepIfFull();
		this.id.of(bytes, queueId.start, queueId.end);
		if (kind === CONTEXT) {
			this.takeContext(bytes, record);
		} else {
			this.takeEvent(bytes, record, row);
		}
	}

	/** Takes a line of the usual form. `seconds`: of a delivery. */
	takeUsual(lines: UsualLines, row: number, seconds: number): void {
		this.sweepIfFull();
		this.usual.take(this.histories, { lines, row, seconds });
	}

	/** Takes a line of the usual form about a failure. */
	takeUsualFailure(lines: UsualLines, row: number, seconds: number): void {
		const failure = this.rows.add();
		if (lines.form[row] === FORM.rejected) {
			this.senders.count(this.senders.numberOfRefused(lines, row), SENDER_COUNT.rejected);
			return;
		}
		this.sweepIfFull();
		this.usual.takeFailure(this.histories, { lines, row, seconds }, failure);
	}

	/** Takes as many lines at once as the memory of the stories can, and answers the first row that is left. */
	takeRun(lines: UsualLines, run: UsualRun): number {
		return this.usual.takeRun(this.histories, lines, run, this.sweepAt);
	}

	/** The stories so far, to be merged elsewhere; nothing more may be taken. */
	part(): OutcomesPart {
		return { histories: partOf(this.histories), rows: this.rows.part(), senders: this.senders.part(), counts: this.settled.counts, lost: this.lost };
	}

	/** Goes on with the part of the log that follows. */
	merge({ histories, rows, senders, counts, lost }: OutcomesPart): void {
		const sender = this.senders.append(senders);
		const row = this.rows.append(rows, rows.total);
		this.settled.add(counts);
		this.lost += lost;
		mergeHistories(this.histories, histories, { sender, row });
		this.sweepIfFull();
	}

	/** All stories are counted as they stand. */
	finish(): OutcomesFound {
		for (let message = 0; message < this.histories.messages.size; message++) {
			this.settled.settle(this.histories, message);
		}
		return { messages: this.settled.counts, senders: this.senders.finish(), rows: this.rows.finish() };
	}

	/** How many senders are kept of how many; how many messages are followed at a time, and how many there were to follow. */
	size(what: 'senders' | 'messages'): { readonly kept: number; readonly total: number } {
		if (what === 'senders') {
			return { kept: this.senders.kept, total: this.senders.total };
		}
		return { kept: this.bounds.messages, total: this.lost === 0 ? 0 : this.bounds.messages + this.lost };
	}

	private takeContext(bytes: Uint8Array, record: LineRecord): void {
		const { first, second } = this.id;
		const { histories } = this;
		const { messages } = histories;
		if (record.begins) {
			const { start, end } = record.messageId;
			histories.begin(first, second, end > start ? this.other.of(bytes, start, end).first || 1 : 0);
		}
		if (record.leaves) {
			messages.mark(histories.current(first, second), FLAG.told | FLAG.left);
		}
		if (record.isNotification) {
			messages.mark(histories.latest(first, second), FLAG.notification);
		}
		if (record.sender.isSet) {
			// first of all a number, so that senders come in the order of the log also where the log is read in parts
			histories.tellSender(histories.current(first, second), this.senders.numberOf(bytes, record.sender));
		}
	}

	private takeEvent(bytes: Uint8Array, record: LineRecord, row: number): void {
		const { histories, told } = this;
		const { sender, recipient } = record;
		const message = histories.current(this.id.first, this.id.second);
		const seconds = record.seconds > 0 ? record.seconds : 0;
		if (sender.isSet) {
			const number = this.senders.numberOf(bytes, sender);
			histories.messages.sender[message] ||= number;
		}
		if (!recipient.isSet) {
			if (record.kind === KIND.expired) {
				histories.expire(message, seconds);
				this.rows.end(row, seconds);
			}
			return;
		}
		told.state = stateOf(bytes, record);
		told.seconds = seconds;
		told.row = row;
		const at = histories.tell(message, this.other.ofAddress(bytes, recipient.start, recipient.end).first, told);
		if (told.state === STATE.sentHere) {
			this.followUp(bytes, record, at);
		}
	}

	/** 250 2.0.0 Ok: queued as 9C0D1; forwarded as 9C0D1 */
	private followUp(bytes: Uint8Array, { reply }: LineRecord, at: number): void {
		setFollowUp(bytes, reply, this.span);
		if (this.span.isSet) {
			this.id.of(bytes, this.span.start, this.span.end);
			this.histories.handOn(at, this.id.first, this.id.second);
		}
	}

	private sweepIfFull(): void {
		const { messages, recipients } = this.histories;
		if (messages.size >= this.sweepAt || recipients.size >= this.sweepAt) {
			this.sweep();
		}
	}

	/** Counts and forgets what is over, and if that is not enough what began first. */
	private sweep(): void {
		const { histories, bounds, isStart } = this;
		const { keeps, messages, recipients, lost } = chooseKept(histories, { room: bounds.messages >> 1, isStart });
		this.lost += lost;
		for (let message = 0; message < keeps.length; message++) {
			if (keeps[message] === 0) {
				this.settled.settle(histories, message);
			}
		}
		this.sweepAt = Math.min(Math.max(FIRST_SWEEP, messages * 2, recipients * 2), bounds.messages);
		const room = 2 ** Math.ceil(Math.log2(this.sweepAt));
		const into = this.spare && this.spare.room <= room * 2 ? this.spare : new Histories(this.rows, this.createMemory(), room);
		compactHistories(histories, keeps, into);
		this.histories = into;
		histories.clear();
		this.spare = histories;
	}
}

function stateOf(bytes: Uint8Array, { kind, relay, reply }: LineRecord): number {
	switch (kind) {
		case KIND.deferred:
			return STATE.deferred;
		case KIND.bounced:
			return STATE.bounced;
		case KIND.expired:
			return STATE.expired;
		default:
			return isOnThisMachine(bytes, relay) || isTakenHere(bytes, reply) ? STATE.sentHere : STATE.sent;
	}
}

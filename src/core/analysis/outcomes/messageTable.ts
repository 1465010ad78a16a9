import { PairTable } from './pairTable';
import type { StoryColumns } from './storyColumns';

/** What is known of a message. */
export const FLAG = {
	/** Its first line was seen. */
	begun: 1,
	/** A line told more of it than that it begins. */
	told: 2,
	/** It left the queue. */
	left: 4,
	/** Given up because the queue lifetime ended. */
	expired: 8,
	/** A bounce or another report that the server wrote. */
	notification: 16,
} as const;

/** Where the story of a message and one of its recipients stands. */
export const STATE = {
	/** Handed on by another queue id; no line of this one yet. */
	expected: 0,
	deferred: 1,
	sent: 2,
	/** Sent to this machine or to a command: delivered, unless the same message shows under another queue id. */
	sentHere: 3,
	/** Handed on: its story is told by another row, `into`. */
	handedOn: 4,
	bounced: 5,
	expired: 6,
} as const;

/**
 * Messages by the hash of their queue id. 45 bytes a message, and 37 for each of its recipients in `RecipientTable`, slots of the hash
 * tables included.
 */
export class MessageTable {
	readonly keys: PairTable;
	/** Number in the table of senders, 0 for unknown. */
	sender!: Int32Array;
	/** Hash of the message id, 0 for unknown. */
	messageId!: Int32Array;
	/** The message before with the same message id, or -1; `follower` is the other way round. */
	origin!: Int32Array;
	follower!: Int32Array;
	/** The recipient seen last, or -1; `RecipientTable.next` has the others. */
	head!: Int32Array;
	/** When it expired; seconds since 1970. */
	ended!: Int32Array;
	/** Bits of `FLAG`. */
	flags!: Int32Array;

	constructor(makeRoom: () => void) {
		this.keys = new PairTable(makeRoom);
	}

	/** The columns hold the rows already. */
	moveTo(columns: StoryColumns): void {
		this.sender = columns.sender;
		this.messageId = columns.messageId;
		this.origin = columns.origin;
		this.follower = columns.follower;
		this.head = columns.head;
		this.ended = columns.ended;
		this.flags = columns.flags;
		this.keys.moveTo({ first: columns.first, second: columns.second, slots: columns.messageSlots });
	}

	get size(): number {
		return this.keys.size;
	}

	/** Forgets all messages, and keeps the room. */
	clear(): void {
		const { size } = this;
		this.sender.fill(0, 0, size);
		this.messageId.fill(0, 0, size);
		this.ended.fill(0, 0, size);
		this.flags.fill(0, 0, size);
		this.keys.clear();
	}

	add(first: number, second: number): number {
		const row = this.keys.add(first, second);
		this.origin[row] = -1;
		this.follower[row] = -1;
		this.head[row] = -1;
		return row;
	}

	has(row: number, flags: number): boolean {
		return ((this.flags[row] as number) & flags) !== 0;
	}

	mark(row: number, flags: number): void {
		this.flags[row] = (this.flags[row] as number) | flags;
	}
}

/** Recipients by message and by the hash of the address. */
export class RecipientTable {
	readonly keys: PairTable;
	/** The next recipient of the same message, or -1. */
	next!: Int32Array;
	/** Of `STATE`. */
	state!: Int32Array;
	deferrals!: Int32Array;
	/** Its last row of `Failures`, or -1. */
	lastRow!: Int32Array;
	/** When the last line about it was written; seconds since 1970. */
	ended!: Int32Array;
	/** Of one handed on: where its story goes on. */
	into!: Int32Array;

	constructor(makeRoom: () => void) {
		this.keys = new PairTable(makeRoom);
	}

	/** The columns hold the rows already. */
	moveTo(columns: StoryColumns): void {
		this.next = columns.next;
		this.state = columns.state;
		this.deferrals = columns.deferrals;
		this.lastRow = columns.lastRow;
		this.ended = columns.endedFor;
		this.into = columns.into;
		this.keys.moveTo({ first: columns.message, second: columns.hash, slots: columns.recipientSlots });
	}

	get size(): number {
		return this.keys.size;
	}

	/** Forgets all recipients, and keeps the room. */
	clear(): void {
		const { size } = this;
		this.state.fill(0, 0, size);
		this.deferrals.fill(0, 0, size);
		this.ended.fill(0, 0, size);
		this.keys.clear();
	}

	messageOf(row: number): number {
		return this.keys.first[row] as number;
	}

	hashOf(row: number): number {
		return this.keys.second[row] as number;
	}

	/** The recipient of a message, a new one where it is not known yet. */
	of(messages: MessageTable, message: number, hash: number): number {
		const known = this.keys.find(message, hash);
		if (known >= 0) {
			return known;
		}
		const row = this.keys.add(message, hash);
		this.lastRow[row] = -1;
		this.into[row] = -1;
		this.next[row] = messages.head[message] as number;
		messages.head[message] = row;
		return row;
	}
}

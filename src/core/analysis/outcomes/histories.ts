import { createStoryMemory, type StoryMemory } from '../../log/storyMemory';
import { FLAG, MessageTable, RecipientTable, STATE } from './messageTable';
import type { OutcomeRows } from './outcomeRows';
import { FIRST_ROWS } from './pairTable';
import { layOut, REMEMBERED_IDS } from './storyColumns';

/** A message handed on more often goes round in a circle. */
const MOST_HOPS = 10;

/** What a line says about a message and a recipient. */
export interface Told {
	/** Of `STATE`. */
	state: number;
	/** Seconds since 1970; 0 where the line has no time. */
	seconds: number;
	/** Its row of `Failures`, or -1. */
	row: number;
}

/**
 * The stories of messages and their recipients: what each line adds to them. Messages are rows of `messages`, a queue id that is
 * used again is another message. What is handed on within the server is one story, told by the queue id that it came to.
 */
export class Histories {
	readonly messages = new MessageTable(() => this.makeRoom(this.room * 2));
	readonly recipients = new RecipientTable(() => this.makeRoom(this.room * 2));
	/** For so many messages and so many recipients there is room. */
	room = 0;
	private remembered!: Int32Array;

	/** `room`: for so many messages and recipients to begin with; a power of two. */
	constructor(
		readonly rows: OutcomeRows,
		readonly memory: StoryMemory = createStoryMemory(),
		room = FIRST_ROWS,
	) {
		this.makeRoom(room);
		this.remembered.fill(-1);
	}

	private makeRoom(rows: number): void {
		const columns = layOut(this.memory, rows, this.room);
		this.room = rows;
		this.messages.moveTo(columns);
		this.recipients.moveTo(columns);
		this.remembered = columns.remembered;
	}

	/** The message that has the queue id now. */
	current(first: number, second: number): number {
		const known = this.messages.keys.find(first, second);
		return known < 0 || this.messages.has(known, FLAG.left) ? this.messages.add(first, second) : known;
	}

	/** The message that had the queue id last, also when it left the queue: what is said of it may come late. */
	latest(first: number, second: number): number {
		const known = this.messages.keys.find(first, second);
		return known < 0 ? this.messages.add(first, second) : known;
	}

	/** Is this the first line of a message though there is one of its queue id? */
	begins(known: number): boolean {
		return this.messages.has(known, FLAG.told | FLAG.left);
	}

	/** The first line of a message. `messageId`: its hash, 0 for none. */
	begin(first: number, second: number, messageId: number): number {
		const { messages } = this;
		const known = messages.keys.find(first, second);
		const message = known < 0 || this.begins(known) ? messages.add(first, second) : known;
		messages.mark(message, FLAG.begun);
		this.identify(message, messageId);
		return message;
	}

	/** Sets the message id, and finds the message before that has the same. */
	identify(message: number, messageId: number): void {
		const { messages, remembered } = this;
		if (messageId === 0 || messages.messageId[message] !== 0) {
			return;
		}
		messages.messageId[message] = messageId;
		const before = remembered[messageId & (REMEMBERED_IDS - 1)] as number;
		if (before >= 0 && messages.messageId[before] === messageId) {
			messages.origin[message] = before;
			messages.follower[before] = message;
		}
		this.remember(message);
	}

	/** Also after the rows were numbered anew. */
	remember(message: number): void {
		const messageId = this.messages.messageId[message] as number;
		if (messageId !== 0) {
			this.remembered[messageId & (REMEMBERED_IDS - 1)] = message;
		}
	}

	/** Forgets all, and keeps the room. */
	clear(): void {
		this.messages.clear();
		this.recipients.clear();
		this.remembered.fill(-1);
	}

	/** What became of a message for a recipient, until more is told. Answers the recipient's row. */
	tell(message: number, recipient: number, told: Readonly<Told>): number {
		const { messages, recipients } = this;
		const at = recipients.of(messages, message, recipient);
		messages.mark(message, FLAG.told);
		recipients.state[at] = told.state;
		recipients.ended[at] = told.seconds;
		if (told.state === STATE.deferred) {
			recipients.deferrals[at] = (recipients.deferrals[at] as number) + 1;
		}
		recipients.lastRow[at] = this.rows.chain(told.row, recipients.lastRow[at] as number);
		this.connect(at);
		return at;
	}

	/** The sender of a message, the first that is told. */
	tellSender(message: number, sender: number): void {
		const { messages } = this;
		messages.mark(message, FLAG.told);
		messages.sender[message] ||= sender;
	}

	/** The line of a queue manager that gives up a message, for all recipients who still wait. */
	expire(message: number, seconds: number): void {
		const { messages, recipients } = this;
		messages.mark(message, FLAG.told | FLAG.expired);
		messages.ended[message] = seconds;
		for (let at = messages.head[message] as number; at >= 0; at = recipients.next[at] as number) {
			if (recipients.state[at] === STATE.deferred) {
				recipients.state[at] = STATE.expired;
				recipients.ended[at] = seconds;
			}
		}
	}

	/** The recipient's story goes on with another queue id. */
	handOn(at: number, first: number, second: number): void {
		const { messages, recipients } = this;
		const to = this.latest(first, second);
		if (to !== recipients.messageOf(at)) {
			this.absorb(at, recipients.of(messages, to, recipients.hashOf(at)));
		}
	}

	/** Where the same message was sent to this machine and shows again, with this recipient, under another queue id. */
	connect(at: number): void {
		const { messages, recipients } = this;
		const message = recipients.messageOf(at);
		const follower = messages.follower[message] as number;
		if (follower >= 0 && recipients.state[at] === STATE.sentHere) {
			const later = recipients.keys.find(follower, recipients.hashOf(at));
			if (later >= 0) {
				this.absorb(at, later);
			}
		}
		const origin = messages.origin[message] as number;
		if (origin >= 0) {
			const earlier = recipients.keys.find(origin, recipients.hashOf(at));
			if (earlier >= 0 && recipients.state[earlier] === STATE.sentHere) {
				this.absorb(earlier, at);
			}
		}
	}

	/** Makes two stories one. */
	absorb(from: number, target: number): void {
		const { recipients, rows } = this;
		let into = target;
		for (let hops = 0; hops < MOST_HOPS && recipients.state[into] === STATE.handedOn && into !== from; hops++) {
			into = recipients.into[into] as number;
		}
		if (into === from) {
			return;
		}
		if (recipients.state[into] === STATE.expected) {
			recipients.ended[into] = Math.max(recipients.ended[into] as number, recipients.ended[from] as number);
		}
		recipients.state[from] = STATE.handedOn;
		recipients.into[from] = into;
		recipients.deferrals[into] = (recipients.deferrals[into] as number) + (recipients.deferrals[from] as number);
		recipients.lastRow[into] = rows.join(recipients.lastRow[from] as number, recipients.lastRow[into] as number);
		recipients.deferrals[from] = 0;
		recipients.lastRow[from] = -1;
	}
}

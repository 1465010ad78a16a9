import type { Histories } from './histories';
import { FLAG, STATE } from './messageTable';

/** Columns of both tables: plain data, in the order of the rows. */
export interface HistoriesPart {
	readonly messages: Readonly<Record<'first' | 'second' | 'sender' | 'messageId' | 'origin' | 'follower' | 'ended' | 'flags', Int32Array>>;
	readonly recipients: Readonly<Record<'message' | 'hash' | 'state' | 'deferrals' | 'lastRow' | 'ended' | 'into', Int32Array>>;
}

/** The numbers that things of a part have in the whole. */
export interface Renumbering {
	sender(sender: number): number;
	row(row: number): number;
}

export function partOf({ messages, recipients }: Histories): HistoriesPart {
	const { first, second } = messages.keys;
	const { first: message, second: hash } = recipients.keys;
	const { sender, messageId, origin, follower, ended, flags } = messages;
	const { state, deferrals, lastRow, ended: recipientEnded, into } = recipients;
	return {
		messages: cut({ first, second, sender, messageId, origin, follower, ended, flags }, messages.size),
		recipients: cut({ message, hash, state, deferrals, lastRow, ended: recipientEnded, into }, recipients.size),
	};
}

function cut<K extends string>(columns: Readonly<Record<K, Int32Array>>, rows: number): Record<K, Int32Array> {
	return Object.fromEntries(Object.entries<Int32Array>(columns).map(([name, column]) => [name, column.slice(0, rows)])) as Record<K, Int32Array>;
}

/**
 * Goes on with histories by those of the part of the log that follows, as if its lines had been read here: a message that the part did
 * not see begin is the one that has its queue id here.
 */
export function mergeHistories(into: Histories, part: HistoriesPart, numbers: Renumbering): void {
	const messages = Int32Array.from(part.messages.first, (_, message) => mergeMessage(into, part, { message, sender: numbers.sender(part.messages.sender[message] as number) }));
	connectOrigins(into, part, messages);
	const recipients = Int32Array.from(part.recipients.message, (_, at) => mergeRecipient(into, part, { at, message: messages[part.recipients.message[at] as number] as number, lastRow: numbers.row(part.recipients.lastRow[at] as number) }));
	for (const [at, recipient] of recipients.entries()) {
		if (part.recipients.state[at] === STATE.handedOn) {
			followUp(into, recipient, recipients[part.recipients.into[at] as number] ?? -1);
		}
	}
	for (const message of messages) {
		if (into.messages.has(message, FLAG.expired)) {
			into.expire(message, into.messages.ended[message] as number);
		}
	}
	for (const recipient of recipients) {
		into.connect(recipient);
	}
}

function mergeMessage(into: Histories, { messages: from }: HistoriesPart, { message, sender }: { readonly message: number; readonly sender: number }): number {
	const { messages } = into;
	const first = from.first[message] as number;
	const second = from.second[message] as number;
	const flags = from.flags[message] as number;
	const known = messages.keys.find(first, second);
	const isNew = known < 0 || ((flags & FLAG.begun) !== 0 ? into.begins(known) : (flags & FLAG.told) !== 0 && messages.has(known, FLAG.left));
	const number = isNew ? messages.add(first, second) : known;
	messages.mark(number, flags);
	messages.sender[number] ||= sender;
	messages.ended[number] ||= from.ended[message] as number;
	return number;
}

/** Message ids that were seen in the part only, or in both. */
function connectOrigins(into: Histories, { messages: from }: HistoriesPart, numbers: Int32Array): void {
	for (const [message, number] of numbers.entries()) {
		const origin = numbers[from.origin[message] as number] ?? -1;
		if (origin >= 0 && into.messages.messageId[number] === 0) {
			into.messages.messageId[number] = from.messageId[message] as number;
			into.messages.origin[number] = origin;
			into.messages.follower[origin] = number;
			into.remember(number);
		} else {
			into.identify(number, from.messageId[message] as number);
		}
	}
}

interface MergedRecipient {
	readonly at: number;
	readonly message: number;
	readonly lastRow: number;
}

function mergeRecipient({ messages, recipients, rows }: Histories, { recipients: from }: HistoriesPart, { at, message, lastRow }: MergedRecipient): number {
	const known = recipients.of(messages, message, from.hash[at] as number);
	if (from.state[at] !== STATE.expected) {
		recipients.state[known] = from.state[at] as number;
		recipients.ended[known] = from.ended[at] as number;
	} else if (recipients.state[known] === STATE.expected) {
		recipients.ended[known] = Math.max(recipients.ended[known] as number, from.ended[at] as number);
	}
	recipients.deferrals[known] = (recipients.deferrals[known] as number) + (from.deferrals[at] as number);
	recipients.lastRow[known] = rows.join(recipients.lastRow[known] as number, lastRow);
	return known;
}

/** What the histories knew of a recipient before the part handed it on belongs to the story that goes on. */
function followUp(into: Histories, recipient: number, target: number): void {
	if (target >= 0 && target !== recipient) {
		into.recipients.into[recipient] = -1;
		into.absorb(recipient, target);
	}
}

import type { Histories } from './histories';

/** Copies the messages to keep into histories that are empty, numbered anew in the same order. */
export function compactHistories(from: Histories, keeps: Uint8Array, into: Histories): void {
	const numbers = new Int32Array(from.messages.size).fill(-1);
	for (let message = 0; message < numbers.length; message++) {
		if (keeps[message] === 1) {
			numbers[message] = copyMessage(from, message, into);
		}
	}
	connectMessages(from, numbers, into);
	connectRecipients(from, numbers, into);
}

function copyMessage(from: Histories, message: number, into: Histories): number {
	const { messages, recipients } = from;
	const { keys } = messages;
	const number = into.messages.add(keys.first[message] as number, keys.second[message] as number);
	into.messages.sender[number] = messages.sender[message] as number;
	into.messages.messageId[number] = messages.messageId[message] as number;
	into.messages.ended[number] = messages.ended[message] as number;
	into.messages.flags[number] = messages.flags[message] as number;
	for (let at = messages.head[message] as number; at >= 0; at = recipients.next[at] as number) {
		const copy = into.recipients.of(into.messages, number, recipients.hashOf(at));
		into.recipients.state[copy] = recipients.state[at] as number;
		into.recipients.deferrals[copy] = recipients.deferrals[at] as number;
		into.recipients.lastRow[copy] = recipients.lastRow[at] as number;
		into.recipients.ended[copy] = recipients.ended[at] as number;
	}
	into.remember(number);
	return number;
}

function connectMessages({ messages }: Histories, numbers: Int32Array, into: Histories): void {
	for (let message = 0; message < numbers.length; message++) {
		const number = numbers[message] as number;
		if (number >= 0) {
			into.messages.origin[number] = numbers[messages.origin[message] as number] ?? -1;
			into.messages.follower[number] = numbers[messages.follower[message] as number] ?? -1;
		}
	}
}

/** A recipient handed on to a message that is not kept stays handed on, to nowhere. */
function connectRecipients({ recipients }: Histories, numbers: Int32Array, into: Histories): void {
	for (let at = 0; at < recipients.size; at++) {
		const target = recipients.into[at] as number;
		const message = numbers[recipients.messageOf(at)] as number;
		const targetMessage = target < 0 ? -1 : (numbers[recipients.messageOf(target)] as number);
		if (message >= 0 && targetMessage >= 0) {
			const copy = into.recipients.keys.find(message, recipients.hashOf(at));
			into.recipients.into[copy] = into.recipients.keys.find(targetMessage, recipients.hashOf(target));
		}
	}
}

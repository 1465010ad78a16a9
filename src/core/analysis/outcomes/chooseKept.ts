import type { Histories } from './histories';
import { FLAG, STATE } from './messageTable';

/** Messages that came last are kept though they are over: a line about them may be late. */
const LATE = 1024;

export interface Kept {
	/** By message: 1 for those to keep. */
	readonly keeps: Uint8Array;
	readonly messages: number;
	readonly recipients: number;
	/** Messages under way for which there is no room. */
	readonly lost: number;
}

/**
 * Which messages have to be followed on, and for how many of them there is room: at most `room` messages and as many recipients. Those
 * that began first go first. `isStart`: false where a message that was not seen to begin may go on with what another part knows.
 */
export function chooseKept(histories: Histories, { room, isStart }: { readonly room: number; readonly isStart: boolean }): Kept {
	const { size } = histories.messages;
	const keeps = new Uint8Array(size);
	let messages = 0;
	let recipients = 0;
	let lost = 0;
	for (let message = size - 1; message >= 0; message--) {
		const { count, waits } = recipientsOf(histories, message);
		const isOpen = waits || (!isStart && !histories.messages.has(message, FLAG.begun));
		const isLate = size - message <= Math.min(LATE, room >> 1);
		if (!isOpen && !isLate && !isQueued(histories, message, count)) {
			continue;
		}
		if (messages < room && recipients + count <= room) {
			keeps[message] = 1;
			messages++;
			recipients += count;
		} else {
			lost += isOpen ? 1 : 0;
		}
	}
	return { keeps, messages, recipients, lost };
}

/** How many recipients are known, and whether one of them waits for another try. */
function recipientsOf({ messages, recipients }: Histories, message: number): { count: number; waits: boolean } {
	let count = 0;
	let waits = false;
	for (let at = messages.head[message] as number; at >= 0; at = recipients.next[at] as number) {
		count++;
		waits ||= recipients.state[at] === STATE.deferred;
	}
	return { count, waits: waits && !messages.has(message, FLAG.left) };
}

/** It waits for its first try. */
function isQueued({ messages }: Histories, message: number, recipients: number): boolean {
	return recipients === 0 && messages.has(message, FLAG.told) && !messages.has(message, FLAG.left);
}

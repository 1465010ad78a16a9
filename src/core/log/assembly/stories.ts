/**
 * AssemblyScript: goes on with the stories of messages by lines of the usual form, as `core/analysis/outcomes` does, in the same columns. It leaves
 * each line for which it would have to do more than is done here. It runs in an instance with a memory of its own.
 */

import { COLUMN, LINES, RUN, SENDERS, STORIES } from './layout';
import { setRows, slotOf, width } from './pairs';

/** As in `usualLines.ts`. */
const BEGINS: u32 = 1;
const SENDER: u32 = 2;
const SENT: u32 = 3;
const ARRIVES: u32 = 4;
const DELIVERED: u32 = 5;
/** Those behind it are failures. */
const LAST: u32 = 6;

/** As `FLAG` and `STATE` in `messageTable.ts`. */
const BEGUN: u32 = 1;
const TOLD: u32 = 2;
const LEFT: u32 = 4;
const STATE_SENT: u32 = 2;

/** As in `storyColumns.ts`. */
const REMEMBERED: usize = STORIES;
const REMEMBERED_IDS: u32 = 1 << 14;
const SLOTS: usize = STORIES + (1 << 16);
const NONE: u32 = 0xffffffff;
const SENDERS_KNOWN: u32 = 4096;
const HOUR: u32 = 3600;

/** What `follow` is told, and answers; four bytes each, as `wasmStories.ts` writes them. */
let messages: u32 = 0;
let recipients: u32 = 0;
let isOfExim: u32 = 0;
let day: u32 = 0;
let startOfDay: u32 = 0;
let hour: u32 = 0;
let deliveries: u32 = 0;
let lastDelivery: u32 = 0;

/** The message at hand: its row times four, once it is known. */
let slot: usize = 0;
let known: u32 = 0;

/** Goes on by the lines from the row `from` to before `end`; answers the first row that is left. */
export function follow(from: u32, end: u32): u32 {
	messages = load<u32>(RUN);
	recipients = load<u32>(RUN, 4);
	const limit = load<u32>(RUN, 8);
	setRows(load<u32>(RUN, 12));
	isOfExim = load<u32>(RUN, 16);
	day = load<u32>(RUN, 20);
	startOfDay = load<u32>(RUN, 24);
	hour = load<u32>(RUN, 28);
	deliveries = 0;
	let row = from;
	while (row < end && messages < limit && recipients < limit && takeLine(<usize>row << 2, row)) {
		row++;
	}
	store<u32>(RUN, messages);
	store<u32>(RUN, recipients, 4);
	store<u32>(RUN, deliveries, 32);
	store<u32>(RUN, lastDelivery, 36);
	return row;
}

/** A column of the messages, or of the recipients: its place among all of them. */
function column(number: u32): usize {
	return SLOTS + <usize>(number + 4) * width;
}

function takeLine(at: usize, row: u32): bool {
	const line = LINES + at;
	const form = load<u32>(line);
	if (form > LAST || (form >= ARRIVES ? 1 : 0) !== isOfExim) {
		return false;
	}
	const isTimed = form >= ARRIVES || form === SENT;
	if (isTimed && load<u32>(line, COLUMN * 7) !== day) {
		return false;
	}
	switch (form) {
		case BEGINS:
			begin(line);
			return true;
		case SENDER:
			return takeSender(line, false);
		case ARRIVES:
			return takeSender(line, true);
		case SENT:
		case DELIVERED:
			return takeDelivery(line, row);
		case 0:
			return false;
		default:
			mark(current(line), TOLD | LEFT);
			return true;
	}
}

/** Looks up the queue id of the line. */
function find(line: usize): void {
	slot = slotOf(SLOTS, column(0), load<u32>(line, COLUMN), load<u32>(line, COLUMN * 2));
	known = load<u32>(slot) - 1;
}

/** The flags of the message that was found. */
function flags(): u32 {
	return load<u32>(column(8) + (<usize>known << 2));
}

function mark(message: u32, bits: u32): void {
	const at = column(8) + (<usize>message << 2);
	store<u32>(at, load<u32>(at) | bits);
}

/** The message that has the queue id now. */
function current(line: usize): u32 {
	find(line);
	return known === NONE || (flags() & LEFT) !== 0 ? add(line) : known;
}

function add(line: usize): u32 {
	const message = messages++;
	const at = <usize>message << 2;
	store<u32>(column(0) + at, load<u32>(line, COLUMN));
	store<u32>(column(1) + at, load<u32>(line, COLUMN * 2));
	store<u32>(slot, message + 1);
	store<u32>(column(4) + at, NONE);
	store<u32>(column(5) + at, NONE);
	store<u32>(column(6) + at, NONE);
	return message;
}

/** The first line of a message. */
function begin(line: usize): u32 {
	find(line);
	const message = known === NONE || (flags() & (TOLD | LEFT)) !== 0 ? add(line) : known;
	mark(message, BEGUN);
	identify(message, load<u32>(line, COLUMN * 9));
	return message;
}

/** Sets the message id, and finds the message before that has the same. */
function identify(message: u32, messageId: u32): void {
	const ids = column(3);
	const at = <usize>message << 2;
	if (messageId === 0 || load<u32>(ids + at) !== 0) {
		return;
	}
	store<u32>(ids + at, messageId);
	const place = REMEMBERED + (<usize>(messageId & (REMEMBERED_IDS - 1)) << 2);
	const before = load<u32>(place);
	if (before !== NONE && load<u32>(ids + (<usize>before << 2)) === messageId) {
		store<u32>(column(4) + at, before);
		store<u32>(column(5) + (<usize>before << 2), message);
	}
	store<u32>(place, message);
}

function takeSender(line: usize, begins: bool): bool {
	const sender = senderOf(line);
	if (sender === 0) {
		return false;
	}
	const message = begins ? begin(line) : current(line);
	const at = column(2) + (<usize>message << 2);
	mark(message, TOLD);
	if (load<u32>(at) === 0) {
		store<u32>(at, sender);
	}
	return true;
}

/** The number of the sender of the line; 0 where it is not known. */
function senderOf(line: usize): u32 {
	// the null sender
	if (load<u32>(line, COLUMN * 5) === load<u32>(line, COLUMN * 6)) {
		return 1;
	}
	const first = load<u32>(line, COLUMN * 3);
	const at = senderAt(first);
	return load<u32>(at) === first && load<u32>(at, 4) === load<u32>(line, COLUMN * 4) ? load<u32>(at, 8) : 0;
}

function senderAt(first: u32): usize {
	return SENDERS + <usize>(first & (SENDERS_KNOWN - 1)) * 12;
}

export function learnSender(first: u32, second: u32, sender: u32): void {
	const at = senderAt(first);
	store<u32>(at, first);
	store<u32>(at, second, 4);
	store<u32>(at, sender, 8);
}

/** Leaves what may be told under another queue id: the message came here before. */
function takeDelivery(line: usize, row: u32): bool {
	const clock = load<u32>(line, COLUMN * 8);
	if (clock - hour >= HOUR) {
		return false;
	}
	find(line);
	const isNew = known === NONE || (flags() & LEFT) !== 0;
	if (!isNew && load<u32>(column(4) + (<usize>known << 2)) !== NONE) {
		return false;
	}
	const message = isNew ? add(line) : known;
	mark(message, TOLD);
	const at = <usize>recipientOf(message, load<u32>(line, COLUMN * 3)) << 2;
	store<u32>(column(12) + at, STATE_SENT);
	store<u32>(column(15) + at, startOfDay + clock);
	deliveries++;
	lastDelivery = row;
	return true;
}

function recipientOf(message: u32, hash: u32): u32 {
	const place = slotOf(SLOTS + (width << 1), column(9), message, hash);
	const before = load<u32>(place);
	if (before !== 0) {
		return before - 1;
	}
	const recipient = recipients++;
	const at = <usize>recipient << 2;
	const head = column(6) + (<usize>message << 2);
	store<u32>(column(9) + at, message);
	store<u32>(column(10) + at, hash);
	store<u32>(place, recipient + 1);
	store<u32>(column(14) + at, NONE);
	store<u32>(column(16) + at, NONE);
	store<u32>(column(11) + at, load<u32>(head));
	store<u32>(head, recipient);
	return recipient;
}

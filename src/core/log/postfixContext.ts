import { ascii, CLOSE_BRACKET, COLON, hasAt, HYPHEN, indexOfByte, indexOfBytes, isDigit, isLetterOrDigit, OPEN_BRACKET, SLASH, SPACE } from './bytes';
import { CONTEXT, setAddress, type LineBytes, type LineRecord } from './record';

const FROM = ascii('from=');
const MESSAGE_ID = ascii('message-id=');
const RESENT = ascii('resent-');
const SIZE = ascii(', size=');
const NOTIFICATION = ascii('notification: ');
const REMOVED = ascii('removed');

const T = 0x54;
const F = 0x66;
const M = 0x6d;
const P = 0x70;
const R = 0x72;
const S = 0x73;
/** No stamp is shorter than that of syslog: Nov 24 06:25:11 */
const SHORTEST_STAMP = 15;
/** Time stamp, host and program; RFC 5321 allows a host more, no log has more. */
const LONGEST_HEADER = 200;

/**
 * Reads a line with facts of the envelope from the queue id on, without its header, which takes most of the time and tells nothing
 * of the message. False for other lines, and for headers of other forms, which are no less right for that.
 */
export function readContextAlone(line: LineBytes, record: LineRecord): boolean {
	const { bytes, start, end } = line;
	const close = indexOfByte(bytes, CLOSE_BRACKET, start + SHORTEST_STAMP, Math.min(end, start + LONGEST_HEADER));
	if (close < 0 || bytes[close + 1] !== COLON || bytes[close + 2] !== SPACE || !isHeader(bytes, start, close)) {
		return false;
	}
	const id = close + 3;
	let idEnd = id;
	while (idEnd < end && isLetterOrDigit(bytes[idEnd])) {
		idEnd++;
	}
	if (idEnd - id < 5 || bytes[idEnd] !== COLON || bytes[idEnd + 1] !== SPACE) {
		return false;
	}
	// from=, message-id=, removed or resent-, sender …, postmaster …; to= and client= are the most frequent others
	const first = bytes[idEnd + 2];
	if (first !== F && first !== M && first !== R && first !== S && first !== P) {
		return false;
	}
	record.queueId.set(id, idEnd);
	return readContext(line, idEnd + 2, record);
}

/** Nov 24 06:25:11 mx1 postfix/qmgr[812 and nothing else before it, or the whole header would tell another program */
function isHeader(bytes: Uint8Array, start: number, end: number): boolean {
	let at = end - 1;
	while (at > start && isDigit(bytes[at])) {
		at--;
	}
	const program = bytes[at] === OPEN_BRACKET ? wordStart(bytes, start, at) : -1;
	const host = program > start ? wordStart(bytes, start, program - 1) : -1;
	return host > start && indexOfByte(bytes, SLASH, program, at) > 0 && isStamp(bytes, start, host - 1);
}

/** Where the word begins that ends before `end`, behind a space; -1 where it is empty or the first one. */
function wordStart(bytes: Uint8Array, start: number, end: number): number {
	let at = end;
	while (at > start && bytes[at - 1] !== SPACE) {
		at--;
	}
	return at > start && at < end ? at : -1;
}

/** Nov 24 06:25:11, or 2026-11-24T06:25:11.123+01:00; only the form is looked at. */
function isStamp(bytes: Uint8Array, start: number, end: number): boolean {
	const isOfSyslog = end - start === SHORTEST_STAMP && bytes[start + 3] === SPACE && bytes[start + 6] === SPACE;
	const isIso = bytes[start + 4] === HYPHEN && bytes[start + 7] === HYPHEN && bytes[start + 10] === T && indexOfByte(bytes, SPACE, start, end) < 0;
	const time = isOfSyslog ? start + 7 : start + 11;
	return (isOfSyslog || isIso) && isDigit(bytes[time]) && bytes[time + 2] === COLON && isDigit(bytes[time + 4]) && bytes[time + 5] === COLON && isDigit(bytes[time + 7]);
}

/**
 * from=<news@example.net>, size=4213, nrcpt=3 (queue active); message-id=<20261124062511.1@example.net>; removed; sender non-delivery
 * notification: 5D2C8600A9. `at`: behind the queue id.
 */
export function readContext(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	const resent = hasAt(bytes, RESENT, at, end) ? at + RESENT.length : at;
	if (hasAt(bytes, MESSAGE_ID, resent, end)) {
		setAddress(bytes, resent + MESSAGE_ID.length, end, record.messageId);
		record.begins = true;
	} else if (hasAt(bytes, REMOVED, at, end) && at + REMOVED.length === end) {
		record.leaves = true;
	} else if (!readSender(line, at, record) && !readNotification(line, at, record)) {
		return false;
	}
	record.kind = CONTEXT;
	return true;
}

function readSender({ bytes, end }: LineBytes, at: number, record: LineRecord): boolean {
	const size = hasAt(bytes, FROM, at, end) ? indexOfBytes(bytes, SIZE, at, end) : -1;
	if (size < 0) {
		return false;
	}
	setAddress(bytes, at + FROM.length, size, record.sender);
	return true;
}

/** What is said is about the message of the second queue id. */
function readNotification({ bytes, end }: LineBytes, at: number, record: LineRecord): boolean {
	// The longest of them, `sender delivery status notification: `, has 37 bytes.
	const words = indexOfBytes(bytes, NOTIFICATION, at, Math.min(end, at + 40));
	const id = words + NOTIFICATION.length;
	let idEnd = id;
	while (idEnd < end && isLetterOrDigit(bytes[idEnd])) {
		idEnd++;
	}
	if (words < 0 || idEnd < end || idEnd - id < 5) {
		return false;
	}
	record.queueId.set(id, idEnd);
	record.isNotification = true;
	return true;
}

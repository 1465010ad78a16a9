import { ascii, CLOSE, COMMA, hasAt, indexOfByte, indexOfBytes, lastIndexOfBytes, OPEN, SPACE } from './bytes';
import { endOfCode } from './codes';
import { endOfListed, KIND, NO_EVENT, setAddress, type LineBytes, type LineRecord } from './record';

const STAT = ascii(', stat=');
const RELAY = ascii(', relay=');
const DSN = ascii(', dsn=');
const REPLY = ascii(', reply=');
const FOUR = 0x34;
const STAT_DEFERRED = ascii(', stat=Deferred');
const FIELD_AFTER_RELAY = [DSN, ascii(', tls_verify='), ascii(', ntries='), STAT];

const SENT = ascii('Sent');
const DEFERRED = ascii('Deferred');
const QUEUED = ascii('queued');
const EXPANDED = ascii('Expanded');
/** Cannot send message for 5 days; Cannot send message within 5 days */
const EXPIRED = ascii('Cannot send message ');
/** What may stand between `Deferred` and the reason. */
const COLON_SPACE = ascii(': ');

/**
 * to=<ada@example.com>,<grace@example.com>, ctladdr=<news@example.net> (8/0), delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=122210,
 * relay=mx.example.com. [198.51.100.25], dsn=2.0.0, stat=Sent (Ok: queued as 9C0D1)
 *
 * `at`: behind `to=`. Old versions have no dsn=.
 */
export function readDelivery(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	const listEnd = readRecipients(line, at, record);
	if (readWithReply(line, listEnd, record)) {
		return true;
	}
	const stat = indexOfBytes(bytes, STAT, listEnd, end);
	if (stat < 0) {
		return false;
	}
	readRelay(line, { start: listEnd, end: stat }, record);
	const dsn = lastIndexOfBytes(bytes, DSN, listEnd, stat);
	if (dsn >= 0) {
		const comma = indexOfByte(bytes, COMMA, dsn + DSN.length, end);
		record.dsn.set(dsn + DSN.length, comma);
	}
	readStat(line, stat + STAT.length, record);
	return true;
}

/**
 * relay=mx.example.com. [198.51.100.25], dsn=5.1.1, reply=550 5.1.1 No such user, stat=User unknown: since 8.16 the first line of the
 * reply has a field of its own. What the other side said may look like any field, so all is told by what stands before it.
 */
function readWithReply(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	const dsn = indexOfBytes(bytes, DSN, at, end);
	const comma = dsn < 0 ? -1 : indexOfByte(bytes, COMMA, dsn + DSN.length, end);
	const reply = comma + REPLY.length;
	if (comma < 0 || !hasAt(bytes, REPLY, comma, end) || endOfCode(bytes, reply, end) < 0) {
		return false;
	}
	const last = lastIndexOfBytes(bytes, STAT, reply, end);
	const deferred = indexOfBytes(bytes, STAT_DEFERRED, reply, end);
	// What is deferred repeats the reply behind its status. A 5xx may be deferred too, where it answered STARTTLS.
	const isDeferred = deferred >= 0 && (deferred === last || bytes[reply] === FOUR);
	const stat = isDeferred ? deferred : last;
	record.kind = isDeferred ? KIND.deferred : kindOfClass(bytes[reply]);
	readRelay(line, { start: at, end: dsn }, record);
	record.dsn.set(dsn + DSN.length, comma);
	record.reply.set(reply, stat < 0 ? end : stat);
	return true;
}

/** The recipients are parted by commas, the field ends at a comma and a space. */
function readRecipients(line: LineBytes, at: number, record: LineRecord): number {
	const { bytes, end } = line;
	const first = endOfListed(bytes, at, end);
	setAddress(bytes, at, first, record.recipient);
	let listEnd = first;
	while (listEnd < end && bytes[listEnd + 1] !== SPACE) {
		listEnd = endOfListed(bytes, listEnd + 1, end);
	}
	if (listEnd > first) {
		record.moreRecipients.set(first, listEnd);
	}
	return listEnd;
}

function readRelay(line: LineBytes, fields: { start: number; end: number }, record: LineRecord): void {
	const { bytes, end } = line;
	const at = indexOfBytes(bytes, RELAY, fields.start, fields.end);
	if (at < 0) {
		return;
	}
	const start = at + RELAY.length;
	let relayEnd = fields.end;
	for (const field of FIELD_AFTER_RELAY) {
		const next = indexOfBytes(bytes, field, start, Math.min(end, relayEnd + field.length));
		relayEnd = next >= 0 ? Math.min(relayEnd, next) : relayEnd;
	}
	if (relayEnd > start) {
		record.relay.set(start, relayEnd);
	}
}

/** Sent (Ok: queued as 9C0D1); Deferred: 451 4.7.1 Greylisted; User unknown; Cannot send message for 5 days */
function readStat(line: LineBytes, at: number, record: LineRecord): void {
	const { bytes, end } = line;
	let start = at;
	let textEnd = end;
	record.kind = kindAt(line, at, record);
	if (record.kind === KIND.sent) {
		const open = indexOfByte(bytes, OPEN, at, end);
		start = open < 0 ? end : open + 1;
		textEnd = bytes[end - 1] === CLOSE ? end - 1 : end;
	} else if (record.kind === KIND.deferred && hasAt(bytes, DEFERRED, at, end)) {
		const text = at + DEFERRED.length;
		start = hasAt(bytes, COLON_SPACE, text, end) ? text + COLON_SPACE.length : at;
	}
	if (start < textEnd) {
		record.reply.set(start, textEnd);
	}
}

function kindAt({ bytes, end }: LineBytes, at: number, record: LineRecord): number {
	if (hasAt(bytes, SENT, at, end)) {
		return KIND.sent;
	}
	if (hasAt(bytes, DEFERRED, at, end)) {
		return KIND.deferred;
	}
	if (hasAt(bytes, EXPIRED, at, end)) {
		return KIND.expired;
	}
	if (hasAt(bytes, QUEUED, at, end)) {
		return NO_EVENT;
	}
	if (hasAt(bytes, EXPANDED, at, end)) {
		return KIND.expanded;
	}
	// Other words name a failure (User unknown, I/O error); whether it is for good, the enhanced code tells.
	return kindOfClass(record.dsn.isSet ? bytes[record.dsn.start] : undefined);
}

/** By the first digit of the enhanced code. */
function kindOfClass(digit: number | undefined): number {
	switch (digit) {
		case 0x32: return KIND.sent;
		case 0x34: return KIND.deferred;
		default: return KIND.bounced;
	}
}

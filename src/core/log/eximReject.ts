import { ascii, EQUALS, hasAt, indexOfBytes, isLetterOrDigit, LESS, OPEN, OPEN_BRACKET, QUOTE, skipSpaces } from './bytes';
import { endOfHost, endOfWord, isTextAt, readField } from './eximFields';
import { phaseAt, phaseNumber } from './phase';
import { endOfBracketed, KIND, setAddress, type LineBytes, type LineRecord } from './record';

const TEMPORARILY = ascii('temporarily ');
const REJECTED = ascii('rejected ');
const DROPPED_BY = ascii("dropped by '");
const SYNC_ERROR = ascii('SMTP protocol synchronization error');
const COLON_REJECTED = ascii(': rejected ');
const REFUSED_FROM = ascii('refused connection from ');
const CONNECTION_FROM = ascii('Connection from ');
const REFUSED = ascii(' refused: ');
const AFTER_DATA = ascii('after DATA');
const AFTER = ascii('after ');
const BY = [ascii('by local_scan()'), ascii('by non-SMTP ACL')];
const FROM_SENDER = ascii('from <');
const FROM = ascii(' from ');
const HOST = ascii(' H=');
const CONNECT = phaseNumber('connect');
const END_OF_DATA = phaseNumber('end of DATA');

/**
 * H=mail.example.net [192.0.2.10] F=<a@example.net> rejected RCPT <relay@example.org>: relay not permitted
 *
 * Before the word stand only fields; where anything else does, the line tells of something that refused nothing here.
 */
export function readRefusal(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	if (hasAt(bytes, REFUSED_FROM, at, end) || hasAt(bytes, CONNECTION_FROM, at, end)) {
		return readRefusedConnection(line, at, record);
	}
	if (hasAt(bytes, SYNC_ERROR, at, end)) {
		return readSyncError(line, at, record);
	}
	let next = at;
	while (next < end && !hasAt(bytes, REJECTED, next, end) && !hasAt(bytes, TEMPORARILY, next, end) && !hasAt(bytes, DROPPED_BY, next, end)) {
		if (!isFieldAt(bytes, next, end)) {
			return false;
		}
		next = skipSpaces(bytes, readField(line, next, record), end);
	}
	if (hasAt(bytes, DROPPED_BY, next, end)) {
		return readStage(line, next + DROPPED_BY.length, { record, isTemporary: false });
	}
	const isTemporary = hasAt(bytes, TEMPORARILY, next, end);
	const rejected = isTemporary ? next + TEMPORARILY.length : next;
	return hasAt(bytes, REJECTED, rejected, end) && readStage(line, rejected + REJECTED.length, { record, isTemporary });
}

/** H=..., U=..., SPF=fail; [127.0.0.1], (helo) */
function isFieldAt(bytes: Uint8Array, at: number, end: number): boolean {
	if (bytes[at] === OPEN || bytes[at] === OPEN_BRACKET) {
		return true;
	}
	let i = at;
	while (i < end && (isLetterOrDigit(bytes[i]) || bytes[i] === 0x2d)) {
		i++;
	}
	return i > at && i < end && bytes[i] === EQUALS;
}

/** RCPT <a@example.com>: text; after DATA: text; connection in "connect" ACL: text; by local_scan(): text; from <a@example.net> ...: text; of `dropped by`: connect' ACL: text */
function readStage(line: LineBytes, at: number, into: { record: LineRecord; isTemporary: boolean }): boolean {
	const { bytes, end } = line;
	const { record } = into;
	const isSender = hasAt(bytes, FROM_SENDER, at, end);
	record.phase = hasAt(bytes, AFTER_DATA, at, end) ? END_OF_DATA : phaseAt(bytes, at, end);
	if (record.phase === 0 && !isSender && !BY.some((words) => hasAt(bytes, words, at, end)) && !hasAt(bytes, AFTER, at, end)) {
		return false;
	}
	record.kind = KIND.rejected;
	record.failureClass = into.isTemporary ? 4 : 5;
	let next = endOfWord(bytes, at, end);
	const address = skipSpaces(bytes, next, end);
	if (bytes[address] === LESS && address < end) {
		next = endOfBracketed(bytes, address, end);
		const isMail = isSender || record.phase === MAIL_FROM;
		setAddress(bytes, address, next, isMail ? record.sender : record.recipient);
	}
	readRest(line, next, record);
	return true;
}

const MAIL_FROM = phaseNumber('MAIL FROM');

/** Up to the colon more may be told: from host (helo) [192.0.2.1], H=..., U=... */
function readRest(line: LineBytes, at: number, record: LineRecord): void {
	const { bytes, end } = line;
	let next = at;
	while (next < end && !isTextAt(bytes, next, end)) {
		if (!record.relay.isSet && (hasAt(bytes, FROM, next, end) || hasAt(bytes, HOST, next, end))) {
			const host = next + (hasAt(bytes, FROM, next, end) ? FROM.length : HOST.length);
			const from = hasAt(bytes, HOST, host - 1, end) ? host - 1 + HOST.length : host;
			next = endOfHost(bytes, from, end);
			record.relay.set(from, next);
		} else {
			next = bytes[next] === QUOTE ? endOfWord(bytes, next, end) : next + 1;
		}
	}
	if (next + 2 < end) {
		record.reply.set(next + 2, end);
	}
}

/** SMTP protocol synchronization error (input sent without waiting for greeting): rejected connection from H=[192.0.2.1] input="..." */
function readSyncError(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	const rejected = indexOfBytes(bytes, COLON_REJECTED, at, end);
	if (rejected < 0) {
		return false;
	}
	const command = rejected + COLON_REJECTED.length;
	record.kind = KIND.rejected;
	record.failureClass = 5;
	record.phase = phaseAt(bytes, bytes[command] === QUOTE ? command + 1 : command, end);
	record.reply.set(at, rejected);
	const host = indexOfBytes(bytes, HOST, command, end);
	if (host >= 0) {
		record.relay.set(host + HOST.length, endOfHost(bytes, host + HOST.length, end));
	}
	return true;
}

/** refused connection from [203.0.113.7] (host_reject_connection); Connection from [203.0.113.7] refused: too many connections */
function readRefusedConnection(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	const isFirst = hasAt(bytes, REFUSED_FROM, at, end);
	const host = at + (isFirst ? REFUSED_FROM.length : CONNECTION_FROM.length);
	const hostEnd = endOfHost(bytes, host, end);
	const refused = isFirst ? hostEnd : indexOfBytes(bytes, REFUSED, hostEnd, end);
	if (refused < 0) {
		return false;
	}
	record.kind = KIND.rejected;
	record.phase = CONNECT;
	record.relay.set(host, hostEnd);
	const text = isFirst ? skipSpaces(bytes, hostEnd, end) : refused + REFUSED.length;
	if (text < end) {
		record.reply.set(text, end);
	}
	return true;
}

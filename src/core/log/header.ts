import {
	ascii, BACKSLASH, CLOSE_BRACKET, COLON, DOT, GREATER, hasAt, HYPHEN, indexOfByte, isDigit, isLetterOrDigit, LESS, OPEN_BRACKET, PIPE, QUOTE,
	skipSpaces, SLASH, SPACE,
} from './bytes';
import type { Reference } from './calendar';
import { NO_ZONE, type LineBytes, type LineRecord } from './record';
import { readStamp } from './stamp';

const STDOUT = ascii('stdout ');
const STDERR = ascii('stderr ');
const POD = ascii('pod/');
/** RFC 5424 section 6.4: a text in UTF-8 may begin with a byte order mark. */
const MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

/**
 * Reads what stands before the message: time stamp, host, program name. Sets `seconds`, `zoneMinutes`, `host`, `tag`, `service` and
 * `message`; each stays unset where the line does not have it, so that a line without any header is all message.
 */
export function readHeader(line: LineBytes, record: LineRecord, reference: Reference): void {
	const { bytes, start, end } = line;
	const behind = afterLevel(bytes, readStamp(bytes, start, end, { record, reference }), end);
	record.message = behind;
	if (readNames(bytes, behind, end, record)) {
		return;
	}
	// 2026-11-24T06:25:12.1Z Nov 24 06:25:11 mx1 postfix/smtp[2110]: ... (kubectl logs --timestamps); the inner one is the log's
	const wrapped = behind === start ? afterContainer(bytes, start, end) : afterStream(bytes, behind, end);
	if (behind === start && wrapped === start) {
		return;
	}
	const inner = readInnerStamp(line, wrapped, record, reference);
	record.message = afterLevel(bytes, inner, end);
	readNames(bytes, record.message, end, record);
}

/**
 * Reads another header, which stands behind the first one: Nov 24 06:25:12 docker1 mail[811]: Nov 24 06:25:11 mx1 postfix/smtp[2110]: ...
 * False where there is none.
 */
export function readInnerHeader(line: LineBytes, record: LineRecord, reference: Reference): boolean {
	const { message } = record;
	const inner = message > line.start ? readInnerStamp(line, message, record, reference) : message;
	if (inner === message) {
		return false;
	}
	record.host.clear();
	record.tag.clear();
	record.service.clear();
	record.message = inner;
	readNames(line.bytes, inner, line.end, record);
	return true;
}

/** An inner stamp without a zone has none: that of the outer one is another clock's. */
function readInnerStamp({ bytes, end }: LineBytes, at: number, record: LineRecord, reference: Reference): number {
	const { seconds, zoneMinutes } = record;
	record.zoneMinutes = NO_ZONE;
	const inner = readStamp(bytes, at, end, { record, reference });
	if (inner === at) {
		record.seconds = seconds;
		record.zoneMinutes = zoneMinutes;
	}
	return inner;
}

/** mx1 postfix/smtp[2110]: , postfix/smtp[2110]: , mx1 mail.info postfix/smtp[2110]: , and the fields of RFC 5424 */
function readNames(bytes: Uint8Array, at: number, end: number, record: LineRecord): boolean {
	if (readTag(bytes, at, end, record)) {
		// Without a host before it, a lone word may as well be a queue id: 4F1B2600A3: to=<...>
		if (bytes[record.tag.end] === OPEN_BRACKET || record.service.start > record.tag.start) {
			return true;
		}
		record.tag.clear();
		record.service.clear();
		record.message = at;
		return false;
	}
	const hostEnd = indexOfByte(bytes, SPACE, at, Math.min(end, at + 255));
	if (hostEnd <= at || bytes[hostEnd - 1] === COLON || !isName(bytes, at, hostEnd)) {
		return false;
	}
	const found =
		readTag(bytes, hostEnd + 1, end, record) ||
		readTag(bytes, afterFacility(bytes, hostEnd + 1, end), end, record) ||
		readStructured(bytes, hostEnd + 1, end, record);
	if (found) {
		record.host.set(at, hostEnd);
	}
	return found;
}

/** postfix/smtp[2110]: , exim: , sm-mta[41]: [ID 197553 mail.info] (Solaris) */
function readTag(bytes: Uint8Array, at: number, end: number, record: LineRecord): boolean {
	const tagEnd = endOfName(bytes, at, end);
	// delivery 183: success: ...: a number is no program, and an id that begins with one is none
	if (tagEnd === at || isDigit(bytes[at])) {
		return false;
	}
	let next = tagEnd;
	if (bytes[next] === OPEN_BRACKET && next < end) {
		next = indexOfByte(bytes, CLOSE_BRACKET, next, Math.min(end, next + 24)) + 1;
	}
	if (next === 0 || next + 1 >= end || bytes[next] !== COLON || bytes[next + 1] !== SPACE) {
		return false;
	}
	setTag(bytes, at, tagEnd, record);
	record.message = afterMessageId(bytes, next + 2, end);
	return true;
}

/** RFC 5424 section 6.2: postfix/smtp 2110 - - MESSAGE, behind the host */
function readStructured(bytes: Uint8Array, at: number, end: number, record: LineRecord): boolean {
	const tagEnd = endOfName(bytes, at, end);
	let next = tagEnd;
	// PROCID and MSGID
	for (let field = 0; field < 2; field++) {
		if (next >= end || bytes[next] !== SPACE) {
			return false;
		}
		next = endOfName(bytes, next + 1, end);
	}
	const data = next < end && bytes[next] === SPACE ? endOfData(bytes, next + 1, end) : -1;
	if (data < 0 || data >= end || bytes[data] !== SPACE) {
		return false;
	}
	setTag(bytes, at, tagEnd, record);
	record.message = hasAt(bytes, MARK, data + 1, end) ? data + 1 + MARK.length : data + 1;
	return true;
}

/** RFC 5424 section 6.3: behind `-`, or behind `[meta sequenceId="29"][origin ip="192.0.2.1"]`; -1 for other text. */
function endOfData(bytes: Uint8Array, at: number, end: number): number {
	if (bytes[at] === HYPHEN) {
		return at + 1;
	}
	let i = at;
	let quoted = false;
	if (bytes[i] !== OPEN_BRACKET) {
		return -1;
	}
	for (; i < end; i++) {
		if (bytes[i] === BACKSLASH && quoted) {
			i++;
		} else if (bytes[i] === QUOTE) {
			quoted = !quoted;
		} else if (bytes[i] === CLOSE_BRACKET && !quoted && bytes[i + 1] !== OPEN_BRACKET) {
			return i + 1;
		}
	}
	return -1;
}

function setTag(bytes: Uint8Array, start: number, end: number, record: LineRecord): void {
	record.tag.set(start, end);
	let service = end;
	while (service > start && bytes[service - 1] !== SLASH) {
		service--;
	}
	record.service.set(service, end);
}

/** The text behind `[ID 197553 mail.info] `. */
function afterMessageId(bytes: Uint8Array, at: number, end: number): number {
	if (bytes[at] !== OPEN_BRACKET || bytes[at + 1] !== 0x49 || bytes[at + 2] !== 0x44 || bytes[at + 3] !== SPACE) {
		return at;
	}
	const close = indexOfByte(bytes, CLOSE_BRACKET, at, Math.min(end, at + 48));
	return close > 0 && bytes[close + 1] === SPACE ? close + 2 : at;
}

/** The text behind `<mail.notice> ` (FreeBSD). */
function afterLevel(bytes: Uint8Array, at: number, end: number): number {
	if (bytes[at] !== LESS || at >= end) {
		return at;
	}
	const nameEnd = endOfName(bytes, at + 1, end);
	return bytes[nameEnd] === GREATER && bytes[nameEnd + 1] === SPACE ? nameEnd + 2 : at;
}

/** The text behind `mail.info ` (BusyBox). */
function afterFacility(bytes: Uint8Array, at: number, end: number): number {
	const nameEnd = endOfName(bytes, at, end);
	return nameEnd < end && bytes[nameEnd] === SPACE && indexOfByte(bytes, DOT, at, nameEnd) > 0 ? nameEnd + 1 : at;
}

/** The text behind `stdout F ` (containerd, CRI-O); P is a part of a longer line. */
function afterStream(bytes: Uint8Array, at: number, end: number): number {
	const isStream = hasAt(bytes, STDOUT, at, end) || hasAt(bytes, STDERR, at, end);
	const flag = at + STDOUT.length;
	return isStream && flag + 1 < end && (bytes[flag] === 0x46 || bytes[flag] === 0x50) && bytes[flag + 1] === SPACE ? flag + 2 : at;
}

/** The text behind `mail-1  | ` (docker compose), `[pod/mail-0/postfix] ` (kubectl logs --prefix), `[ 1234.567890] ` (the kernel's clock) */
function afterContainer(bytes: Uint8Array, at: number, end: number): number {
	if (bytes[at] === OPEN_BRACKET) {
		const close = indexOfByte(bytes, CLOSE_BRACKET, at, Math.min(end, at + 255));
		return close > 0 && bytes[close + 1] === SPACE && isContainer(bytes, at + 1, close) ? close + 2 : at;
	}
	const bar = skipSpaces(bytes, endOfName(bytes, at, end), end);
	return bar > at + 1 && bytes[bar] === PIPE && bytes[bar - 1] === SPACE && bytes[bar + 1] === SPACE ? bar + 2 : at;
}

/** pod/mail-0/postfix, or seconds with a fraction */
function isContainer(bytes: Uint8Array, start: number, end: number): boolean {
	const at = skipSpaces(bytes, start, end);
	const isPod = hasAt(bytes, POD, at, end) && endOfName(bytes, at, end) === end;
	let i = at;
	while (i < end && (isDigit(bytes[i]) || bytes[i] === DOT)) {
		i++;
	}
	return isPod || (i === end && i > at && indexOfByte(bytes, DOT, at, end) > at);
}

function isName(bytes: Uint8Array, at: number, end: number): boolean {
	for (let i = at; i < end; i++) {
		const byte = bytes[i] as number;
		// A host may be an address of IPv6, and of any letters.
		if (!isNameByte(byte) && byte !== COLON && byte < 0x80) {
			return false;
		}
	}
	return true;
}

function endOfName(bytes: Uint8Array, at: number, end: number): number {
	let i = at;
	while (i < end && isNameByte(bytes[i] as number)) {
		i++;
	}
	return i;
}

/** Letters, digits, and - . / _ @ + */
function isNameByte(byte: number): boolean {
	return isLetterOrDigit(byte) || (byte >= HYPHEN && byte <= SLASH) || byte === 0x5f || byte === 0x40 || byte === 0x2b;
}

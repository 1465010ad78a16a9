import { CLOSE_BRACKET, COLON, DOT, GREATER, HYPHEN, indexOfByte, isLetterOrDigit, LESS, OPEN_BRACKET, SLASH, SPACE } from './bytes';
import type { Reference } from './calendar';
import type { LineBytes, LineRecord } from './record';
import { readStamp } from './stamp';

/**
 * Reads what stands before the message: time stamp, host, program name. Sets `seconds`, `zoneMinutes`, `host`, `tag`, `service` and
 * `message`; each stays unset where the line does not have it, so that a line without any header is all message.
 */
export function readHeader(line: LineBytes, record: LineRecord, reference: Reference): void {
	const { bytes, start, end } = line;
	const behind = afterLevel(bytes, readStamp(bytes, start, end, { record, reference }), end);
	record.message = behind;
	if (readNames(bytes, behind, end, record) || behind === start) {
		return;
	}
	// 2026-11-24T06:25:12.1Z Nov 24 06:25:11 mx1 postfix/smtp[2110]: ... (kubectl logs --timestamps); the inner one is the log's
	const inner = readStamp(bytes, behind, end, { record, reference });
	if (inner > behind) {
		record.message = inner;
		readNames(bytes, inner, end, record);
	}
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
	if (tagEnd === at) {
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
	// PROCID and MSGID; then structured data, of which only "there is none" is read
	for (let field = 0; field < 2; field++) {
		if (next >= end || bytes[next] !== SPACE) {
			return false;
		}
		next = endOfName(bytes, next + 1, end);
	}
	if (next + 3 > end || bytes[next] !== SPACE || bytes[next + 1] !== HYPHEN || bytes[next + 2] !== SPACE) {
		return false;
	}
	setTag(bytes, at, tagEnd, record);
	record.message = next + 3;
	return true;
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

import { ascii, CLOSE_BRACKET, COLON, COMMA, EQUALS, hasAt, indexOfByte, indexOfBytes, isDigit, lastIndexOfBytes, LESS, SEMICOLON, SPACE } from './bytes';
import { NO_PHASE, phaseAt, phaseNumber } from './phase';
import { endOfBracketed, KIND, setAddress, type LineBytes, type LineRecord } from './record';

const FROM_CLIENT = ascii(' from ');
const END_OF_DATA = phaseNumber('end of DATA');
const COLON_SPACE = ascii(': ');
const HEADER = ascii('header ');
const BODY = ascii('body ');
/** What the fields behind the reply can begin with. */
const FIELDS = [ascii('; from='), ascii('; to='), ascii('; proto='), ascii('; helo=')];
const FROM = ascii('from=');
const TO = ascii('to=');

/** A part of the line. */
interface Part {
	readonly start: number;
	readonly end: number;
}

/**
 * RCPT from unknown[203.0.113.77]: 554 5.7.1 <relay@example.org>: Relay access denied; from=<spam@example.net>
 * to=<relay@example.org> proto=ESMTP helo=<pc>
 *
 * `at`: behind `reject: `. Answers true for every refusal.
 */
export function readReject(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	const fields = startOfFields(bytes, at, end);
	record.kind = KIND.rejected;
	if (hasAt(bytes, HEADER, at, end) || hasAt(bytes, BODY, at, end)) {
		readContentReject(line, { start: at, end: fields }, record);
		return true;
	}
	const stageEnd = endOfStage(bytes, at, fields);
	record.phase = phaseAt(bytes, at, stageEnd);
	let reply = stageEnd;
	if (hasAt(bytes, FROM_CLIENT, stageEnd, fields)) {
		const client = stageEnd + FROM_CLIENT.length;
		const clientEnd = endOfClient(bytes, client, fields);
		record.relay.set(client, clientEnd);
		reply = clientEnd;
	}
	if (hasAt(bytes, COLON_SPACE, reply, fields)) {
		reply += COLON_SPACE.length;
	}
	if (reply < fields) {
		record.reply.set(reply, fields);
	}
	readFields(line, fields, record);
	return true;
}

/** header Subject: offer from mail.example.net[192.0.2.10]; from=<a@example.net> to=<b@example.com> proto=ESMTP helo=<x>: 5.7.1 No offers */
function readContentReject(line: LineBytes, content: Part, record: LineRecord): void {
	const { bytes, end } = line;
	const client = lastIndexOfBytes(bytes, FROM_CLIENT, content.start, content.end);
	if (client >= 0) {
		record.relay.set(client + FROM_CLIENT.length, content.end);
		// Content that came through SMTP is refused when all of it is there; `local` is what this machine handed in.
		record.phase = bytes[content.end - 1] === CLOSE_BRACKET ? END_OF_DATA : NO_PHASE;
	}
	const fieldsEnd = readFields(line, content.end, record);
	if (hasAt(bytes, COLON_SPACE, fieldsEnd, end) && fieldsEnd + COLON_SPACE.length < end) {
		record.reply.set(fieldsEnd + COLON_SPACE.length, end);
	}
}

/** The space or colon behind `RCPT` or `END-OF-MESSAGE`. */
function endOfStage(bytes: Uint8Array, at: number, end: number): number {
	let i = at;
	while (i < end && bytes[i] !== SPACE && bytes[i] !== COLON) {
		i++;
	}
	return i;
}

/** Behind `unknown[203.0.113.77]` or `[203.0.113.99]:52114`: addresses of IPv6 hold colons too. */
function endOfClient(bytes: Uint8Array, at: number, end: number): number {
	const bracket = indexOfByte(bytes, CLOSE_BRACKET, at, end);
	if (bracket < 0) {
		const colon = indexOfBytes(bytes, COLON_SPACE, at, end);
		return colon < 0 ? end : colon;
	}
	let i = bracket + 1;
	if (bytes[i] === COLON && isDigit(bytes[i + 1])) {
		i++;
		while (i < end && isDigit(bytes[i])) {
			i++;
		}
	}
	return i;
}

/**
 * The last place from which fields follow to the end, since the reply may quote anything, semicolons and what looks like a field too.
 * The line's end where there is none; where something of another make stands behind the fields, the last place where one can begin.
 */
function startOfFields(bytes: Uint8Array, at: number, end: number): number {
	let first = -1;
	for (const field of FIELDS) {
		const found = lastIndexOfBytes(bytes, field, at, end);
		const fieldsEnd = found < 0 ? -1 : endOfFields(bytes, found, end);
		if (fieldsEnd === end || (fieldsEnd > 0 && hasAt(bytes, COLON_SPACE, fieldsEnd, end))) {
			return found;
		}
		first = first < 0 ? found : first;
	}
	return first < 0 ? end : first;
}

/** Of fields that begin with a semicolon, which none of those behind the first has. */
function endOfFields(bytes: Uint8Array, at: number, end: number): number {
	let next = at;
	while (next < end && (next === at || bytes[next] === COMMA || bytes[next] === SPACE)) {
		const equals = indexOfByte(bytes, EQUALS, next, end);
		const word = bytes[next] === SPACE ? next + 1 : next + 2;
		if (equals < 0 || indexOfByte(bytes, SPACE, word, equals) >= 0) {
			return next;
		}
		next = endOfValue(bytes, equals + 1, end);
	}
	return next;
}

/** ; from=<a@example.net> to=<b@example.com> proto=ESMTP helo=<x>, parted by spaces or by commas and spaces. Answers their end. */
function readFields(line: LineBytes, at: number, record: LineRecord): number {
	const { bytes, end } = line;
	let next = at;
	while (next < end && (bytes[next] === SEMICOLON || bytes[next] === COMMA || bytes[next] === SPACE)) {
		let field = next;
		while (field < end && (bytes[field] === SEMICOLON || bytes[field] === COMMA || bytes[field] === SPACE)) {
			field++;
		}
		const equals = indexOfByte(bytes, EQUALS, field, end);
		if (equals < 0) {
			return next;
		}
		next = endOfValue(bytes, equals + 1, end);
		if (hasAt(bytes, FROM, field, end)) {
			setAddress(bytes, equals + 1, next, record.sender);
		} else if (hasAt(bytes, TO, field, end)) {
			setAddress(bytes, equals + 1, next, record.recipient);
		}
	}
	return next;
}

function endOfValue(bytes: Uint8Array, at: number, end: number): number {
	if (bytes[at] === LESS) {
		return endOfBracketed(bytes, at, end);
	}
	let i = at;
	while (i < end && bytes[i] !== SPACE && bytes[i] !== COMMA) {
		i++;
	}
	return i;
}

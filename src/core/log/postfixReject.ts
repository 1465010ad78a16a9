import { ascii, CLOSE_BRACKET, COLON, COMMA, EQUALS, hasAt, indexOfByte, indexOfBytes, isDigit, lastIndexOfBytes, LESS, SEMICOLON, SPACE } from './bytes';
import { phaseAt } from './phase';
import { endOfBracketed, KIND, setAddress, type LineBytes, type LineRecord } from './record';

const FROM_CLIENT = ascii(' from ');
const COLON_SPACE = ascii(': ');
const HEADER = ascii('header ');
const BODY = ascii('body ');
/** The first of these begins the fields behind the reply. */
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
 * The last place where fields can begin, since the reply may quote anything and the fields cannot: what the client sent as
 * HELO has no spaces. The line's end where there are none.
 */
function startOfFields(bytes: Uint8Array, at: number, end: number): number {
	for (const field of FIELDS) {
		const found = lastIndexOfBytes(bytes, field, at, end);
		if (found >= 0) {
			return found;
		}
	}
	return end;
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

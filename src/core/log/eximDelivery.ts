import { ascii, AT, CLOSE, COLON, GREATER, hasAt, indexOfByte, indexOfBytes, LESS, OPEN, PIPE, SLASH, SPACE, skipSpaces } from './bytes';
import { endOfHost, endOfWord, isTextAt, readField } from './eximFields';
import { readFailureText } from './eximText';
import { CONTEXT, endOfBracketed, KIND, setAddress, type LineBytes, type LineRecord } from './record';

const DEFER = ascii('defer (');
const HOST = ascii(' H=');
const BRACKET = ascii(' <');
const ROUTER = ascii(' R=');
/** How a command (`|/usr/bin/vacation`), a file, `:blackhole:` and an automatic answer (`>ada@example.com`) begin. */
const NO_ADDRESS = [PIPE, SLASH, COLON, GREATER];
const ID = ascii('id=');
/** Of a bounce: the message it is about. */
const ABOUT = ascii('R=');

/** ada@example.com R=dnslookup T=remote_smtp H=mx.example.com [198.51.100.25] X=TLS1.3:... C="250 2.0.0 Ok" */
export function readDelivered(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	record.kind = KIND.sent;
	let next = readRecipient(line, at, record);
	while (next < end) {
		// A colon before a space means nothing here.
		next = readField(line, skipSpaces(bytes, next, end), record);
		next = isTextAt(bytes, next, end) ? next + 1 : next;
	}
	return record.recipient.isSet;
}

/** nobody@example.com R=dnslookup T=remote_smtp H=mx.example.com [198.51.100.25]: SMTP error from remote mail server after ... */
export function readBounce(line: LineBytes, at: number, record: LineRecord): boolean {
	const { end } = line;
	record.kind = KIND.bounced;
	const text = readFieldsToText(line, readRecipient(line, at, record), record);
	if (text < end && readFailureText(line, { start: text, end }, record)) {
		record.kind = KIND.expired;
	}
	return record.recipient.isSet;
}

/**
 * grace@example.org R=dnslookup T=remote_smtp defer (-44) H=mx.example.org [203.0.113.25]: SMTP error from remote mail server ...
 * ops@example.org R=dnslookup T=remote_smtp defer (110): Connection timed out H=mx.example.org [203.0.113.180]
 */
export function readDeferral(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	record.kind = KIND.deferred;
	const defer = indexOfBytes(bytes, DEFER, readRecipient(line, at, record), end);
	const close = defer < 0 ? -1 : indexOfByte(bytes, CLOSE, defer, end);
	if (close < 0) {
		return record.recipient.isSet;
	}
	const text = readFieldsToText(line, close + 1, record);
	if (text >= end) {
		return record.recipient.isSet;
	}
	const host = record.relay.isSet ? -1 : indexOfBytes(bytes, HOST, text, end);
	const hostEnd = host < 0 ? -1 : endOfHost(bytes, host + HOST.length, end);
	if (host >= 0) {
		record.relay.set(host + HOST.length, hostEnd);
	}
	readFailureText(line, { start: text, end: hostEnd === end ? host : end }, record);
	return record.recipient.isSet;
}

/**
 * news@example.net H=app.example.net [192.0.2.15] P=esmtps S=3021 id=20261124070003.7@example.net
 * <> R=1vNWqB-00000001kQ2-2abc U=Debian-exim P=local S=4321
 */
export function readArrival(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	record.kind = CONTEXT;
	record.begins = true;
	let next = endOfWord(bytes, at, end);
	setAddress(bytes, at, next, record.sender);
	const { start, end: senderEnd } = record.sender;
	while (next < end) {
		const field = skipSpaces(bytes, next, end);
		next = readField(line, field, record);
		if (hasAt(bytes, ID, field, end)) {
			record.messageId.set(field + ID.length, next);
		}
		record.isNotification ||= hasAt(bytes, ABOUT, field, end);
		next = isTextAt(bytes, next, end) ? next + 1 : next;
	}
	record.sender.set(start, senderEnd);
	return true;
}

/**
 * ada@example.com; b@example.com <list@example.com>; ada <ada@example.com>; |/usr/bin/vacation <ada@example.com>. The address that
 * the message went to, or where that is none, the one it came for. Answers where the fields begin.
 */
function readRecipient(line: LineBytes, at: number, record: LineRecord): number {
	const { bytes, end } = line;
	const isCommand = NO_ADDRESS.includes(bytes[at] as number);
	const bracket = isCommand ? indexOfBytes(bytes, BRACKET, at, end) : bracketBehindSpaces(bytes, at, end);
	const wordEnd = bracket > 0 ? bracket : endOfWord(bytes, at, end);
	record.recipient.set(at, wordEnd);
	let next = skipSpaces(bytes, wordEnd, end);
	while (bytes[next] === OPEN && next < end) {
		// (the addresses between, with all_parents)
		const close = indexOfByte(bytes, CLOSE, next, end);
		next = skipSpaces(bytes, close < 0 ? end : close + 1, end);
	}
	if (bytes[next] !== LESS || next >= end) {
		return wordEnd;
	}
	const original = endOfBracketed(bytes, next, end);
	if (bracket > 0 || indexOfByte(bytes, AT, at, wordEnd) < 0) {
		setAddress(bytes, next, original, record.recipient);
	}
	return original;
}

/**
 * emmy n@example.com <"emmy n"@example.com> R=dnslookup: the quotes of a local part are taken off, which may leave spaces. Where the
 * bracket behind such an address opens; -1 for all others.
 */
function bracketBehindSpaces(bytes: Uint8Array, at: number, end: number): number {
	const wordEnd = endOfWord(bytes, at, end);
	const next = bytes[wordEnd + 1];
	if (wordEnd >= end || next === LESS || next === OPEN || bytes[wordEnd] !== SPACE || indexOfByte(bytes, AT, at, wordEnd) >= 0) {
		return -1;
	}
	const router = indexOfBytes(bytes, ROUTER, wordEnd, end);
	return indexOfBytes(bytes, BRACKET, wordEnd, router < 0 ? end : router);
}

/** Reads fields up to the colon of the text and answers where the text begins; the line's end where there is none. */
function readFieldsToText(line: LineBytes, at: number, record: LineRecord): number {
	const { bytes, end } = line;
	let next = at;
	while (next < end) {
		if (isTextAt(bytes, next, end)) {
			return next + 2;
		}
		if (bytes[next] !== SPACE && bytes[next] !== COLON) {
			// What stands behind a host, such as the asterisk of a reused connection
			next = endOfWord(bytes, next, end);
			continue;
		}
		const field = skipSpaces(bytes, next, end);
		next = field > next && !isTextAt(bytes, field, end) ? readField(line, field, record) : Math.max(field, next + (field > next ? 0 : 1));
	}
	return end;
}

import { ascii, CLOSE, CLOSE_BRACKET, COLON, hasAt, indexOfByte, indexOfBytes, lastIndexOfBytes, SPACE } from './bytes';
import { endOfCode } from './codes';
import { NO_PHASE, phaseAt, phaseNumber } from './phase';
import type { LineBytes, LineRecord } from './record';

/** What stands before the command that was answered. */
const BEFORE_PHASE = [ascii(' after '), ascii(' in response to '), ascii('response to "')];
const HOST = ascii(': host ');
const RETRY_TIMEOUT = ascii('retry timeout exceeded');
const BEFORE_RETRY_TIMEOUT = ascii(': ');
/** Remote host closed connection in response to HELO mx1.example.net (EHLO response was: 421 4.7.0 Too busy) */
const EHLO_RESPONSE = ascii('(EHLO response was: ');
const EHLO = phaseNumber('EHLO');
/** LMTP error after DATA: 550 5.1.1 No such user; what a server of LMTP says to each recipient when it has the message. */
const LMTP_DATA = ascii('LMTP error after DATA');
const END_OF_DATA = phaseNumber('end of DATA');
const DELIVERY_TIME = ascii(' DT=');
const QUEUE_TIME = ascii(' QT=');
const LONG_FAILURE = [ascii('long failure period'), ascii('failing for a long time')];

/**
 * SMTP error from remote mail server after RCPT TO:<ada@example.com>: 550 5.1.1 No such user
 *
 * Sets phase and reply: the reply of the other side where one is quoted, else the whole text. Answers whether the text says that
 * the time for retries is over.
 */
export function readFailureText(line: LineBytes, text: { start: number; end: number }, record: LineRecord): boolean {
	const { bytes } = line;
	const { start } = text;
	let end = withoutTimes(bytes, start, text.end);
	const timedOut = end - start >= RETRY_TIMEOUT.length && hasAt(bytes, RETRY_TIMEOUT, end - RETRY_TIMEOUT.length, end);
	const reply = startOfReply(bytes, start, end);
	readPhase(line, { start, end: reply < 0 ? end : reply }, record);
	if (reply < 0) {
		record.reply.set(start, end);
		return timedOut || LONG_FAILURE.some((words) => indexOfBytes(bytes, words, start, end) >= 0);
	}
	if (!record.relay.isSet) {
		readHost(line, { start, end: reply }, record);
	}
	if (timedOut) {
		end -= RETRY_TIMEOUT.length + BEFORE_RETRY_TIMEOUT.length;
	}
	const response = reply - EHLO_RESPONSE.length;
	if (hasAt(bytes, EHLO_RESPONSE, response, end)) {
		record.phase = EHLO;
		end -= bytes[end - 1] === CLOSE ? 1 : 0;
	}
	record.reply.set(reply, Math.max(reply, end));
	return timedOut;
}

/** 550 5.1.1 No such user DT=0.040s QT=1m2s: how long it took, which the server adds where it is told to. */
function withoutTimes(bytes: Uint8Array, start: number, end: number): number {
	for (let textEnd = end; ; ) {
		const time = Math.max(lastIndexOfBytes(bytes, DELIVERY_TIME, start, textEnd), lastIndexOfBytes(bytes, QUEUE_TIME, start, textEnd));
		if (time < 0 || indexOfByte(bytes, SPACE, time + 1, textEnd) >= 0) {
			return textEnd;
		}
		textEnd = time;
	}
}

/** Where a reply begins: at the first code behind a colon. */
function startOfReply(bytes: Uint8Array, start: number, end: number): number {
	if (endOfCode(bytes, start, end) > 0) {
		return start;
	}
	for (let i = start; i + 2 < end; i++) {
		if (bytes[i] === COLON && bytes[i + 1] === SPACE && endOfCode(bytes, i + 2, end) > 0) {
			return i + 2;
		}
	}
	return -1;
}

function readPhase(line: LineBytes, text: { start: number; end: number }, record: LineRecord): void {
	const { bytes } = line;
	for (const words of BEFORE_PHASE) {
		const at = indexOfBytes(bytes, words, text.start, text.end);
		if (at >= 0 && record.phase === NO_PHASE) {
			record.phase = phaseAt(bytes, at + words.length, text.end);
		}
	}
	if (hasAt(bytes, LMTP_DATA, text.start, text.end)) {
		record.phase = END_OF_DATA;
	}
}

/** Versions before 4.83 named the host in the text: ... after RCPT TO:<ada@example.com>: host mx.example.com [198.51.100.25]: 550 ... */
function readHost(line: LineBytes, text: { start: number; end: number }, record: LineRecord): void {
	const { bytes } = line;
	const host = indexOfBytes(bytes, HOST, text.start, text.end);
	const close = host < 0 ? -1 : indexOfByte(bytes, CLOSE_BRACKET, host, text.end);
	if (close >= 0) {
		record.relay.set(host + HOST.length, close + 1);
	}
}

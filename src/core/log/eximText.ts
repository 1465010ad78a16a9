import { ascii, CLOSE_BRACKET, COLON, hasAt, indexOfByte, indexOfBytes, SPACE } from './bytes';
import { endOfCode } from './codes';
import { NO_PHASE, phaseAt } from './phase';
import type { LineBytes, LineRecord } from './record';

/** What stands before the command that was answered. */
const BEFORE_PHASE = [ascii(' after '), ascii(' in response to '), ascii('response to "')];
const HOST = ascii(': host ');
const RETRY_TIMEOUT = ascii('retry timeout exceeded');
const BEFORE_RETRY_TIMEOUT = ascii(': ');
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
	let { end } = text;
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
	record.reply.set(reply, Math.max(reply, end));
	return timedOut;
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

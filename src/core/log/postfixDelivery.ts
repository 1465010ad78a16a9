import { ascii, CLOSE, COMMA, hasAt, indexOfByte, indexOfBytes, lastIndexOfBytes, OPEN, SPACE } from './bytes';
import { endOfCode } from './codes';
import { NO_PHASE, phaseAt, phaseNumber } from './phase';
import { endOfListed, KIND, NO_EVENT, setAddress, type LineBytes, type LineRecord } from './record';

const RELAY = ascii('relay=');
const DSN = ascii('dsn=');
const STATUS = ascii('status=');
const NONE = ascii('none');
const FROM_STATUS = ascii(', status=');
const EXPIRED = ascii('expired');
const FORCE_EXPIRED = ascii('force-expired');

/** What `status=` says. Probes (`deliverable`, `undeliverable`) are no deliveries; with soft_bounce the message stays queued. */
const STATUSES = [
	{ word: ascii('sent '), kind: KIND.sent },
	{ word: ascii('deferred '), kind: KIND.deferred },
	{ word: ascii('bounced '), kind: KIND.bounced },
	{ word: ascii('expired'), kind: KIND.expired },
	{ word: ascii('force-expired'), kind: KIND.expired },
	{ word: ascii('SOFTBOUNCE '), kind: KIND.deferred },
] as const;

/**
 * to=<ada@example.com>, orig_to=<root>, relay=mx.example.com[198.51.100.25]:25, delay=1.2, delays=0.1/0.01/0.5/0.6, dsn=2.0.0,
 * status=sent (250 2.0.0 Ok)
 *
 * Old versions lack dsn= and delays=; fields of later versions, such as tls=, are passed over. `at`: behind `to=`.
 */
export function readDelivery(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	let next = endOfListed(bytes, at, end);
	setAddress(bytes, at, next, record.recipient);
	while (next + 2 < end && bytes[next] === COMMA && bytes[next + 1] === SPACE) {
		const field = next + 2;
		if (hasAt(bytes, STATUS, field, end)) {
			readStatus(line, field + STATUS.length, record);
			return true;
		}
		next = indexOfByte(bytes, COMMA, field, end);
		if (next < 0) {
			return false;
		}
		if (hasAt(bytes, RELAY, field, end)) {
			setUnlessNone(bytes, field + RELAY.length, next, record);
		} else if (hasAt(bytes, DSN, field, end)) {
			record.dsn.set(field + DSN.length, next);
		}
	}
	return false;
}

/** from=<news@example.net>, status=expired, returned to sender; status=force-expired since 3.5. `at`: behind `from=`. */
export function readExpiry(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	const status = lastIndexOfBytes(bytes, FROM_STATUS, at, end);
	const word = status + FROM_STATUS.length;
	if (status < 0 || !(hasAt(bytes, EXPIRED, word, end) || hasAt(bytes, FORCE_EXPIRED, word, end))) {
		return false;
	}
	setAddress(bytes, at, status, record.sender);
	record.kind = KIND.expired;
	record.reply.set(word, end);
	return true;
}

function setUnlessNone(bytes: Uint8Array, start: number, end: number, record: LineRecord): void {
	if (end - start !== NONE.length || !hasAt(bytes, NONE, start, end)) {
		record.relay.set(start, end);
	}
}

/** bounced (host mx.example.com[198.51.100.25] said: 550 5.1.1 No such user (in reply to RCPT TO command)) */
function readStatus(line: LineBytes, at: number, record: LineRecord): void {
	const { bytes, end } = line;
	record.kind = kindAt(bytes, at, end);
	const open = indexOfByte(bytes, OPEN, at, end);
	if (record.kind === NO_EVENT || open < 0) {
		return;
	}
	// syslog may have cut the line before the closing parenthesis.
	const textEnd = bytes[end - 1] === CLOSE ? end - 1 : end;
	readText(line, { start: open + 1, end: Math.max(open + 1, textEnd) }, record);
}

function kindAt(bytes: Uint8Array, at: number, end: number): number {
	for (const { word, kind } of STATUSES) {
		if (hasAt(bytes, word, at, end)) {
			return kind;
		}
	}
	return NO_EVENT;
}

const SAID = ascii(' said: ');
const REFUSED = ascii(' refused to talk to me: ');
const IN_REPLY_TO = ascii(' (in reply to ');
const HOST = ascii('host ');
const CONNECT_TO = ascii('connect to ');
/** TLS is required, but host mx.example.com[198.51.100.25] refused to start TLS: 454 4.7.0 TLS not available */
const NO_TLS = ascii(' refused to start TLS: ');
/** SASL authentication failed; server mx.example.com[198.51.100.25] said: 535 5.7.8 Authentication credentials invalid */
const SASL = ascii('SASL authentication ');
const SUSPENDED = ascii('delivery temporarily suspended: ');
const CONNECT = phaseNumber('connect');
const STARTTLS = phaseNumber('STARTTLS');
const AUTH = phaseNumber('AUTH');
/** The words before a reply, and the phase they tell. */
const INTRODUCTIONS = [
	{ words: SAID, phase: NO_PHASE },
	{ words: REFUSED, phase: CONNECT },
	{ words: NO_TLS, phase: STARTTLS },
];
/** What Postfix says it was doing: `lost connection with mx.example.com[198.51.100.25] while receiving the initial server greeting` */
const DOINGS = [ascii(' while sending '), ascii(' while receiving '), ascii(' while performing ')];

/** Sets reply and phase from the words of a delivery agent; the reply alone where they quote one. */
function readText(line: LineBytes, text: { start: number; end: number }, record: LineRecord): void {
	const { bytes } = line;
	const { start } = text;
	let { end } = text;
	const inReplyTo = lastIndexOfBytes(bytes, IN_REPLY_TO, start, end);
	if (inReplyTo >= 0) {
		record.phase = phaseAt(bytes, inReplyTo + IN_REPLY_TO.length, end);
		// The reply may hold such words too, but no command behind them.
		end = record.phase === NO_PHASE ? end : inReplyTo;
	}
	if (readIntroduced(bytes, start, end, record)) {
		return;
	}
	record.reply.set(start, end);
	const suspended = hasAt(bytes, SUSPENDED, start, end) ? start + SUSPENDED.length : start;
	if (hasAt(bytes, CONNECT_TO, suspended, end)) {
		record.phase = CONNECT;
	} else if (endOfCode(bytes, start, end) < 0) {
		readDoing(bytes, start, end, record);
	}
}

/** The reply that somebody is said to have given: what stands before it are our own words, behind it anything may stand. */
function readIntroduced(bytes: Uint8Array, start: number, end: number, record: LineRecord): boolean {
	let first = end;
	for (const { words, phase } of INTRODUCTIONS) {
		const at = indexOfBytes(bytes, words, start, first);
		if (at >= 0 && endOfCode(bytes, at + words.length, end) > 0) {
			first = at;
			record.reply.set(at + words.length, end);
			record.phase = phase === NO_PHASE ? record.phase : phase;
		}
	}
	if (first === end) {
		return false;
	}
	setSpeaker(bytes, start, first, record);
	if (hasAt(bytes, SASL, start, end)) {
		record.phase = AUTH;
	}
	return true;
}

/**
 * Where the queue manager puts off a delivery, `relay=none` stands beside the name of the host that is the cause:
 * delivery temporarily suspended: host mx.example.com[198.51.100.25] refused to talk to me: 421 ...
 */
function setSpeaker(bytes: Uint8Array, start: number, end: number, record: LineRecord): void {
	const host = record.relay.isSet ? -1 : lastIndexOfBytes(bytes, HOST, start, end);
	if (host >= 0) {
		record.relay.set(host + HOST.length, end);
	}
}

function readDoing(bytes: Uint8Array, start: number, end: number, record: LineRecord): void {
	for (const words of DOINGS) {
		const at = indexOfBytes(bytes, words, start, end);
		if (at >= 0) {
			record.phase = phaseAt(bytes, at + words.length, end);
			return;
		}
	}
}


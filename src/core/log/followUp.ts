import { ascii, CLOSE, EQUALS, hasAt, indexOfByte, isDigit, isLetterOrDigit, HYPHEN, lastIndexOfBytes, OPEN_BRACKET, QUOTE, SPACE } from './bytes';
import { endOfCode, endOfEnhanced } from './codes';
import type { ByteSpan } from './record';

/**
 * What a line about a delivery tells of the way on: whether the message stays on this machine, as when a content filter takes it and
 * brings it back, and which queue id it has from then on.
 */

const AS = ascii(' as ');
const ID = ascii('id=');
const ACCEPTED = ascii('Message accepted for delivery');
const LOOPBACK = [ascii('127.'), ascii('::1]'), ascii('IPv6:::1]')];
const VIA = ascii('delivered via ');
const FORWARDED = ascii('forwarded as ');
/** Content filters listen at such ports (10024 and 10025, by habit); no server of another organisation does. */
const FIRST_PRIVATE_PORT = 10_000;

/**
 * Is the relay this machine? 127.0.0.1[127.0.0.1]:10024, localhost [127.0.0.1], localhost (amavis) [::1]:10024, and by its port
 * filter.example.net[192.0.2.5]:10024
 */
export function isOnThisMachine(bytes: Uint8Array, relay: ByteSpan): boolean {
	if (!relay.isSet) {
		return false;
	}
	const { start, end } = relay;
	const open = indexOfByte(bytes, OPEN_BRACKET, start, end);
	return open >= 0 && (isLoopback(bytes, open + 1, end) || portOf(bytes, start, end) >= FIRST_PRIVATE_PORT);
}

function isLoopback(bytes: Uint8Array, at: number, end: number): boolean {
	const [ipv4, ipv6, literal] = LOOPBACK as [Uint8Array, Uint8Array, Uint8Array];
	return hasAt(bytes, ipv4, at, end) || hasAt(bytes, ipv6, at, end) || hasAt(bytes, literal, at, end);
}

/**
 * Did something on this machine take the message that may bring it back? `delivered via spamfilter service`, a command; `forwarded as
 * 9C0D1`, an alias
 */
export function isTakenHere(bytes: Uint8Array, reply: ByteSpan): boolean {
	return reply.isSet && (hasAt(bytes, VIA, reply.start, reply.end) || hasAt(bytes, FORWARDED, reply.start, reply.end));
}

/**
 * Sets `id` to the queue id that the reply gives the message: 250 2.0.0 Ok: queued as 9C0D1, forwarded as 9C0D1, OK id=1jmFYj-00039V-QX,
 * 2.0.0 4AO801xY004101 Message accepted for delivery. Clears it where there is none.
 */
export function setFollowUp(bytes: Uint8Array, reply: ByteSpan, id: ByteSpan): void {
	id.clear();
	if (!reply.isSet) {
		return;
	}
	const { start } = reply;
	let { end } = reply;
	while (end > start && (bytes[end - 1] === CLOSE || bytes[end - 1] === QUOTE || bytes[end - 1] === SPACE)) {
		end--;
	}
	let word = end;
	while (word > start && (isLetterOrDigit(bytes[word - 1]) || bytes[word - 1] === HYPHEN)) {
		word--;
	}
	if (word < end && (hasAt(bytes, AS, word - AS.length, end) || (bytes[word - 1] === EQUALS && hasAt(bytes, ID, word - ID.length, end)))) {
		id.set(word, end);
		return;
	}
	const accepted = end - ACCEPTED.length;
	if (accepted > start && hasAt(bytes, ACCEPTED, accepted, end)) {
		setBefore(bytes, start, accepted - 1, id);
	}
}

/** 2.0.0 4AO801xY004101 */
function setBefore(bytes: Uint8Array, start: number, end: number, id: ByteSpan): void {
	const space = lastIndexOfBytes(bytes, ascii(' '), start, end);
	const word = space < 0 ? start : space + 1;
	if (word < end && endOfCode(bytes, word, end) < 0 && endOfEnhanced(bytes, word, end) < 0) {
		id.set(word, end);
	}
}

/** The port behind `]:`, or 0. */
function portOf(bytes: Uint8Array, start: number, end: number): number {
	let at = end;
	let port = 0;
	let place = 1;
	while (at > start && isDigit(bytes[at - 1]) && end - at < 5) {
		at--;
		port += ((bytes[at] as number) - 0x30) * place;
		place *= 10;
	}
	return at > start + 1 && bytes[at - 1] === 0x3a && bytes[at - 2] === 0x5d ? port : 0;
}

/* eslint-disable no-loss-of-precision -- there are numbers of 64 bits here */
/** AssemblyScript: what a line says of a delivery that failed, or of a refusal: who was asked, and a hash of the reply. */
import { endOfAddress, endOfName, isDigit, placeOf } from './chars';
import { first, hashOfAddress, second } from './hash';
import { COLUMN } from './layout';
import { hashOfReply } from './reply';

const SPACE: u32 = 0x20;
const COLON: u32 = 0x3a;
const GREATER: u32 = 0x3e;
const OPEN_BRACKET: u32 = 0x5b;

/** Where the reply begins and ends in the words of a delivery agent. */
let reply: usize = 0;
let replyEnd: usize = 0;

/** Fills the columns of a failure behind the others: the name of the relay, which is 0 where there is none, and the domain. Answers whether both are usual. */
export function writeNames(row: usize, relay: usize, relayEnd: usize): bool {
	const address = <usize>load<u32>(row, COLUMN * 5);
	return writeName(row + COLUMN * 10, relay, relayEnd) && writeDomain(row + COLUMN * 14, address, <usize>load<u32>(row, COLUMN * 6));
}

/** The enhanced code and the reply. */
export function writeReply(row: usize, code: usize, codeEnd: usize): void {
	hashOfReply(code, codeEnd, reply, replyEnd);
	store<u32>(row, first, COLUMN * 18);
	store<u32>(row, second, COLUMN * 19);
}

/** mx.example.com[198.51.100.25]:25, local. Four columns: two of the hash, where it begins and ends; 0 for none. */
function writeName(column: usize, relay: usize, relayEnd: usize): bool {
	if (relay === 0) {
		store<u32>(column, 0, COLUMN * 2);
		store<u32>(column, 0, COLUMN * 3);
		return true;
	}
	const nameEnd = endOfName(relay);
	// no full stop at the end, and no `none`
	if (nameEnd === relay || load<u8>(nameEnd - 1) === 0x2e || (nameEnd === relay + 4 && load<u32>(relay) === 0x656e6f6e)) {
		return false;
	}
	if (nameEnd !== relayEnd && (nameEnd > relayEnd || load<u8>(nameEnd) !== OPEN_BRACKET)) {
		return false;
	}
	writeHash(column, relay, nameEnd);
	return true;
}

/** What stands behind the last @ of an address that ends with a letter or a digit. */
function writeDomain(column: usize, address: usize, addressEnd: usize): bool {
	let at = addressEnd;
	while (at > address && load<u8>(at - 1) !== 0x40) {
		at--;
	}
	if (at === address || at === addressEnd || load<u8>(addressEnd - 1) === 0x2e) {
		return false;
	}
	writeHash(column, at, addressEnd);
	return true;
}

function writeHash(column: usize, start: usize, behind: usize): void {
	hashOfAddress(start, behind);
	store<u32>(column, first);
	store<u32>(column, second, COLUMN);
	store<u32>(column, <u32>start, COLUMN * 2);
	store<u32>(column, <u32>behind, COLUMN * 3);
}

/**
 * host mx.example.com[198.51.100.25] said: 550 5.1.1 No such user (in reply to RCPT TO command); connect to mx.example.com[198.51.100.25]:25:
 * Connection timed out. Finds the reply in the words [start, lineEnd), which a parenthesis closes. Without a relay the parsers look for one there.
 */
export function readWords(start: usize, lineEnd: usize, hasRelay: bool): bool {
	if (lineEnd < start + 2 || load<u8>(lineEnd - 1) !== 0x29) {
		return false;
	}
	replyEnd = withoutCommand(start, lineEnd - 1);
	reply = replyEnd > 0 ? startOfReply(start, replyEnd) : 0;
	return reply > 0 && (hasRelay || reply === start);
}

/** Without ` (in reply to RCPT TO command)`; 0 where it is not known what stands there. */
function withoutCommand(start: usize, behind: usize): usize {
	// the last parenthesis of these words: ` (in rep`, `ly to `
	for (let at = behind - 1; at >= start; at--) {
		if (load<u8>(at) === SPACE && load<u64>(at) === 0x706572206e692820 && load<u32>(at, 8) === 0x7420796c && load<u16>(at, 12) === 0x206f && at + 14 <= behind) {
			return isCommand(at + 14) && at + 25 <= behind ? at : 0;
		}
	}
	return behind;
}

/** RCPT TO, MAIL FROM, DATA, end of DATA, and the word command behind it */
function isCommand(at: usize): bool {
	const initial = load<u32>(at);
	// RCPT, MAIL, DATA; end of D, ATA
	return initial === 0x54504352 || initial === 0x4c49414d || initial === 0x41544144
		|| (load<u64>(at) === 0x4420666f20646e65 && (load<u32>(at, 8) & 0xffffff) === 0x415441);
}

/** Behind ` said: ` or ` me: ` where a code follows, of words that begin with `host `; else the beginning. 0 where something is odd. */
function startOfReply(start: usize, behind: usize): usize {
	// host and a space
	const isHost = load<u32>(start) === 0x74736f68 && load<u8>(start, 4) === SPACE;
	for (let at = placeOf(COLON, start, behind); at < behind; at = placeOf(COLON, at + 1, behind)) {
		const before = load<u32>(at - 4);
		// said, o me and a TLS behind a space
		if (at < start + 5 || load<u8>(at, 1) !== SPACE || !(before === 0x64696173 || before === 0x656d206f || before === 0x534c5420)) {
			continue;
		}
		const isSaid = before === 0x64696173 && load<u8>(at - 5) === SPACE;
		return isHost && (isSaid || isRefusal(start, at)) && isCodeAt(at + 2, behind) ? at + 2 : 0;
	}
	return isHost ? 0 : start;
}

/** ` refused to talk to me` before the colon */
function isRefusal(start: usize, at: usize): bool {
	// a space and refused, a space and to talk, a space and t, o me
	return at >= start + 22 && load<u64>(at - 22) === 0x6465737566657220 && load<u64>(at - 14) === 0x6b6c6174206f7420 && load<u16>(at - 6) === 0x7420 && load<u32>(at - 4) === 0x656d206f;
}

/** 550 and a space or a hyphen */
function isCodeAt(at: usize, behind: usize): bool {
	const next = load<u8>(at, 3);
	return at + 4 <= behind && load<u8>(at) - 0x32 < 4 && isDigit(load<u8>(at, 1)) && isDigit(load<u8>(at, 2)) && (next === SPACE || next === 0x2d);
}

/** Where the sender and the recipient of a refusal stand, and its client. */
export let sender: usize = 0;
export let senderEnd: usize = 0;
export let recipient: usize = 0;
export let recipientEnd: usize = 0;
export let client: usize = 0;
export let clientEnd: usize = 0;

/**
 * RCPT from unknown[203.0.113.77]: 554 5.7.1 <relay@example.org>: Relay access denied; from=<spam@example.net> to=<relay@example.org>
 * proto=ESMTP helo=<pc>
 */
export function readRefusal(at: usize, end: usize): bool {
	// RCPT from and a space
	if (at + 20 > end || load<u64>(at) !== 0x6f72662054504352 || load<u16>(at, 8) !== 0x206d) {
		return false;
	}
	client = at + 10;
	const name = endOfName(client);
	const close = placeOf(0x5d, name, end);
	if (name === client || load<u8>(name) !== OPEN_BRACKET || close + 3 > end || load<u16>(close, 1) !== 0x203a) {
		return false;
	}
	clientEnd = close + 1;
	reply = clientEnd + 2;
	replyEnd = lastFields(reply, end);
	return replyEnd > reply && readFields(replyEnd, end);
}

/** The last `; from=<`; 0 for none. */
function lastFields(start: usize, end: usize): usize {
	for (let at = end - 8; at > start; at--) {
		// ; from=<
		if (load<u8>(at) === 0x3b && load<u64>(at) === 0x3c3d6d6f7266203b) {
			return at;
		}
	}
	return 0;
}

/** ; from=<spam@example.net> to=<relay@example.org> proto=ESMTP helo=<pc> and the end of the line */
function readFields(at: usize, end: usize): bool {
	sender = at + 8;
	senderEnd = endOfAddress(sender, end);
	// > to=<
	if (senderEnd + 6 > end || load<u32>(senderEnd) !== 0x6f74203e || load<u16>(senderEnd, 4) !== 0x3c3d) {
		return false;
	}
	recipient = senderEnd + 6;
	recipientEnd = endOfAddress(recipient, end);
	// > proto=
	if (recipientEnd === recipient || recipientEnd + 8 > end || load<u64>(recipientEnd) !== 0x3d6f746f7270203e) {
		return false;
	}
	const protocolEnd = endOfName(recipientEnd + 8);
	// helo=< behind a space
	if (protocolEnd + 8 > end || load<u32>(protocolEnd) !== 0x6c656820 || load<u32>(protocolEnd + 3) !== 0x3c3d6f6c) {
		return false;
	}
	const close = endOfAddress(protocolEnd + 7, end);
	// a semicolon behind the first could begin the fields as well
	return close + 1 === end && load<u8>(close) === GREATER && placeOf(0x3b, at + 1, end) === end;
}

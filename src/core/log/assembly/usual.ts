/* eslint-disable no-loss-of-precision -- there are numbers of 64 bits here */
/**
 * AssemblyScript: reads lines of Postfix and Exim of the usual form, which are nearly all lines of most logs. Of such a line it leaves only
 * numbers: what it is about, and hashes of the queue id and of an address. It may pass over any line, which the parsers read then; but
 * what it takes it must understand as they do.
 */

import { endOfAddress, placeOf } from './chars';
import { isOfExim, readExim } from './exim';
import { client, clientEnd, readRefusal, readWords as readReply, recipient, recipientEnd, sender, senderEnd, writeNames, writeReply } from './failure';
import { first, hashOf, hashOfAddress, second } from './hash';
import { clock, day, queueId, readHeader, words } from './header';
import { COLUMN, FOUND, USUAL } from './layout';
import { isTakenHere, staysHere } from './wayOn';

/** What a line is about; 0 where it is not for us. As in `usualLines.ts`. */
const BEGINS: u32 = 1;
const SENDER: u32 = 2;
const SENT: u32 = 3;
const DEFERRED: u32 = 7;
const BOUNCED: u32 = 8;
const REJECTED: u32 = 9;

/** `NOQUEUE:` */
const NOQUEUE: u64 = 0x3a45554555514f4e;

/** A longer line is not usual; no stamp, host, program and queue id are shorter. */
const LONGEST: usize = 2048;
const SHORTEST: usize = 32;

/** The end of the line at hand, and a span that it names. */
let end: usize = 0;
let spanStart: usize = 0;
let spanEnd: usize = 0;

/** Reads the first `count` lines found. Columns: form, two of the queue id, two of the other word, its span, day, clock, message id; and of failures, see `failure.ts`. */
export function readUsual(count: u32): void {
	for (let row = USUAL, found = FOUND; row < USUAL + (<usize>count << 2); row += 4, found += 4) {
		const start = <usize>load<u32>(found);
		end = <usize>load<u32>(found, COLUMN);
		const length = end - start;
		store<u32>(row, length >= SHORTEST && length <= LONGEST ? formOf(start, row) : 0);
	}
}

function formOf(start: usize, row: usize): u32 {
	if (isOfExim(start)) {
		return readExim(row, start, end);
	}
	if (!readHeader(start, end)) {
		return 0;
	}
	return load<u64>(queueId) === NOQUEUE ? readReject(row) : readWords(row);
}

/** Writes down what the words behind the queue id say, and answers their form. */
function readWords(row: usize): u32 {
	let form: u32 = 0;
	switch (load<u8>(words)) {
		// m
		case 0x6d:
			form = readMessageId() ? BEGINS : 0;
			break;
		// f
		case 0x66:
			form = readSender() ? SENDER : 0;
			break;
		// t
		case 0x74:
			form = readDelivery();
			break;
	}
	if (form !== 0) {
		store<u32>(row, first, COLUMN * 3);
		store<u32>(row, second, COLUMN * 4);
		store<u32>(row, <u32>spanStart, COLUMN * 5);
		store<u32>(row, <u32>spanEnd, COLUMN * 6);
		store<u32>(row, day, COLUMN * 7);
		store<u32>(row, clock, COLUMN * 8);
		store<u32>(row, form === BEGINS && spanEnd > spanStart ? max<u32>(first, 1) : 0, COLUMN * 9);
		hashOf(queueId, words - 2);
		store<u32>(row, first, COLUMN);
		store<u32>(row, second, COLUMN * 2);
		if (form >= DEFERRED) {
			form = writeNames(row, relay, relayEnd) ? form : 0;
			writeReply(row, code, codeEnd);
		}
	}
	return form;
}

/** NOQUEUE: reject: RCPT from ...; in place of the queue id stands the hash of the sender, and its place in columns that a failure has no other use for. */
function readReject(row: usize): u32 {
	// reject:
	if (load<u64>(words - 1) !== 0x3a7463656a657220 || load<u8>(words, 7) !== 0x20 || !readRefusal(words + 8, end)) {
		return 0;
	}
	store<u32>(row, <u32>recipient, COLUMN * 5);
	store<u32>(row, <u32>recipientEnd, COLUMN * 6);
	if (!writeNames(row, client, clientEnd)) {
		return 0;
	}
	writeReply(row, 0, 0);
	hashOfAddress(recipient, recipientEnd);
	store<u32>(row, first, COLUMN * 3);
	store<u32>(row, second, COLUMN * 4);
	store<u32>(row, day, COLUMN * 7);
	store<u32>(row, clock, COLUMN * 8);
	hashOfAddress(sender, senderEnd);
	store<u32>(row, first, COLUMN);
	store<u32>(row, second, COLUMN * 2);
	store<u32>(row, <u32>sender, COLUMN * 9);
	store<u32>(row, <u32>senderEnd, COLUMN * 17);
	return REJECTED;
}

/** message-id=<20261124062511.1@example.net>, to the end of the line */
function readMessageId(): bool {
	// message- id=
	if (load<u64>(words) !== 0x2d6567617373656d || load<u32>(words, 8) !== 0x3c3d6469 || end < words + 13 || load<u8>(end - 1) !== 0x3e) {
		return false;
	}
	spanStart = words + 12;
	spanEnd = end - 1;
	hashOf(spanStart, spanEnd);
	return true;
}

/** from=<news@example.net>, size=4213, nrcpt=3 (queue active) */
function readSender(): bool {
	// from =<
	if (load<u32>(words) !== 0x6d6f7266 || load<u16>(words, 4) !== 0x3c3d) {
		return false;
	}
	spanStart = words + 6;
	spanEnd = endOfAddress(spanStart, end);
	// >, size=
	if (spanEnd + 8 > end || load<u64>(spanEnd) !== 0x3d657a6973202c3e) {
		return false;
	}
	hashOfAddress(spanStart, spanEnd);
	return true;
}

/** Of a delivery: who took it, and the enhanced code; 0 where the line does not say. */
let relay: usize = 0;
let relayEnd: usize = 0;
let code: usize = 0;
let codeEnd: usize = 0;

/**
 * to=<ada@example.com>, orig_to=<root>, relay=mx.example.com[198.51.100.25]:25, delay=1.2, dsn=2.0.0, status=sent (250 2.0.0 Ok). Where
 * the message stays on this machine the parsers have to look for its way on.
 */
function readDelivery(): u32 {
	// to=<
	if (load<u32>(words) !== 0x3c3d6f74) {
		return 0;
	}
	spanStart = words + 4;
	spanEnd = endOfAddress(spanStart, end);
	if (spanEnd === spanStart || load<u8>(spanEnd) !== 0x3e) {
		return 0;
	}
	relay = 0;
	code = 0;
	codeEnd = 0;
	let next = spanEnd + 1;
	// a comma and a space
	while (next + 15 <= end && load<u16>(next) === 0x202c) {
		const field = next + 2;
		// status=
		if ((load<u64>(field) & 0xffffffffffffff) === 0x3d737574617473) {
			hashOfAddress(spanStart, spanEnd);
			return formOfStatus(field + 7);
		}
		next = placeOf(0x2c, field, end);
		// relay=, dsn=
		if (load<u32>(field) === 0x616c6572 && load<u16>(field, 4) === 0x3d79) {
			// none
			if (load<u32>(field, 6) !== 0x656e6f6e || next !== field + 10) {
				relay = field + 6;
				relayEnd = next;
			}
		} else if (load<u32>(field) === 0x3d6e7364) {
			code = field + 4;
			codeEnd = next;
		}
	}
	return 0;
}

/** sent (, bounced (, deferred ( */
function formOfStatus(at: usize): u32 {
	const initial = load<u32>(at);
	// sent
	if (initial === 0x746e6573) {
		return load<u16>(at, 4) === 0x2820 && relay !== 0 && !isTakenHere(at + 6) && !staysHere(relay, relayEnd) ? SENT : 0;
	}
	// boun ced (
	if (initial === 0x6e756f62 && load<u32>(at, 4) === 0x20646563 && load<u8>(at, 8) === 0x28) {
		return readReply(at + 9, end, relay !== 0) ? BOUNCED : 0;
	}
	// deferred (
	return load<u64>(at) === 0x6465727265666564 && load<u16>(at, 8) === 0x2820 && readReply(at + 10, end, relay !== 0) ? DEFERRED : 0;
}

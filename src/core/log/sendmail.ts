import { ascii, COLON, COMMA, hasAt, indexOfByte, indexOfBytes, isLetterOrDigit, LESS, SPACE } from './bytes';
import type { LineParser, LogFormat } from './format';
import { CONTEXT, endOfListed, KIND, setAddress, type LineBytes, type LineRecord } from './record';
import { readDelivery } from './sendmailDelivery';
import { readMilter, readPreGreeting, readRefusedCommand, readRefusedRecipient, readRuleset } from './sendmailReject';

/** Sendmail 8, whatever the program calls itself: sendmail, sm-mta, sm-msp-queue. */
export const SENDMAIL: LogFormat = {
	id: 'sendmail',
	// to=<...>, ..., stat=Deferred: ...; 4AO801xZ004103: DSN: Cannot send message for 5 days; ruleset=check_rcpt, ..., reject=550 ...; <...>... User unknown; VRFY root [rejected]
	markers: [', stat=', ' reject=', '>... ', 'rejecting commands from ', ' [rejected]', ': DSN: '],
	// from=<...>, size=2210, ...; 4AO801xZ004103: postmaster notify: User unknown
	contextMarkers: [', size=', ' notify: '],
	cannotKnow: 'Sendmail writes no sender on the line of a delivery, often only a summary of the reply, and its time stamp has no year.',
	createParser: () => PARSER,
};

const TO = ascii('to=');
const FROM = ascii('from=');
const RULESET = ascii('ruleset=');
const MILTER = ascii('Milter: ');
const REJECTING = ascii('rejecting commands from ');
const NOQUEUE = ascii('NOQUEUE');
const SIZE = ascii(', size=');
const MSGID = ascii(', msgid=');
const CANNOT = ascii('Cannot send message ');
const EXPIRED = ascii('DSN: Cannot send message ');
const NOTICES = [ascii('DSN: '), ascii('notify: ')];

const PARSER: LineParser = {
	parse(line: LineBytes, record: LineRecord): boolean {
		const { bytes, end } = line;
		const at = readQueueId(bytes, record.message, end, record);
		if (hasAt(bytes, TO, at, end)) {
			return readDelivery(line, at + TO.length, record);
		}
		if (hasAt(bytes, RULESET, at, end)) {
			return readRuleset(line, at + RULESET.length, record);
		}
		if (hasAt(bytes, MILTER, at, end)) {
			return readMilter(line, at + MILTER.length, record);
		}
		if (hasAt(bytes, REJECTING, at, end)) {
			return readPreGreeting(line, at + REJECTING.length, record);
		}
		if (bytes[at] === LESS && at < end) {
			return record.queueId.isSet && readRefusedRecipient(line, at, record);
		}
		if (hasAt(bytes, FROM, at, end)) {
			return record.queueId.isSet && readSender(line, at + FROM.length, record);
		}
		return record.queueId.isSet && (readNotification(line, at, record) || readRefusedCommand(line, at, record));
	},
	/** Behind the message that is given up, the report about it: 4AO801xY004101: 4AO801xZ004103: DSN: Cannot send message for 5 days */
	next({ bytes, end }: LineBytes, record: LineRecord): boolean {
		if (record.kind !== KIND.expired || record.recipient.isSet) {
			return false;
		}
		readQueueId(bytes, record.queueId.end + 2, end, record);
		record.reply.clear();
		record.kind = CONTEXT;
		record.isNotification = true;
		return true;
	},
};

/** 4AO801xY004101: , e6G2M7O04977: , SAA15929: , NOQUEUE: ; answers where the text behind it begins. */
function readQueueId(bytes: Uint8Array, at: number, end: number, record: LineRecord): number {
	let i = at;
	while (i < end && isLetterOrDigit(bytes[i])) {
		i++;
	}
	if (i - at < 7 || i + 1 >= end || bytes[i] !== COLON || bytes[i + 1] !== SPACE) {
		return at;
	}
	if (i - at !== NOQUEUE.length || !hasAt(bytes, NOQUEUE, at, end)) {
		record.queueId.set(at, i);
	}
	return i + 2;
}

/** from=<news@example.net>, size=2210, class=0, nrcpts=3, msgid=<20261124080001.3@example.net>, proto=ESMTPS, daemon=MTA */
function readSender(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	const senderEnd = endOfListed(bytes, at, end);
	if (!hasAt(bytes, SIZE, senderEnd, end)) {
		return false;
	}
	setAddress(bytes, at, senderEnd, record.sender);
	const id = indexOfBytes(bytes, MSGID, senderEnd, end);
	if (id >= 0) {
		const start = id + MSGID.length;
		const comma = indexOfByte(bytes, COMMA, start, end);
		setAddress(bytes, start, comma < 0 ? end : comma, record.messageId);
	}
	record.kind = CONTEXT;
	record.begins = true;
	return true;
}

/** 4AO801xZ004103: DSN: User unknown; 4AO801xZ004103: postmaster notify: ...; what is said is about the message of that queue id. */
function readNotification(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	const { start: from, end: to } = record.queueId;
	const words = readQueueId(bytes, at, end, record);
	// The longest of them, `postmaster notify: `, has 19 bytes.
	if (words > at && NOTICES.some((notice) => indexOfBytes(bytes, notice, words, Math.min(end, words + 20)) >= 0)) {
		record.kind = CONTEXT;
		record.isNotification = true;
		const expired = words + EXPIRED.length;
		if (hasAt(bytes, EXPIRED, words, end)) {
			// That of the first queue id is given up; `next` tells of the second.
			record.kind = KIND.expired;
			record.isNotification = false;
			record.queueId.set(from, to);
			record.reply.set(expired - CANNOT.length, end);
		}
		return true;
	}
	record.queueId.set(from, to);
	return false;
}

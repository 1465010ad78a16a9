import { ascii, COLON, hasAt, indexOfBytes, isLetterOrDigit, SPACE } from './bytes';
import type { LineParser, LogFormat } from './format';
import { readDelivery, readExpiry } from './postfixDelivery';
import { readReject } from './postfixReject';
import { CONTEXT, setAddress, type LineBytes, type LineRecord } from './record';

/**
 * Postfix, all versions since 2.0: the delivery agents (smtp, lmtp, local, virtual, pipe, error, discard), the queue manager's
 * expiry, and the refusals of smtpd, postscreen, cleanup and their milters.
 */
export const POSTFIX: LogFormat = {
	id: 'postfix',
	// status=bounced (...), NOQUEUE: reject: RCPT from ..., milter-reject: END-OF-MESSAGE from ...
	markers: ['status=', 'reject: '],
	contextMarkers: [', size=', 'message-id=', ': client='],
	cannotKnow: 'Postfix writes no sender on the line of a delivery, and its usual time stamp has no year.',
	createParser: () => PARSER,
};

const POSTFIX_TAG = ascii('postfix');
const NOQUEUE = ascii('NOQUEUE');
const TO = ascii('to=');
const FROM = ascii('from=');
const REJECT = ascii('reject: ');
const MESSAGE_ID = ascii('message-id=');
const RESENT = ascii('resent-');
const CLIENT = ascii('client=');
const SIZE = ascii(', size=');
const COMMA_SPACE = ascii(', ');

const PARSER: LineParser = {
	parse(line: LineBytes, record: LineRecord): boolean {
		const { bytes, end } = line;
		if (!isOfPostfix(bytes, record)) {
			return false;
		}
		const at = readQueueId(bytes, record.message, end, record);
		if (hasAt(bytes, TO, at, end)) {
			return record.queueId.isSet && readDelivery(line, at + TO.length, record);
		}
		if (hasAt(bytes, FROM, at, end)) {
			return record.queueId.isSet && (readExpiry(line, at + FROM.length, record) || readSender(line, at + FROM.length, record));
		}
		const action = actionAt(bytes, at, end);
		if (action > 0) {
			return readReject(line, action, record);
		}
		return record.queueId.isSet && readOther(line, at, record);
	},
};

/** A program of Postfix names itself with a slash, postfix/smtp or, as the administrator likes, mta-out/smtp. */
function isOfPostfix(bytes: Uint8Array, { tag, service }: LineRecord): boolean {
	return !tag.isSet || service.start > tag.start || hasAt(bytes, POSTFIX_TAG, tag.start, tag.end);
}

/** 4F1B2600A3: , 3mPVKl0Mhjz7sXv: , NOQUEUE: ; answers where the text behind it begins. NOQUEUE sets nothing. */
function readQueueId(bytes: Uint8Array, at: number, end: number, record: LineRecord): number {
	let i = at;
	while (i < end && isLetterOrDigit(bytes[i])) {
		i++;
	}
	if (i - at < 5 || i + 1 >= end || bytes[i] !== COLON || bytes[i + 1] !== SPACE) {
		return at;
	}
	if (i - at !== NOQUEUE.length || !hasAt(bytes, NOQUEUE, at, end)) {
		record.queueId.set(at, i);
	}
	return i + 2;
}

/** `reject: `, `milter-reject: `, `proxy-reject: `: what follows; -1 for other words, also `reject_warning: `, which refuses nothing. */
function actionAt(bytes: Uint8Array, at: number, end: number): number {
	// The longest of them has 14 bytes.
	const found = indexOfBytes(bytes, REJECT, at, Math.min(end, at + 16));
	if (found < 0) {
		return -1;
	}
	for (let i = at; i < found; i++) {
		if (!isLetterOrDigit(bytes[i]) && bytes[i] !== 0x2d) {
			return -1;
		}
	}
	return found + REJECT.length;
}

/** from=<news@example.net>, size=4213, nrcpt=3 (queue active) */
function readSender(line: LineBytes, at: number, record: LineRecord): boolean {
	const size = indexOfBytes(line.bytes, SIZE, at, line.end);
	if (size < 0) {
		return false;
	}
	setAddress(line.bytes, at, size, record.sender);
	record.kind = CONTEXT;
	return true;
}

/** message-id=<20261124062511.1@example.net>; client=mail.example.net[192.0.2.10], sasl_method=PLAIN */
function readOther(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes, end } = line;
	const resent = hasAt(bytes, RESENT, at, end) ? at + RESENT.length : at;
	if (hasAt(bytes, MESSAGE_ID, resent, end)) {
		setAddress(bytes, resent + MESSAGE_ID.length, end, record.messageId);
	} else if (hasAt(bytes, CLIENT, at, end)) {
		const comma = indexOfBytes(bytes, COMMA_SPACE, at, end);
		record.relay.set(at + CLIENT.length, comma < 0 ? end : comma);
	} else {
		return false;
	}
	record.kind = CONTEXT;
	return true;
}

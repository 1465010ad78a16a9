import { ascii, COLON, hasAt, indexOfBytes, isLetterOrDigit, SPACE } from './bytes';
import type { LineParser, LogFormat } from './format';
import { readContext, readContextAlone } from './postfixContext';
import { readDelivery, readExpiry } from './postfixDelivery';
import { readReject } from './postfixReject';
import type { LineBytes, LineRecord } from './record';

/**
 * Postfix, all versions since 2.0: the delivery agents (smtp, lmtp, local, virtual, pipe, error, discard), the queue manager's
 * expiry, and the refusals of smtpd, postscreen, cleanup and their milters.
 */
export const POSTFIX: LogFormat = {
	id: 'postfix',
	// status=bounced (...), NOQUEUE: reject: RCPT from ..., milter-reject: END-OF-MESSAGE from ...
	markers: ['status=', 'reject: '],
	// message-id=<...>, from=<...>, size=4213, sender non-delivery notification: 5D2C8600A9, postfix/postsuper[99]: ...: removed
	// The queue manager's own `removed` is left out: it follows the last word on each recipient, and there are very many.
	contextMarkers: [', size=', 'message-id=', 'notification: ', 'postsuper['],
	cannotKnow: 'Postfix writes no sender on the line of a delivery, and its usual time stamp has no year.',
	createParser: () => PARSER,
};

const POSTFIX_TAG = ascii('postfix');
const NOQUEUE = ascii('NOQUEUE');
const TO = ascii('to=');
const FROM = ascii('from=');
const REJECT = ascii('reject: ');

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
			return record.queueId.isSet && (readExpiry(line, at + FROM.length, record) || readContext(line, at, record));
		}
		if (record.queueId.isSet && readContext(line, at, record)) {
			return true;
		}
		const action = actionAt(bytes, at, end);
		return action > 0 && readReject(line, action, record);
	},
	parseContext: readContextAlone,
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

import { ascii, CLOSE_BRACKET, EQUALS, GREATER, hasAt, HYPHEN, indexOfByte, isDigit, isLetterOrDigit, LESS, OPEN_BRACKET, SPACE, STAR } from './bytes';
import { referenceOf } from './calendar';
import { readArrival, readBounce, readDeferral, readDelivered } from './eximDelivery';
import { readRefusal } from './eximReject';
import type { LineParser, LogFormat } from './format';
import { CONTEXT, type LineBytes, type LineRecord } from './record';
import { readStamp } from './stamp';

/** Exim 4: main log and reject log, in files and through syslog. */
export const EXIM: LogFormat = {
	id: 'exim',
	// id => ada@example.com R=..., id == ..., id ** ..., H=... F=<...> rejected RCPT <...>: ..., refused connection from ...
	markers: [' => ', ' -> ', ' >> ', ' == ', ' ** ', 'rejected ', "'connect' ACL", 'refused connection from ', ' refused: '],
	contextMarkers: [' <= ', ' Completed'],
	cannotKnow: 'Exim writes the sender only where a message arrives or is refused, and no enhanced code but the one in the reply itself.',
	createParser: () => PARSER,
};

const EXIM_TAG = ascii('exim');
const COMPLETED = ascii('Completed');
/** Stamps of Exim have a year. */
const NO_REFERENCE = referenceOf(0);

const PARSER: LineParser = {
	parse(line: LineBytes, record: LineRecord): boolean {
		const { bytes, end } = line;
		const { tag } = record;
		if (tag.isSet && !hasAt(bytes, EXIM_TAG, tag.start, tag.end)) {
			return false;
		}
		// Through syslog the log's own stamp may stand behind the one of syslog.
		const stamped = tag.isSet ? readStamp(bytes, record.message, end, { record, reference: NO_REFERENCE }) : record.message;
		const start = afterProcessId(bytes, stamped, end);
		const idEnd = endOfMessageId(bytes, start, end);
		if (idEnd < 0) {
			return (tag.isSet || record.seconds === record.seconds) && readRefusal(line, start, record);
		}
		record.queueId.set(start, idEnd);
		return readFlag(line, idEnd + 1, record) || readEnd(line, idEnd + 1, record) || readRefusal(line, idEnd + 1, record);
	},
};

/** `=> `, `-> `, `>> ` (delivered while the message came in), `== `, `** `, `<= `; not `*> `, which is a delivery that was suppressed. */
function readFlag(line: LineBytes, at: number, record: LineRecord): boolean {
	const { bytes } = line;
	if (at + 3 >= line.end || bytes[at + 2] !== SPACE) {
		return false;
	}
	const first = bytes[at];
	const second = bytes[at + 1];
	if (second === GREATER && (first === EQUALS || first === HYPHEN || first === GREATER)) {
		return readDelivered(line, at + 3, record);
	}
	if (first === EQUALS && second === EQUALS) {
		return readDeferral(line, at + 3, record);
	}
	if (first === STAR && second === STAR) {
		return readBounce(line, at + 3, record);
	}
	return first === LESS && second === EQUALS && readArrival(line, at + 3, record);
}

/** Completed; with `queue_time_overall` a QT=1m2s may follow. */
function readEnd(line: LineBytes, at: number, record: LineRecord): boolean {
	if (!hasAt(line.bytes, COMPLETED, at, line.end)) {
		return false;
	}
	record.kind = CONTEXT;
	record.leaves = true;
	return true;
}

/** [12345] */
function afterProcessId(bytes: Uint8Array, at: number, end: number): number {
	if (bytes[at] !== OPEN_BRACKET || !isDigit(bytes[at + 1])) {
		return at;
	}
	const close = indexOfByte(bytes, CLOSE_BRACKET, at, Math.min(end, at + 12));
	return close > 0 && bytes[close + 1] === SPACE ? close + 2 : at;
}

/** 1vNWqB-00000001kQ2-2abc (since 4.97), 1jmFYj-00039V-QX, and a space; -1 for others. */
function endOfMessageId(bytes: Uint8Array, at: number, end: number): number {
	return Math.max(endOfGroups(bytes, at, end, [6, 11, 4]), endOfGroups(bytes, at, end, [6, 6, 2]));
}

function endOfGroups(bytes: Uint8Array, at: number, end: number, lengths: readonly number[]): number {
	let i = at;
	for (const length of lengths) {
		const groupEnd = i + length;
		if (groupEnd >= end) {
			return -1;
		}
		for (; i < groupEnd; i++) {
			if (!isLetterOrDigit(bytes[i])) {
				return -1;
			}
		}
		i++;
	}
	// Hyphens between the groups, a space behind the last
	const idEnd = i - 1;
	const last = lengths[lengths.length - 1] as number;
	const isHyphenated = bytes[at + 6] === HYPHEN && bytes[idEnd - last - 1] === HYPHEN;
	return isHyphenated && bytes[idEnd] === SPACE ? idEnd : -1;
}

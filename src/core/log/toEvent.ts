import { HYPHEN, SPACE, TAB } from './bytes';
import { isoTime } from './calendar';
import { endOfCode, endOfEnhanced } from './codes';
import { EVENT_KINDS, type EventKind, type LogEvent } from './event';
import type { LogFormat } from './format';
import { PHASES } from './phase';
import type { ByteSpan, LineBytes, LineRecord } from './record';

/** Bytes that are no UTF-8 become U+FFFD. */
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** The record as plain data. Its kind is one of `KIND`. */
export function toEvent(line: LineBytes, record: LineRecord, format: LogFormat): LogEvent {
	const { bytes } = line;
	return {
		line: line.number,
		offset: line.offset,
		length: line.length,
		time: isoTime(record.seconds, record.zoneMinutes),
		format: format.id,
		host: textOf(bytes, record.host),
		service: textOf(bytes, record.service),
		queueId: textOf(bytes, record.queueId),
		messageId: textOf(bytes, record.messageId),
		sender: textOf(bytes, record.sender),
		recipient: textOf(bytes, record.recipient),
		relay: textOf(bytes, record.relay),
		kind: EVENT_KINDS[record.kind] as EventKind,
		code: codeOf(bytes, record),
		enhanced: enhancedOf(bytes, record),
		reply: textOf(bytes, record.reply),
		phase: PHASES[record.phase] || undefined,
	};
}

/** The text of a span; `undefined` where the line does not say. */
export function textOf(bytes: Uint8Array, span: ByteSpan): string | undefined {
	return span.isSet ? DECODER.decode(bytes.subarray(span.start, span.end)) : undefined;
}

/** The basic code with which the reply begins. */
export function codeOf(bytes: Uint8Array, { reply }: LineRecord): number | undefined {
	return reply.isSet && endOfCode(bytes, reply.start, reply.end) > 0 ? Number(DECODER.decode(bytes.subarray(reply.start, reply.start + 3))) : undefined;
}

/** The enhanced code of the line: its own field, or else what stands first in the reply or behind the basic code. */
export function enhancedOf(bytes: Uint8Array, { dsn, reply }: LineRecord): string | undefined {
	if (dsn.isSet && endOfEnhanced(bytes, dsn.start, dsn.end) === dsn.end) {
		return DECODER.decode(bytes.subarray(dsn.start, dsn.end));
	}
	if (!reply.isSet) {
		return undefined;
	}
	let start = Math.max(reply.start, endOfCode(bytes, reply.start, reply.end));
	while (start < reply.end && (bytes[start] === SPACE || bytes[start] === HYPHEN || bytes[start] === TAB || bytes[start] === 0x23)) {
		// 550 #5.1.1: some servers write a number sign before the code
		start++;
	}
	const end = endOfEnhanced(bytes, start, reply.end);
	return end < 0 ? undefined : DECODER.decode(bytes.subarray(start, end));
}

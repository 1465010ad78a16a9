import { ascii, hasAt } from './bytes';
import { isoTime } from './calendar';
import { isObject, numberAt, parseJson, textAt, valueAt, type JsonObject } from './json';
import type { LineBytes } from './record';

/**
 * Lines of a log that something else keeps as fields: journald as JSON or in its export format, containers' runtimes and shippers as
 * JSON. Such a line is written out as a line of syslog again, and then read like any other.
 */

/** What such lines hold that the formats' own markers do not find: letters of a reply as numbers, a > that is written as \u003e. */
export const WRAPPED_MARKERS = ['"MESSAGE":[', '"MESSAGE" : [', '\\u003e ', '__REALTIME_TIMESTAMP=', '_HOSTNAME=', 'SYSLOG_IDENTIFIER='];
export const WRAPPED_CONTEXT_MARKERS = ['\\u003c= '];

const OPEN_BRACE = 0x7b;
const UNDERSCORE = 0x5f;
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
const MESSAGE = ascii('MESSAGE=');
/** Fields of the export format that say something about the message of the same entry. */
const TIME = ascii('__REALTIME_TIMESTAMP=');
const HOST = ascii('_HOSTNAME=');
const NAME = ascii('SYSLOG_IDENTIFIER=');

export class Unwrapper {
	/** Of the entry at hand in the export format: seconds, host, name of the program. Fields behind the message are not known. */
	private entry: { seconds?: number; host?: string; name?: string } | undefined;

	/** An entry of the export format is open: the message is yet to come. */
	get remembers(): boolean {
		return this.entry !== undefined;
	}

	/** Moves the line to the text that it wraps, if it wraps one. */
	unwrap(line: LineBytes): void {
		const first = line.bytes[line.start];
		if (first === OPEN_BRACE) {
			unwrapObject(line);
		} else if (first === UNDERSCORE || isCapital(line.bytes[line.start + 1])) {
			this.readField(line);
		}
	}

	private readField(line: LineBytes): void {
		const { bytes, start, end } = line;
		const valueOf = (name: Uint8Array): string | undefined =>
			hasAt(bytes, name, start, end) ? DECODER.decode(bytes.subarray(start + name.length, end)) : undefined;
		const time = valueOf(TIME);
		if (time !== undefined) {
			this.entry = { seconds: Number(time) / 1e6 };
			return;
		}
		const host = valueOf(HOST);
		const name = valueOf(NAME);
		if (host !== undefined || name !== undefined) {
			this.entry = { ...this.entry, ...(host === undefined ? { name } : { host }) };
			return;
		}
		const message = valueOf(MESSAGE);
		if (message !== undefined) {
			show(line, lineOf({ ...this.entry, message }));
			this.entry = undefined;
		}
	}
}

/** SYSLOG_IDENTIFIER, MESSAGE; no month and no day of the week has two capitals. */
function isCapital(byte: number | undefined): boolean {
	return byte !== undefined && byte >= 0x41 && byte <= 0x5a;
}

/** Moves the line to the text of its JSON object, if it is one that wraps a line. */
export function unwrapObject(line: LineBytes): void {
	if (line.bytes[line.start] === OPEN_BRACE) {
		show(line, objectText(DECODER.decode(line.bytes.subarray(line.start, line.end))));
	}
}

function show(line: LineBytes, text: string | undefined): void {
	if (text !== undefined) {
		line.bytes = ENCODER.encode(text);
		line.start = 0;
		line.end = line.bytes.length;
	}
}

function objectText(text: string): string | undefined {
	const object = parseJson(text);
	return isObject(object) ? (ofJournal(object) ?? ofContainer(object) ?? ofShipper(object)) : undefined;
}

/** {"__REALTIME_TIMESTAMP":"1763965511123456","_HOSTNAME":"mx1","SYSLOG_IDENTIFIER":"postfix/smtp","SYSLOG_PID":"2110","MESSAGE":"..."} */
function ofJournal(object: JsonObject): string | undefined {
	const message = textAt(object, 'MESSAGE') ?? textOfBytes(valueAt(object, 'MESSAGE'));
	if (message === undefined) {
		return undefined;
	}
	const time = numberAt(object, '__REALTIME_TIMESTAMP');
	const name = textAt(object, 'SYSLOG_IDENTIFIER') ?? textAt(object, '_COMM');
	return lineOf({ seconds: time === undefined ? undefined : time / 1e6, host: textAt(object, '_HOSTNAME'), name, message });
}

/** journald writes a message with control characters or broken UTF-8 as an array of bytes. */
function textOfBytes(value: unknown): string | undefined {
	return Array.isArray(value) && value.length > 0 ? DECODER.decode(Uint8Array.from(value as readonly number[])) : undefined;
}

/** {"log":"Nov 24 06:25:11 mx1 postfix/smtp[2110]: ...\n","stream":"stdout","time":"2026-11-24T06:25:11.123456789Z"} (Docker) */
function ofContainer(object: JsonObject): string | undefined {
	const log = textAt(object, 'log');
	const time = textAt(object, 'time');
	return log !== undefined && (time !== undefined || textAt(object, 'stream') !== undefined) ? joined(time, log) : undefined;
}

/** {"@timestamp":"2026-11-24T06:25:11.123Z","message":"Nov 24 06:25:11 mx1 postfix/smtp[2110]: ..."} (Filebeat, Fluentd) */
function ofShipper(object: JsonObject): string | undefined {
	const time = textAt(object, '@timestamp');
	const message = textAt(object, 'message');
	return time !== undefined && message !== undefined ? joined(time, message) : undefined;
}

function joined(time: string | undefined, text: string): string {
	return `${time === undefined ? '' : `${time} `}${text.trimEnd()}`;
}

function lineOf({ seconds = NaN, host, name, message }: { seconds?: number; host?: string; name?: string; message: string }): string {
	const time = isoTime(seconds, 0);
	const header = [time, time && host].filter((part) => part !== undefined && part !== '').join(' ');
	// The brackets make sure that the name is taken for that of a program.
	return `${header === '' ? '' : `${header} `}${name === undefined ? '' : `${name}[0]: `}${message}`;
}

import * as fs from 'node:fs';
import type { LogEvent } from '../../src/core/log/event';
import { LogReader } from '../../src/core/log/logReader';
import { CONTEXT } from '../../src/core/log/record';
import { toEvent } from '../../src/core/log/toEvent';

/**
 * What other parsers' own tests say about single lines of Postfix, in our names. A field that our events do not have (delay, cipher,
 * port of the client) is left out here; `kind` may be `context`, a line with facts of the envelope only.
 */
export interface Truth {
	/** A whole line of a log, or a message without header. */
	readonly line: string;
	readonly fields: Fields;
}

export type Fields = Partial<Record<Field, string>>;
export type Field =
	| 'time' | 'host' | 'service' | 'queueId' | 'messageId' | 'sender' | 'recipient' | 'relayName' | 'relayAddress' | 'relayPort' | 'kind' | 'code' | 'enhanced' | 'reply' | 'phase';

type Row = Readonly<Record<string, unknown>>;

/** Their words for what became of a message, and ours. */
const KINDS = new Map([
	['sent', 'sent'], ['forwarded', 'sent'], ['deferred', 'deferred'], ['bounced', 'bounced'], ['expired', 'expired'], ['expired, returned to sender', 'expired'],
	['reject', 'rejected'], ['milter-reject', 'rejected'],
]);
/** What the stages of smtpd are called in our events; the others have the name of the command. */
const STAGES = new Map([['RCPT', 'RCPT TO'], ['MAIL', 'MAIL FROM'], ['END-OF-MESSAGE', 'end of DATA'], ['CONNECT', 'connect']]);

export function rowsOf(file: string): Row[] {
	return fs.readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
}

/** The text of one of the keys. */
function textIn(row: Row, ...keys: readonly string[]): string | undefined {
	const value = keys.map((key) => row[key]).find((each) => each !== undefined && each !== null);
	return value === undefined ? undefined : String(Array.isArray(value) ? value[0] : (value as string | number));
}

/** `to=<a@example.com>, relay=none, dsn=4.4.2`: the values that they leave together. */
function valueIn(pairs: string | undefined, key: string): string | undefined {
	return new RegExp(`(?:^|[ ;,])${key}=(<[^>]*>|[^ ,;]*)`).exec(pairs ?? '')?.[1]?.replace(/^<(.*)>$/, '$1');
}

/** mx.example.com[192.0.2.25]:25; `none` is no relay. A socket (private/lmtp) stands in brackets too. */
function relayIn(relay: string | undefined): Fields {
	const [, name, address, port] = /^([^[]*)(?:\[([^\]]*)\])?(?::(\d+))?$/.exec(relay ?? '') ?? [];
	return relay === undefined || relay === 'none' ? {} : { relayName: name === '' ? undefined : name, relayAddress: address, relayPort: port };
}

/** The reply alone: they keep the words of Postfix around it. */
function withoutOwnWords(text: string | undefined): string | undefined {
	return text?.replace(/^host \S+ said: /, '').replace(/ \(in reply to [^)]*\)$/, '');
}

/** Patterns of theirs that are for a piece of a line. */
const PIECES = /RELAY|DELAYS|TLS_FEATURES|COMMAND_COUNTER/;

export function truthsOfGrok(rows: readonly Row[]): Truth[] {
	return rows.filter(({ pattern }) => !PIECES.test(String(pattern))).map(({ pattern, message, expected }) => {
		const said = new Map(Object.entries(expected as Row).map(([key, value]) => [key.replace('postfix_', ''), value]));
		const of = (...keys: readonly string[]): string | undefined => textIn(Object.fromEntries(said), ...keys);
		const pairs = of('keyvalue_data');
		const stage = of('smtp_stage', 'proxy_smtp_stage');
		return {
			line: withHeader(`postfix/${/POSTFIX_(\w+)\}/.exec(String(pattern))?.[1]?.toLowerCase() ?? ''}`, String(message)),
			fields: {
				...relayIn(valueIn(pairs, 'relay')),
				...defined({ relayName: of('relay_hostname', 'client_hostname'), relayAddress: of('relay_ip', 'client_ip'), relayPort: of('relay_port', 'client_port') }),
				queueId: of('bounce_queueid', 'queueid'),
				messageId: of('message-id'),
				sender: of('from') ?? valueIn(pairs, 'from'),
				recipient: valueIn(pairs, 'to'),
				kind: KINDS.get(of('status', 'action', 'proxy_result') ?? ''),
				code: of('status_code', 'proxy_status_code'),
				enhanced: of('status_code_enhanced', 'proxy_status_code_enhanced') ?? valueIn(pairs, 'dsn'),
				reply: withoutOwnWords(of('smtp_response', 'error_response', 'local_response', 'pipe_response', 'status_message', 'proxy_message', 'postscreen_toobusy_data')),
				phase: stage === undefined ? undefined : (STAGES.get(stage) ?? stage),
			},
		};
	});
}

export function truthsOfSekoia(rows: readonly Row[]): Truth[] {
	return rows.filter(({ product }) => product === 'postfix').map(({ appname, message, expected }) => {
		const said = flattened(expected as Row);
		const stage = textIn(said, 'action.type');
		// Where no server was spoken to, they call the domain of the recipient the destination; beside a client they name no other server.
		const isServer = said['destination.ip'] !== undefined;
		const side = isServer ? 'destination' : 'source';
		return {
			line: typeof appname === 'string' ? withHeader(appname, String(message)) : String(message),
			fields: {
				queueId: textIn(said, 'postfix.queue_id.local'),
				messageId: textIn(said, 'email.message_id')?.replace(/^<(.*)>$/, '$1'),
				sender: textIn(said, 'email.from.address'),
				recipient: textIn(said, 'email.to.address'),
				relayName: isServer || said['source.ip'] !== undefined ? textIn(said, `${side}.domain`) : undefined,
				relayAddress: textIn(said, `${side}.ip`),
				relayPort: textIn(said, `${side}.port`),
				kind: KINDS.get(textIn(said, 'action.name') ?? ''),
				phase: stage === undefined ? undefined : (STAGES.get(stage) ?? stage),
			},
		};
	});
}

export function truthsOfPatterndb(rows: readonly Row[]): Truth[] {
	return rows.map(({ program, message, expected }) => {
		const said = expected as Row;
		const of = (...keys: readonly string[]): string | undefined => textIn(said, ...keys.map((key) => `postfix.${key}`));
		return {
			line: withHeader(String(program), String(message)),
			fields: {
				...relayIn(of('relay')),
				...defined({ relayName: of('relay.hostname', 'client.hostname'), relayAddress: of('relay.ip', 'client.ip') }),
				queueId: of('qid'),
				sender: of('sender'),
				recipient: of('to', 'recipient'),
				kind: KINDS.get(of('status') ?? '') ?? (said['postfix.result.code'] === undefined ? undefined : 'rejected'),
				code: of('result.code'),
				enhanced: of('result.dsn', 'dsn'),
				reply: withoutOwnWords(of('relay.msg', 'result.msg', 'statusmsg')),
			},
		};
	});
}

export function truthsOfMsimerson(rows: readonly Row[]): Truth[] {
	return rows.map(({ set, type, line, obj = {} }) => {
		const said = obj as Row;
		const [, status, reply] = /^(\w+) \((.*)\)$/.exec(textIn(said, 'status') ?? '') ?? [];
		return {
			line: set === 'syslogLines' || type === 'syslog' ? String(line) : withHeader(String(type), String(line)),
			fields: {
				...relayIn(textIn(said, 'relay')),
				time: textIn(said, 'date'),
				host: textIn(said, 'prog') === undefined ? undefined : textIn(said, 'host'),
				service: textIn(said, 'prog')?.replace('postfix/', ''),
				queueId: textIn(said, 'dsnQid', 'qid'),
				messageId: textIn(said, 'message-id', 'resent-message-id'),
				sender: textIn(said, 'from'),
				recipient: textIn(said, 'to'),
				kind: KINDS.get(status ?? textIn(said, 'status') ?? ''),
				enhanced: textIn(said, 'dsn'),
				reply: withoutOwnWords(reply),
			},
		};
	});
}

/** Their tests leave out the header. */
function withHeader(program: string, message: string): string {
	return `Nov 24 06:25:11 mx1 ${program}[311]: ${message}`;
}

/** {"email":{"to":{"address":[...]}}} -> email.to.address */
function flattened(row: Row, path = ''): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(row).flatMap(([key, value]) =>
			typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(flattened(value as Row, `${path}${key}.`)) : [[path + key, value] as [string, unknown]],
		),
	);
}

function defined(fields: Fields): Fields {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** What we read of the line, in the same form; `undefined` where nothing is read. */
export function fieldsRead(text: string): Fields | undefined {
	let read: Fields | undefined;
	const reader = new LogReader(
		(line, record, format) => {
			const event = toEvent(line, record, format);
			read = { ...fieldsOf(event), kind: record.kind === CONTEXT ? 'context' : event.kind };
		},
		{ referenceTime: Date.UTC(2026, 10, 30) / 1000, withContext: true },
	);
	reader.push(new TextEncoder().encode(text));
	reader.end();
	return read;
}

function fieldsOf({ time, host, service, queueId, messageId, sender, recipient, relay, kind, code, enhanced, reply, phase }: LogEvent): Fields {
	return { ...relayIn(relay), time, host, service, queueId, messageId, sender, recipient, kind, code: code?.toString(), enhanced, reply, phase };
}

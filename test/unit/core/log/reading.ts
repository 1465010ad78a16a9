import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LogEvent } from '../../../../src/core/log/event';
import { LogReader } from '../../../../src/core/log/logReader';
import { CONTEXT } from '../../../../src/core/log/record';
import { textOf, toEvent } from '../../../../src/core/log/toEvent';

/** 2026-11-30 */
export const REFERENCE_TIME = Date.UTC(2026, 10, 30) / 1000;

export function fixture(name: string): Uint8Array {
	return new Uint8Array(readFileSync(fileURLToPath(new URL(`../../../fixtures/logs/${name}`, import.meta.url))));
}

export function bytesOf(input: string | Uint8Array): Uint8Array {
	return typeof input === 'string' ? new TextEncoder().encode(input) : input;
}

/** Reads the whole input, `size` bytes at a time, and answers what was found and the reader. */
export function read(input: string | Uint8Array, size = Infinity): { events: LogEvent[]; reader: LogReader } {
	const bytes = bytesOf(input);
	const events: LogEvent[] = [];
	const reader = new LogReader((line, record, format) => events.push(toEvent(line, record, format)), { referenceTime: REFERENCE_TIME });
	for (let at = 0; at < bytes.length; at += size) {
		// A copy, overwritten afterwards: nobody may keep bytes of a chunk.
		const chunk = bytes.slice(at, at + size);
		reader.push(chunk);
		chunk.fill(0x3f);
	}
	reader.end();
	return { events, reader };
}

export function eventsOf(input: string | Uint8Array): LogEvent[] {
	return read(input).events;
}

/** An event in one line: `5 sent smtp 4F1B2600A3 from=<> to=<ada@example.com> relay=mx.example.com[198.51.100.25]:25 at=RCPT TO 250 2.0.0 "Ok"` */
export function brief(event: LogEvent): string {
	const { line, kind, service, queueId, sender, recipient, relay, phase, code, enhanced, reply } = event;
	const parts = [line, kind, service, queueId, sender === undefined ? undefined : `from=<${sender}>`];
	parts.push(recipient === undefined ? undefined : `to=<${recipient}>`, relay && `relay=${relay}`, phase && `at=${phase}`, code, enhanced);
	parts.push(reply === undefined ? undefined : JSON.stringify(reply));
	return parts.filter((part) => part !== undefined).join(' ');
}

/** All events of the input, one a line. */
export function briefly(input: string | Uint8Array): string[] {
	return eventsOf(input).map(brief);
}

/** The lines that only carry envelope facts: `4 4F1B2600A3 from=<news@example.net> begins` */
export function contextOf(input: string | Uint8Array): string[] {
	const found: string[] = [];
	const reader = new LogReader(
		({ bytes, number }, record) => {
			if (record.kind === CONTEXT) {
				const [sender, id, relay] = [textOf(bytes, record.sender), textOf(bytes, record.messageId), textOf(bytes, record.relay)];
				const parts = [number, textOf(bytes, record.queueId), sender === undefined ? undefined : `from=<${sender}>`];
				parts.push(id && `id=<${id}>`, relay && `relay=${relay}`);
				parts.push(record.begins ? 'begins' : '', record.leaves ? 'leaves' : '', record.isNotification ? 'notification' : '');
				found.push(parts.filter((part) => part !== undefined && part !== '').join(' '));
			}
		},
		{ referenceTime: REFERENCE_TIME, withContext: true },
	);
	reader.push(bytesOf(input));
	reader.end();
	return found;
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bytesSource } from '../../../src/core/analysis/bytesSource';
import { readEvents } from '../../../src/core/analysis/readEvents';
import type { LogEvent } from '../../../src/core/log/event';
import type { Truth } from '../../lab/truth';

/** 2026-11-30 */
const REFERENCE_TIME = Date.UTC(2026, 10, 30) / 1000;

/** How a server writes down what happened: what the truth says in general becomes what an event of the format says. */
export interface Wording {
	relay(truth: Truth): string | undefined;
	/** There is no line of it at all. */
	isUnwritten?(truth: Truth): boolean;
	/** Where the truth of an event has another queue id than the event: that one. */
	queueId?(event: LogEvent): string | undefined;
	/** What the server writes in the form of a reply where nobody replied. */
	ownReply?(truth: Truth): string | undefined;
	/** The line of a result does not name the message; lines before it do. */
	readonly isSpread?: boolean;
	/** Where lines leave them out. */
	sender?(truth: Truth): string | undefined;
	recipient?(truth: Truth): string | undefined;
	reply(lines: readonly string[], truth: Truth): string | undefined;
	/** Where the log has another phase than the one that was answered, or none. */
	phase?(truth: Truth): string | undefined;
	enhanced?(truth: Truth): string | undefined;
	code?(truth: Truth): number | undefined;
}

export function kept(name: string): string {
	return readFileSync(fileURLToPath(new URL(`../../fixtures/lab/${name}`, import.meta.url)), 'utf8');
}

export function truthsOf(name: string): Truth[] {
	return kept(`${name}.truth.ndjson`).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Truth);
}

/** The events of the kept log, with the sender that other lines tell. */
export async function eventsOfLab(name: string): Promise<LogEvent[]> {
	const events: LogEvent[] = [];
	const source = bytesSource(new TextEncoder().encode(kept(`${name}.log`)));
	await readEvents(source, { referenceTime: REFERENCE_TIME }, (batch) => void events.push(...batch));
	return events;
}

/**
 * Every scripted delivery is found once, with all that is known of it, and nothing else is found. With LAB_DIFF set, all that
 * differs is printed, the two sides of each difference one below the other.
 */
export async function holdsLog(name: string, wording: Wording): Promise<void> {
	const truths = truthsOf(name).filter((truth) => !wording.isUnwritten?.(truth));
	const events = await eventsOfLab(name);
	assert.ok(truths.length > 0);
	const found = events.map((event) => briefOfEvent(event, wording));
	const expected = truths.map((truth) => briefOfTruth(truth, wording));
	if (process.env.LAB_DIFF) {
		const wrong = [...without(expected, found).map((line) => `- ${line}`), ...without(found, expected).map((line) => `+ ${line}`)];
		console.log(wrong.sort((one, other) => (one.slice(2) < other.slice(2) ? -1 : 1)).join('\n'));
	}
	assert.deepEqual({ missing: without(expected, found), unasked: without(found, expected) }, { missing: [], unasked: [] });
	for (const truth of wording.isSpread ? [] : truths) {
		const own = events.filter(({ queueId, recipient, kind }) => queueId === (truth.queueId ?? undefined) && recipient === (truth.recipient ?? undefined) && kind === truth.kind);
		assert.ok(own.every(({ line }) => truth.lines.length === 0 || truth.lines.includes(line)), `a line that does not name ${truth.queueId}`);
	}
}

/** What is in `all` more often than in `others`. */
function without(all: readonly string[], others: readonly string[]): string[] {
	const left = new Map<string, number>();
	for (const other of others) {
		left.set(other, (left.get(other) ?? 0) + 1);
	}
	return all.filter((one) => {
		const count = left.get(one) ?? 0;
		left.set(one, count - 1);
		return count <= 0;
	});
}

/** Who is refused is not told a queue id, though the log may have one. */
function briefOfEvent(event: LogEvent, wording: Wording): string {
	const { kind, sender, recipient, relay, phase, code, enhanced, reply } = event;
	const queueId = kind === 'rejected' ? undefined : wording.queueId ? wording.queueId(event) : event.queueId;
	// Without a code the words are those of the server that wrote the log.
	const hasReply = code !== undefined || (kind === 'rejected' && enhanced !== undefined);
	return brief([kind, queueId, sender, recipient, relay, phase, code, enhanced, hasReply ? reply : undefined]);
}

function briefOfTruth(truth: Truth, wording: Wording): string {
	const { kind, queueId, sender, recipient, phase, code, enhanced, reply } = truth;
	return brief([
		kind,
		queueId ?? undefined,
		wording.sender ? wording.sender(truth) : sender ?? undefined,
		wording.recipient ? wording.recipient(truth) : recipient ?? undefined,
		wording.relay(truth),
		wording.phase ? wording.phase(truth) : phase ?? undefined,
		wording.code ? wording.code(truth) : code ?? undefined,
		wording.enhanced ? wording.enhanced(truth) : enhanced ?? undefined,
		reply ? wording.reply(reply, truth) : wording.ownReply?.(truth),
	]);
}

function brief(parts: readonly (string | number | undefined)[]): string {
	const [kind, queueId, sender, recipient, relay, phase, code, enhanced, reply] = parts.map((part) => (part === undefined ? '-' : String(part)));
	return `${queueId} ${kind} from=<${sender}> to=<${recipient}> relay=${relay} at=${phase} ${code} ${enhanced} ${reply}`;
}

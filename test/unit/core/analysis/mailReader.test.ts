import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bytesSource } from '../../../../src/core/analysis/bytesSource';
import { readEvents } from '../../../../src/core/analysis/readEvents';
import { summarize } from '../../../../src/core/analysis/summarize';
import { GrowingLog } from '../../../../src/core/analysis/growingLog';
import { summarizeFiles } from '../../../../src/core/analysis/summarizeFiles';
import type { LogEvent } from '../../../../src/core/log/event';

const OPTIONS = { referenceTime: Date.UTC(2026, 10, 30) / 1000 };

function bytesOf(name: string): Uint8Array {
	return new Uint8Array(readFileSync(new URL(`../../../fixtures/messages/${name}`, import.meta.url)));
}

async function eventsOf(name: string): Promise<LogEvent[]> {
	const events: LogEvent[] = [];
	await readEvents(bytesSource(bytesOf(name)), OPTIONS, (batch) => void events.push(...batch));
	return events;
}

/** `43 bounced bob@example.com 550 5.1.1`: line, kind, recipient, codes. */
async function says(name: string, ...expected: readonly string[]): Promise<void> {
	const events = await eventsOf(name);
	assert.deepEqual(events.map(({ line, kind, recipient, code, enhanced }) => [line, kind, recipient, code ?? '-', enhanced ?? '-'].join(' ')), expected);
	const lines = new TextDecoder().decode(bytesOf(name)).split('\n');
	events.forEach(({ line, offset, length }) => {
		assert.equal(new TextDecoder().decode(bytesOf(name).subarray(offset, offset + length)), lines[line - 1]?.replace('\r', ''));
	});
}

describe('A file of messages', () => {
	it('has events at the lines that name the recipients', async () => {
		await says('unknown-user.eml', '33 bounced bob@example.com 550 5.1.1', '39 bounced cat@example.net 552 5.2.2');
		await says('delay.eml', '24 deferred bob@example.com - 4.4.1');
		await says('words-only.eml', '12 bounced bob@example.com 550 5.7.1');
		await says('complaint.eml', '21 complaint bob@example.net - -');
	});

	it('has them at its first line where the text is encoded', () => says('administrators.eml', '1 bounced bob@example.com 550 5.7.1'));

	it('has none where it reports nothing', () => says('away.eml'));

	it('may hold several messages', () => says('week.mbox', '10 bounced bob@example.com 550 5.1.1', '41 bounced cat@example.net 554 5.7.1'));

	it('tells what logs tell: time, host, sender, message id, relay, phase', async () => {
		const [event] = await eventsOf('unknown-user.eml');
		assert.deepEqual(
			{ time: event?.time, host: event?.host, sender: event?.sender, messageId: event?.messageId, relay: event?.relay, phase: event?.phase, format: event?.format },
			{ time: '2026-11-24T10:00:04+01:00', host: 'mx.example.org', sender: 'ann@example.org', messageId: 'lunch-1@example.org', relay: 'mx.example.com', phase: 'RCPT TO', format: 'message' },
		);
	});

	it('has a summary like a log', async () => {
		const summary = await summarize(bytesSource(bytesOf('week.mbox')), OPTIONS);
		assert.deepEqual(summary.formats, [{ format: 'message', lines: 2 }]);
		assert.deepEqual([summary.counts.bounced, summary.lines, summary.bytes], [2, 47, bytesOf('week.mbox').length]);
		assert.deepEqual(summary.replies.map(({ verdict }) => verdict.reason), ['UserUnknown', 'Blocked']);
		assert.deepEqual([summary.from, summary.to], ['2026-11-24T10:00:00Z', '2026-11-24T12:00:00Z']);
	});

	it('is read in one pass, also as a file that may grow', async () => {
		const bytes = new TextEncoder().encode(new TextDecoder().decode(bytesOf('week.mbox')).repeat(20));
		const whole = await summarize(bytesSource(bytes), OPTIONS);
		assert.deepEqual(await new GrowingLog().summarize(bytesSource(bytes), OPTIONS), whole);
		assert.equal(whole.counts.bounced, 40);
	});

	it('may stand beside others in one summary', async () => {
		const names = ['unknown-user.eml', 'away.eml', 'week.mbox'];
		const summary = await summarizeFiles(names.map((name) => async () => bytesSource(bytesOf(name))), OPTIONS);
		assert.equal(summary.counts.bounced, 4);
		assert.deepEqual(summary.formats, [{ format: 'message', lines: 3 }]);
	});
});

import assert from 'node:assert/strict';
import { bytesSource } from '../../../../src/core/analysis/bytesSource';
import { CancelledError, type LogSource } from '../../../../src/core/analysis/logSource';
import { summarize, type SummarizeOptions } from '../../../../src/core/analysis/summarize';
import type { LogSummary } from '../../../../src/core/analysis/summary';
import { BOUNDS } from '../../../../src/core/analysis/tally';
import { EVENT_KINDS } from '../../../../src/core/log/event';

const NOW = Date.UTC(2026, 10, 24, 12) / 1000;
/** Half of what there is room for: the other half is filled meanwhile. */
const CHUNK_IN_BYTES = 512 * 1024;

function summaryOf(text: string | Uint8Array, options: Partial<SummarizeOptions> = {}): Promise<LogSummary> {
	const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
	return summarize(bytesSource(bytes), { referenceTime: NOW, ...options });
}

/** A line of Postfix: what became of a message to `to`. */
function delivery(to: string, status: string, reply: string, relay = 'mx.example.com[198.51.100.1]:25'): string {
	return `Nov 24 10:00:00 mx1 postfix/smtp[1]: 4F1B2600A3: to=<${to}>, relay=${relay}, delay=1, delays=0/0/0/1, dsn=${reply.slice(4, 9)}, status=${status} (host mx said: ${reply})\n`;
}

function refusal(to: string): string {
	return `Nov 24 10:00:01 mx1 postfix/smtpd[2]: NOQUEUE: reject: RCPT from client.example.net[192.0.2.9]: 554 5.7.1 <${to}>: Relay access denied; from=<a@example.net> to=<${to}> proto=ESMTP helo=<x>\n`;
}

const NOISE = 'Nov 24 10:00:00 mx1 postfix/qmgr[1]: 4F1B2600A3: removed\n';

describe('The summary of a log', () => {
	it('counts what went well, and has a row for each failure', async () => {
		const summary = await summaryOf(
			NOISE +
				delivery('ada@example.com', 'sent', '250 2.0.0 Ok') +
				delivery('bob@example.com', 'bounced', '550 5.1.1 <bob@example.com>: User unknown') +
				delivery('eve@Example.ORG', 'deferred', '451 4.7.1 Greylisted', 'mx.example.org[203.0.113.1]:25') +
				refusal('x@example.net'),
		);
		const { sent, deferred, bounced, rejected, expired } = summary.counts;
		assert.deepEqual({ sent, deferred, bounced, rejected, expired }, { sent: 1, deferred: 1, bounced: 1, rejected: 1, expired: 0 });
		assert.equal(summary.lines, 5);
		const { line, kind, domain, relay, reply, time } = summary.failures;
		assert.deepEqual([...line], [3, 4, 5]);
		assert.deepEqual([...kind].map((number) => EVENT_KINDS[number]), ['bounced', 'deferred', 'rejected']);
		assert.deepEqual([...domain].map((number) => summary.domains[number]), ['example.com', 'example.org', 'example.net']);
		assert.deepEqual([...relay].map((number) => summary.relays[number]), ['mx.example.com', 'mx.example.org', 'client.example.net']);
		assert.deepEqual([...reply].map((number) => summary.replies[number]?.enhanced), ['5.1.1', '4.7.1', '5.7.1']);
		assert.equal(time[0], Date.UTC(2026, 10, 24, 10) / 1000);
	});

	it('leads back to the line', async () => {
		const text = NOISE + delivery('bob@example.com', 'bounced', '550 5.1.1 zw\u00f6lf') + refusal('x@example.net');
		const { failures, replies } = await summaryOf(text);
		const bytes = Buffer.from(text);
		const lines = [...failures.offset].map((offset) => bytes.subarray(offset, bytes.indexOf('\n', offset)).toString());
		assert.deepEqual(lines, text.split('\n').slice(1, 3));
		assert.deepEqual(replies.map(({ line, offset }) => [line, offset]), [[2, failures.offset[0]], [3, failures.offset[1]]]);
	});

	it('brings replies of one wording together, and shows the first', async () => {
		const { replies } = await summaryOf(
			delivery('bob@example.com', 'bounced', '550 5.1.1 <bob@example.com>: User unknown') +
				delivery('eve@example.com', 'bounced', '550 5.1.1 <eve@example.com>: User unknown'),
		);
		assert.deepEqual(replies.map(({ events, code, enhanced }) => ({ events, code, enhanced })), [{ events: 2, code: 550, enhanced: '5.1.1' }]);
		assert.match(replies[0]?.example ?? '', /<bob@example\.com>/);
		assert.match(replies[0]?.template ?? '', /<\u2026>: User unknown/);
		assert.equal(replies[0]?.verdict.reason, 'UserUnknown');
	});

	it('keeps the replies of two providers apart', async () => {
		const reply = '550 5.7.1 Message refused';
		const { replies } = await summaryOf(
			delivery('a@example.com', 'bounced', reply) + delivery('a@example.com', 'bounced', reply, 'gmail-smtp-in.l.google.com[203.0.113.1]:25'),
		);
		assert.deepEqual(replies.map(({ events }) => events), [1, 1]);
	});

	it('gives the time span and the formats', async () => {
		const { from, to, formats } = await summaryOf(delivery('ada@example.com', 'sent', '250 2.0.0 Ok') + refusal('x@example.net'));
		assert.deepEqual([from, to], ['2026-11-24T10:00:00', '2026-11-24T10:00:01']);
		assert.deepEqual(formats, [{ format: 'postfix', lines: 2 }]);
	});

	it('takes the year from the last writing of the file', async () => {
		const source = bytesSource(new TextEncoder().encode(refusal('x@example.net')));
		const { from } = await summarize({ ...source, lastWritten: async () => Date.UTC(2020, 11, 1) / 1000 }, { referenceTime: NOW });
		assert.equal(from, '2020-11-24T10:00:01');
	});
});

describe('The summary of something else', function () {
	this.timeout(20_000);

	it('of nothing is empty', async () => {
		const { bytes, lines, replies, failures, trouble } = await summaryOf('');
		assert.deepEqual([bytes, lines, replies.length, failures.line.length, trouble], [0, 0, 0, 0, undefined]);
	});

	it('says what is binary and what is UTF-16, and reads no further', async () => {
		const binary = new Uint8Array(3_000_000).map((_, at) => (at * 7919) & 0xff);
		const summary = await summaryOf(binary);
		assert.equal(summary.trouble, 'binary');
		assert.ok(summary.bytes < binary.length);
		assert.equal((await summaryOf(Buffer.from(`\ufeff${refusal('x@example.net')}`, 'utf16le'))).trouble, 'utf16');
	});

	it('cuts a line of ten megabytes, and goes on behind it', async () => {
		const { counts, failures, limits, lines } = await summaryOf(`${'x'.repeat(10_000_000)}\n${refusal('x@example.net')}`);
		assert.deepEqual([counts.rejected, failures.line[0], failures.offset[0], lines], [1, 2, 10_000_001, 2]);
		assert.deepEqual(limits, [{ what: 'lineLength', kept: 65_536, total: 1 }]);
	});

	it('takes names of a stranger for what they are', async () => {
		const { domains } = await summaryOf(delivery('a@__proto__', 'bounced', '550 5.1.1 no') + delivery('a@constructor', 'bounced', '550 5.1.1 no'));
		assert.deepEqual(domains, ['', '__proto__', 'constructor']);
	});
});

describe('The bounds of a summary', () => {
	const bounds = { ...BOUNDS, failures: 5, replies: 2, domains: 3, relays: 2 };

	it('are kept, and said', async () => {
		let text = '';
		for (let number = 0; number < 20; number++) {
			const word = 'abcdefghijklmnopqrst'[number];
			text += delivery(`x@${word}.example.com`, 'bounced', `550 5.1.1 reason ${word}`, `${word}.example.net[192.0.2.1]:25`);
		}
		const summary = await summaryOf(text, { bounds });
		assert.deepEqual(summary.limits, [
			{ what: 'failures', kept: 5, total: 20 },
			{ what: 'replies', kept: 2, total: 20 },
			{ what: 'domains', kept: 2, total: 20 },
			{ what: 'relays', kept: 1, total: 20 },
		]);
		assert.equal(summary.failures.line.length, 5);
		assert.deepEqual(summary.domains, ['', 'a.example.com', 'b.example.com', '\u2026']);
		assert.deepEqual(summary.relays, ['', 'a.example.net', '\u2026']);
		assert.deepEqual([...summary.failures.domain], [1, 2, 3, 3, 3]);
		assert.deepEqual([...summary.failures.reply], [0, 1, 2, 2, 2]);
		assert.deepEqual(summary.replies.map(({ events }) => events), [1, 1, 18]);
		assert.equal(summary.replies[2]?.template, '\u2026');
	});

	it('are not said where nothing was cut', async () => {
		const { limits, domains } = await summaryOf(delivery('a@example.com', 'bounced', '550 5.1.1 no'), { bounds: BOUNDS });
		assert.deepEqual(limits, []);
		assert.deepEqual(domains, ['', 'example.com']);
	});
});

describe('The reading of a log', function () {
	this.timeout(20_000);

	const line = refusal('x@example.net');
	const bytes = new TextEncoder().encode(line.repeat(8000));

	it('reports how far it is', async () => {
		const reported: [number, number | undefined][] = [];
		await summaryOf(bytes, { onProgress: (bytesRead, size) => reported.push([bytesRead, size]) });
		assert.deepEqual(reported.at(-1), [bytes.length, bytes.length]);
		assert.ok(reported.length >= 2);
	});

	it('stops when it is asked to', async () => {
		const signal = { aborted: false };
		let chunks = 0;
		const reading = summaryOf(bytes, {
			signal,
			onProgress: () => {
				chunks++;
				signal.aborted = true;
			},
		});
		await assert.rejects(reading, CancelledError);
		assert.equal(chunks, 1);
	});

	it('gives others a turn every few milliseconds', async () => {
		let pauses = 0;
		const source = bytesSource(bytes);
		const slow: LogSource = { ...source, read: (offset, into) => new Promise((done) => setTimeout(() => done(source.read(offset, into)), 20)) };
		await summarize(slow, { referenceTime: NOW, pause: async () => void pauses++ });
		const chunks = Math.ceil(bytes.length / CHUNK_IN_BYTES);
		assert.ok(pauses >= chunks / 2 && pauses <= chunks, `${pauses} pauses`);
	});

	it('ends where a file that shrinks meanwhile ends', async () => {
		let end = bytes.length;
		const whole = bytesSource(bytes);
		const shrinking: LogSource = {
			...whole,
			read: async (offset, into) => {
				const read = await bytesSource(bytes.subarray(0, end)).read(offset, into);
				end = 500_000;
				return read;
			},
		};
		const { bytes: bytesRead, counts } = await summarize(shrinking, { referenceTime: NOW });
		assert.equal(bytesRead, CHUNK_IN_BYTES);
		assert.equal(counts.rejected, Math.ceil(CHUNK_IN_BYTES / line.length));
	});
});

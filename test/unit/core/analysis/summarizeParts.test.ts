import assert from 'node:assert/strict';
import { bytesSource } from '../../../../src/core/analysis/bytesSource';
import { cutIntoParts } from '../../../../src/core/analysis/cuts';
import { PartMerge, readPart } from '../../../../src/core/analysis/logPart';
import { CancelledError, SourceError } from '../../../../src/core/analysis/logSource';
import { summarize, type SummarizeOptions } from '../../../../src/core/analysis/summarize';
import type { PartReader } from '../../../../src/core/analysis/readInParts';
import { summarizeParts } from '../../../../src/core/analysis/summarizeParts';
import type { LogSummary } from '../../../../src/core/analysis/summary';
import { BOUNDS } from '../../../../src/core/analysis/tally';
import { createScanner, type CreateScanner } from '../../../../src/core/log/scanner';
import { bytesOf, fixture } from '../log/reading';
import { vectorScanners } from '../log/vectorScanners';

const NOW = Date.UTC(2026, 10, 30) / 1000;
const options: SummarizeOptions = { referenceTime: NOW };

function delivery(id: string, to: string, status: string, reply: string): string {
	return `Nov 24 10:00:00 mx1 postfix/smtp[1]: ${id}: to=<${to}>, relay=mx.${to.split('@')[1]}[198.51.100.1]:25, delay=1, dsn=${reply.slice(4, 9)}, status=${status} (host mx said: ${reply})`;
}

/** All that a part has to carry: replies again and again, names, a message that is put off and goes through, text of two bytes a letter. */
const LINES = [
	'Nov 24 09:59:59 mx1 postfix/qmgr[1]: 4F1B2600A3: from=<news@example.net>, size=4213, nrcpt=1 (queue active)',
	delivery('4F1B2600A3', 'zoë@exämple.com', 'deferred', '451 4.7.1 Greylisted'),
	delivery('4F1B2600A4', 'bob@example.com', 'bounced', '550 5.1.1 <bob@example.com>: unbekannt'),
	'2026-11-24 07:00:13 1jmFYj-00039V-QX ** eve@example.org R=r T=t: SMTP error from remote mail server after RCPT TO:<eve@example.org>: 550 5.1.1 No such user',
	'no line of a mail server',
	delivery('4F1B2600A5', 'eve@example.org', 'bounced', '550 5.1.1 <eve@example.org>: unbekannt'),
	'Nov 24 10:00:01 mx1 postfix/smtpd[2]: NOQUEUE: reject: RCPT from c.example.net[192.0.2.9]: 554 5.7.1 <x@example.com>: Relay access denied; from=<a@example.net> to=<x@example.com>',
	delivery('4F1B2600A3', 'zoë@exämple.com', 'sent', '250 2.0.0 Ok'),
	'Nov 24 10:00:09 mx1 postfix/qmgr[1]: 4F1B2600A3: removed',
];

function onePass(input: Uint8Array, more: Partial<SummarizeOptions> = {}): Promise<LogSummary> {
	return summarize(bytesSource(input), { ...options, ...more });
}

/** Another worker, here in the same thread. What it answers is copied, as on the way from a worker. */
function other(input: Uint8Array, more: Partial<SummarizeOptions> = {}): PartReader {
	return {
		read: async (range, partOptions) => structuredClone(await readPart(bytesSource(input), range, { ...more, ...partOptions })),
		stop: () => undefined,
	};
}

async function inParts(input: Uint8Array, partSize: number, workers: number, more: Partial<SummarizeOptions> = {}): Promise<LogSummary> {
	const others = Array.from({ length: workers - 1 }, () => other(input, more));
	return summarizeParts(bytesSource(input), others, { ...options, ...more, partSize });
}

/** The summary of two parts; `undefined` where they cannot be merged. */
async function cutAt(input: Uint8Array, at: number): Promise<LogSummary | undefined> {
	const merge = new PartMerge(options);
	for (const range of [{ start: 0, end: at }, { start: at, end: Infinity }]) {
		if (!merge.add(structuredClone(await readPart(bytesSource(input), range, options)))) {
			return undefined;
		}
	}
	return merge.finish();
}

const WHOLE = { start: 0, end: Infinity };

describe('A log cut into parts', () => {
	it('is cut where lines begin, wherever a cut was meant', async () => {
		for (const text of ['a\nbc\r\nd\r\re\n\nlast', 'a\r\n\r\nä\r', '\n\n\n', 'no end at all', '\r\n']) {
			const bytes = bytesOf(text);
			const starts = new Set([...text.matchAll(/(?:^|(?<=\n|\r(?!\n)))/g)].map(({ index }) => bytesOf(text.slice(0, index)).length));
			for (let size = 1; size <= bytes.length; size++) {
				const parts = await cutIntoParts(bytesSource(bytes), WHOLE, size);
				assert.deepEqual(parts.map(({ start }) => start).filter((start) => !starts.has(start)), [], `${JSON.stringify(text)} by ${size}`);
				parts.slice(1).forEach(({ start }, at) => assert.equal(start, parts[at]?.end));
				assert.equal(parts.at(-1)?.end, Infinity);
			}
			const all = await cutIntoParts(bytesSource(bytes), WHOLE, 1);
			assert.deepEqual(all.map(({ start }) => start), [...starts].filter((start) => start === 0 || start < bytes.length), JSON.stringify(text));
		}
	});

	for (const [name, lineEnd] of [['LF', '\n'], ['CRLF', '\r\n'], ['CR', '\r']] as const) {
		for (const last of ['', lineEnd]) {
			it(`sums up to the same as in one pass, cut at every byte: ${name}${last === '' ? ', no line end at the end' : ''}`, async () => {
				const input = bytesOf(LINES.join(lineEnd) + last);
				const whole = await onePass(input);
				assert.ok(whole.failures.line.length === 5 && whole.lines === LINES.length);
				const cuts = new Set<number>();
				for (let size = 1; size <= input.length; size++) {
					const [, second] = await cutIntoParts(bytesSource(input), WHOLE, size);
					cuts.add(second?.start ?? input.length);
				}
				assert.equal(cuts.size, LINES.length);
				for (const cut of cuts) {
					assert.deepEqual(await cutAt(input, cut), whole, `cut at ${cut}`);
				}
				for (const size of [1, 100, 250, 1000]) {
					assert.deepEqual(await inParts(input, size, 1), whole, `parts of ${size}`);
				}
			}).timeout(60_000);
		}
	}

	for (const name of ['postfix.maillog', 'exim_mainlog', 'exim_rejectlog', 'sendmail.maillog', 'swaks.maillog', 'telnet.maillog']) {
		it(`sums up to the same with one to four workers, with vectors and without: ${name}`, async () => {
			const input = fixture(name);
			const whole = await onePass(input);
			const vectors = await vectorScanners();
			for (const scanner of [createScanner, vectors] as CreateScanner[]) {
				for (const workers of [1, 2, 3, 4]) {
					for (const size of [500, 3000]) {
						assert.deepEqual(await inParts(input, size, workers, { createScanner: scanner }), whole, `${workers} workers, ${size} bytes`);
					}
				}
			}
		}).timeout(60_000);
	}

	it('of all formats in turn sums up to the same', async () => {
		const names = ['postfix.maillog', 'exim_mainlog', 'sendmail.maillog', 'exim_rejectlog'];
		const input = bytesOf(names.map((name) => new TextDecoder().decode(fixture(name))).join('\n').repeat(3));
		const whole = await onePass(input);
		for (const size of [700, 5000]) {
			assert.deepEqual(await inParts(input, size, 3), whole, `parts of ${size}`);
		}
	}).timeout(60_000);

	it('is read in one pass where a dialogue goes on behind a cut', async () => {
		const input = bytesOf(`${LINES[2]}\n220 mx.example.com ESMTP\nHELO a\n250 mx\nMAIL FROM:<a@example.net>\n250 ok\nRCPT TO:<b@example.com>\n550 5.1.1 no\n${LINES[2]}\n`);
		const cut = bytesOf(`${LINES[2]}\n220 mx.example.com ESMTP\nHELO a\n`).length;
		assert.equal(await cutAt(input, cut), undefined);
		assert.deepEqual(await inParts(input, 60, 2), await onePass(input));
	});

	it('is no log where its beginning tells so', async () => {
		const binary = new Uint8Array(3_000_000).map((_, at) => (at * 7919) & 0xff);
		assert.deepEqual(await inParts(binary, 100_000, 2), await onePass(binary));
	});

	it('keeps the bounds, and says so', async () => {
		const input = bytesOf(`${LINES.join('\n')}\n`.repeat(4));
		const bounds = { ...BOUNDS, failures: 7, replies: 2, domains: 3, relays: 2 };
		const whole = await onePass(input, { bounds });
		const parts = await inParts(input, 300, 2, { bounds });
		assert.deepEqual(parts.failures.line, whole.failures.line);
		assert.deepEqual([parts.counts, parts.replies.map(({ template }) => template)], [whole.counts, whole.replies.map(({ template }) => template)]);
		assert.deepEqual([parts.domains, parts.relays], [whole.domains, whole.relays]);
		assert.deepEqual(parts.limits.map(({ what }) => what), whole.limits.map(({ what }) => what));
		assert.equal(parts.replies.reduce((sum, { events }) => sum + events, 0), whole.replies.reduce((sum, { events }) => sum + events, 0));
	});

	it('measures all stamps without a year by the same moment', async () => {
		const input = bytesOf(`${LINES[1]}\n`.repeat(20));
		let asked = 0;
		const source = { ...bytesSource(input), lastWritten: async () => Date.UTC(2020 + asked++, 11, 1) / 1000 };
		const { failures } = await summarizeParts(source, [other(input)], { ...options, partSize: 300 });
		assert.equal(new Set(failures.time).size, 1);
	});
});

describe('The reading of parts', () => {
	const input = bytesOf(`${LINES.join('\n')}\n`.repeat(50));

	it('is finished by who has time where another is held up', async () => {
		let release = (): void => undefined;
		const held = new Promise<void>((resume) => (release = resume));
		let read = 0;
		const slow = other(input);
		const reader: PartReader = { ...slow, read: async (...asked) => (await held, slow.read(...asked)) };
		const counted: PartReader = { ...slow, read: async (range, more) => (++read === 3 && release(), slow.read(range, more)) };
		assert.deepEqual(await summarizeParts(bytesSource(input), [reader, counted], { ...options, partSize: 1000 }), await onePass(input));
	});

	it('reports the sum of what all have read, up to the end', async () => {
		const reported: number[] = [];
		await inParts(input, 1000, 3, { onProgress: (bytesRead) => reported.push(bytesRead) });
		assert.deepEqual(reported, [...reported].sort((one, another) => one - another));
		assert.equal(reported.at(-1), input.length);
	});

	it('fails as a whole where one of the readers fails, and stops the others', async () => {
		let stopped = 0;
		const failing: PartReader = { read: () => Promise.reject(new SourceError('unreadable', 'It is gone.')), stop: () => stopped++ };
		const endless: PartReader = { read: () => new Promise(() => undefined), stop: () => stopped++ };
		await assert.rejects(summarizeParts(bytesSource(input), [endless, failing], { ...options, partSize: 1000 }), /It is gone/);
		assert.equal(stopped, 2);
	});

	it('stops where it is asked to', async () => {
		const signal = { aborted: false };
		const reading = inParts(input, 1000, 2, { signal, onProgress: () => (signal.aborted = true) });
		await assert.rejects(reading, CancelledError);
	});
});

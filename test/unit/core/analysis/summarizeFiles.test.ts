import assert from 'node:assert/strict';
import { bytesSource } from '../../../../src/core/analysis/bytesSource';
import { readPart } from '../../../../src/core/analysis/logPart';
import type { PartReader } from '../../../../src/core/analysis/readInParts';
import { summarize } from '../../../../src/core/analysis/summarize';
import { summarizeFiles } from '../../../../src/core/analysis/summarizeFiles';
import type { LogSummary } from '../../../../src/core/analysis/summary';

const at = (day: number, rest: string) => `Nov ${day} 06:25:13 mx1 postfix/${rest}`;
const end = (id: string, what: string) => `smtp[2]: ${id}: to=<ada@example.com>, relay=mx.example.com[198.51.100.25]:25, delay=2, delays=0/0/1/1, ${what}`;
const LINES = [
	at(20, 'qmgr[1]: 4F1B2600A3: from=<s\u00fcnder@example.net>, size=100, nrcpt=1 (queue active)'),
	at(20, end('4F1B2600A3', 'dsn=4.7.1, status=deferred (host mx.example.com[198.51.100.25] said: 450 4.7.1 Greylisted (in reply to RCPT TO command))')),
	at(20, 'smtpd[3]: NOQUEUE: reject: RCPT from c.example.net[192.0.2.9]: 554 5.7.1 <x@example.com>: Relay access denied; from=<a@example.net> to=<x@example.com>'),
	at(21, end('4F1B2600A3', 'dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9C0D1)')),
	at(21, 'qmgr[1]: 4F1B2600A3: removed'),
	at(21, end('5F1B2600A4', 'dsn=5.1.1, status=bounced (host mx.example.com[198.51.100.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command))')),
];
const OPTIONS = { referenceTime: Date.UTC(2026, 11, 1) / 1000 };

function sources(...texts: string[]) {
	return texts.map((text) => async () => bytesSource(new TextEncoder().encode(text)));
}

/** Reads the files elsewhere, as a worker does: what it answers is a copy. */
function elsewhere(...texts: string[]): PartReader & { readonly files: readonly number[] } {
	const files: number[] = [];
	return {
		files,
		read: async ({ file = 0, ...range }, reading) => {
			files.push(file);
			return structuredClone(await readPart(bytesSource(new TextEncoder().encode(texts[file])), range, reading));
		},
		stop: () => undefined,
	};
}

/** All but what only a log of several files has. */
function whole({ files: _files, ...summary }: LogSummary): Omit<LogSummary, 'files'> {
	return summary;
}

describe('A log of several files', function () {
	this.timeout(20_000);

	it('is summed up as if it were one, wherever it was cut', async () => {
		const expected = whole(await summarize(bytesSource(new TextEncoder().encode(`${LINES.join('\n')}\n`)), OPTIONS));
		for (let first = 0; first <= LINES.length; first++) {
			for (let second = first; second <= LINES.length; second++) {
				const parts = [LINES.slice(0, first), LINES.slice(first, second), LINES.slice(second)].map((lines) => lines.map((line) => `${line}\n`).join(''));
				assert.deepEqual(whole(await summarizeFiles(sources(...parts), OPTIONS)), expected, `cut at ${first} and ${second}`);
			}
		}
		assert.equal(expected.messages?.deliveredAfterDeferral, 1);
	});

	it('has a line feed between two files where the first lacks one', async () => {
		const expected = whole(await summarize(bytesSource(new TextEncoder().encode(LINES.join('\n'))), OPTIONS));
		const found = await summarizeFiles(sources(LINES.slice(0, 2).join('\n'), LINES.slice(2).join('\n')), OPTIONS);
		assert.deepEqual(whole(found), expected);
	});

	it('has a message go on in the next file, however many others are over there', async () => {
		const many = Array.from({ length: 12_000 }, (_, number) => {
			const id = `6F${number.toString(16).toUpperCase().padStart(8, '0')}`;
			return `${at(21, `qmgr[1]: ${id}: from=<ada@example.net>, size=100, nrcpt=1 (queue active)`)}\n${at(21, end(id, 'dsn=2.0.0, status=sent (250 2.0.0 Ok)'))}\n`;
		});
		const { messages } = await summarizeFiles(sources(`${LINES[0]}\n${LINES[1]}\n`, `${LINES[3]}\n${many.join('')}`), OPTIONS);
		assert.deepEqual([messages?.total, messages?.deliveredAfterDeferral, messages?.stillDeferred], [12_001, 1, 0]);
	});

	it('is the same where others read some of the files', async () => {
		const texts = LINES.map((line) => `${line}\n`);
		const expected = await summarizeFiles(sources(...texts), OPTIONS);
		const others = [elsewhere(...texts), elsewhere(...texts)];
		assert.deepEqual(await summarizeFiles(sources(...texts), OPTIONS, others), expected);
		assert.ok(others.every(({ files }) => files.length > 0));
		assert.equal(expected.messages?.deliveredAfterDeferral, 1);
	});

	it('says where each file begins', async () => {
		const { files } = await summarizeFiles(sources('a\nb\n', '', 'c', 'd\n'), OPTIONS);
		assert.deepEqual(files?.map(({ offset, lines }) => [offset, lines]), [[0, 0], [4, 2], [4, 2], [6, 3]]);
	});

	it('passes over what holds no text, and says so', async () => {
		const picture = new Uint8Array(5000).map((_, index) => index % 7);
		const log = new TextEncoder().encode(`${LINES[5]}\n`);
		const found = await summarizeFiles([picture, log].map((bytes) => async () => bytesSource(bytes)), OPTIONS);
		assert.deepEqual(found.files?.map(({ trouble }) => trouble), ['binary', undefined]);
		assert.equal(found.counts.bounced, 1);
		assert.equal(found.failures.line[0], 1);
		assert.equal(found.failures.offset[0], 0);
	});

	it('rejects for a file that cannot be had', async () => {
		const gone = async () => Promise.reject(new Error('gone'));
		await assert.rejects(summarizeFiles([gone], OPTIONS), /gone/);
		const failing: PartReader = { read: () => Promise.reject(new Error('gone elsewhere')), stop: () => undefined };
		await assert.rejects(summarizeFiles(sources('a\n', 'b\n'), OPTIONS, [failing]), /gone elsewhere/);
	});
});

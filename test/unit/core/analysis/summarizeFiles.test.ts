import assert from 'node:assert/strict';
import { bytesSource } from '../../../../src/core/analysis/bytesSource';
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
		await assert.rejects(summarizeFiles([async () => Promise.reject(new Error('gone'))], OPTIONS), /gone/);
	});
});

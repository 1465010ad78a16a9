import assert from 'node:assert/strict';
import { bytesSource } from '../../../../src/core/analysis/bytesSource';
import { GrowingLog } from '../../../../src/core/analysis/growingLog';
import { readPart } from '../../../../src/core/analysis/logPart';
import { CancelledError, type CancelSignal } from '../../../../src/core/analysis/logSource';
import { summarize } from '../../../../src/core/analysis/summarize';
import { summarizeFiles } from '../../../../src/core/analysis/summarizeFiles';
import type { PartReader } from '../../../../src/core/analysis/readInParts';
import { summarizeParts } from '../../../../src/core/analysis/summarizeParts';
import type { LogSummary } from '../../../../src/core/analysis/summary';

const bounce = 'Nov 24 06:25:13 mx1 postfix/smtp[2111]: 4F1B2600A3: to=<ada@example.com>, relay=mx.example.com[198.51.100.25]:25, delay=2.1, delays=0.1/0/0.9/1.1, dsn=5.1.1, status=bounced (host mx.example.com[198.51.100.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command))\n';
/** Of several chunks. */
const LOG = new TextEncoder().encode(bounce.repeat(10_000));
const referenceTime = Date.UTC(2026, 11, 1) / 1000;

/** A stop that is asked for once so many bytes were read; with `keepsPart` what was read is wanted. */
function stopAfter(bytes: number, keepsPart = true) {
	let settle: () => void = () => undefined;
	const signal = { aborted: false as boolean, keepsPart, stopped: new Promise<void>((resolve) => (settle = resolve)) } satisfies CancelSignal;
	const onProgress = (bytesRead: number): void => {
		if (bytesRead >= bytes && !signal.aborted) {
			signal.aborted = true;
			settle();
		}
	};
	return { signal, onProgress, referenceTime, pause: () => Promise.resolve() };
}

/** Whether the counts are those of the bytes that are said to be read, give or take the line that was cut. */
function assertIsPart({ limits, counts, failures, bytes }: LogSummary, total: number): void {
	assert.deepEqual(limits[0], { what: 'stopped', kept: bytes, total });
	assert.ok(bytes > 0 && bytes < LOG.length, `${bytes} bytes`);
	assert.ok(Math.abs(counts.bounced - bytes / bounce.length) <= 1, `${counts.bounced} bounces in ${bytes} bytes`);
	assert.equal(failures.line.length, counts.bounced);
}

describe('A reading that is stopped', function () {
	this.timeout(20_000);

	it('leaves what was read until then', async () => {
		assertIsPart(await summarize(bytesSource(LOG), stopAfter(1_000_000)), LOG.length);
	});

	it('leaves the same of a log that grows, and begins anew when it is asked again', async () => {
		const log = new GrowingLog();
		const part = await log.summarize(bytesSource(LOG), stopAfter(1_000_000));
		assertIsPart(part, LOG.length);
		assert.deepEqual(part.replies.map(({ template, verdict }) => [template.includes('User unknown'), verdict.reason]), [[true, 'UserUnknown']]);
		const whole = await log.summarize(bytesSource(LOG), { referenceTime });
		assert.deepEqual([whole.counts.bounced, whole.limits], [10_000, []]);
	});

	it('leaves the whole parts that were read by several, without waiting for the others', async () => {
		const options = stopAfter(1_500_000);
		let parts = 0;
		const other: PartReader = {
			// the second never ends
			read: (range, more) => (++parts > 1 ? new Promise(() => undefined) : readPart(bytesSource(LOG), range, more)),
			stop: () => undefined,
		};
		assertIsPart(await summarizeParts(bytesSource(LOG), [other], { ...options, partSize: 600_000 }), LOG.length);
	});

	it('leaves what was read of several files', async () => {
		const half = LOG.subarray(0, bounce.length * 5_000);
		const open = [half, half].map((file) => async () => bytesSource(file));
		const summary = await summarizeFiles(open, stopAfter(half.length + 400_000));
		assertIsPart(summary, 0);
		assert.equal(summary.files?.length, 2);
	});

	it('leaves nothing where nothing was read, or nothing is wanted', async () => {
		await assert.rejects(new GrowingLog().summarize(bytesSource(LOG), { ...stopAfter(0), signal: { aborted: true, keepsPart: true } }), CancelledError);
		await assert.rejects(summarize(bytesSource(LOG), stopAfter(1_000_000, false)), CancelledError);
		await assert.rejects(summarizeParts(bytesSource(LOG), [], stopAfter(1_000_000, false)), CancelledError);
	});
});

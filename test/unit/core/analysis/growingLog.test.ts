import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { gzipSync } from 'node:zlib';
import { bytesSource } from '../../../../src/core/analysis/bytesSource';
import { GrowingLog } from '../../../../src/core/analysis/growingLog';
import { summarize } from '../../../../src/core/analysis/summarize';
import type { LogSummary } from '../../../../src/core/analysis/summary';
import { openLog } from '../../../../src/platform/node/openLog';

const BOUNDS = { failures: 2000, replies: 100, domains: 100, relays: 100, senders: 100, messages: 1000, recipients: 1000, hours: 100 };
const OPTIONS = { referenceTime: Date.UTC(2026, 11, 1) / 1000, bounds: BOUNDS };

/** The same numbers in every run. */
function randomNumbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

/** A line of some message, of a few that come again. */
function line(random: (below: number) => number): string {
	const id = `4F1B2600A${random(9)}`;
	const to = `to=<\u00fcser${random(5)}@example.com>, relay=mx${random(3)}.example.com[198.51.100.25]:25, delay=2, delays=0/0/1/1`;
	return `Nov 2${random(5)} 06:25:13 mx1 postfix/${[
		`qmgr[1]: ${id}: from=<sender${random(3)}@example.net>, size=100, nrcpt=1 (queue active)`,
		`smtp[2]: ${id}: ${to}, dsn=4.7.1, status=deferred (host mx.example.com[198.51.100.25] said: 450 4.7.1 Greylisted (in reply to RCPT TO command))`,
		`smtp[2]: ${id}: ${to}, dsn=5.1.1, status=bounced (host mx.example.com[198.51.100.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command))`,
		`smtp[2]: ${id}: ${to}, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9C0D1)`,
		`qmgr[1]: ${id}: removed`,
		'smtpd[3]: NOQUEUE: reject: RCPT from c.example.net[192.0.2.9]: 554 5.7.1 <x@example.com>: Relay access denied; from=<a@example.net> to=<x@example.com>',
	][random(6)] as string}`;
}

function lines(random: (below: number) => number): string {
	return Array.from({ length: random(20) }, () => `${line(random)}${['\n', '\n', '\r\n'][random(3)]}`).join('');
}

/** One thing that happens to a log. */
function changed(before: Buffer, random: (below: number) => number): Buffer {
	const more = Buffer.from(lines(random));
	switch (random(12)) {
		case 0: // rotated, or emptied to be written anew
			return more;
		case 1: // truncated in the middle of something
			return before.subarray(0, random(before.length + 1));
		case 2: // replaced by one that is longer
			return Buffer.concat([more, Buffer.from(line(random)), before]);
		case 3: // a writer that is in the middle of a line, or of a character
			return Buffer.concat([before, more, Buffer.from(line(random)).subarray(0, random(150))]);
		case 4: // compressed in place
			return random(4) === 0 ? gzipSync(before) : before;
		case 5:
			return Buffer.concat([before, Buffer.from('\r')]);
		default:
			return Buffer.concat([before, more]);
	}
}

async function fresh(bytes: Uint8Array): Promise<LogSummary> {
	return summarize(bytesSource(bytes), OPTIONS);
}

describe('A log that grows', function () {
	this.timeout(120_000);

	it('has the summary of one pass after each of a thousand things that may happen to it', async () => {
		const random = randomNumbers(7);
		const log = new GrowingLog();
		let bytes: Buffer = Buffer.from(lines(random));
		for (let round = 0; round < 1000; round++) {
			bytes = bytes.length > 40_000 ? Buffer.from(lines(random)) : changed(bytes, random);
			assert.deepEqual(await log.summarize(bytesSource(bytes), OPTIONS), await fresh(bytes), `round ${round}`);
		}
	});

	it('is read from where it was read to', async () => {
		const random = randomNumbers(3);
		const log = new GrowingLog();
		let bytes = Buffer.from(Array.from({ length: 3000 }, () => `${line(random)}\n`).join(''));
		await log.summarize(bytesSource(bytes), OPTIONS);
		const before = log.totalRead;
		assert.equal(before, bytes.length);
		bytes = Buffer.concat([bytes, Buffer.from(`${line(random)}\n`.repeat(10))]);
		assert.deepEqual(await log.summarize(bytesSource(bytes), OPTIONS), await fresh(bytes));
		assert.equal(log.totalRead, bytes.length);
	});

	it('is read anew after a reading that was stopped', async () => {
		const bytes = Buffer.from('Nov 24 06:25:13 mx1 postfix/qmgr[1]: 4F1B2600A1: removed\n');
		const log = new GrowingLog();
		await assert.rejects(log.summarize(bytesSource(bytes), { ...OPTIONS, signal: { aborted: true } }), /stopped/);
		assert.deepEqual(await log.summarize(bytesSource(bytes), OPTIONS), await fresh(bytes));
	});

	it('on a disk is followed through rotation by renaming', async () => {
		const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'growing-'));
		const file = path.join(folder, 'mail.log');
		const random = randomNumbers(11);
		const log = new GrowingLog();
		const agrees = async (): Promise<void> => {
			const source = await openLog(file);
			assert.deepEqual(await log.summarize(source, OPTIONS), await summarize(source, OPTIONS));
			await source.close();
		};
		try {
			fs.writeFileSync(file, lines(random));
			await agrees();
			for (let round = 0; round < 20; round++) {
				fs.appendFileSync(file, lines(random));
				await agrees();
				if (round % 5 === 4) {
					fs.renameSync(file, `${file}.1`);
					fs.writeFileSync(file, lines(random));
					await agrees();
				}
			}
		} finally {
			fs.rmSync(folder, { recursive: true });
		}
	});
});

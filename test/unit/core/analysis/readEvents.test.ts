import assert from 'node:assert/strict';
import { bytesSource } from '../../../../src/core/analysis/bytesSource';
import { readEvents } from '../../../../src/core/analysis/readEvents';
import type { LogEvent } from '../../../../src/core/log/event';

const line = 'Nov 24 10:00:00 mx1 postfix/smtp[1]: 4F1B2600A3: to=<a@example.com>, relay=none, delay=1, dsn=4.4.1, status=deferred (connect to mx.example.com[192.0.2.1]:25: Connection timed out)\n';
const options = { referenceTime: Date.UTC(2026, 11, 1) / 1000 };

describe('The events of a log', function () {
	this.timeout(20_000);

	it('come in file order, in batches', async () => {
		const batches: (readonly LogEvent[])[] = [];
		const source = bytesSource(new TextEncoder().encode(line.repeat(7000)));
		const { lines } = await readEvents(source, options, (events) => void batches.push(events));
		assert.equal(lines, 7000);
		assert.ok(batches.length >= 2);
		assert.deepEqual(batches.flat().map((event) => event.line), Array.from({ length: 7000 }, (_, at) => at + 1));
	});

	it('wait for who takes them', async () => {
		const steps: string[] = [];
		const source = bytesSource(new TextEncoder().encode(line.repeat(7000)));
		await readEvents({ ...source, read: (offset, into) => (steps.push('read'), source.read(offset, into)) }, options, async () => {
			steps.push('take');
			await new Promise((done) => setTimeout(done, 20));
			steps.push('taken');
		});
		// one chunk is read ahead
		assert.match(steps.join(' '), /^read( read take taken)+( take taken)?$/);
	});

	it('are none in what is no log, and it says so', async () => {
		const events: LogEvent[] = [];
		const utf16 = bytesSource(Buffer.from(`\ufeff${line}`, 'utf16le'));
		const { trouble } = await readEvents(utf16, options, (batch) => void events.push(...batch));
		assert.deepEqual([trouble, events.length], ['utf16', 0]);
	});
});

import assert from 'node:assert/strict';
import { bytesSource } from '../../../../src/core/analysis/bytesSource';
import type { LogSource } from '../../../../src/core/analysis/logSource';
import { readWindow, type AskedWindow, type WindowOptions } from '../../../../src/core/analysis/logWindow';

const REFERENCE = Date.UTC(2026, 10, 30) / 1000;

/** Seconds of a time of 2026-11-24. */
function at(time: string): number {
	return Date.parse(`2026-11-24T${time}Z`) / 1000;
}

function stamped(time: string, rest = 'mx1 postfix/qmgr[812]: removed'): string {
	return `Nov 24 ${time} ${rest}`;
}

/** A line every ten seconds from 00:00:00 on. */
function everyTenSeconds(count: number, rest?: string): string[] {
	return Array.from({ length: count }, (_, index) => stamped(new Date(index * 10_000).toISOString().slice(11, 19), rest));
}

interface Counted extends LogSource {
	bytesRead: number;
}

function counted(text: string, { isStream = false } = {}): Counted {
	const source = bytesSource(new TextEncoder().encode(text));
	const result: Counted = {
		...source,
		size: () => (isStream ? Promise.resolve(undefined) : source.size()),
		read: async (offset, into) => {
			const read = await source.read(offset, into);
			result.bytesRead += read;
			return read;
		},
		bytesRead: 0,
	};
	return result;
}

async function windowOf(text: string | Counted, asked: AskedWindow, options: Partial<WindowOptions> = {}): Promise<string> {
	const source = typeof text === 'string' ? counted(text) : text;
	const { lines, before, behind, isWhole } = await readWindow(source, asked, { referenceTime: REFERENCE, most: 1000, ...options });
	const shown = lines.map(({ line, text: found }) => `${line} ${found.slice(7, 15)}`).join('|');
	return `${before > 0 ? `${before}…` : ''}${shown}${behind > 0 ? `…${behind}` : ''}${isWhole ? ' (whole)' : ''}`;
}

function time(from: string, to: string): AskedWindow {
	return { kind: 'time', from: at(from), to: at(to) };
}

describe('The lines of a span of time', () => {
	const day = everyTenSeconds(8640).join('\n');

	it('are found with their numbers', async () => {
		assert.equal(await windowOf(day, time('12:00:00', '12:00:25')), '4321 12:00:00|4322 12:00:10|4323 12:00:20');
		assert.equal(await windowOf(day, time('00:00:00', '00:00:10')), '1 00:00:00|2 00:00:10');
		assert.equal(await windowOf(day, time('23:59:50', '23:59:59')), '8640 23:59:50');
		assert.equal(await windowOf(day, time('12:00:01', '12:00:09')), '');
	});

	it('end as the editor has it: at LF, CRLF and lone CR', async () => {
		for (const end of ['\n', '\r\n', '\r']) {
			assert.equal(await windowOf(everyTenSeconds(3000).join(end), time('05:00:00', '05:00:05')), '1801 05:00:00');
		}
	});

	it('are found by looking at few places, and the numbers are counted from the line that is known', async () => {
		const lines = everyTenSeconds(8640, 'x'.repeat(2000));
		const source = counted(lines.join('\n'));
		const known = { offset: lines.slice(0, 4300).join('\n').length + 1, line: 4301 };
		assert.equal(await windowOf(source, time('12:00:00', '12:00:00'), { known }), '4321 12:00:00');
		// of 17 MB; most of it are the looks at places
		assert.ok(source.bytesRead < 7_000_000, `${source.bytesRead} bytes were read`);
	});

	it('are numbered from a known line behind them, too', async () => {
		const lines = everyTenSeconds(8640);
		const known = { offset: lines.slice(0, 5000).join('\n').length + 1, line: 5001 };
		assert.equal(await windowOf(day, time('12:00:00', '12:00:00'), { known }), '4321 12:00:00');
	});

	it('may be a little out of order', async () => {
		const text = [stamped('06:00:00'), stamped('06:00:03'), stamped('06:00:01'), stamped('06:00:07'), stamped('06:00:04'), stamped('06:01:00')].join('\n');
		assert.equal(await windowOf(text, time('06:00:01', '06:00:04')), '2 06:00:03|3 06:00:01|5 06:00:04');
	});

	it('are looked for in all of the log where its times are not in order', async () => {
		const lines = everyTenSeconds(8640, 'x'.repeat(100));
		const turned = [...lines.slice(4320), ...lines.slice(0, 4320)].join('\n');
		assert.equal(await windowOf(turned, time('01:00:00', '01:00:10')), '4681 01:00:00|4682 01:00:10 (whole)');
	});

	it('are looked for in all of a text that can be read from its beginning only', async () => {
		assert.equal(await windowOf(counted(day, { isStream: true }), time('12:00:00', '12:00:05')), '4321 12:00:00 (whole)');
	});

	it('take with them what has no time and goes on', async () => {
		const text = [stamped('06:00:00'), 'no time', stamped('06:00:10'), 'goes on', stamped('06:00:20')].join('\n');
		assert.equal(await windowOf(text, time('06:00:10', '06:00:15')), '3 06:00:10|4 ');
	});

	it('are those in the middle where there are too many', async () => {
		const found = await windowOf(day, time('00:00:00', '23:59:59'), { most: 4 });
		assert.match(found, /^431\d…(?:43[12]\d [\d:]+\|){3}43[12]\d [\d:]+…4\d+$/);
	});

	it('are no longer looked for when that is not wanted any more', async () => {
		await assert.rejects(windowOf(day, time('12:00:00', '12:00:25'), { signal: { aborted: true } }), /stopped/);
	});
});

describe('The end of a log', () => {
	const text = everyTenSeconds(100).join('\n');
	const end = (bytes: number): AskedWindow => ({ kind: 'end', bytes });

	it('is so many bytes of whole lines, with their numbers', async () => {
		assert.equal(await windowOf(text, end(100)), '99 00:16:20|100 00:16:30');
		assert.equal(await windowOf(`${text}\n`, end(100)), '99 00:16:20|100 00:16:30');
	});

	it('is all of a short log', async () => {
		assert.equal(await windowOf('Nov 24 06:00:00 x', end(1000)), '1 06:00:00');
		assert.equal(await windowOf('', end(1000)), '');
	});

	it('is no more than so many lines', async () => {
		assert.equal(await windowOf(text, end(1000), { most: 1 }), '20…100 00:16:30');
	});

	it('is its last line where that is longer', async () => {
		assert.equal(await windowOf(text, end(3)), '100 00:16:30');
	});

	it('counts from the beginning where the log became shorter than it was', async () => {
		assert.equal(await windowOf(text, end(100), { known: { offset: 1e9, line: 5000 } }), '99 00:16:20|100 00:16:30');
	});
});

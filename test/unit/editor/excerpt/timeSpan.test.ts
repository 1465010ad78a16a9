import assert from 'node:assert/strict';
import { readSpan, secondsOf, spanText, timeOfLine } from '../../../../src/editor/excerpt/timeSpan';

const near = secondsOf('2026-11-24T12:00:00');

function read(typed: string): string {
	const span = readSpan(typed, near);
	return span ? spanText(span) : 'none';
}

describe('A span of time that somebody types', () => {
	it('may leave out the day, and the seconds', () => {
		assert.equal(read('06:25 - 06:40'), '2026-11-24 06:25:00 – 06:40:00');
		assert.equal(read('6:25:11 – 6:25:30'), '2026-11-24 06:25:11 – 06:25:30');
		assert.equal(read(' 06:25 to 06:40 '), '2026-11-24 06:25:00 – 06:40:00');
	});

	it('may name days', () => {
		assert.equal(read('2026-11-20 06:25 - 06:40'), '2026-11-20 06:25:00 – 06:40:00');
		assert.equal(read('2026-11-20T06:25 - 2026-11-21T06:40:10'), '2026-11-20 06:25:00 – 2026-11-21 06:40:10');
	});

	it('goes on to the next day', () => {
		assert.equal(read('23:50 - 00:10'), '2026-11-24 23:50:00 – 2026-11-25 00:10:00');
	});

	it('may be one minute, or one second', () => {
		assert.equal(read('06:25'), '2026-11-24 06:25:00 – 06:25:59');
		assert.equal(read('06:25:11'), '2026-11-24 06:25:11 – 06:25:11');
	});

	it('is what is shown of one', () => {
		for (const text of ['2026-11-24 06:25:00 – 06:40:00', '2026-11-24 23:50:00 – 2026-11-25 00:10:00']) {
			assert.equal(read(text), text);
		}
	});

	it('is none where it makes no sense', () => {
		for (const typed of ['', 'noon', '25:00', '06:60', '06:25 - ', '06:25 - 06:30 - 06:40', '2026-11-24 06:25 - 2026-11-23 06:25', '2026-13-45 06:25']) {
			assert.equal(read(typed), 'none', typed);
		}
	});
});

describe('The time of a line', () => {
	it('takes its year from the end of the log', () => {
		assert.equal(timeOfLine('Nov 24 06:25:13 mx1 postfix/smtp[2111]: x', '2024-11-24T07:00:00'), secondsOf('2024-11-24T06:25:13'));
	});

	it('is that of the clock of the log, whatever its zone', () => {
		assert.equal(timeOfLine('2026-11-24T06:25:13+01:00 mx1 postfix/smtp[2111]: x', '2026-11-24T07:00:00+01:00'), secondsOf('2026-11-24T06:25:13'));
	});

	it('is not there where the line has none', () => {
		assert.ok(Number.isNaN(timeOfLine('<- 250 ok', '2026-11-24T07:00:00')));
	});
});

import assert from 'node:assert/strict';
import { occurrencesOf, placesOf, timeOfRow } from '../../../../src/editor/bounces/occurrences';
import { english, summaryOf } from './summary';

const reply = '550 5.1.1 User unknown';
const line = (recipient: string, status = 'bounced') =>
	`Nov 24 06:25:13 mx1 postfix/smtp[2111]: 4F1B2600A3: to=<${recipient}>, relay=mx.example.com[198.51.100.25]:25, delay=2, delays=0/0/1/1, dsn=5.1.1, status=${status} (host mx.example.com[198.51.100.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command))`;

describe('The places of occurrences', () => {
	it('reach no further than the log', () => {
		assert.deepEqual(placesOf(summaryOf([{ reply }, { reply }], { bytes: 150 }), [0, 1]), [{ offset: 0, length: 150 }, { offset: 100, length: 50 }]);
	});

	it('are a part of a long line', () => {
		assert.deepEqual(placesOf(summaryOf([{ reply }], { bytes: 1_000_000 }), [0]), [{ offset: 0, length: 4096 }]);
	});
});

describe('Occurrences', () => {
	const read = (text: string) => occurrencesOf(summaryOf([{ reply }]), [0], [text])[0];

	it('are the line up to its end, and what it says', () => {
		const found = read(`${line('ada@example.com')}\r\nNov 24 06:25:14 mx1 another`);
		assert.equal(found?.text, line('ada@example.com'));
		assert.equal(found?.event?.recipient, 'ada@example.com');
	});

	it('are what was read where the line goes on, without half a character', () => {
		assert.equal(read('a line of letters\uFFFD\uFFFD')?.text, 'a line of letters');
	});

	it('are empty where the log was cut meanwhile', () => {
		assert.deepEqual(read(''), { row: 0, text: '', event: undefined });
		assert.deepEqual(occurrencesOf(summaryOf([{ reply }]), [0], []), [{ row: 0, text: '', event: undefined }]);
	});

	it('have no event where another line stands there now', () => {
		assert.equal(read(line('ada@example.com', 'deferred'))?.event, undefined);
	});
});

describe('The time of an occurrence', () => {
	const at = (seconds: number, to: string) => {
		const summary = summaryOf([{ reply }], { from: '2026-11-24T06:25:11+09:00', to });
		summary.failures.time[0] = seconds;
		return timeOfRow(summary, 0, english);
	};
	const seconds = Date.UTC(2026, 10, 24, 6, 25, 13) / 1000;

	it('is that of the day in a log of one day, else the day too', () => {
		assert.equal(at(seconds, '2026-11-24T23:59:59+09:00'), '06:25:13');
		assert.equal(at(seconds, '2026-11-25T00:00:01+09:00'), 'Nov 24, 06:25:13');
	});

	it('is nothing where the line has none', () => {
		assert.equal(at(NaN, '2026-11-24T23:59:59+09:00'), '');
	});
});

import assert from 'node:assert/strict';
import { LogReader } from '../../../../src/core/log/logReader';
import { toEvent } from '../../../../src/core/log/toEvent';
import { bytesOf, eventsOf } from './reading';

const MESSAGE = '4F1B2600A3: to=<a@example.com>, relay=none, delay=1, dsn=4.4.1, status=deferred (no)';

/** `time host service` of a line with this header. */
function header(text: string): string {
	const [event] = eventsOf(`${text}${MESSAGE}`);
	return event ? [event.time, event.host, event.service].map((part) => part ?? '-').join(' ') : 'no event';
}

function timeAt(stamp: string, reference: string): string | undefined {
	let time: string | undefined;
	const reader = new LogReader((line, record, format) => (time = toEvent(line, record, format).time), { referenceTime: Date.parse(reference) / 1000 });
	reader.push(bytesOf(`${stamp} mx1 postfix/smtp[1]: ${MESSAGE}`));
	reader.end();
	return time;
}

describe('The header of a line', () => {
	it('is read in all its forms', () => {
		assert.equal(header('Nov 24 06:25:11 mx1 postfix/smtp[2110]: '), '2026-11-24T06:25:11 mx1 smtp');
		assert.equal(header('Nov  5 06:25:11 mx1 postfix/smtp[2110]: '), '2026-11-05T06:25:11 mx1 smtp');
		assert.equal(header('Nov 5 06:25:11 mx1 postfix/smtp[2110]: '), '2026-11-05T06:25:11 mx1 smtp');
		assert.equal(header('Nov 24 06:25:11.123456 mx1 postfix/smtp[2110]: '), '2026-11-24T06:25:11.123 mx1 smtp');
		assert.equal(header('Nov 24 2019 06:25:11 mx1 postfix/smtp[2110]: '), '2019-11-24T06:25:11 mx1 smtp');
		assert.equal(header('Sun Nov 24 06:25:11 2019 mx1 postfix/smtp[2110]: '), '2019-11-24T06:25:11 mx1 smtp');
		assert.equal(header('2013 Jun 10 06:27:30.123 mx1 postfix/smtp[2110]: '), '2013-06-10T06:27:30.123 mx1 smtp');
		assert.equal(header('2026-11-24T06:25:11.123456+01:00 mx1 postfix/smtp[2110]: '), '2026-11-24T06:25:11.123+01:00 mx1 smtp');
		assert.equal(header('2026-11-24T06:25:11-0330 mx1 postfix/smtp[2110]: '), '2026-11-24T06:25:11-03:30 mx1 smtp');
		assert.equal(header('2026-11-24T06:25:11Z mx1 postfix/smtp[2110]: '), '2026-11-24T06:25:11Z mx1 smtp');
		assert.equal(header('2026-11-24 06:25:11 mx1 postfix/smtp[2110]: '), '2026-11-24T06:25:11 mx1 smtp');
		assert.equal(header('Tue 2026-11-24 06:25:11 UTC mx1 postfix/smtp[2110]: '), '2026-11-24T06:25:11Z mx1 smtp');
		assert.equal(header('1763965511.123456 mx1 postfix/smtp[2110]: '), '2025-11-24T06:25:11.123Z mx1 smtp');
		assert.equal(header('<22>Nov 24 06:25:11 mx1 postfix/smtp[2110]: '), '2026-11-24T06:25:11 mx1 smtp');
		assert.equal(header('<22>1 2026-11-24T06:25:11Z mx1 postfix/smtp 2110 - - '), '2026-11-24T06:25:11Z mx1 smtp');
		assert.equal(header('Nov 24 06:25:11 mx1 mail.info postfix/smtp[2110]: '), '2026-11-24T06:25:11 mx1 smtp');
		assert.equal(header('Nov 24 06:25:11 <mail.info> mx1 postfix/smtp[2110]: '), '2026-11-24T06:25:11 mx1 smtp');
		assert.equal(header('Nov 24 06:25:11 mx1 postfix/smtp[2110]: [ID 197553 mail.info] '), '2026-11-24T06:25:11 mx1 smtp');
		assert.equal(header('2026-11-24T06:25:12.5Z Nov 24 06:25:11 mx1 postfix/smtp[2110]: '), '2026-11-24T06:25:11Z mx1 smtp');
		assert.equal(header('Nov 24 06:25:11 2001:db8::1 postfix/smtp[2110]: '), '2026-11-24T06:25:11 2001:db8::1 smtp');
		assert.equal(header('Nov 24 06:25:11 postfix/smtp[2110]: '), '2026-11-24T06:25:11 - smtp');
		assert.equal(header('mx1 postfix/smtp[2110]: '), '- mx1 smtp');
		assert.equal(header('postfix/smtp[2110]: '), '- - smtp');
		assert.equal(header(''), '- - -');
	});

	it('has no time where the stamp names no moment', () => {
		assert.equal(header('Nov 31 06:25:11 mx1 postfix/smtp[1]: '), 'no event');
		assert.equal(header('2026-02-29T06:25:11Z '), 'no event');
		assert.equal(timeAt('Nov 24 25:00:00', '2026-11-30T00:00:00Z'), undefined);
	});

	it('takes the latest year that is not in the future', () => {
		assert.equal(timeAt('Dec 31 23:59:59', '2027-01-02T00:00:00Z'), '2026-12-31T23:59:59');
		assert.equal(timeAt('Jan  1 00:00:01', '2027-01-02T00:00:00Z'), '2027-01-01T00:00:01');
		assert.equal(timeAt('Nov 24 06:25:11', '2026-11-24T06:25:11Z'), '2026-11-24T06:25:11');
		assert.equal(timeAt('Nov 26 06:25:11', '2026-11-24T06:25:11Z'), '2025-11-26T06:25:11');
		assert.equal(timeAt('Feb 29 12:00:00', '2027-01-02T00:00:00Z'), '2024-02-29T12:00:00');
	});

	it('allows for clocks that are ahead of UTC', () => {
		assert.equal(timeAt('Jan  1 09:00:00', '2026-12-31T19:00:00Z'), '2027-01-01T09:00:00');
	});
});

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
		assert.equal(header('2026-11-24T06:25:12.5Z Nov 24 06:25:11 mx1 postfix/smtp[2110]: '), '2026-11-24T06:25:11 mx1 smtp');
		assert.equal(header('Nov 24 06:25:11 2001:db8::1 postfix/smtp[2110]: '), '2026-11-24T06:25:11 2001:db8::1 smtp');
		assert.equal(header('Nov 24 06:25:11 postfix/smtp[2110]: '), '2026-11-24T06:25:11 - smtp');
		assert.equal(header('<22>1 2026-11-24T06:25:11Z mx1 postfix/smtp 2110 - [meta sequenceId="29" x="a\\"] b"][origin ip="192.0.2.1"] '), '2026-11-24T06:25:11Z mx1 smtp');
		assert.equal(header('<22>1 2026-11-24T06:25:11Z mx1 postfix/smtp 2110 - - \uFEFF'), '2026-11-24T06:25:11Z mx1 smtp');
		assert.equal(header('mx1 postfix/smtp[2110]: '), '- mx1 smtp');
		assert.equal(header('postfix/smtp[2110]: '), '- - smtp');
		assert.equal(header(''), '- - -');
	});

	it('is read behind that of a container', () => {
		assert.equal(header('mail-1  | Nov 24 06:25:11 mx1 postfix/smtp[2110]: '), '2026-11-24T06:25:11 mx1 smtp');
		assert.equal(header('mail_1 | '), '- - -');
		assert.equal(header('[pod/mail-0/postfix] Nov 24 06:25:11 mx1 postfix/smtp[2110]: '), '2026-11-24T06:25:11 mx1 smtp');
		assert.equal(header('2026-11-24T06:25:12.123456789+01:00 stdout F Nov 24 06:25:11 mx1 postfix/smtp[2110]: '), '2026-11-24T06:25:11 mx1 smtp');
		assert.equal(header('2026-11-24T06:25:12.5+01:00 stderr P '), '2026-11-24T06:25:12.500+01:00 - -');
		assert.equal(header('Nov 24 06:25:12 docker1 mail[811]: Nov 24 06:25:11 mx1 postfix/smtp[2110]: '), '2026-11-24T06:25:11 mx1 smtp');
		assert.equal(header('[ 1234.567890] mx1 postfix/smtp[2110]: '), '- mx1 smtp');
	});

	it('is read of the stamps that programs write', () => {
		assert.equal(header('@400000006924b3f12dede194 '), '2025-11-24T19:37:11.771Z - -');
		assert.equal(header('[2026-11-24 06:25:11.5] '), '2026-11-24T06:25:11.500 - -');
		assert.equal(header('[24-Nov-2026 06:25:11 UTC] '), '2026-11-24T06:25:11Z - -');
		assert.equal(header('[Tue Nov 24 06:25:11.5 2026] '), '2026-11-24T06:25:11.500 - -');
		assert.equal(header('2026/11/24 06:25:11 '), '2026-11-24T06:25:11 - -');
		assert.equal(header('24/Nov/2026:06:25:11 +0100 '), '2026-11-24T06:25:11+01:00 - -');
		assert.equal(header('2026-11-24T06:25:11Z\tmx1 postfix/smtp[2110]: '), '2026-11-24T06:25:11Z mx1 smtp');
	});

	it('is read of lines that are wrapped in JSON', () => {
		const wrapped = (object: object) => {
			const [event] = eventsOf(JSON.stringify(object));
			return event ? [event.time, event.host, event.service, event.queueId].map((part) => part ?? '-').join(' ') : 'no event';
		};
		const journal = { __REALTIME_TIMESTAMP: '1795501511500000', _HOSTNAME: 'mx1', SYSLOG_IDENTIFIER: 'postfix/smtp' };
		assert.equal(wrapped({ ...journal, MESSAGE }), '2026-11-24T06:25:11.500Z mx1 smtp 4F1B2600A3');
		assert.equal(wrapped({ MESSAGE: [...bytesOf(MESSAGE)], ...journal }), '2026-11-24T06:25:11.500Z mx1 smtp 4F1B2600A3');
		assert.equal(wrapped({ MESSAGE }), '- - - 4F1B2600A3');
		const line = `Nov 24 06:25:11 mx1 postfix/smtp[2110]: ${MESSAGE}`;
		assert.equal(wrapped({ log: `${line}\n`, stream: 'stdout', time: '2026-11-24T05:25:12.123456789Z' }), '2026-11-24T06:25:11 mx1 smtp 4F1B2600A3');
		assert.equal(wrapped({ '@timestamp': '2026-11-24T05:25:12Z', message: line }), '2026-11-24T06:25:11 mx1 smtp 4F1B2600A3');
		assert.equal(wrapped({ message: MESSAGE }), 'no event');
		assert.equal(wrapped({ MESSAGE: ['x'] }), 'no event');
	});

	it('is gathered of the lines of an entry that journald exports', () => {
		const entry = (fields: string[]) => eventsOf(fields.join('\n')).map(({ line, time, host, service }) => [line, time, host, service].map((part) => part ?? '-').join(' '));
		const time = '__REALTIME_TIMESTAMP=1795501511500000';
		assert.deepEqual(entry([time, '_HOSTNAME=mx1', 'SYSLOG_IDENTIFIER=postfix/smtp', `MESSAGE=${MESSAGE}`, '', time, `MESSAGE=${MESSAGE}`]), [
			'4 2026-11-24T06:25:11.500Z mx1 smtp',
			'7 2026-11-24T06:25:11.500Z - -',
		]);
		assert.deepEqual(entry([`MESSAGE=${MESSAGE}`, '_HOSTNAME=mx1']), ['1 - - -']);
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

import assert from 'node:assert/strict';
import { LOG_FORMATS } from '../../../../src/core/log/event';
import { eventsOfLine } from '../../../../src/core/log/eventsOfLine';
import { FORMATS } from '../../../../src/core/log/formats';
import { bytesOf, eventsOf, fixture, read } from './reading';

const FIXTURES = [
	'qmail.log', 'opensmtpd.log', 'courier.log', 'small-senders.log', 'exchange.log', 'hmailserver.log', 'other-servers.log', 'filters.log', 'services.jsonl',
	'application.log',
];

describe('The formats', () => {
	it('are those that an event can have, but for bounce messages, which are no lines', () => {
		assert.deepEqual(FORMATS.map(({ id }) => id).sort(), LOG_FORMATS.filter((id) => id !== 'message').sort());
	});

	it('find nothing in logs that are not of mail', () => {
		const { events, reader } = read(fixture('noise.log'));
		assert.deepEqual([events, reader.formats], [[], []]);
	});

	it('find the same however the bytes are cut', () => {
		const text = FIXTURES.map((name) => new TextDecoder().decode(fixture(name))).join('');
		const whole = read(text);
		assert.ok(whole.events.length > 80);
		for (const size of [61, 4097]) {
			const cut = read(text, size);
			assert.deepEqual([cut.events, cut.reader.formats], [whole.events, whole.reader.formats], `${size} bytes at once`);
		}
	});

	it('are told apart in one file, whatever stood before', () => {
		const lines = FIXTURES.map((name) => new TextDecoder().decode(fixture(name)));
		const formatsOf = (text: string) => new Map(read(text).reader.formats.map(({ format, lines: count }) => [format, count]));
		const together = formatsOf([...lines].reverse().join(''));
		for (const text of lines) {
			for (const [format, count] of formatsOf(text)) {
				assert.equal(together.get(format), count, format);
			}
		}
	});

	it('read behind the headers of others', () => {
		const header = '{"log":"Nov 24 06:25:11 mx1 smtpd[1]: 5df87c9250bba470 mda delivery evpid=c405e39ad6bbc64f from=\\u003ca@example.net\\u003e to=\\u003cb@example.com\\u003e rcpt=\\u003c-\\u003e user=b delay=0s result=Ok stat=Delivered\\n","stream":"stdout","time":"2026-11-24T06:25:11Z"}';
		const [event] = eventsOfLine(header, Date.UTC(2026, 10, 30) / 1000);
		assert.deepEqual([event?.format, event?.sender, event?.recipient, event?.time], ['opensmtpd', 'a@example.net', 'b@example.com', '2026-11-24T06:25:11']);
	});

	it('bear lines that are made to hurt', function () {
		this.timeout(60_000);
		for (const line of FIXTURES.flatMap((name) => new TextDecoder().decode(fixture(name)).split('\n'))) {
			eventsOf(`${line.slice(0, -1)}\0`);
			eventsOf(line.replaceAll('"', ''));
			eventsOf(line.replace('"', '"\\'));
		}
		for (const text of ['{"a":', '[', '"', '<', '=', ' x=', '_', '/', '> -> <', '\\u003e ', 'id=', 'SMTPDataError(5']) {
			for (const marker of ['"event-data"', '"SMTPD"', ' delivery evpid=', ': failure: ', ',addr=<', ',>,5', ' (delivery.x) ', ') Blocked ', '#Fields: date-time,connector-id,']) {
				const started = process.cpuUsage();
				eventsOf(bytesOf(marker + text.repeat(Math.ceil(100_000 / text.length))));
				eventsOf(bytesOf(text.repeat(Math.ceil(60_000 / text.length)) + marker));
				// Two lines of 64 KiB; what is not linear takes minutes.
				assert.ok(process.cpuUsage(started).user < 2_000_000, `${marker} ${text}`);
			}
		}
	});
});

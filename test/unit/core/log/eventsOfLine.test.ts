import assert from 'node:assert/strict';
import { eventsOfLine } from '../../../../src/core/log/eventsOfLine';

describe('One line of a document', () => {
	it('tells the other side and the recipient', () => {
		const [event] = eventsOfLine('Nov 24 06:25:11 mx1 postfix/smtp[2110]: 4F1B2600A3: to=<a@example.com>, relay=mx.example.com[192.0.2.1]:25, delay=1, dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.1] said: 550 5.1.1 No (in reply to RCPT TO command))');
		assert.deepEqual([event?.relay, event?.recipient, event?.code], ['mx.example.com[192.0.2.1]:25', 'a@example.com', 550]);
	});

	it('may have several recipients, or none', () => {
		assert.equal(eventsOfLine('4AO801xY004101: to=<a@example.com>,<b@example.com>, mailer=esmtp, dsn=2.0.0, stat=Sent').length, 2);
		assert.deepEqual(eventsOfLine(''), []);
		assert.deepEqual(eventsOfLine('Nov 24 06:25:11 mx1 postfix/smtpd[1]: connect from mail.example.net[192.0.2.10]'), []);
	});

	it('may be several, of which each has its place', () => {
		const events = eventsOfLine('2026-11-24 07:00:13 1jmFYj-00039V-QX ** a@example.com: no\r\n\n2026-11-24 07:00:14 1jmFYj-00039V-QX ** ö@example.com: no\r');
		assert.deepEqual(events.map(({ line, offset, length }) => [line, offset, length]), [[1, 0, 57], [3, 60, 58]]);
		assert.deepEqual(eventsOfLine('220 mx.example.com ESMTP\nMAIL FROM:<a@example.net>\n550 5.7.1 No').map(({ line, phase }) => [line, phase]), [[3, 'MAIL FROM']]);
	});

	it('knows the reference for its year', () => {
		const [event] = eventsOfLine('2026-11-24 07:00:13 1jmFYj-00039V-QX ** a@example.com: no', 0);
		assert.equal(event?.time, '2026-11-24T07:00:13');
		const [yearless] = eventsOfLine('Nov 24 07:00:13 mx1 exim[1]: 1jmFYj-00039V-QX ** a@example.com: no', Date.UTC(2026, 11, 1) / 1000);
		assert.equal(yearless?.time, '2026-11-24T07:00:13');
	});
});

import assert from 'node:assert/strict';
import { eventsIn, linesIn } from './fixtureEvents';
import { briefly, eventsOf } from './reading';

describe('Stalwart', () => {
	it('tells what became of messages', () => {
		assert.deepEqual(eventsIn('other-servers.log', 'stalwart'), [
			'2026-11-24T06:25:11Z - | 12 sent 333028896586428416 from=<news@example.net> to=<ada@example.com> relay=mx.example.com at=end of DATA 250 "250 OK 17000, queued"',
			'2026-11-24T06:25:11Z - | 13 bounced 333028896599011329 from=<news@example.net> to=<ghost@example.com> relay=mx.example.com at=RCPT TO 550 5.1.1 "550 5.1.1 No \\"such\\" user"',
		]);
	});

	it('tells what it refuses at its own door', () => {
		const session = 'listenerId = "smtp", localPort = 25, remoteIp = 192.0.2.9, remotePort = 40000';
		const lines = [
			`2026-11-24T06:25:11Z INFO Mailbox does not exist (smtp.mailbox-does-not-exist) ${session}, to = "ghost@example.com"`,
			`2026-11-24T06:25:12Z INFO RCPT TO greylisted (smtp.rcpt-to-greylisted) ${session}, from = "news@example.net", to = ["ada@example.com", "bob@example.com"]`,
			`2026-11-24T06:25:13Z INFO Message too large (smtp.message-too-large) ${session}, size = 900000000`,
			`2026-11-24T06:25:14Z INFO SPF EHLO check failed (smtp.spf-ehlo-fail) ${session}, domain = "example.net", result = "fail"`,
			`2026-11-24T06:25:15Z INFO SMTP RCPT TO command (smtp.rcpt-to) ${session}, to = "ada@example.com"`,
		];
		assert.deepEqual(briefly(lines.join('\n')), [
			'1 rejected to=<ghost@example.com> relay=192.0.2.9 at=RCPT TO "Mailbox does not exist"',
			'2 rejected from=<news@example.net> to=<bob@example.com> relay=192.0.2.9 at=RCPT TO "RCPT TO greylisted"',
			'3 rejected relay=192.0.2.9 "Message too large"',
		]);
	});

	it('tells it as JSON too', () => {
		const delivery = { queueId: 333, from: 'news@example.net', to: 'ghost@example.com', hostname: 'mx.example.com', code: 550, details: '5.1.1 No such user' };
		const events = [
			{ id: '1', createdAt: '2026-11-24T06:25:11Z', type: 'delivery.rcpt-to-rejected', data: delivery },
			{ id: '2', text: 'Relay not allowed', createdAt: '2026-11-24T06:25:12Z', type: 'smtp.relay-not-allowed', data: { remoteIp: '192.0.2.9', from: 'b@example.net', to: 'c@example.org' } },
			{ id: '3', createdAt: '2026-11-24T06:25:13Z', type: 'delivery.delivered', data: { ...delivery, to: ['ada@example.com', 'bob@example.com'], code: 250, details: 'Ok' } },
			{ id: '4', createdAt: '2026-11-24T06:25:14Z', type: 'auth.success', data: {} },
		];
		const told = [
			'1 bounced 333 from=<news@example.net> to=<ghost@example.com> relay=mx.example.com at=RCPT TO 550 5.1.1 "550 5.1.1 No such user"',
			'1 rejected from=<b@example.net> to=<c@example.org> relay=192.0.2.9 at=RCPT TO "Relay not allowed"',
			'1 sent 333 from=<news@example.net> to=<ada@example.com> relay=mx.example.com at=end of DATA 250 "250 Ok"',
			'1 sent 333 from=<news@example.net> to=<bob@example.com> relay=mx.example.com at=end of DATA 250 "250 Ok"',
		];
		assert.deepEqual(briefly(JSON.stringify({ events })), told);
		assert.deepEqual(eventsOf(JSON.stringify(events)).map(({ time }) => time), ['11', '12', '13', '13'].map((second) => `2026-11-24T06:25:${second}Z`));
		assert.deepEqual(briefly(events.map((event) => JSON.stringify(event)).join('\n')), told.map((event, index) => event.replace('1', String(Math.min(index + 1, 3)))));
	});

	it('owns its lines, also those that are no event', () => {
		assert.equal(linesIn('other-servers.log', 'stalwart'), 3);
	});
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readMessage } from '../../../../src/core/message/readMessage';
import { fuzzMessages } from '../../../bench/messageFuzz';

const folder = new URL('../../../fixtures/messages/', import.meta.url);

describe('Mutated messages', function () {
	this.timeout(60_000);

	it('are read without a fault', async () => {
		const seeds = readdirSync(folder).map((name) => new Uint8Array(readFileSync(new URL(name, folder))));
		const { messages } = await fuzzMessages(seeds, 1, 600);
		assert.equal(messages, 599);
	});

	it('of 50 kB are read in a time that grows with their length', async () => {
		for (const piece of ['a@b.c ', '<', '550 5.1.1 ', 'Final-Recipient: rfc822; a@b.c\n\n', '(expanded from: <', ' \n', '--cut\n', '>>> RCPT TO:<a@b.c>\n<<< 550 x\n', 'Remote host said: ', '&', '"', '-'] as const) {
			const head = 'From: mailer-daemon@example.org\nSubject: Undelivered\nContent-Type: multipart/mixed; boundary=cut\n\n--cut\n\nIt could not be delivered\n';
			const start = process.cpuUsage().user;
			await readMessage(new TextEncoder().encode(head + piece.repeat(50_000 / piece.length)));
			assert.ok(process.cpuUsage().user - start < 3_000_000, `${piece}: ${(process.cpuUsage().user - start) / 1000} ms`);
		}
	});
});

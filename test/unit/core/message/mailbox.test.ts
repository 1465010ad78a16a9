import assert from 'node:assert/strict';
import { MailboxReader } from '../../../../src/core/message/mailbox';
import { mailFileOf } from '../../../../src/core/message/sniffMessage';

const BOX = 'From ann@example.org Tue Nov 24 10:00:00 2026\nSubject: one\n\nFrom here on it is text.\n\nFrom bob@example.com Tue Nov 24 10:00:01 2026\nSubject: two – ü\n\nend';

function messages(text: string, { isBox = true, chunk = Infinity } = {}): string[] {
	const bytes = new TextEncoder().encode(text);
	const reader = new MailboxReader(isBox);
	const found = [];
	for (let at = 0; at < bytes.length; at += chunk) {
		found.push(...reader.push(bytes.slice(at, at + chunk)));
	}
	const last = reader.end();
	return [...found, ...(last ? [last] : [])].map(({ before, bytes: own }) => `${before.lines}+${before.bytes} ${new TextDecoder().decode(own)}`);
}

describe('A mailbox', () => {
	const [first, second] = [`0+0 ${BOX.slice(0, BOX.indexOf('From bob'))}`, `5+${BOX.indexOf('From bob')} ${BOX.slice(BOX.indexOf('From bob'))}`];

	it('is cut where a line `From ` with a time stands behind an empty one', () => assert.deepEqual(messages(BOX), [first, second]));

	it('is cut the same wherever its bytes are cut', () => {
		for (let chunk = 1; chunk < 60; chunk++) {
			assert.deepEqual(messages(BOX, { chunk }), [first, second], `${chunk}`);
		}
	});

	it('counts lines that end at CRLF and CR', () => {
		assert.equal(messages('From a b\r\nx: y\r\n\r\nz\r\n\r\nFrom c 10:00\r\n')[1], '5+23 From c 10:00\r\n');
		assert.equal(messages('From a b\rx: y\r\rz\r\rFrom c 10:00\r')[1], '5+18 From c 10:00\r');
	});

	it('of one message is not cut', () => assert.equal(messages('Subject: x\n\nA\n\nFrom here\n', { isBox: false }).length, 1));
});

describe('What a file of mail begins with', () => {
	const kind = (text: string): string => mailFileOf(new TextEncoder().encode(text)) ?? 'none';

	it('is a header', () => {
		assert.equal(kind('Return-Path: <>\nReceived: from a\n\tby b\nSubject: x\n\ntext'), 'message');
		assert.equal(kind('\n\nFrom: a@example.org\r\nTo: b@example.com\r\nDate: now\r\n\r\n'), 'message');
	});

	it('or a line `From `', () => assert.equal(kind('From MAILER-DAEMON Tue Nov 24 10:00:00 2026\nReceived: from a\n'), 'mbox'));

	it('is no line of a log, no list of settings, no transcript', () => {
		assert.equal(kind('Nov 24 10:00:00 mx postfix/smtp[1]: A1: to=<bob@example.com>, status=sent\n'), 'none');
		assert.equal(kind('host: example\nport: 25\nname: x\nfrom: a\n\n'), 'none');
		assert.equal(kind('From here on it is a tale.\nIt has no header.\n'), 'none');
		assert.equal(kind('220 mx.example.net ESMTP\nEHLO a\n'), 'none');
	});
});

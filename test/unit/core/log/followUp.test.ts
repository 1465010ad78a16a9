import assert from 'node:assert/strict';
import { isOnThisMachine, isTakenHere, setFollowUp } from '../../../../src/core/log/followUp';
import { ByteSpan } from '../../../../src/core/log/record';
import { bytesOf } from './reading';

function spanOf(bytes: Uint8Array): ByteSpan {
	const span = new ByteSpan();
	span.set(0, bytes.length);
	return span;
}

function followUpOf(reply: string): string {
	const bytes = bytesOf(reply);
	const id = new ByteSpan();
	setFollowUp(bytes, spanOf(bytes), id);
	return id.isSet ? reply.slice(id.start, id.end) : '';
}

function isHere(relay: string): boolean {
	const bytes = bytesOf(relay);
	return isOnThisMachine(bytes, spanOf(bytes));
}

describe('The queue id that a message has from then on', () => {
	for (const [reply, id] of [
		['250 2.0.0 Ok: queued as 9C0D1', '9C0D1'],
		['250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as 3mPVKl0Mhjz7sXv', '3mPVKl0Mhjz7sXv'],
		['250 2.6.0 Ok, id=31619-02, from MTA([127.0.0.1]:10025): 250 2.0.0 Ok: queued as 9C0D1', '9C0D1'],
		['forwarded as 9C0D1', '9C0D1'],
		['250 OK id=1jmFYj-00039V-QX', '1jmFYj-00039V-QX'],
		['250 OK id=1vNWqB-00000001kQ2-2abc', '1vNWqB-00000001kQ2-2abc'],
		['4AO801xY004101 Message accepted for delivery', '4AO801xY004101'],
		['2.0.0 4AO801xY004101 Message accepted for delivery', '4AO801xY004101'],
		['250 2.0.0 Message accepted for delivery', ''],
		['Message accepted for delivery', ''],
		['delivered to mailbox', ''],
		['250 2.0.0 Ok', ''],
		['id=', ''],
		['', ''],
	]) {
		it(`is ${id || 'not told'}: ${reply}`, () => {
			assert.equal(followUpOf(reply as string), id);
		});
	}
});

describe('A relay', () => {
	for (const relay of ['127.0.0.1[127.0.0.1]:10024', 'localhost[::1]:10024', 'localhost [127.0.0.1]', '[127.0.0.1] [127.0.0.1]', 'filter (x) [127.0.0.1]:25', 'filter.example.net[192.0.2.5]:10026']) {
		it(`is this machine: ${relay}`, () => {
			assert.equal(isHere(relay), true);
		});
	}

	for (const relay of ['mx.example.com[198.51.100.25]:25', 'mx.example.com[198.51.100.25]:587', 'mx.example.com', 'local', 'mx1.example.net[private/dovecot-lmtp]', '127.example.com[198.51.100.127]:25', '']) {
		it(`is another machine, or none: ${relay}`, () => {
			assert.equal(isHere(relay), false);
		});
	}

	it('is a command or an alias of this machine where the reply says so', () => {
		const isHere = (reply: string) => isTakenHere(bytesOf(reply), spanOf(bytesOf(reply)));
		assert.equal(isHere('delivered via spamfilter service'), true);
		assert.equal(isHere('forwarded as 9C0D1'), true);
		assert.equal(isHere('delivered to command: procmail'), false);
	});
});

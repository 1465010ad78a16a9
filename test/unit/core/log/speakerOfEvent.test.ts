import assert from 'node:assert/strict';
import type { EventKind } from '../../../../src/core/log/event';
import { speakerOfEvent } from '../../../../src/core/log/speakerOfEvent';

function speaker(relay: string | undefined, recipient: string | undefined, kind: EventKind = 'bounced'): string {
	const { host, domain } = speakerOfEvent({ kind, relay, recipient });
	return `${host ?? '-'} ${domain ?? '-'}`;
}

describe('Who spoke the reply of an event', () => {
	it('is the relay without address and port, and the recipient’s domain', () => {
		assert.equal(speaker('MX.example.net[192.0.2.1]:25', 'ada@Example.com'), 'mx.example.net example.com');
		assert.equal(speaker('mx.example.net [192.0.2.1]', '"a@b"@example.org'), 'mx.example.net example.org');
	});

	it('is nobody where the line names nobody', () => {
		assert.equal(speaker(undefined, undefined), '- -');
		assert.equal(speaker('[192.0.2.1]:25', 'postmaster'), '- -');
	});

	it('is nobody at our own door, where the relay is the client', () => {
		assert.equal(speaker('mail.example.net[192.0.2.1]', 'ada@example.com', 'rejected'), '- -');
	});
});

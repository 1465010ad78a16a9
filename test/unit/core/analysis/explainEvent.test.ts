import assert from 'node:assert/strict';
import { explainEvent, isFailure } from '../../../../src/core/analysis/explainEvent';
import { EVENT_KINDS, type LogEvent } from '../../../../src/core/log/event';

function event(facts: Partial<LogEvent>): LogEvent {
	return { line: 1, offset: 0, length: 0, format: 'postfix', kind: 'bounced', ...facts };
}

describe('The verdict on an event', () => {
	it('is asked of what failed', () => {
		assert.deepEqual(EVENT_KINDS.filter(isFailure), ['deferred', 'bounced', 'rejected', 'expired']);
	});

	it('counts a code beside the reply as if it stood in it', () => {
		assert.equal(explainEvent(event({ enhanced: '5.2.2', reply: 'sorry' })).enhanced, '5.2.2');
		assert.equal(explainEvent(event({ enhanced: '5.2.2' })).enhanced, '5.2.2');
		assert.equal(explainEvent(event({ enhanced: '5.0.0', reply: '550 5.0.0 sorry' })).text, '550 5.0.0 sorry');
	});

	it('knows who spoke, by the relay', () => {
		const relay = 'gmail-smtp-in.l.google.com[203.0.113.1]:25';
		assert.equal(explainEvent(event({ relay, reply: '550 5.7.1 refused' })).provider, 'Google');
	});

	it('does not take a client that we refused for the speaker', () => {
		const relay = 'mail-ed1-f41.google.com[203.0.113.1]';
		assert.equal(explainEvent(event({ kind: 'rejected', relay, reply: '550 5.7.1 refused' })).provider, undefined);
	});
});

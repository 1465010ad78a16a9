import assert from 'node:assert/strict';
import { shownState, type LogState } from '../../../../src/editor/bounces/shownState';
import { english, summaryOf } from './summary';

const reply = '550 5.1.1 User unknown';
const summary = summaryOf([{ reply }, { reply, kind: 'deferred' }]);
const failure = { kind: 'noPermission', message: '' } as const;

function shown(state: Omit<LogState, 'kind' | 'name'>) {
	const { message, notes, ...rest } = shownState({ kind: 'log', name: 'mail.log', ...state }, 'domain', english);
	return { ...rest, message: message.replaceAll('\u00a0', ' '), notes: notes.map(({ text, command }) => (command ? `${text} -> ${command}` : text)) };
}

describe('The Bounces view', () => {
	it('leaves the place to the welcome of the manifest where no log is open', () => {
		assert.deepEqual(shownState({ kind: 'nothing' }, 'reason', english), { message: '', description: '', notes: [] });
	});

	it('names a file that may be a log', () => {
		assert.deepEqual(shownState({ kind: 'other', name: 'a.log' }, 'reason', english), { message: '', description: 'a.log', notes: [] });
	});

	it('has totals, the file and the grouping, and a badge', () => {
		assert.deepEqual(shown({ summary }), {
			message: 'mail.log: 1 bounced · 1 deferred · 0 delivered',
			description: 'mail.log by domain',
			badge: { value: 2, tooltip: '2 failures in mail.log' },
			notes: [],
		});
	});

	it('says that it reads, and how to stop it', () => {
		const { message, notes } = shown({ reading: { progress: { bytesRead: 43, size: 100 } } });
		assert.equal(message, 'mail.log: Reading… 43 %');
		assert.deepEqual(notes, ['Stop Reading -> mailLog.bounces.cancel']);
	});

	it('keeps what it has while it reads again', () => {
		const { message, notes, badge } = shown({ summary, reading: {} });
		assert.equal(message, 'mail.log: Reading… 1 bounced · 1 deferred · 0 delivered');
		assert.deepEqual(notes, []);
		assert.equal(badge?.value, 2);
	});

	it('says why a file could not be read, and offers to try again', () => {
		const { message, notes, badge } = shown({ failure });
		assert.match(message, /^mail\.log: The file could not be read: you have no permission\.$/);
		assert.deepEqual(notes, ['Read Again -> mailLog.bounces.refresh']);
		assert.equal(badge, undefined);
	});

	it('says that what it shows is older than the failure', () => {
		const { message, notes } = shown({ summary, failure });
		assert.match(message, /no permission\. This is what the reading before it found: 1 bounced/);
		assert.deepEqual(notes, ['Read Again -> mailLog.bounces.refresh']);
	});

	it('says that a reading was stopped', () => {
		assert.equal(shown({ failure: { kind: 'cancelled', message: '' } }).message, 'mail.log: The reading was stopped.');
	});

	it('says that there are no bounces, beside the totals', () => {
		const { message, notes, badge, description } = shown({ summary: summaryOf([{ reply, kind: 'sent' }]) });
		assert.equal(message, 'mail.log: No bounces in this log. 1 delivered');
		assert.deepEqual(notes, []);
		assert.equal(badge, undefined);
		assert.equal(description, 'mail.log');
	});

	it('has no totals for what is no log', () => {
		assert.match(shown({ summary: summaryOf([], { formats: [] }) }).message, /^mail\.log: None of the 10 lines [^·]*$/);
	});

	it('says what was cut, and that hover is off in a file too large for extensions', () => {
		const limits = [{ what: 'failures', kept: 1, total: 2 }] as const;
		const { message } = shown({ summary: { ...summary, limits }, tooLarge: true });
		assert.match(message, /^mail\.log: 1 bounced.* 0 delivered\. Only the first 1 of 2 failures.*Hover is off.*50 MB/);
	});
});

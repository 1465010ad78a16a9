import assert from 'node:assert/strict';
import { all, read, statusReport } from './messages';

async function says(fields: readonly string[], expected: readonly string[], text?: readonly string[]): Promise<void> {
	assert.deepEqual(all(await read(...statusReport({ fields, text }))), expected);
}

describe('A report with fields for programs', () => {
	it('tells recipient, action, status and reply', () =>
		says(
			['Final-Recipient: rfc822; bob@example.com', 'Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 No such user'],
			['bounced bob@example.com 550 5.1.1 550 5.1.1 No such user'],
		));

	it('has a block for each recipient', () =>
		says(
			['Final-Recipient: rfc822; bob@example.com', 'Action: failed', 'Status: 5.2.2', '', 'Final-Recipient: rfc822; cat@example.com', 'Action: delayed', 'Status: 4.4.1'],
			['bounced bob@example.com - 5.2.2 -', 'deferred cat@example.com - 4.4.1 -'],
		));

	it('needs no empty lines between the blocks', () =>
		says(
			['Final-Recipient: rfc822; bob@example.com', 'Action: failed', 'Status: 5.1.1', 'Final-Recipient: rfc822; cat@example.com', 'Action: failed', 'Status: 5.1.2'],
			['bounced bob@example.com - 5.1.1 -', 'bounced cat@example.com - 5.1.2 -'],
		));

	it('may have empty lines within a block', () =>
		says(['Original-Recipient: rfc822; list@example.com', '', 'Final-Recipient: rfc822; bob@example.com', 'Action: failed', '', 'Status: 5.1.1'], ['bounced bob@example.com - 5.1.1 -']));

	it('tells of what went well, too', () =>
		says(
			['Final-Recipient: rfc822; bob@example.com', 'Action: delivered', 'Status: 2.0.0', '', 'Final-Recipient: rfc822; cat@example.com', 'Action: relayed', 'Status: 2.0.0', '', 'Final-Recipient: rfc822; dan@example.com', 'Action: expanded', 'Status: 2.0.0'],
			['sent bob@example.com - 2.0.0 -', 'relayed cat@example.com - 2.0.0 -', 'expanded dan@example.com - 2.0.0 -'],
		));

	it('may be in the form for addresses beyond ASCII', () =>
		says(['Final-Recipient: utf-8; jürgen@example.com', 'Action: failed', 'Status: 5.1.1'], ['bounced jürgen@example.com - 5.1.1 -']));

	it('takes the enhanced code of the reply where the status says only that it failed', () =>
		says(['Final-Recipient: rfc822; bob@example.com', 'Action: failed', 'Status: 5.0.0', 'Diagnostic-Code: smtp; 550 5.7.1 Not from you'], ['bounced bob@example.com 550 5.7.1 550 5.7.1 Not from you']));

	it('knows a message whose time in the queue is over', () =>
		says(['Final-Recipient: rfc822; bob@example.com', 'Action: failed', 'Status: 4.4.7'], ['expired bob@example.com - 4.4.7 -']));

	it('takes the reply of the text where the fields have none', () =>
		says(
			['Final-Recipient: rfc822; bob@example.com', 'Action: failed', 'Status: 5.1.1'],
			['bounced bob@example.com 550 5.1.1 550 5.1.1 Nobody of that name'],
			['<bob@example.com>: host mx.example.com[192.0.2.1] said:', '    550 5.1.1 Nobody of that name'],
		));

	it('takes the step of the dialogue from the text', async () => {
		const text = ['<bob@example.com>: host mx.example.com[192.0.2.1] said: 550 Unknown user (in reply to', '    end of DATA command)'];
		const { recipients } = await read(...statusReport({ text, fields: ['Final-Recipient: rfc822; bob@example.com', 'Action: failed', 'Status: 5.0.0', 'Diagnostic-Code: smtp; 550 Unknown user'] }));
		assert.equal(recipients[0]?.phase, 'end of DATA');
	});

	it('has the inner of two replies', () =>
		says(
			['Final-Recipient: rfc822; bob@example.com', 'Action: failed', 'Status: 4.4.7', 'Diagnostic-Code: smtp; 554 4.4.7 Time is over.<421 4.4.2 Connection timed out>'],
			['expired bob@example.com 421 4.4.2 554 4.4.7 Time is over.<421 4.4.2 Connection timed out>'],
		));

	it('joins folded fields, and those that Domino folds within words', async () => {
		await says(['Final-Recipient: rfc822; bob@example.com', 'Action: failed', 'Diagnostic-Code: smtp; 550 5.1.1 No', '\tsuch user'], ['bounced bob@example.com 550 5.1.1 550 5.1.1 No such user']);
		await says(['Final-Recipient: rfc822; bob@example.com', 'Action: failed', 'Diagnostic-Code: X-Notes; Too many ho', ' ps on the way'], ['bounced bob@example.com - - Too many hops on the way']);
	});

	it('keeps the kind of an exit status', () => says(['Final-Recipient: rfc822; bob@example.com', 'Action: failed', 'Diagnostic-Code: X-Unix; 75'], ['bounced bob@example.com - - X-Unix; 75']));

	it('is found in a text whose parts are torn', async () => {
		const lines = statusReport({ fields: ['Final-Recipient: rfc822; bob@example.com', 'Action: failed', 'Status: 5.1.1'] }).map((line) => (line.startsWith('--cut') ? '--another' : line));
		assert.deepEqual(all(await read(...lines)).map((words) => words.slice(0, 23)), ['bounced bob@example.com']);
	});

	it('names sender, message id and host of the message it is about', async () => {
		const { original, reportingHost, kind } = await read(...statusReport({ fields: ['Final-Recipient: rfc822; bob@example.com', 'Action: failed', 'Status: 5.1.1'] }));
		assert.deepEqual({ sender: original.sender, messageId: original.messageId, reportingHost, kind }, { sender: 'ann@example.org', messageId: '1@example.org', reportingHost: 'mx.example.org', kind: 'failure' });
	});
});

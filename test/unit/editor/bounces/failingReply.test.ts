import assert from 'node:assert/strict';
import { failingReply } from '../../../../src/editor/bounces/failingReply';

/** What is selected in the line that is marked by `|` at its begin, in a text of one or more lines. */
function selected(marked: string): string | undefined {
	const start = marked.indexOf('|');
	const text = marked.replace('|', '');
	const lineEnd = text.indexOf('\n', start);
	const range = failingReply(text, { start, end: lineEnd < 0 ? text.length : lineEnd });
	return range && text.slice(range.start, range.end);
}

describe('The failing reply of a line', () => {
	it('is the one with words, not the code that is told before it', () => {
		assert.equal(
			selected('|x: to=<a@example.com>, dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command))'),
			'550 5.1.1 User unknown',
		);
	});

	it('is the enhanced code where there is nothing else', () => {
		assert.equal(selected('|x: to=<a@example.com>, dsn=5.4.4, status=bounced (Host not found)')?.slice(0, 5), '5.4.4');
	});

	it('is none that says yes', () => {
		assert.equal(selected('|x: to=<a@example.com>, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9C0D1)'), undefined);
	});

	it('is none of another line', () => {
		assert.equal(selected('550 5.1.1 User unknown\n|removed\n550 5.1.1 User unknown'), undefined);
	});
});

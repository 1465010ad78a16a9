import assert from 'node:assert/strict';
import type { Explanation, ReplyFacts } from '../../../../src/core/smtp/verdict';
import { writeFacts, writeFactsBrief } from '../../../../src/editor/explain/factsMarkdown';
import { MarkdownPage, type MarkdownSink } from '../../../../src/editor/explain/markdownSink';
import { explanation } from './explanation';

const none: ReplyFacts = { limits: [], ips: [], urls: [], blocklists: [] };
const list = { name: 'Example List', operator: 'Example Inc.', lookup: 'https://list.example/?ip=192.0.2.1', removal: 'https://list.example/out', note: 'It forgets.' };

type Write = (sink: MarkdownSink, explanation: Explanation) => void;

/** Without the backslashes that keep words literal. */
function written(write: Write, facts: Partial<ReplyFacts>, changed: Partial<Explanation> = {}): string {
	const page = new MarkdownPage();
	write(page, explanation({ facts: { ...none, ...facts }, ...changed }));
	return page.toString().replaceAll('\\', '');
}

describe('What a reply names, in brief', () => {
	it('is nothing where it names nothing', () => {
		assert.equal(written(writeFactsBrief, {}), '');
		assert.equal(written(writeFactsBrief, {}, { facts: undefined }), '');
	});

	it('is one line', () => {
		assert.equal(
			written(writeFactsBrief, { retryAfterSeconds: 300, limits: ['10485760 bytes'], ips: ['192.0.2.1'] }),
			'**Facts:** come back after 5 min · limit 10 MB · IP 192.0.2.1\n\n',
		);
	});

	it('is a line for each list, with links for the very IP, which is then not named twice', () => {
		assert.equal(
			written(writeFactsBrief, { ips: ['192.0.2.1'], blocklists: [list] }),
			'**Example List, run by Example Inc.**: [look up 192.0.2.1](<https://list.example/?ip=192.0.2.1>) · [ask for removal](<https://list.example/out>)\n\n',
		);
	});

	it('does not say again who runs a list', () => {
		assert.match(written(writeFactsBrief, { blocklists: [list] }, { meaning: 'Example Inc. runs it.' }), /^\*\*Example List\*\*: /);
		assert.equal(written(writeFactsBrief, { blocklists: [{ name: 'bl.example.net' }] }), '');
	});

	it('is short whatever the reply names', () => {
		const many = Array.from({ length: 8 }, (_, index) => `192.0.2.${index}`);
		assert.equal(written(writeFactsBrief, { retryAfterSeconds: 60, ips: many, limits: many, blocklists: [list, list, list] }).split('\n\n').length, 4);
	});
});

describe('All that a reply names', () => {
	it('is a list', () => {
		const facts = { retryAfterSeconds: 3600, limits: ['10485760 bytes', '50 messages'], ips: ['192.0.2.1', '2001:db8::1'], urls: ['https://example.org/a_b'], blocklists: [list] };
		assert.equal(written(writeFacts, facts), [
			'## What the reply names',
			'',
			'- Come back after: 1 h',
			'- Limits: 10 MB (10485760 bytes), 50 messages',
			'- IP addresses: 192.0.2.1, 2001:db8::1',
			'- Blocklist: **Example List, run by Example Inc.**: [look up 192.0.2.1](<https://list.example/?ip=192.0.2.1>) · [ask for removal](<https://list.example/out>). It forgets.',
			'- Link: [https://example.org/a_b](<https://example.org/a_b>)',
			'', '',
		].join('\n'));
	});

	it('makes no link of what is none, and no markup of words', () => {
		const page = new MarkdownPage();
		const hostile = { name: '[x](command:y)', lookup: 'command:z', removal: 'javascript:z' };
		writeFacts(page, explanation({ facts: { ...none, limits: ['<b>'], urls: ['https://example.org/<x>'], blocklists: [hostile] } }));
		assert.doesNotMatch(page.toString(), /(?<!\\)\]\(|[^\\]<b>/);
	});
});

import assert from 'node:assert/strict';
import { escapeMarkdown, fencedBlock, MarkdownPage } from '../../../../src/editor/explain/markdownSink';

describe('Words in Markdown', () => {
	const escaped = {
		'[click](command:mailLog.openSampleLog)': '\\[click\\](command\\:mailLog.openSampleLog)',
		'<command:mailLog.openSampleLog>': '\\<command\\:mailLog.openSampleLog\\>',
		'<img src=x onerror=alert(1)>': '\\<img src=x onerror=alert(1)\\>',
		'![x](https://example.com/x.png)': '!\\[x\\](https\\://example.com/x.png)',
		'www.example.com, root@example.com': 'www\\.example.com, root\\@example.com',
		'**bold** _it_ `code` ~~gone~~ $x$': '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~gone\\~\\~ \\$x\\$',
		'# heading': '\\# heading',
		'1. item': '1\\. item',
		'- item': '\\- item',
		'=====': '\\=====',
		'| a | b |': '\\| a \\| b \\|',
		'&lt;b&gt;': '\\&lt;b\\&gt;',
		'a\\<b>': 'a\\\\\\<b\\>',
	};
	for (const [words, markdown] of Object.entries(escaped)) {
		it(`are literal: ${words}`, () => {
			assert.equal(escapeMarkdown(words), markdown);
		});
	}

	it('stay as they are where nothing in them could be markup', () => {
		const words = 'The server’s admin (or: you) said "no", mostly; a well-known 5% case!';
		assert.equal(escapeMarkdown(words), words);
	});

	it('stay on one line and begin no code block', () => {
		assert.equal(escapeMarkdown('    one\r\n\n    two'), 'one two');
	});

	it('keep letters of all scripts', () => {
		assert.equal(escapeMarkdown('Empfänger 不明 😀'), 'Empfänger 不明 😀');
	});
});

describe('A block of log text', () => {
	it('is fenced', () => {
		assert.equal(fencedBlock('550 no'), '\n\n```text\n550 no\n```\n\n');
	});

	it('cannot end its own fence', () => {
		assert.equal(fencedBlock('a\n`````\n# b'), '\n\n``````text\na\n`````\n# b\n``````\n\n');
	});
});

describe('A page', () => {
	it('holds what was written, in order', () => {
		const page = new MarkdownPage();
		page.markdown('**');
		page.text('5.7.1');
		page.markdown('**');
		page.block('550');
		assert.equal(page.toString(), '**5\\.7\\.1**\n\n```text\n550\n```\n\n');
	});
});

import assert from 'node:assert/strict';
import { escapeMarkdown, fencedBlock, MarkdownPage } from '../../../../src/editor/explain/markdownSink';

describe('Words in Markdown', () => {
	const hostile = [
		'[click](command:mailLog.openSampleLog)', '<command:mailLog.openSampleLog>', '<img src=x onerror=alert(1)>', '![x](https://example.com/x.png)',
		'**bold** _it_ `code` ~~gone~~', '# heading', '1. item', '- item', '| a | b |', '&lt;b&gt;', 'https://example.com/x', '\\[x](y)', '$(alert)',
	];
	for (const words of hostile) {
		it(`are literal: ${words}`, () => {
			const escaped = escapeMarkdown(words);
			assert.equal(escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1'), words);
			assert.doesNotMatch(escaped.replace(/\\[!-/:-@[-`{-~]/g, ''), /[!-/:-@[-`{-~]/);
		});
	}

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

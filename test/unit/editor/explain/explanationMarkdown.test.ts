import assert from 'node:assert/strict';
import type { Explanation } from '../../../../src/core/smtp/verdict';
import {
	inWords, writeFirstStep, writeLink, writeSources, writeSteps, writeVerdict, writeWarnings,
} from '../../../../src/editor/explain/explanationMarkdown';
import { MarkdownPage, type MarkdownSink } from '../../../../src/editor/explain/markdownSink';
import { explanation } from './explanation';

function written(write: (sink: MarkdownSink, explanation: Explanation) => void, changed: Partial<Explanation> = {}): string {
	const page = new MarkdownPage();
	write(page, explanation(changed));
	return page.toString();
}

describe('The verdict', () => {
	it('says what, why, whether it passes, who acts and what it means', () => {
		assert.equal(
			written(writeVerdict),
			'**Relaying refused** at Example\n\n`NoRelaying` · permanent · fix your server · your own server’s admin acts\n\n' +
				'The server does not carry mail for this domain.\n\n',
		);
	});

	it('says that a retry can help, or that the address is dead', () => {
		assert.match(written(writeVerdict, { temporary: true }), /· temporary ·/);
		assert.match(written(writeVerdict, { hard: true }), /· permanent · address is dead ·/);
		assert.doesNotMatch(written(writeVerdict, { temporary: undefined }), /temporary|permanent/);
	});

	it('asks for another day where the refusal is permanent and yet may pass', () => {
		assert.match(written(writeVerdict, { action: 'retry', temporary: false }), /· permanent · send again another day ·/);
		assert.match(written(writeVerdict, { action: 'retry', temporary: true }), /· temporary · retry later ·/);
	});

	it('asks nobody to act on a delivery', () => {
		assert.match(written(writeVerdict, { reason: 'Delivered', steps: [] }), /\n\n`Delivered`\n\n/);
	});

	it('never turns words into markup, wherever they come from', () => {
		const evil = '<img src=x> [x](command:y) `z`';
		const page = written(writeVerdict, { title: evil, meaning: evil, provider: evil });
		assert.equal(page.split('\\<img src=x\\> \\[x\\](command\\:y) \\`z\\`').length, 4);
	});
});

describe('The steps', () => {
	it('have a first one', () => {
		assert.equal(written(writeFirstStep), '**First:** Check where the domain’s MX points.\n\n');
		assert.equal(written(writeFirstStep, { steps: [] }), '');
	});

	it('are a numbered list', () => {
		const { steps } = explanation();
		assert.equal(
			written((sink) => writeSteps(sink, steps)),
			'1. Check where the domain’s MX points.\n2. Log in before sending.\n3. Ask the admin.\n\n',
		);
	});

	it('count on after the first', () => {
		assert.equal(written((sink) => writeSteps(sink, ['Log in.'], 2)), '2. Log in.\n\n');
		assert.equal(written((sink) => writeSteps(sink, [], 2)), '');
	});
});

describe('Sources and warnings', () => {
	it('are links', () => {
		const page = written((sink, { sources }) => writeSources(sink, sources));
		assert.equal(page, 'Sources: [RFC 5321](<https://www.rfc-editor.org/rfc/rfc5321>)\n\n');
	});

	it('are not there when there are none', () => {
		assert.equal(written((sink, { sources }) => writeSources(sink, sources), { sources: [] }), '');
		assert.equal(written(writeWarnings), '');
	});

	it('stand one a paragraph', () => {
		assert.equal(written(writeWarnings, { warnings: ['One.', 'Two.'] }), '⚠ One.\n\n⚠ Two.\n\n');
	});

	it('link nothing but the web', () => {
		for (const url of ['command:x', 'javascript:x', 'https://example.com/<x>', 'https://example.com/ x', 'data:x']) {
			const page = new MarkdownPage();
			writeLink(page, 'words', url);
			assert.equal(page.toString(), 'words', url);
		}
	});
});

describe('A reason in words', () => {
	it('is what its name says', () => {
		assert.deepEqual(
			(['BadReputation', 'RequirePTR', 'NotCompliantRFC', 'FailedSTARTTLS', 'OnHold', 'Expired'] as const).map(inWords),
			['bad reputation', 'require PTR', 'not compliant RFC', 'failed STARTTLS', 'on hold', 'expired'],
		);
	});
});

import assert from 'node:assert/strict';
import type { Evidence } from '../../../../src/core/smtp/verdict';
import { evidenceInWords, writeEvidence } from '../../../../src/editor/explain/evidence';
import { MarkdownPage } from '../../../../src/editor/explain/markdownSink';
import { explanation } from './explanation';

const usual = explanation().evidence;

function decided(changed: Partial<Evidence>, provider: string | undefined = 'Example'): string {
	return evidenceInWords(explanation({ provider, evidence: { ...usual, ...changed } })).decided;
}

function written(changed: Partial<Evidence> = {}): string {
	const page = new MarkdownPage();
	writeEvidence(page, explanation({ evidence: { ...usual, ...changed } }));
	return page.toString();
}

describe('The evidence', () => {
	it('says who decided, by the level', () => {
		assert.equal(decided({ level: 'text' }), 'Decided by the wording “Relaying denied”');
		assert.equal(decided({ level: 'provider' }), 'Decided by Example’s own wording “Relaying denied”');
		assert.equal(decided({ level: 'provider', matched: '' }), 'Decided by what Example means with the code');
		assert.equal(decided({ level: 'enhanced', matched: '' }), 'Decided by the enhanced code only, not by the wording');
		assert.equal(decided({ level: 'basic', matched: '' }), 'Decided by the basic code only, not by the wording');
		assert.equal(decided({ level: 'none', matched: '' }), 'No wording and no code that we know stands in it');
		assert.equal(decided({ level: 'none', matched: 'failed' }), 'The wording “failed” says no more than that it failed');
	});

	it('says that a rule is the user’s own', () => {
		assert.equal(decided({ rule: 'own/partner' }), 'Decided by a rule of your own: “Relaying denied”');
		assert.equal(decided({ rule: 'own/1', matched: '' }), 'Decided by a rule of your own');
	});

	it('names the rule, and what the codes alone would say', () => {
		assert.equal(written(), 'Decided by the wording “Relaying denied” (rule text/relaying-denied). The codes alone would say security error.\n\n');
	});

	it('says that the codes would not say why', () => {
		assert.match(written({ codeAlone: 'OnHold' }), /\. The codes alone would not say why\.\n/);
	});

	it('says nothing of codes where there are none', () => {
		assert.equal(evidenceInWords(explanation({ code: undefined, enhanced: undefined })).codesAlone, undefined);
	});

	it('does not repeat what the codes say too, and names no rule where only codes decided', () => {
		assert.equal(written({ codeAlone: 'NoRelaying' }), 'Decided by the wording “Relaying denied” (rule text/relaying-denied).\n\n');
		assert.doesNotMatch(written({ rule: 'code/5.7.1', level: 'enhanced', matched: '' }), /rule/);
	});

	it('shows hostile words as words, on one line and not too many', () => {
		assert.match(written({ matched: '[x](command:y)\n# z' }), /“\\\[x\\\]\(command\\:y\) \\# z”/);
		assert.ok(written({ matched: 'x'.repeat(5_000) }).length < 400);
	});
});

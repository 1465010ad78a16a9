import assert from 'node:assert/strict';
import { parseEnhancedCode } from '../../../../src/core/smtp/enhancedCode';
import { codesMarkdown } from '../../../../src/editor/lookup/codesMarkdown';

/** The page of `550 5.7.1`, without the backslashes that keep its words literal. */
function page(codes: string): string {
	const [code, enhanced] = codes.includes(' ') ? codes.split(' ') : codes.includes('.') ? [undefined, codes] : [codes, undefined];
	return codesMarkdown({ code: code === undefined ? undefined : Number(code), enhanced: parseEnhancedCode(enhanced ?? '') }).replaceAll('\\', '');
}

describe('The page of a code', () => {
	it('reads the pair together and takes both apart', () => {
		const text = page('550 5.7.1');
		assert.match(text, /^# 550 5\.7\.1 /);
		for (const part of ['| 5yz |', '| 550 |', '| Class 5 |', '| Subject 7 |', '| Detail 1 |']) {
			assert.ok(text.includes(part), part);
		}
		assert.match(text, /Seen together: \[550\]\(SMTP%20550\.md\) · \[5\.7\.1\]\(SMTP%205\.7\.1\.md\)/);
		assert.match(text, /Sources: \[/);
	});

	it('says that a code is not registered, and what its parts say all the same', () => {
		const text = page('5.7.999');
		assert.match(text, /\| Detail 999 \| Not known \(not registered\) \|/);
		assert.match(text, /⚠ 5\.7\.999 is in no registry\./);
	});

	it('says that a code is in no standard', () => {
		assert.match(page('540'), /⚠ 540 .*standard/);
		assert.match(page('422'), /⚠ 422 .*standard/);
	});

	it('says that the codes disagree', () => {
		assert.match(page('550 4.4.7'), /⚠ The codes disagree/);
	});

	it('leads from a basic code to the pairs that mean something of their own', () => {
		assert.match(page('421'), /\[421 4\.7\.28\]\(SMTP%20421%204\.7\.28\.md\)/);
	});

	it('has what providers mean by it beside the registry’s sense', () => {
		assert.match(page('550 5.7.26'), /## At providers\n\n[^]*- \*\*At Google:\*\* \[[^\]]+\]\(Rule%20google%20x\.7\.auth\.md\)\. /);
		assert.match(page('5.1.10'), /- \*\*At Microsoft 365:\*\* /);
		assert.doesNotMatch(page('220'), /At providers/);
	});
});

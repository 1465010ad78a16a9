import assert from 'node:assert/strict';
import { foldText } from '../../../../src/core/bounce/foldedText';
import { codesFrom } from '../../../../src/core/bounce/replyCodes';
import { formatEnhancedCode } from '../../../../src/core/smtp/enhancedCode';

/** `550 5.1.1`, with `-` for what is not there. */
function codes(text: string): string {
	const { code, enhanced } = codesFrom(foldText(text), 0);
	return `${code ?? '-'} ${enhanced ? formatEnhancedCode(enhanced) : '-'}`;
}

describe('The codes of a reply', () => {
	it('stand at its beginning, behind a colon or a quote, or before an enhanced code', () => {
		assert.equal(codes('550 5.1.1 User unknown'), '550 5.1.1');
		assert.equal(codes('550-5.1.1 User unknown'), '550 5.1.1');
		assert.equal(codes('host said: 450 busy'), '450 -');
		assert.equal(codes('returned \'550 5.1.1 gone\''), '550 5.1.1');
		assert.equal(codes('smtp;550 x (#5.2.1)'), '550 5.2.1');
		assert.equal(codes('it was 450 4.2.1 then'), '450 4.2.1');
	});

	it('are neither numbers of the text nor addresses nor versions', () => {
		assert.equal(codes('try again in 450 seconds'), '- -');
		assert.equal(codes('192.0.2.1 and 5.1.1.1, Foo-5.1.1, x5.1.1'), '- -');
		assert.equal(codes('5501 and 550x'), '- -');
		assert.equal(codes('the message of 220 bytes: 250 were sent'), '- -');
	});

	it('may be one without the other, or none', () => {
		assert.equal(codes('5.7.26 DMARC'), '- 5.7.26');
		assert.equal(codes('421'), '421 -');
		assert.equal(codes(''), '- -');
		assert.equal(codes('3.1.1 5.1'), '- -');
	});
});

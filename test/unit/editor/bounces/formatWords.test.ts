import assert from 'node:assert/strict';
import type { LogFormatId } from '../../../../src/core/log/event';
import { formatWords } from '../../../../src/editor/bounces/formatWords';
import { english } from './summary';

function words(...formats: [LogFormatId, number][]): string {
	return formatWords({ formats: formats.map(([format, lines]) => ({ format, lines })) }, english);
}

describe('What was recognised in a log', () => {
	it('is one mail server', () => {
		assert.equal(words(['postfix', 10]), 'Postfix');
		assert.equal(words(['opensmtpd', 10]), 'OpenSMTPD');
		assert.equal(words(['transcript', 10]), 'SMTP dialogue');
	});

	it('is several, with their shares', () => {
		assert.equal(words(['postfix', 98], ['dovecot', 2]), 'Postfix 98 %, Dovecot 2 %');
		assert.equal(words(['postfix', 9999], ['exim', 1]), 'Postfix 100 %, Exim <1 %');
	});

	it('is no longer than fits', () => {
		assert.equal(words(['postfix', 4], ['exim', 3], ['sendmail', 2], ['haraka', 1]), 'Postfix 40 %, Exim 30 %, Sendmail 20 %, …');
	});

	it('is nothing', () => {
		assert.equal(words(), '');
	});
});

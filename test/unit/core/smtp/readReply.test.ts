import assert from 'node:assert/strict';
import { formatEnhancedCode } from '../../../../src/core/smtp/enhancedCode';
import { readReply } from '../../../../src/core/smtp/readReply';

function read(text: string): string {
	const { code, enhanced, words } = readReply(text);
	return [code, enhanced && formatEnhancedCode(enhanced), words || undefined].filter((part) => part !== undefined).join(' | ');
}

describe('Reading a reply', () => {
	const texts: Readonly<Record<string, string>> = {
		// begins with a code
		' 550 5.7.26 no ': '550 | 5.7.26 | no',
		'550': '550',
		'404 not ours': '404 | not ours',
		'550: User unknown': '550 | User unknown',
		'550 5.1.1: User unknown': '550 | 5.1.1 | User unknown',
		'550-5.1.1 a\n550 5.1.1 b': '550 | 5.1.1 | a b',
		'550-5.1.1 a 550-5.1.1 b 550 5.1.1 c': '550 | 5.1.1 | a b c',
		'550 no\nsuch user': '550 | no such user',
		'550-no\r\n550 5.1.1 such user\r\n': '550 | 5.1.1 | no such user',
		'"550 5.1.1 no"': '550 | 5.1.1 | no',
		'553 sorry (#5.7.1)': '553 | 5.7.1 | sorry (#5.7.1)',
		// holds one
		'host mx.example.com[192.0.2.1] said: 550 5.1.1 no (in reply to RCPT TO command)': '550 | 5.1.1 | no',
		'smtp; 550 no such user': '550 | no such user',
		'dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.1] said: 550 no such user)': '550 | 5.1.1 | no such user',
		'we said 250 to nobody. said: 550 5.1.1 no': '550 | 5.1.1 | no',
		// has an enhanced code only
		'5.1.1': '5.1.1',
		'#5.1.1 unknown': '5.1.1 | unknown',
		'5.1.1 unknown': '5.1.1 | unknown',
		'no mailbox here by that name (#5.1.1)': '5.1.1 | no mailbox here by that name (#5.1.1)',
		// has only words
		'Connection  timed out': 'Connection timed out',
		'5.1.1.4 is an address': '5.1.1.4 is an address',
		'': '',
	};
	for (const [text, expected] of Object.entries(texts)) {
		it(JSON.stringify(text), () => assert.equal(read(text), expected));
	}

	it('gives the reply as it stands there', () => {
		assert.equal(readReply('said: 550 5.1.1 no (in reply to RCPT TO command)').text, '550 5.1.1 no');
		assert.equal(readReply(' only words ').text, 'only words');
	});
});

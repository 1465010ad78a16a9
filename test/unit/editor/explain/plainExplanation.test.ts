import assert from 'node:assert/strict';
import { plainExplanation } from '../../../../src/editor/explain/plainExplanation';
import { explanation } from './explanation';

const facts = {
	retryAfterSeconds: 300,
	limits: ['10485760 bytes'],
	ips: ['192.0.2.1'],
	urls: ['https://example.org/why'],
	blocklists: [{ name: 'Example List', operator: 'Example Inc.', lookup: 'https://list.example/192.0.2.1', removal: 'https://list.example/out' }],
};

describe('An explanation to paste into a ticket', () => {
	it('has the lines of the log, their meaning, the steps, how that is known, and the sources', () => {
		assert.equal(plainExplanation('said: 550 5.7.1 Relaying denied\n', explanation()), [
			'said: 550 5.7.1 Relaying denied',
			'',
			'Relaying refused (Example)',
			'NoRelaying, permanent, fix your server, your own server’s admin acts',
			'The server does not carry mail for this domain.',
			'',
			'What to do:',
			'1. Check where the domain’s MX points.',
			'2. Log in before sending.',
			'3. Ask the admin.',
			'',
			'How we know:',
			'Decided by the wording “Relaying denied” (rule text/relaying-denied). The codes alone would say security error.',
			'',
			'Sources:',
			'- RFC 5321: https://www.rfc-editor.org/rfc/rfc5321',
			'',
		].join('\n'));
	});

	it('has what the reply names, with the pages of blocklists', () => {
		assert.match(plainExplanation('550 x', explanation({ facts })), new RegExp([
			'What the reply names:',
			'- Come back after 5 min',
			'- Limit: 10 MB',
			'- IP addresses: 192\\.0\\.2\\.1',
			'- Blocklist: Example List, run by Example Inc\\.',
			'  look up 192\\.0\\.2\\.1: https://list\\.example/192\\.0\\.2\\.1',
			'  ask for removal: https://list\\.example/out',
			'- Link: https://example\\.org/why',
		].map((line) => `${line}\n`).join('')));
	});

	it('leaves out what is not known', () => {
		const evidence = { rule: 'none', matched: '', level: 'none', codeAlone: 'NoRelaying' } as const;
		const bare = explanation({ provider: undefined, temporary: undefined, steps: [], sources: [], warnings: ['No standard has this code.'], evidence });
		assert.equal(plainExplanation('550 x', bare), [
			'550 x',
			'',
			'Relaying refused',
			'NoRelaying, fix your server, your own server’s admin acts',
			'The server does not carry mail for this domain.',
			'No standard has this code.',
			'',
			'How we know:',
			'No wording and no code that we know stands in it.',
			'',
		].join('\n'));
	});
});

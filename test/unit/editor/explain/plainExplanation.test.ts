import assert from 'node:assert/strict';
import { plainExplanation } from '../../../../src/editor/explain/plainExplanation';
import { explanation } from './explanation';

describe('An explanation to paste into a ticket', () => {
	it('has the reply, its meaning, the steps and the sources', () => {
		assert.equal(plainExplanation('550 5.7.1 Relaying denied', explanation()), [
			'550 5.7.1 Relaying denied',
			'',
			'Relaying refused (Example)',
			'NoRelaying, permanent, fix your server, your own server’s admin acts',
			'The server does not carry mail for this domain.',
			'',
			'1. Check where the domain’s MX points.',
			'2. Log in before sending.',
			'3. Ask the admin.',
			'',
			'RFC 5321: https://www.rfc-editor.org/rfc/rfc5321',
		].join('\n'));
	});

	it('leaves out what is not known', () => {
		const bare = explanation({ provider: undefined, temporary: undefined, steps: [], sources: [], warnings: ['No standard has this code.'] });
		assert.equal(plainExplanation('550 x', bare), [
			'550 x',
			'',
			'Relaying refused',
			'NoRelaying, fix your server, your own server’s admin acts',
			'The server does not carry mail for this domain.',
			'No standard has this code.',
		].join('\n'));
	});
});

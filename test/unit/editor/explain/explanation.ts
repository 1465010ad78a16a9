import type { Explanation } from '../../../../src/core/smtp/verdict';

/** A made-up explanation, with what a test is about put in place. */
export function explanation(changed: Partial<Explanation> = {}): Explanation {
	return {
		text: '550 5.7.1 Relaying denied',
		code: 550,
		enhanced: '5.7.1',
		class: 5,
		provider: 'Example',
		reason: 'NoRelaying',
		hard: false,
		temporary: false,
		action: 'fix-own-server',
		party: 'own-server',
		title: 'Relaying refused',
		meaning: 'The server does not carry mail for this domain.',
		steps: ['Check where the domain’s MX points.', 'Log in before sending.', 'Ask the admin.'],
		sources: [{ title: 'RFC 5321', url: 'https://www.rfc-editor.org/rfc/rfc5321' }],
		warnings: [],
		evidence: { rule: 'text/relaying-denied', matched: 'Relaying denied', level: 'text', codeAlone: 'SecurityError' },
		...changed,
	};
}

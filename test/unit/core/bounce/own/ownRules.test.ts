import assert from 'node:assert/strict';
import { explainReply } from '../../../../../src/core/bounce/explain';
import { compileOwnRules, keptOwnRules } from '../../../../../src/core/bounce/own/compileOwnRules';
import { readOwnRules } from '../../../../../src/core/bounce/own/readOwnRules';
import type { Explanation, Speaker } from '../../../../../src/core/smtp/verdict';

function explained(text: string, rules: readonly object[], speaker?: Speaker): Explanation {
	const read = readOwnRules(rules, 'rules.json');
	assert.deepEqual(read.problems, []);
	return explainReply(text, speaker, compileOwnRules(read.rules));
}

/** What matched, as it stands in the reply; `undefined` where the rule does not catch it. */
function matched(match: unknown, text: string): string | undefined {
	const { evidence } = explained(text, [{ id: 'own', match, reason: 'Undefined' }]);
	return evidence.rule === 'own/own' ? evidence.matched : undefined;
}

const GMAIL = { host: 'gmail-smtp-in.l.google.com' };

describe('Words of an own rule', () => {
	function catches(words: string, text: string, expected: string | undefined): void {
		it(`${words}: ${text}`, () => assert.equal(matched(words, text), expected));
	}

	catches('mailbox full', '552 Mailbox  FULL, sorry', 'Mailbox  FULL');
	catches('mailbox full', '552 mymailbox full', undefined);
	catches('mailbox full', '552 mailbox fuller', undefined);
	catches('greylist*', '450 Greylisted for 5 minutes', 'Greylist');
	catches('mailbox ~ full', '552 mailbox of <ada@example.com> is full', 'mailbox of <ada@example.com> is full');
	catches('mailbox ~ full', `552 mailbox ${'x'.repeat(64)} full`, undefined);
	catches('{user|mailbox} unknown', '550 Mailbox unknown', 'Mailbox unknown');
	catches('error ###', '550 error 123', 'error 123');
	catches('does not exist', '550 the user doesn’t exist', 'doesn’t exist');
	catches('[acme-7]', '550 [ACME-7] refused', '[ACME-7]');
	catches('ACCOUNT that you', '550-5.1.1 The account\r\n550-5.1.1 that you', 'account\r\n550-5.1.1 that you');
	catches('почта полна', '552 Почта полна', 'Почта полна');
});

describe('A pattern of an own rule', () => {
	function catches(pattern: string, text: string, expected: string | undefined): void {
		it(`${pattern}: ${text}`, () => assert.equal(matched({ pattern }, text), expected));
	}

	catches('ticket [A-Z]{2}-\\d{4,}\\b', '550 Ticket ab-12345 refused', 'Ticket ab-12345');
	catches('ticket [A-Z]{2}-\\d{4,}\\b', '550 Ticket ab-12345x refused', undefined);
	catches('^550 no', '550 no', '550 no');
	catches('^no', '550 no', undefined);
	catches('no$', '550 no\r\n', 'no');
	catches('no$', '550 no.', undefined);
	catches('a.*b', 'xaxbxb', 'axbxb');
	catches('a.*?b', 'xaxbxb', 'axb');
	catches('over|overquota', '552 overquota', 'over');
	catches('(?:over|under) ?quota', '552 Over Quota', 'Over Quota');
	catches('[^ ]+@example\\.com', '550 <ada@example.com>', '<ada@example.com');
	catches('[^0-9]x', '1x 2x yx', 'yx');
	catches('\\W\\w{3}\\W', '550 abcd abc!', ' abc!');
	catches('[\\d.-]{7,}', '550 from 192.0.2.1', '192.0.2.1');
	catches('\\bfull\\b', 'fuller full', 'full');
	catches('\\Bfull', 'full unfull', 'full');
	catches('(\\d+\\.)+\\d+ listed', '550 192.0.2.1 listed', '192.0.2.1 listed');
	catches('x{2}y?z', 'xxz', 'xxz');
	catches('x{2,3}', 'xxxx', 'xxx');
	catches('a\\tb', 'a  b', 'a  b');
});

describe('A pattern finds what the engine of JavaScript finds', () => {
	// each without capitals and with single spaces, so that folding changes nothing
	const texts = ['', 'a', 'ab', 'aab', 'abab', 'ba', 'xaxbxb', 'abc abd', 'aaaaab', 'b.a', '12 ab 34', 'a b a b'];
	for (const pattern of ['a+b', 'a*b', 'a?b', '(?:ab)+', 'a|ab', 'ab|a', '(?:a|ab)(?:c|bcd|)b?', 'a{2,3}', 'a{2,}?b', '[ab]+?b', '\\d+ \\w', '^a', 'b$', '\\ba', 'a\\B', '.+?b', '(?:a.)*b', '(?:x?a)+', '[^a]+', 'a(?:b|)a']) {
		it(pattern, () => {
			for (const text of texts.filter((one) => one !== '')) {
				assert.equal(matched({ pattern }, text), new RegExp(pattern).exec(text)?.[0].trimEnd(), text);
			}
		});
	}
});

describe('An own rule', () => {
	const full = { id: 'acme-quota', match: 'over agreed volume', reason: 'MailboxFull' };

	it('wins over every built-in rule', () => {
		const text = '550 5.1.1 The email account that you tried to reach does not exist';
		const { reason, evidence, provider } = explained(text, [{ match: 'tried to reach', reason: 'Suspend' }], GMAIL);
		assert.deepEqual({ reason, evidence, provider }, {
			reason: 'Suspend', provider: 'Google',
			evidence: { rule: 'own/1', matched: 'tried to reach', level: 'text', codeAlone: 'UserUnknown' },
		});
	});

	it('is the first that catches the reply', () => {
		assert.equal(explained('550 over agreed volume', [{ ...full, code: 552 }, { match: 'agreed', reason: 'RateLimited' }, full]).evidence.rule, 'own/2');
	});

	it('says what its reason says, where it says nothing itself', () => {
		const { title, action, party, steps, sources } = explained('452 over agreed volume', [full]);
		assert.deepEqual([title, action, party, sources], ['Mailbox full', 'retry', 'recipient', []]);
		assert.ok(steps.length > 0);
	});

	it('says what it says', () => {
		const own = { title: 'Too much for today', meaning: 'The contract has a volume.', action: 'slow-down', party: 'sender', steps: ['Wait.'], source: 'https://wiki.example.net/volume/' };
		const { title, meaning, action, party, steps, sources } = explained('550 over agreed volume', [{ ...full, ...own }]);
		assert.deepEqual({ title, meaning, action, party, steps }, { title: own.title, meaning: own.meaning, action: own.action, party: own.party, steps: own.steps });
		assert.deepEqual(sources, [{ title: 'wiki.example.net/volume', url: 'https://wiki.example.net/volume/' }]);
	});

	it('passes as the code says, else as it says itself', () => {
		const passes = (text: string, more: object): (boolean | undefined)[] => {
			const { temporary, hard } = explained(text, [{ ...full, ...more }]);
			return [temporary, hard];
		};
		assert.deepEqual(passes('452 over agreed volume', {}), [true, false]);
		assert.deepEqual(passes('550 over agreed volume', {}), [false, false]);
		assert.deepEqual(passes('550 over agreed volume', { temporary: true }), [true, false]);
		assert.deepEqual(passes('450 over agreed volume', { reason: 'NotAccept', temporary: false }), [false, true]);
	});

	it('holds only where its provider spoke, and then by its level', () => {
		const rules = [{ ...full, provider: 'Google' }];
		assert.equal(explained('550 over agreed volume', rules, GMAIL).evidence.level, 'provider');
		assert.notEqual(explained('550 over agreed volume', rules).evidence.rule, 'own/acme-quota');
		assert.notEqual(explained('550 over agreed volume', rules, { host: 'mx.yahoodns.net' }).evidence.rule, 'own/acme-quota');
	});

	it('holds only with its codes', () => {
		const holds = (text: string, more: object): boolean => explained(text, [{ ...full, ...more }]).evidence.rule === 'own/acme-quota';
		assert.deepEqual([holds('550 over agreed volume', { code: 550 }), holds('551 over agreed volume', { code: 550 })], [true, false]);
		assert.deepEqual([holds('450 over agreed volume', { code: '4xx' }), holds('550 over agreed volume', { code: '4xx' })], [true, false]);
		assert.deepEqual([holds('550 5.2.2 over agreed volume', { enhanced: 'x.2.2' }), holds('550 5.2.3 over agreed volume', { enhanced: 'x.2.2' })], [true, false]);
		assert.equal(holds('over agreed volume', { code: '5xx' }), false);
	});

	it('leaves the numbers of the reply picked out', () => {
		assert.deepEqual(explained('550 over agreed volume, see https://example.net/x from 192.0.2.1', [full]).facts?.ips, ['192.0.2.1']);
	});

	it('changes nothing that it does not catch', () => {
		assert.deepEqual(explained('550 5.1.1 User unknown', [full]), explainReply('550 5.1.1 User unknown'));
	});
});

describe('Own rules', () => {
	it('are nothing where there are none', () => {
		assert.equal(compileOwnRules([]), undefined);
		assert.equal(keptOwnRules(undefined), undefined);
	});

	it('are made ready once for many requests', () => {
		const rule = { id: '1', match: 'abc', reason: 'OnHold' } as const;
		const once = keptOwnRules([rule]);
		assert.equal(keptOwnRules([{ ...rule }]), once);
		assert.notEqual(keptOwnRules([{ ...rule, match: 'abd' }]), once);
	});

	it('a hundred of them keep a reply below 50 microseconds', () => {
		const rules = Array.from({ length: 100 }, (_, index) =>
			index % 3 === 0 ? { match: { pattern: `policy ${index} (?:ref|ticket) [a-z]+-\\d+` }, reason: 'Blocked' } : { match: `some {user|mailbox} ${index} is ~ over`, reason: 'MailboxFull' });
		const own = compileOwnRules(readOwnRules(rules, '').rules);
		const text = '550 5.7.1 Message rejected by policy 55 due to some mailbox 7 settings; see https://example.net/x for details';
		const times = Array.from({ length: 20 }, () => {
			const start = process.cpuUsage().user;
			for (let round = 0; round < 100; round++) {
				explainReply(text, {}, own);
			}
			return (process.cpuUsage().user - start) / 100;
		}).sort((one, other) => one - other);
		assert.ok((times[5] ?? 0) < 50, `${times[5]} us`);
	}).timeout(20_000);
});

describe('A pattern made to be slow', () => {
	const patterns = ['[a-z]+.*[a-z]+.*[a-z]+.*=x', '(?:.{0,9}a){0,9}.{0,40}x=', '(?:a|aa)+=', '(?:a|a|a)*b=', 'a.{0,90}b.{0,90}=', '(?:\\w+ )+=', '(?:a?){50}a{50}='];
	const texts = ['a'.repeat(1_000_000), 'ab'.repeat(500_000), 'a '.repeat(500_000), '='.repeat(1_000_000)];
	for (const pattern of patterns) {
		it(`${pattern} is through a megabyte in 50 ms`, () => {
			const read = readOwnRules([{ match: { pattern }, reason: 'OnHold' }], '');
			assert.deepEqual(read.problems, []);
			const own = compileOwnRules(read.rules);
			for (const text of texts) {
				const times = Array.from({ length: 3 }, () => {
					const start = process.cpuUsage().user;
					explainReply(text, {}, own);
					return (process.cpuUsage().user - start) / 1000;
				});
				assert.ok(Math.min(...times) < 50, `${text.slice(0, 4)}: ${times.join(' ')} ms`);
			}
		}).timeout(20_000);
	}
});

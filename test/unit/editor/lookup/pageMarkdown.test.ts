import assert from 'node:assert/strict';
import { allRules } from '../../../../src/core/smtp/knowledge/allRules';
import { OTHER_SYSTEMS } from '../../../../src/core/smtp/knowledge/otherNames';
import { REASONS } from '../../../../src/core/smtp/reason';
import { pageMarkdown } from '../../../../src/editor/lookup/pageMarkdown';
import { pageAt, type Page } from '../../../../src/editor/lookup/pages';

/** The page without the backslashes that keep its words literal. */
function written(page: Page): string {
	return pageMarkdown(page)?.replaceAll('\\', '') ?? '';
}

function reply(text: string, host?: string): string {
	return written({ kind: 'reply', codes: '550', text, speaker: { host } });
}

/** Whether a page is there, found out once: many lead to the same. */
const known = new Map<string, boolean>();

function isThere(path: string): boolean {
	const page = known.has(path) ? undefined : pageAt({ path, query: '' });
	known.set(path, known.get(path) ?? (page !== undefined && pageMarkdown(page) !== undefined));
	return known.get(path) === true;
}

/** Targets of a page's links to other pages that are not there. */
function deadLinks(text: string): string[] {
	const targets = Array.from(text.matchAll(/\]\(([^)<#]+)\)/g), ([, target]) => `/${decodeURIComponent(target ?? '')}`);
	return targets.filter((path) => !isThere(path));
}

describe('The page of a reply', () => {
	const listed = '550 5.7.1 Service unavailable, client [192.0.2.10] blocked using Spamhaus. See https://www.spamhaus.org/query/ip/192.0.2.10 (AS3130)';
	const text = reply(listed, 'example-com.mail.protection.outlook.com');

	it('has its parts in the order in which they are needed', () => {
		const headings = Array.from(text.matchAll(/^## (.*)$/gm), ([, heading]) => heading);
		assert.deepEqual(headings, ['What to do', 'What the reply names', 'How we know', 'In other systems']);
	});

	it('has the list with its pages for the very IP, and steps that lead there', () => {
		assert.match(text, /- Blocklist: \*\*Spamhaus, run by The Spamhaus Project\*\*: \[look up 192\.0\.2\.10\]\(<https:\/\/www\.spamhaus\.org\/query\/ip\/192\.0\.2\.10>\) · \[ask for removal\]/);
		assert.match(text, /^\d\. Look up the listing: \[https:\/\/[^\]]+\]\(<https:/m);
	});

	it('leads to its rule, its codes and its reason', () => {
		assert.match(text, /\(rule \[[\w/.-]+\]\(Rule%20/);
		assert.match(text, /\[550 5\.7\.1\]\(SMTP%20550%205\.7\.1\.md\)/);
		assert.match(text, /\[Blocked\]\(Reason%20Blocked\.md\)/);
		assert.deepEqual(deadLinks(text), []);
	});

	it('says what the registry means where a provider uses a number otherwise', () => {
		assert.match(reply('450 4.2.1 later', 'gmail-smtp-in.l.google.com'), /⚠ In the registry 4\.2\.1 means "[^"]+"; Google uses it in another sense\./);
	});

	it('has no headings for what is not there', () => {
		assert.doesNotMatch(written({ kind: 'reply', codes: '250', text: '250 2.0.0 Ok', speaker: {} }), /What the reply names|In other systems/);
	});
});

describe('The page of a reason', () => {
	it('is there for each, with its names in six other systems', function () {
		this.timeout(20_000);
		for (const reason of REASONS) {
			const text = written({ kind: 'reason', reason });
			assert.ok(text.includes(`\`${reason}\``), reason);
			assert.deepEqual(deadLinks(text), [], reason);
			if (reason !== 'Delivered') {
				assert.deepEqual(OTHER_SYSTEMS.filter(([, name]) => !text.includes(`| ${name} |`)), [], reason);
			}
		}
	});

	it('says whether another try helps, whether the address is dead, and who acts', () => {
		assert.match(written({ kind: 'reason', reason: 'UserUnknown' }), /- The address is dead: do not mail it again\.\n- First: remove the address; while the server still says "later": look closer; the recipient acts\./);
		assert.match(written({ kind: 'reason', reason: 'NotAccept' }), /- The address is dead where the refusal is permanent\./);
		assert.match(written({ kind: 'reason', reason: 'Greylisted' }), /- Another try can help/);
	});

	it('leads to the codes that mean it by themselves, and to its rules by provider', () => {
		const text = written({ kind: 'reason', reason: 'MailboxFull' });
		assert.match(text, /## Codes that mean it by themselves\n\n[^\n]*\[5\.2\.2\]/);
		assert.match(text, /^- Google: \[/m);
	});
});

describe('The page of a rule', () => {
	it('is there for each rule of the tables', function () {
		this.timeout(20_000);
		for (const [name, id] of allRules().flatMap((table) => table.rules.map((rule) => [table.name, rule.id] as const))) {
			const text = written({ kind: 'rule', rule: `${name}/${id}` });
			assert.ok(text.includes(`rule \`${name}/${id}\``) && text.includes('Sources: ['), `${name}/${id}`);
			assert.ok(pageAt({ path: `/Rule ${name} ${id}.md`, query: '' }), `${name}/${id}`);
			assert.doesNotMatch(text, /undefined|\{\}/, `${name}/${id}`);
		}
	});

	it('has its wordings in a form that can be read', () => {
		const text = written({ kind: 'rule', rule: 'yahoo/tss' });
		assert.match(text, /^# .*\(Yahoo\)/);
		assert.match(text, /- “.*tss##.*”/);
		assert.match(text, /# for a digit/);
		assert.match(text, /\[RateLimited\]\(Reason%20RateLimited\.md\)/);
	});

	it('says that only the codes count, and only from the provider', () => {
		assert.match(written({ kind: 'rule', rule: 'google/x.7.auth' }), /One of the codes [^\n]*x\.7\.26[^\n]*\.\n\nOnly where the server is known to be of Google\./);
	});

	it('says who runs a blocklist', () => {
		assert.match(written({ kind: 'rule', rule: 'list/barracuda' }), /Run by Barracuda Networks · \[look-up\]\(<https:/);
	});

	it('is not there where there is no rule of the name', () => {
		assert.equal(pageMarkdown({ kind: 'rule', rule: 'yahoo/nothing' }), undefined);
	});
});

import assert from 'node:assert/strict';
import { addressOf, pageAt, type Page } from '../../../../src/editor/lookup/pages';

const enhanced = { class: 5, subject: 7, detail: 26 } as const;

describe('The address of a page', () => {
	const named: readonly (readonly [Page, string])[] = [
		[{ kind: 'reference' }, '/SMTP Codes.md'],
		[{ kind: 'codes', code: 550, enhanced }, '/SMTP 550 5.7.26.md'],
		[{ kind: 'codes', code: 421, enhanced: undefined }, '/SMTP 421.md'],
		[{ kind: 'codes', code: undefined, enhanced }, '/SMTP 5.7.26.md'],
		[{ kind: 'reason', reason: 'RateLimited' }, '/Reason RateLimited.md'],
		[{ kind: 'rule', rule: 'google/x.7.auth' }, '/Rule google x.7.auth.md'],
		[{ kind: 'reply', codes: '550 5.7.26', text: '550 5.7.26 no', speaker: { host: 'mx.example.net', domain: undefined } }, '/Reply 550 5.7.26.md'],
		[{ kind: 'reply', codes: '', text: 'connection "refused" & #?', speaker: { host: undefined, domain: 'example.com' } }, '/Reply.md'],
	];
	for (const [page, path] of named) {
		it(`is ${path}, and leads back`, () => {
			assert.equal(addressOf(page).path, path);
			assert.deepEqual(pageAt(addressOf(page)), page);
		});
	}

	it('cuts a reply that is longer than any reply', () => {
		const page: Page = { kind: 'reply', codes: '550', text: 'x'.repeat(100_000), speaker: {} };
		assert.ok(addressOf(page).query.length < 5_000);
	});

	it('of nothing leads nowhere', () => {
		const paths = ['/', '/SMTP .md', '/SMTP 9.9.9.md', '/SMTP 5.7.md', '/SMTP x.md', '/other.md', '/SMTP 550.txt', '/Reason toString.md', '/Reason .md', '/Rule google.md', '/Rule ../x y.md', '/Reply 550.md'];
		assert.deepEqual(paths.filter((path) => pageAt({ path, query: '' })), []);
	});

	it('may have any query behind a code, because the preview keeps the query when it follows a link', () => {
		assert.deepEqual(pageAt({ path: '/SMTP 421.md', query: '{"text":' }), { kind: 'codes', code: 421, enhanced: undefined });
	});

	it('of a reply needs its text', () => {
		for (const query of ['', 'null', '[]', '{}', '{"text":1}', '{']) {
			assert.equal(pageAt({ path: '/Reply 550.md', query }), undefined);
		}
	});
});

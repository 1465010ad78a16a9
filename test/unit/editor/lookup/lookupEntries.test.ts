import assert from 'node:assert/strict';
import { REASONS } from '../../../../src/core/smtp/reason';
import { findEntries } from '../../../../src/editor/lookup/lookupEntries';
import { addressOf, pageAt } from '../../../../src/editor/lookup/pages';

/** The pages that are offered, as their paths say it: `SMTP 550`, `Reason MailboxFull`, `Rule yahoo tss`. */
function offered(query: string): string[] {
	return findEntries(query).map(({ page }) => addressOf(page).path.slice(1, -'.md'.length));
}

describe('What the look-up offers', () => {
	it('is all codes and reasons where nothing was typed', () => {
		const all = offered(' ');
		assert.ok(all.includes('SMTP 550') && all.includes('SMTP 5.7.26'));
		assert.deepEqual(REASONS.filter((reason) => !all.includes(`Reason ${reason}`)), []);
	});

	it('is exact codes first', () => {
		assert.equal(offered('550')[0], 'SMTP 550');
		assert.equal(offered('5.7.26')[0], 'SMTP 5.7.26');
		assert.deepEqual(offered('550 5.7.1').slice(0, 3), ['SMTP 550 5.7.1', 'SMTP 550', 'SMTP 5.7.1']);
		assert.deepEqual(offered('5.9.99'), ['SMTP 5.9.99']);
	});

	it('is what providers mean by a number, behind the codes', () => {
		assert.ok(offered('5.7.26').includes('Rule google x.7.auth'));
	});

	it('is reasons before codes and rules, for words', () => {
		const found = offered('mailbox full');
		assert.equal(found[0], 'Reason MailboxFull');
		assert.ok(found.indexOf('SMTP 5.2.2') > 0 && found.indexOf('SMTP 5.2.2') < found.findIndex((path) => path.startsWith('Rule ')));
		assert.equal(offered('greylist')[0], 'Reason Greylisted');
	});

	it('is rules by provider and words', () => {
		assert.deepEqual(offered('yahoo TSS04'), ['Rule yahoo tss']);
		assert.deepEqual(offered('S3150'), ['Rule microsoft network-listed']);
		assert.ok(offered('spamhaus').includes('Rule list spamhaus-pbl'));
		assert.match(offered('outlook')[0] ?? '', /^Rule microsoft /);
	});

	it('is what a provider means by a code', () => {
		assert.equal(offered('gmail 5.7.26')[0], 'Rule google x.7.auth');
		assert.deepEqual(offered('5.7.26 gmail'), ['SMTP 5.7.26', 'Rule google x.7.auth']);
		assert.equal(offered('google 421 4.7.28')[0], 'SMTP 421 4.7.28');
	});

	it('is the explanation of a pasted reply or log line, by who spoke', () => {
		assert.deepEqual(offered('550 5.1.1 User unknown'), ['Reply 550 5.1.1', 'SMTP 550 5.1.1']);
		const [entry] = findEntries('Nov 24 06:25:13 mx1 postfix/smtp[2111]: 4F1B2600A3: to=<a@example.com>, relay=gmail-smtp-in.l.google.com[192.0.2.27]:25, delay=2.1, delays=0.1/0.02/0.9/1.1, dsn=4.2.1, status=deferred (host gmail-smtp-in.l.google.com[192.0.2.27] said: 450 4.2.1 later (in reply to RCPT TO command))');
		assert.match(entry?.description ?? '', /^RateLimited/);
	});

	it('is the explanation of words without a code, where they mean something', () => {
		assert.equal(offered('connection timed out').at(-1), 'Reply');
		assert.ok(!offered('yahoo TSS04').includes('Reply'));
		assert.deepEqual(offered('zzzz zzzz'), ['Reply']);
	});

	it('says what each row is and who says it', () => {
		const [rule] = findEntries('yahoo TSS04');
		assert.deepEqual([rule?.label.includes('tss##'), rule?.description], [true, 'Yahoo · RateLimited']);
		const [code] = findEntries('5.2.2');
		assert.deepEqual([code?.label, code?.description], ['5.2.2 Mailbox full', 'MailboxFull']);
		assert.doesNotMatch(findEntries('5.7.26').at(-1)?.label ?? '', /“/);
	});

	it('leads to pages that are there', () => {
		for (const query of ['', 'e', 'google', '5', 'list']) {
			assert.deepEqual(findEntries(query).filter(({ page }) => !pageAt(addressOf(page))), []);
		}
	});

	it('takes no more than 30 ms for each key', function () {
		this.timeout(20_000);
		const query = 'microsoft client host blocked using spamhaus';
		findEntries(query);
		assert.deepEqual(Array.from(query, (_, end) => query.slice(0, end)).filter((typed) => leastTimeOf(() => findEntries(typed)) > 30), []);
	});
});

/** In milliseconds of the processor, the best of three: others may be at work on the machine. */
function leastTimeOf(act: () => unknown): number {
	return Math.min(...Array.from({ length: 3 }, () => {
		const started = process.cpuUsage();
		act();
		const { user, system } = process.cpuUsage(started);
		return (user + system) / 1000;
	}));
}

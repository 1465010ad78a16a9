import assert from 'node:assert/strict';
import { CROSSWALK } from '../../../../../src/core/smtp/knowledge/crosswalk';
import { OTHER_SYSTEMS } from '../../../../../src/core/smtp/knowledge/otherNames';
import { REASON_FACTS } from '../../../../../src/core/smtp/knowledge/reasonFacts';
import { REASONS } from '../../../../../src/core/smtp/reason';

/** The closed lists of those who publish one. */
const POWERMTA = ['bad-configuration', 'bad-connection', 'bad-domain', 'bad-mailbox', 'content-related', 'inactive-mailbox', 'invalid-sender', 'message-expired', 'no-answer-from-host', 'other', 'policy-related', 'protocol-errors', 'quota-issues', 'relaying-issues', 'routing-errors', 'spam-related', 'virus-related', '–'];
const SENDGRID = ['Content', 'Frequency or Volume Too High', 'Invalid Address', 'Mailbox Unavailable', 'Reputation', 'Technical Failure', 'Unclassified', '–'];

describe('The names that others give to reasons', () => {
	it('are there for each reason and each system', () => {
		for (const reason of REASONS) {
			for (const [key] of OTHER_SYSTEMS) {
				assert.ok(CROSSWALK[reason][key], `${reason} ${key}`);
			}
		}
		assert.deepEqual(OTHER_SYSTEMS.map(([key]) => key).sort(), Object.keys(CROSSWALK.Blocked).sort());
	});

	it('are of their own lists', () => {
		assert.deepEqual(REASONS.filter((reason) => !POWERMTA.includes(CROSSWALK[reason].powerMta)), []);
		assert.deepEqual(REASONS.filter((reason) => !SENDGRID.includes(CROSSWALK[reason].sendGrid)), []);
		assert.equal(CROSSWALK.MailboxFull.sparkPost, '22 Mailbox Full');
	});
});

describe('What holds for each reason', () => {
	it('is said in a few words and one sentence, with steps where something failed', () => {
		for (const reason of REASONS) {
			const { title, meaning, steps } = REASON_FACTS[reason];
			assert.ok(title.length <= 40 && meaning.endsWith('.') && meaning.length <= 140, reason);
			assert.equal(steps.length > 0, reason !== 'Delivered' && reason !== 'Vacation', reason);
			assert.ok(steps.every((step) => step.endsWith('.') && step.length <= 120), reason);
		}
	});
});

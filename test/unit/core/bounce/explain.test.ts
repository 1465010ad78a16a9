import assert from 'node:assert/strict';
import { explainReply } from '../../../../src/core/bounce/explain';
import { ACTIONS, PARTIES, REASONS } from '../../../../src/core/smtp/reason';
import type { Speaker } from '../../../../src/core/smtp/verdict';

/** `UserUnknown hard false recipient remove-address`: reason, hard or soft, temporary, party, action. */
function verdict(text: string, speaker?: Speaker): string {
	const { reason, hard, temporary, party, action } = explainReply(text, speaker);
	return `${reason} ${hard ? 'hard' : 'soft'} ${temporary ?? '-'} ${party} ${action}`;
}

function reason(text: string, speaker?: Speaker): string {
	return explainReply(text, speaker).reason;
}

const GMAIL = { host: 'gmail-smtp-in.l.google.com' };
const MICROSOFT = { host: 'example-com.mail.protection.outlook.com' };
const YAHOO = { host: 'mta5.am0.yahoodns.net' };

describe('The replies that articles quote', () => {
	it('Gmail: the account does not exist', () => {
		const text = '550-5.1.1 The email account that you tried to reach does not exist';
		assert.equal(verdict(text), 'UserUnknown hard false recipient remove-address');
		assert.equal(explainReply(text).provider, 'Google');
	});

	it('Gmail: an unusual rate of unsolicited mail', () => {
		const text = '421-4.7.28 Our system has detected an unusual rate of unsolicited mail originating from your IP address';
		assert.equal(verdict(text), 'RateLimited soft true sender slow-down');
	});

	it('Microsoft: client host blocked, with where to ask', () => {
		const explanation = explainReply('550 5.7.1 Service unavailable, Client host [192.0.2.1] blocked', MICROSOFT);
		assert.equal(`${explanation.reason} ${explanation.action} ${explanation.provider}`, 'Blocked delist Microsoft 365');
		assert.match(explanation.steps[0] ?? '', /sender\.office\.com/);
	});

	it('Yahoo: [BL21] is a list of Spamhaus, not of Yahoo', () => {
		const explanation = explainReply('553 5.7.1 [BL21] Connections will not be accepted from your IP');
		assert.equal(`${explanation.reason} ${explanation.action} ${explanation.provider}`, 'Blocked delist Yahoo');
		assert.match(explanation.meaning, /Spamhaus/);
	});

	it('greylisting, a full mailbox, no PTR record, no mail at all', () => {
		assert.equal(verdict('451 4.7.1 Greylisted, please try again in 300 seconds'), 'Greylisted soft true receiving-server retry');
		assert.equal(verdict('452 4.2.2 Mailbox over quota'), 'MailboxFull soft true recipient retry');
		assert.equal(verdict('550 5.7.25 The IP address sending this message does not have a PTR record'), 'RequirePTR soft false sender fix-dns');
		assert.equal(verdict('556 5.1.10 Domain example.com does not accept mail (null MX)'), 'NotAccept hard false recipient remove-address');
	});

	it('codes without words, in the sense that is true', () => {
		const said = ['421', '450 4.1.8', '450 4.2.1', '452 4.2.2', '550 5.1.1', '550 5.1.2', '553 5.1.3', '550 5.7.25', '550 5.7.26', '556 5.1.10', '552 5.3.4', '451 4.3.1'].map((text) => `${text}: ${reason(text)}`);
		assert.deepEqual(said, [
			'421: OnHold', '450 4.1.8: Rejected', '450 4.2.1: Suspend', '452 4.2.2: MailboxFull', '550 5.1.1: UserUnknown', '550 5.1.2: HostUnknown',
			'553 5.1.3: UserUnknown', '550 5.7.25: RequirePTR', '550 5.7.26: AuthFailure', '556 5.1.10: NotAccept', '552 5.3.4: EmailTooLarge', '451 4.3.1: SystemFull',
		]);
	});
});

describe('Who spoke comes before what was said', () => {
	it('a number means at a provider what the provider says', () => {
		assert.equal(reason('450 4.2.1 Not now', GMAIL), 'RateLimited');
		assert.equal(reason('550 5.1.10 Something', MICROSOFT), 'UserUnknown');
		assert.equal(reason('550 5.4.1 Recipient address rejected: Access denied', MICROSOFT), 'UserUnknown');
		assert.equal(reason('550 5.7.27 Not accepted', GMAIL), 'AuthFailure');
		assert.equal(reason('550 5.7.29 Not accepted', GMAIL), 'FailedSTARTTLS');
	});

	it('and has the registry’s sense beside it', () => {
		assert.match(explainReply('550 5.7.29 Something', GMAIL).warnings.join(' '), /In the registry 5\.7\.29 means .*Google uses it in another sense/);
		assert.deepEqual(explainReply('550 5.1.1 Something', MICROSOFT).warnings, []);
	});

	it('the domain of the recipient tells it too, and marks in the text', () => {
		assert.equal(reason('450 4.2.1 Not now', { domain: 'Gmail.com' }), 'RateLimited');
		assert.equal(explainReply('550 5.7.1 Not taken a1-20020a05.1 - gsmtp').provider, 'Google');
		assert.equal(explainReply('host mta6.am0.yahoodns.net[192.0.2.1] said: 554 No').provider, 'Yahoo');
		assert.equal(explainReply('host mx.zoho.eu[192.0.2.1] said: 554 No').provider, 'Zoho');
	});

	it('plain words are not overturned by a provider’s number', () => {
		assert.equal(reason('450 4.2.1 mailbox full', GMAIL), 'MailboxFull');
		assert.equal(reason('550 5.1.10 virus found', MICROSOFT), 'VirusDetected');
	});

	it('words that mean something at one provider only are not read so elsewhere', () => {
		assert.equal(reason('553 5.7.2 TS03', YAHOO), 'RateLimited');
		assert.notEqual(reason('553 5.7.2 TS03'), 'RateLimited');
	});
});

describe('Words come before codes', () => {
	it('whatever the code beside them', () => {
		assert.equal(reason('550 5.1.1 mailbox over quota'), 'MailboxFull');
		assert.equal(reason('550 5.7.1 No such user here'), 'UserUnknown');
		assert.equal(reason('554 5.7.1 <user@example.com>: Relay access denied'), 'NoRelaying');
	});

	it('but vague words give way to an enhanced code that names a cause', () => {
		assert.equal(reason('550 5.2.2 <user@example.com>: recipient rejected'), 'MailboxFull');
		assert.equal(reason('550 <user@example.com>: recipient rejected'), 'UserUnknown');
		assert.equal(reason('554 5.7.1 rejected'), 'PolicyViolation');
	});

	it('also without any code, and over several lines', () => {
		assert.equal(verdict('connect to mx.example.com[192.0.2.1]:25: Connection timed out'), 'NetworkError soft true network retry');
		assert.equal(reason('550-Sorry, the\r\n550-mailbox is\r\n550 full'), 'MailboxFull');
		assert.equal(reason('550-5.2.1 The email account that you tried\\n550-5.2.1 to reach is disabled'), 'Suspend');
	});

	it('the innermost quoted reply beats what stands around it', () => {
		assert.equal(reason('Address not found. The response was: 552 5.2.2 mailbox full'), 'MailboxFull');
		assert.equal(explainReply('host mx.example.net[192.0.2.1] said: 552 Transaction failed, remote said "550 5.1.1 No such user" (in reply to end of DATA command)').enhanced, '5.1.1');
	});

	it('words around a quotation and words within are not read as one', () => {
		assert.equal(reason('host mx.example.net[192.0.2.1] said: 550 5.1.1 address rejected'), 'UserUnknown');
	});

	it('but what a call-out quotes is about the sender', () => {
		assert.equal(reason('450 4.1.7 <bob@example.org>: Sender address rejected: undeliverable address: host mx.example.org[192.0.2.1] said: 550 No such user'), 'Rejected');
	});

	it('a queue that gave up has given up, whatever stood in its way', () => {
		assert.equal(verdict('451 example.com: Name server timeout. Message could not be delivered for 5 days'), 'Expired soft false network review');
	});

	it('the step of the dialogue tells the same words apart', () => {
		assert.equal(reason('host mx.example.net[192.0.2.1] said: 550 Unknown user (in reply to RCPT TO command)'), 'UserUnknown');
		assert.equal(reason('host mx.example.net[192.0.2.1] said: 550 Unknown user (in reply to end of DATA command)'), 'Filtered');
		assert.equal(reason('host mx.example.net[192.0.2.1] said: 552 Failed, remote said "550 Unknown user" (in reply to end of DATA command)'), 'UserUnknown');
	});
});

describe('A verdict', () => {
	it('is hard only for addresses that are dead', () => {
		assert.equal(verdict('450 4.1.1 User unknown'), 'UserUnknown hard true recipient review');
		assert.equal(verdict('421 4.3.2 This host does not accept mail'), 'NotAccept soft true recipient remove-address');
		assert.equal(explainReply('250 2.0.0 Ok: queued as 4XyZ').hard, undefined);
	});

	it('is temporary by the basic code, without one by the words, and never where somebody gave up', () => {
		assert.equal(explainReply('452 5.2.2 mailbox full').temporary, true);
		assert.equal(explainReply('4.2.2 mailbox full').temporary, true);
		assert.equal(explainReply('mailbox full').temporary, false);
		assert.equal(explainReply('Deferred: mailbox full').temporary, true);
		assert.equal(explainReply('452 mailbox full: retry timeout exceeded').temporary, false);
	});

	it('shows its evidence: rule, words as they stand, level, what the codes say alone', () => {
		assert.deepEqual(explainReply('550 5.1.1 Sorry, the Mailbox  is FULL!').evidence, { rule: 'address/full', matched: 'Mailbox  is FULL', level: 'text', codeAlone: 'UserUnknown' });
		assert.deepEqual(explainReply('550 5.1.2 Hm').evidence, { rule: 'code/5.1.2', matched: '', level: 'enhanced', codeAlone: 'HostUnknown' });
		assert.deepEqual(explainReply('550 Hm').evidence, { rule: 'code/550', matched: '', level: 'basic', codeAlone: 'OnHold' });
		assert.deepEqual(explainReply('Hm').evidence, { rule: 'none', matched: '', level: 'none', codeAlone: 'Undefined' });
		assert.equal(explainReply('550 5.7.26 due to domain\'s DMARC policy - gsmtp').evidence.level, 'provider');
	});

	it('warns where the codes disagree or are in no standard', () => {
		assert.match(explainReply('552 4.2.2 mailbox full').warnings.join(' '), /disagree/);
		assert.match(explainReply('571 Blocked').warnings.join(' '), /no standard/);
	});

	it('has sources, and nothing that is not in the closed lists', () => {
		for (const text of ['550 5.1.1 User unknown', '550', '450 4.7.1 Greylisted', '550 5.7.26 DMARC - gsmtp', '']) {
			const explanation = explainReply(text);
			assert.ok(REASONS.includes(explanation.reason) && ACTIONS.includes(explanation.action) && PARTIES.includes(explanation.party));
			assert.ok(text === '' || explanation.sources.length > 0, text);
		}
	});

	it('on a listed host names the list, and where it shows and takes off this very IP', () => {
		const { title, meaning, steps } = explainReply('554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org');
		assert.equal(title, 'Listed: Spamhaus');
		assert.match(meaning, /run by The Spamhaus Project/);
		assert.deepEqual(steps.slice(1, 3), ['Look up the listing: https://www.spamhaus.org/query/ip/192.0.2.1', 'When the cause is gone, ask for removal: https://check.spamhaus.org/']);
		assert.ok(!steps.some((step) => step.startsWith('Ask for removal')), 'nothing of lists in general');
		assert.equal(explainReply('554 Client host [192.0.2.1] blocked using bl.example.net').title, 'Listed: bl.example.net');
		assert.match(explainReply('554 Client host [192.0.2.1] blocked using dnsbl.sorbs.net').meaning, /dead/);
	});

	it('is plain data', () => {
		const explanation = explainReply('554 5.7.1 blocked using zen.spamhaus.org [192.0.2.1], wait 5 minutes');
		assert.deepEqual(structuredClone(explanation), explanation);
	});
});

describe('Text of strangers', () => {
	it('is explained whatever it is', () => {
		const odd = ['', ' ', '\0', '\\', '\\n', '5', '55', '550-', '550-550-550-', '5.1.1.1.1', '550 5.', '{', '💥'.repeat(3000), '\ud800', 'constructor __proto__', '550 '.repeat(5000), 'mailbox '.repeat(5000), 'said: '.repeat(5000), '[ts'.repeat(5000), '('.repeat(5000), ': :0:'.repeat(4000)];
		for (const text of odd) {
			assert.ok(REASONS.includes(explainReply(text, { host: text, domain: text }).reason));
		}
	});

	it('of a megabyte takes no longer than a page of it', () => {
		const words = ['user ', 'mailbox does not ', '550-5.1.1 ', 'said: 550 ', '1.2.3.', 'http://', 'limit of '];
		for (const word of words) {
			const start = process.cpuUsage().user;
			explainReply(word.repeat(Math.ceil(1_000_000 / word.length)));
			assert.ok(process.cpuUsage().user - start < 200_000, word);
		}
	});
});

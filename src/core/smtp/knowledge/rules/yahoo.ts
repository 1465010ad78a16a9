import type { RuleTable } from '../rule';

/** Yahoo with AOL, and what is left of AOL's own codes. */
export const YAHOO_RULES: RuleTable = {
	name: 'yahoo', provider: 'Yahoo', also: ['AT&T'], sources: ['yahoo'],
	rules: [
		{ id: 'spamhaus', reason: 'Blocked', rank: 9, words: ['[bl*', 'bl21', 'bl23', 'tss07', 'because the ip is in spamhaus'], action: 'delist', title: 'IP listed by Spamhaus', meaning: 'Yahoo refuses IPs that are on a list of Spamhaus; it is not Yahoo’s own list.', steps: ['Look up the IP at check.spamhaus.org and ask for removal there.'] },
		{ id: 'tss-reputation', reason: 'BadReputation', rank: 9, words: ['temporarily deferred due to poor*', 'deferred due to ~ reputation'], action: 'slow-down' },
		{ id: 'tss', reason: 'RateLimited', rank: 8, words: ['[ts*', 'tss##', 'ipts##', 'iptss##', 'unexpected volume or user complaints', 'temporarily deferred due to unexpected volume', 'temporarily deferred due to user complaints'], code: ['4xx'], meaning: 'Yahoo defers the IP because of complaints, volume or missing authentication.', steps: ['Look at complaints, volume and authentication of the last days.', 'Send much less to Yahoo for some hours.'] },
		{ id: 'ts', reason: 'RateLimited', only: true, words: ['ts##', 'user complaints'] },
		{ id: '299', reason: 'PolicyViolation', only: true, words: ['[299]'], meaning: 'Yahoo does not say what it minds.' },
		{ id: 'connections', reason: 'Blocked', only: true, words: ['connections will not be accepted'] },
		{ id: 'ph', reason: 'SpamDetected', only: true, words: ['ph##'] },
		{ id: 'deferred-for-good', reason: 'Blocked', rank: 8, words: ['tss09', 'tss11', 'permanently deferred'], action: 'review', meaning: 'Yahoo refuses all mail of the IP for good.', steps: ['Ask Yahoo’s sender support.'] },
		{ id: 'phishing', reason: 'SpamDetected', rank: 8, words: ['[ph*'], meaning: 'Links or pictures of the message look like phishing or worse.' },
		{ id: 'no-account', reason: 'UserUnknown', words: ['this user does not have a ~ account', 'delivery error: dd this user', 'requested mail action aborted, mailbox not found'] },
		{ id: 'disabled', reason: 'Suspend', words: ['554.30', 'delivery error: dd sorry your message to ~ cannot be delivered. this account has been disabled', 'account has been disabled or discontinued'] },
		{ id: 'over-quota', reason: 'MailboxFull', words: ['this account is over quota'] },
		{ id: 'no-longer-valid', reason: 'UserUnknown', words: ['dd sorry, your message to ~ is no longer valid'] },
		{ id: 'resources', reason: 'SystemError', words: ['#4.16.*'], meaning: 'Yahoo’s servers are short of room for connections.' },
		{ id: '5.7.9', reason: 'AuthFailure', words: ['requires all senders to authenticate with either spf or dkim'] },
		{ id: '5.7.9-code', reason: 'PolicyViolation', enhanced: ['5.7.9'], meaning: 'At Yahoo 5.7.9 is a refusal by policy, most often for missing authentication; in the registry it is a login method too weak.', steps: ['Check SPF, DKIM and DMARC first.'] },
		{ id: 'au01', reason: 'AuthFailure', words: ['au01'], meaning: 'The DKIM signature is not valid.' },
		{ id: 'sender-domain', reason: 'Rejected', words: ['unresolvable rfc.532*', 'unresolvable rfc5321*'], action: 'fix-dns', meaning: 'The sender’s domain has no SOA record that Yahoo could find.' },
		{ id: 'null-mx', reason: 'Rejected', rank: 9, only: true, words: ['null mx'], action: 'fix-dns', meaning: 'The sender’s own domain says that it takes no mail, so Yahoo takes none from it.' },
		{ id: 'policy', reason: 'PolicyViolation', only: true, words: ['message not accepted for policy reasons', 'email not accepted for policy reasons'] },
		{ id: 'not-allowed', reason: 'PolicyViolation', words: ['message not allowed - [###]'], rank: 5 },
		{ id: 'headers', reason: 'NotCompliantRFC', rank: 8, words: ['headers are not rfc compliant'] },
		{ id: 'receiving', reason: 'RateLimited', words: ['user is receiving mail too quickly'], action: 'retry', party: 'recipient' },
		{ id: 'per-connection', reason: 'RateLimited', words: ['max message per connection reached'], meaning: 'Yahoo takes only so many messages on one connection.' },
		{ id: 'vs1', reason: 'Blocked', words: ['vs1-ip*', 'vs1-mf*'], action: 'slow-down', meaning: 'Too many unknown recipients came from this IP or sender.', steps: ['Take unknown addresses off the list.'] },
		{ id: 'aborted', reason: 'OnHold', rank: 4, words: ['dd requested mail action aborted'], party: 'receiving-server' },
		{ id: 'error-reading', reason: 'SystemError', only: true, words: ['internal error reading data'] },
	],
};

export const YAHOO_JAPAN_RULES: RuleTable = {
	name: 'yahoo-japan', provider: 'Yahoo Japan', sources: ['kumomta'],
	rules: [{ id: 'vs98', reason: 'RateLimited', words: ['vs98-*'], meaning: 'Yahoo Japan defers the IP.' }],
};

export const AOL_RULES: RuleTable = {
	name: 'aol', provider: 'Yahoo', sources: ['zonemta', 'yahoo'],
	rules: [
		{ id: 'rtr-blocked', reason: 'Blocked', words: ['rtr:bl', 'rtr:sc', 'rly:bl', 'rly:b2', 'con:b1', 'rtr:bb', 'rtr:du', 'rly:ir'], meaning: 'An old code of AOL: the IP is blocked or looks like a home connection.' },
		{ id: 'rtr-ptr', reason: 'RequirePTR', words: ['rtr:rd'] },
		{ id: 'rtr-virus', reason: 'VirusDetected', words: ['rtr:ch'] },
		{ id: 'fault', reason: 'SystemError', words: ['rtr:ge'] },
		{ id: 'content', reason: 'SpamDetected', words: ['hvu:b1', 'hvu:b2', 'rly:bd', 'rly:ch'], meaning: 'An old code of AOL: a link or the content is blocked.' },
		{ id: 'rate', reason: 'RateLimited', words: ['rly:b1', 'dyn:t1'] },
		{ id: 'sender', reason: 'Rejected', words: ['rly:sn'] },
		{ id: 'dmarc', reason: 'AuthFailure', words: ['dmarc:*'] },
		{ id: 'date', reason: 'ContentError', words: ['mff:*'], meaning: 'The Date header lies in the future.' },
	],
};

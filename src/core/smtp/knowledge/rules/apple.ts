import type { RuleTable } from '../rule';

export const APPLE_RULES: RuleTable = {
	name: 'apple', provider: 'Apple', sources: ['apple', 'fieldManual'],
	rules: [
		{ id: 'cs01', reason: 'PolicyViolation', words: ['cs01'], meaning: 'Apple’s filter refuses the content or the sender.', steps: ['Check content and authentication; then write to icloudadmin@apple.com.'] },
		{ id: 'hme1', reason: 'AuthFailure', words: ['hme1'], meaning: 'Mail to a Hide My Email address passed neither SPF nor DKIM.' },
		{ id: 'hcm1', reason: 'RateLimited', words: ['hcm1', 'deferred due to excessive volume'], meaning: 'Apple slows the IP down.' },
		{ id: 'bs02', reason: 'SystemError', words: ['bs02'] },
		{ id: 'dmarc', reason: 'AuthFailure', only: true, rank: 8, words: ['dmarc policy. see https://support.apple.com*', 'due to ~ dmarc policy'] },
		{ id: 'spamhaus', reason: 'Blocked', only: true, rank: 8, words: ['domain present in the spamhaus dbl', 'listing in spamhaus'], action: 'delist' },
		{ id: 'unavailable', reason: 'SystemError', only: true, rank: 5, words: ['service unavailable'], code: ['4xx'], meaning: 'Apple defers for a while, often at the full hour.' },
		{ id: 'gone', reason: 'UserUnknown', rank: 8, words: ['recipient no longer on server'], enhanced: ['5.1.6'] },
		{ id: 'inactive', reason: 'Suspend', only: true, words: ['inactive email address'] },
		{ id: 'greeting', reason: 'Blocked', only: true, words: ['esmtp not accepting connections'] },
	],
};

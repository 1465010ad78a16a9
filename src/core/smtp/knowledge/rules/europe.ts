import type { RuleTable } from '../rule';

/** European mailbox providers. */
export const GMX_RULES: RuleTable = {
	name: 'gmx', provider: 'GMX and web.de', sources: ['gmx'],
	rules: [
		{ id: 'spf', reason: 'AuthFailure', words: ['reject due to spf policy'] },
		{ id: 'ptr', reason: 'RequirePTR', rank: 9, words: ['bad dns ptr resource record'], meaning: 'The PTR record of the IP is missing or looks like that of a home connection.' },
		{ id: 'header', reason: 'PolicyViolation', words: ['policy restrictions (header based)'], meaning: 'A header of the message breaks a rule of GMX.' },
		{ id: 'domain', reason: 'BadReputation', words: ['policy restrictions (domain based)'], meaning: 'The sender’s domain is known for spam there.' },
		{ id: 'ip', reason: 'Blocked', words: ['policy restrictions (ip based)'], action: 'review', meaning: 'The IP is refused for some time because much of its mail was spam.' },
		{ id: 'violations', reason: 'RateLimited', words: ['reject due to policy violations'], meaning: 'Too many unknown recipients, or changing HELO names.' },
		{ id: 'list', reason: 'Blocked', rank: 8, words: ['ip address is block listed', 'ip address is black listed'], action: 'delist' },
		{ id: 'nemesis', reason: 'Blocked', rank: 5, words: ['nemesis esmtp service not available'], code: ['5xx'], meaning: 'The connection is refused; the last line of the reply says why.' },
		{ id: 'sender-domain', reason: 'Rejected', rank: 8, words: ['invalid dns mx or a/aaaa resource record'], action: 'fix-dns' },
		{ id: 'unknown', reason: 'UserUnknown', rank: 4, only: true, code: [550], words: ['requested action not taken: mailbox unavailable'], meaning: 'The recipient is unknown, or the mailbox was switched off after long disuse.' },
	],
};

export const T_ONLINE_RULES: RuleTable = {
	name: 't-online', provider: 'T-Online', sources: ['tonline'],
	rules: [
		{ id: 'greeting', reason: 'Blocked', rank: 8, words: ['a problem occurred. (ask your postmaster', 'tosa@rx.t-online.de'], action: 'delist', meaning: 'T-Online refuses the IP: unknown to it, or of poor standing.', steps: ['Give the host a name with an imprint on its website.', 'Write to tosa@rx.t-online.de with the IP.'] },
		{ id: 'spam', reason: 'SpamDetected', rank: 9, only: true, words: ['considered as spam or virus', 'rejected due to spam or virus classification'], meaning: 'Report the code of the reply to FPR@RX.T-ONLINE.DE if it is a mistake.' },
	],
};

/** The three digits after OFR or LPN tell the cause. */
export const ORANGE_RULES: RuleTable = {
	name: 'orange', provider: 'Orange', sources: ['orange'],
	rules: [
		{ id: '102', reason: 'Blocked', rank: 8, words: ['ofr_102', 'ofr###_102', 'ofraaa_102', 'ofr###_101', 'ofr_101', 'client host blocked for spamming issues'], action: 'delist', meaning: 'The IP is listed for spam at Cloudmark, Spamhaus or Sender Score.' },
		{ id: '103', reason: 'Blocked', words: ['ofr_103', 'ofr###_103', 'ofr_999', 'ofr###_999', 'ofr_108', 'ofr###_108', 'ofr_109', 'ofr###_109'], action: 'slow-down', meaning: 'Orange does not serve this IP for now, because of its standing.' },
		{ id: '104', reason: 'RateLimited', rank: 8, words: ['ofr_104', 'ofr###_104', 'ofr_105', 'ofr###_105'] },
		{ id: '305', reason: 'SecurityError', words: ['ofr_305', 'ofr###_305', 'ofr_402', 'ofr###_402'], party: 'own-server' },
		{ id: '405', reason: 'Rejected', words: ['ofr_405', 'ofr###_405', 'ofr_415', 'ofr###_415'], meaning: 'Orange does not take the sender’s address or domain.' },
		{ id: '416', reason: 'UserUnknown', words: ['ofr_416', 'ofr###_416'] },
		{ id: '417', reason: 'MailboxFull', words: ['ofr_417', 'ofr###_417'] },
		{ id: '505', reason: 'SystemError', words: ['ofr_505', 'ofr###_505'] },
		{ id: '506', reason: 'SpamDetected', words: ['ofr_506', 'ofr###_506'] },
		{ id: '517', reason: 'AuthFailure', words: ['ofr_517', 'ofr###_517', 'ofr_401', 'ofr###_401', 'configuration spf/dns de votre nom de domaine'] },
		{ id: 'domain', reason: 'Blocked', only: true, words: ['your domain has been blacklisted'], meaning: 'The sender’s domain is on Orange’s list.' },
	],
};

export const LA_POSTE_RULES: RuleTable = {
	name: 'laposte', provider: 'La Poste', sources: ['sisimai', 'fieldManual'],
	rules: [
		{ id: '102', reason: 'Blocked', rank: 8, words: ['lpn_101', 'lpn###_101', 'lpnaaa_101', 'lpn_102', 'lpn###_102', 'lpnaaa_102'], action: 'delist' },
		{ id: '104', reason: 'RateLimited', words: ['lpn_104', 'lpn###_104', 'lpn###_510', 'lpn_510'] },
		{ id: '401', reason: 'AuthFailure', words: ['lpn_401', 'lpn###_401', 'lpn###_517', 'lpn_517'] },
		{ id: '402', reason: 'SecurityError', words: ['lpn###_402', 'lpn_402'], party: 'own-server' },
		{ id: '405', reason: 'Rejected', words: ['lpn_405', 'lpn###_405', 'lpn###_421', 'lpn_421'] },
		{ id: '416', reason: 'UserUnknown', words: ['lpn_416', 'lpn###_416'] },
		{ id: '417', reason: 'MailboxFull', words: ['lpn_417', 'lpn###_417'] },
		{ id: '420', reason: 'Suspend', words: ['lpn###_420', 'lpn###_426', 'lpn_420', 'lpn_426'] },
		{ id: '505', reason: 'SystemError', words: ['lpn_505', 'lpn###_505'] },
		{ id: '630', reason: 'PolicyViolation', words: ['lpn###_630', 'lpn_630'] },
		{ id: 'size', reason: 'EmailTooLarge', only: true, words: ['taille limite du message'] },
	],
};

export const FREE_RULES: RuleTable = {
	name: 'free', provider: 'Free', sources: ['free'],
	rules: [
		{ id: 'inactivity', reason: 'Suspend', words: ['this mailbox has been blocked due to inactivity'] },
		{ id: 'quota', reason: 'MailboxFull', rank: 8, words: ['quota exceeded (mailbox for user is full)'] },
	],
};

export const SMALL_RULES: RuleTable = {
	name: 'other', sources: ['fieldManual', 'zonemta'],
	rules: [
		{ id: 'greylisted-571', reason: 'SpamDetected', rank: 6, code: [571], words: ['classified as spam'] },
		{ id: 'plan', reason: 'Filtered', rank: 6, words: ['requires an upgrade to enhanced protection'] },
		{ id: 'rackspace-g8', reason: 'UserUnknown', rank: 7, words: ['email address could not be found*'] },
		{ id: 'domino', reason: 'UserUnknown', rank: 7, words: ['not listed in domino directory', 'not listed in public name*'] },
		{ id: 'domino-several', reason: 'SystemError', rank: 7, action: 'contact-recipient-admin', words: ['several matches found in domino directory', 'cannot route mail to user'] },
	],
};

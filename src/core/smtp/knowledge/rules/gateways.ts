import type { RuleTable } from '../rule';

/** Filters that stand before the servers of organisations. */
export const MIMECAST_RULES: RuleTable = {
	name: 'mimecast', provider: 'Mimecast', sources: ['mimecast'],
	rules: [
		{ id: 'spf', reason: 'AuthFailure', words: ['sender invalid - envelope rejected'] },
		{ id: 'greylist', reason: 'Greylisted', words: ['internal resources are temporarily unavailable'], meaning: 'Mimecast’s greylisting: a retry within twelve hours passes.' },
		{ id: 'reputation', reason: 'BadReputation', words: ['local ct ip reputation'] },
		{ id: 'sender-policy', reason: 'Filtered', words: ['administrative prohibition envelope blocked', 'envelope blocked - user entry', 'envelope blocked - user domain entry', 'manually blocked senders', 'header-based blocked senders'], meaning: 'The user or the organisation blocks this sender.' },
		{ id: 'recipient-held', reason: 'RateLimited', only: true, words: ['recipient temporarily unavailable', 'ip temporarily blacklisted', 'account service is temporarily unavailable'], code: ['4xx'], meaning: 'Mimecast holds the IP off after too many connections.' },
		{ id: 'outbound', reason: 'RateLimited', words: ['exceeding outbound thread limit'] },
		{ id: 'journal', reason: 'Expired', words: ['journal messages past the expiration'], party: 'own-server' },
		{ id: 'size', reason: 'EmailTooLarge', only: true, words: ['maximum email size exceeded'] },
		{ id: 'hostname', reason: 'SystemError', words: ['incorrect hostname used for inbounds', 'account inbounds disabled', 'hostname is not authorized', 'configuration is invalid for this certificate'], action: 'contact-recipient-admin', meaning: 'The recipient’s Mimecast account or MX record is set up wrongly.' },
		{ id: 'outbounds', reason: 'SystemError', words: ['account outbounds disabled'], party: 'own-server', action: 'fix-own-server' },
		{ id: 'relay', reason: 'NoRelaying', words: ['open relay not allowed'] },
		{ id: 'spoofing', reason: 'AuthFailure', words: ['anti-spoofing policy'], action: 'contact-recipient-admin', meaning: 'Mail from outside claims the recipient’s own domain.' },
		{ id: 'content', reason: 'PolicyViolation', words: ['content examination policy'], action: 'fix-content' },
		{ id: 'country', reason: 'Blocked', words: ['host network not allowed'], meaning: 'The organisation takes no mail from this country or network.' },
		{ id: 'login', reason: 'SecurityError', words: ['submitter failed to authenticate'], party: 'own-server' },
		{ id: 'tls', reason: 'FailedSTARTTLS', words: ['this route requires encryption (tls)', 'requires tls version 1.2 or greater', 'requires high-strength ciphers'], party: 'own-server', action: 'fix-own-server' },
		{ id: 'busy', reason: 'SystemError', only: true, words: ['unable to process connection at this time', 'unable to process command'] },
		{ id: 'security', reason: 'SpamDetected', words: ['email rejected due to security policies'], meaning: 'Its score is too high, or a signature of malware fits.' },
		{ id: 'poor-sender', reason: 'BadReputation', only: true, words: ['csi.mimecast.org', 'poor reputation sender'] },
		{ id: 'not-yet', reason: 'SystemError', only: true, rank: 8, code: ['4xx'], words: ['invalid recipient'], meaning: 'Mimecast could not check the recipient for now.' },
	],
};

export const PROOFPOINT_RULES: RuleTable = {
	name: 'proofpoint', provider: 'Proofpoint', sources: ['proofpoint', 'fieldManual'],
	rules: [
		{ id: 'verification', reason: 'Greylisted', only: true, words: ['address verification in progress'], meaning: 'The gateway is still asking the inner server about the recipient.' },
		{ id: 'marked-invalid', reason: 'UserUnknown', words: ['user email address is marked as invalid'] },
		{ id: 'undeliverable', reason: 'UserUnknown', only: true, words: ['undeliverable address: host'] },
		{ id: 'dmarc', reason: 'AuthFailure', words: ['rejected per sender\'s dmarc policy'] },
		{ id: 'policy', reason: 'PolicyViolation', only: true, rank: 5, words: ['local policy violation'], meaning: 'The gateway refuses the IP or the message by a local rule.' },
	],
};

export const BARRACUDA_RULES: RuleTable = {
	name: 'barracuda', provider: 'Barracuda', sources: ['barracuda'],
	rules: [
		{ id: 'licence', reason: 'SystemError', words: ['license expired'], action: 'contact-recipient-admin', meaning: 'The licence of the recipient’s Barracuda has run out.' },
		{ id: 'policy', reason: 'PolicyViolation', only: true, words: ['policy rejection- abuse', 'policy rejection - abuse'], action: 'contact-recipient-admin' },
		{ id: 'spoofed', reason: 'AuthFailure', only: true, words: ['rejecting spoofed message'] },
		{ id: 'url', reason: 'SpamDetected', words: ['rejecting banned content', 'spam url in content'] },
		{ id: 'permanent', reason: 'PolicyViolation', words: ['permanent failure for one or more recipients'], meaning: 'Blocked for content, domain or IP.' },
	],
};

export const CISCO_RULES: RuleTable = {
	name: 'cisco', provider: 'Cisco', sources: ['sisimai', 'fieldManual'],
	rules: [
		{ id: 'mta-reputation', reason: 'BadReputation', rank: 8, words: ['sending mta\'s poor reputation', 'poor reputation of a domain used in message transfer'], meaning: 'Cisco’s Talos thinks little of the IP or of a domain.', steps: ['Look up the IP at talosintelligence.com.'] },
		{ id: 'submit', reason: 'Blocked', words: ['your access to submit messages to this e-mail system has been rejected'], meaning: 'The organisation refuses the IP by its own sender group.' },
	],
};

export const BROADCOM_RULES: RuleTable = {
	name: 'broadcom', provider: 'Broadcom', sources: ['broadcom', 'fieldManual'],
	rules: [
		{ id: 'deferred', reason: 'RateLimited', only: true, words: ['service temporarily unavailable'], code: [421] },
		{ id: 'tech', reason: 'SystemError', words: ['tech246726'] },
		{ id: 'filtered', reason: 'SpamDetected', only: true, words: ['message filtered'] },
		{ id: 'relay', reason: 'NoRelaying', words: ['trying to use me'] },
		{ id: 'zodiac', reason: 'Blocked', words: ['symantec zodiac'], meaning: 'The IP is blocked by Symantec’s reputation service.' },
	],
};

export const TREND_MICRO_RULES: RuleTable = {
	name: 'trendmicro', provider: 'Trend Micro', sources: ['trendmicro'],
	rules: [
		{ id: 'customer', reason: 'Filtered', words: ['ers-customized-block', 'block-send-er', 'block-rcpt'], meaning: 'The recipient’s organisation blocks the sender, IP or recipient.' },
		{ id: 'invalid', reason: 'UserUnknown', only: true, words: ['invalid-recipient'] },
		{ id: 'no-domain', reason: 'NoRelaying', only: true, words: ['no-domain'] },
	],
};

export const TRELLIX_RULES: RuleTable = {
	name: 'trellix', provider: 'Trellix', sources: ['fieldManual'],
	rules: [
		{ id: 'etp205', reason: 'AuthFailure', words: ['etp205'] },
		{ id: 'etp208', reason: 'Blocked', rank: 8, words: ['etp208'], action: 'delist', meaning: 'The IP is on the list of Invaluement.' },
	],
};

/**
 * The closed lists of a verdict: why a message failed, what to do, and who does it.
 *
 * The reason names are those of Sisimai 5.6 (libsisimai.org/en/reason), with one extension, `Greylisted`. They live beside
 * the knowledge because every row of the provider and phrase tables names one.
 */
export const REASONS = [
	// by address
	'HostUnknown', 'UserUnknown', 'Filtered', 'HasMoved', 'Rejected', 'MailboxFull', 'Suspend', 'Suppressed',
	// by content
	'ContentError', 'EmailTooLarge', 'Feedback', 'NotCompliantRFC', 'PolicyViolation', 'SecurityError', 'VirusDetected', 'SpamDetected',
	// by server
	'AuthFailure', 'BadReputation', 'Blocked', 'Expired', 'MailerError', 'NetworkError', 'NoRelaying', 'NotAccept', 'RateLimited',
	'RequirePTR', 'SystemError', 'SystemFull', 'FailedSTARTTLS',
	// others
	'Delivered', 'SyntaxError', 'Vacation', 'OnHold', 'Undefined', 'Greylisted',
] as const;
export type Reason = (typeof REASONS)[number];

/** The first sensible step. */
export const ACTIONS = [
	'retry', 'slow-down', 'fix-authentication', 'fix-dns', 'delist', 'fix-content', 'fix-address', 'remove-address',
	'contact-recipient-admin', 'fix-own-server', 'review',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Who has to change something. */
export const PARTIES = ['sender', 'recipient', 'receiving-server', 'network', 'own-server'] as const;
export type Party = (typeof PARTIES)[number];

import type { Reason } from '../reason';
import type { OtherNames } from './otherNames';

const SPARKPOST = {
	1: 'Undetermined', 10: 'Invalid Recipient', 20: 'Soft Bounce', 21: 'DNS Failure', 22: 'Mailbox Full', 23: 'Too Large', 24: 'Timeout', 25: 'Admin Failure',
	40: 'Generic Bounce', 50: 'Mail Block', 51: 'Spam Block', 52: 'Spam Content', 53: 'Prohibited Attachment', 54: 'Relaying Denied', 60: 'Auto-Reply',
	70: 'Transient Failure',
} as const;

/** Where a system has no name for it. */
const NONE = '–';

function names(powerMta: string, kumoMta: string, sparkPost: keyof typeof SPARKPOST | typeof NONE, others: readonly [sendGrid: string, ses: string, postmark: string]): OtherNames {
	const [sendGrid, ses, postmark] = others;
	return { powerMta, kumoMta, sparkPost: sparkPost === NONE ? NONE : `${sparkPost} ${SPARKPOST[sparkPost]}`, sendGrid, ses, postmark };
}

/** Each reason in the words of six others: the nearest name, not always the same thing. Most of them know fewer reasons. */
export const CROSSWALK: Readonly<Record<Reason, OtherNames>> = {
	HostUnknown: names('bad-domain', 'BadDomain', 10, ['Invalid Address', 'Permanent/General', 'DnsError']),
	UserUnknown: names('bad-mailbox', 'InvalidRecipient', 10, ['Invalid Address', 'Permanent/General', 'HardBounce']),
	Filtered: names('policy-related', 'InvalidRecipient', 10, ['Mailbox Unavailable', 'Transient/General', 'SoftBounce']),
	HasMoved: names('inactive-mailbox', 'InactiveMailbox', 10, ['Invalid Address', 'Permanent/General', 'AddressChange']),
	Rejected: names('invalid-sender', 'InvalidSender', 50, ['Technical Failure', 'Transient/General', 'SoftBounce']),
	MailboxFull: names('quota-issues', 'QuotaIssues', 22, ['Mailbox Unavailable', 'Transient/MailboxFull', 'SoftBounce']),
	Suspend: names('inactive-mailbox', 'InactiveMailbox', 10, ['Mailbox Unavailable', 'Permanent/General', 'HardBounce']),
	Suppressed: names(NONE, NONE, 25, [NONE, 'Permanent/Suppressed', 'ManuallyDeactivated']),
	ContentError: names('content-related', 'ContentRelated', 50, ['Content', 'Transient/ContentRejected', 'SoftBounce']),
	EmailTooLarge: names('content-related', 'QuotaIssues', 23, ['Content', 'Transient/MessageTooLarge', 'SoftBounce']),
	Feedback: names(NONE, NONE, NONE, [NONE, NONE, 'SpamComplaint']),
	NotCompliantRFC: names('protocol-errors', 'ProtocolErrors', 50, ['Content', 'Transient/ContentRejected', 'SoftBounce']),
	PolicyViolation: names('policy-related', 'PolicyRelated', 50, ['Technical Failure', 'Transient/General', 'SoftBounce']),
	SecurityError: names('policy-related', 'AuthenticationFailed', 50, ['Technical Failure', 'Transient/General', 'SoftBounce']),
	VirusDetected: names('virus-related', 'VirusRelated', 52, ['Content', 'Transient/ContentRejected', 'VirusNotification']),
	SpamDetected: names('spam-related', 'SpamContent', 52, ['Content', 'Transient/ContentRejected', 'SpamNotification']),
	AuthFailure: names('policy-related', 'AuthenticationFailed', 50, ['Reputation', 'Transient/General', 'SoftBounce']),
	BadReputation: names('spam-related', 'SpamBlock', 51, ['Reputation', 'Transient/General', 'SpamNotification']),
	Blocked: names('spam-related', 'SpamBlock', 50, ['Reputation', 'Transient/General', 'SpamNotification']),
	Expired: names('message-expired', 'MessageExpired', 24, ['Technical Failure', 'Transient/General', 'SoftBounce']),
	MailerError: names('bad-configuration', 'BadConfiguration', 40, ['Technical Failure', 'Transient/General', 'SoftBounce']),
	NetworkError: names('bad-connection', 'BadConnection', 21, ['Technical Failure', 'Transient/General', 'DnsError']),
	NoRelaying: names('relaying-issues', 'RelayDenied', 54, ['Technical Failure', 'Transient/General', 'SoftBounce']),
	NotAccept: names('bad-configuration', 'BadDomain', 10, ['Invalid Address', 'Permanent/General', 'HardBounce']),
	RateLimited: names('policy-related', 'TransientFailure', 70, ['Frequency or Volume Too High', 'Transient/General', 'Transient']),
	RequirePTR: names('policy-related', 'AuthenticationFailed', 50, ['Reputation', 'Transient/General', 'SoftBounce']),
	SystemError: names('other', 'TransientFailure', 70, ['Technical Failure', 'Transient/General', 'Transient']),
	SystemFull: names('quota-issues', 'QuotaIssues', 70, ['Technical Failure', 'Transient/General', 'Transient']),
	FailedSTARTTLS: names('bad-connection', 'BadConnection', 40, ['Technical Failure', 'Transient/General', 'SoftBounce']),
	Delivered: names(NONE, NONE, NONE, [NONE, NONE, NONE]),
	SyntaxError: names('protocol-errors', 'ProtocolErrors', 40, ['Technical Failure', 'Transient/General', 'SoftBounce']),
	Vacation: names(NONE, 'AutoReply', 60, [NONE, 'Transient/General', 'AutoResponder']),
	OnHold: names('other', 'Uncategorized', 1, ['Unclassified', 'Undetermined/Undetermined', 'Unknown']),
	Undefined: names('other', 'Uncategorized', 1, ['Unclassified', 'Undetermined/Undetermined', 'Unknown']),
	Greylisted: names('other', 'TransientFailure', 70, [NONE, 'Transient/General', 'Transient']),
};

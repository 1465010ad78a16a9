import type { Action, Party, Reason } from '../reason';

/** What holds for every failure of one reason, wherever it is said. A rule adds only what is particular to it. */
export interface ReasonFacts {
	/** A few words. */
	readonly title: string;
	/** One sentence. */
	readonly meaning: string;
	readonly action: Action;
	/** The first step while the server still says "later" (4yz). */
	readonly actionWhileTemporary?: Action;
	readonly party: Party;
	/** In order. */
	readonly steps: readonly string[];
	/** Set where the reason tells, whatever the code says. */
	readonly temporary?: boolean;
	/** It passes by itself most of the time; counts where no code and no word says so. */
	readonly passes?: true;
	/** The address is dead; `permanent` where only a permanent refusal says so. */
	readonly hard?: true | 'permanent';
}

const RETRY = 'Let the queue try again; nothing has to be changed.';
const ASK_ADMIN = 'Send the whole reply to the postmaster of the receiving domain.';

/** Reason to facts, in the order of the closed list. */
export const REASON_FACTS: Readonly<Record<Reason, ReasonFacts>> = {
	HostUnknown: {
		title: 'Domain does not exist', meaning: 'The domain of the recipient has no mail host in the DNS, or no entry at all.',
		action: 'fix-address', party: 'recipient', hard: true,
		steps: ['Look for a typing error behind the @.', 'Look up the MX record of the domain.', 'Remove the address if the domain is gone.'],
	},
	UserUnknown: {
		title: 'No such mailbox', meaning: 'The receiving server knows no mailbox of this name.',
		action: 'remove-address', actionWhileTemporary: 'review', party: 'recipient', hard: true,
		steps: ['Look for a typing error in the address.', 'If it is right, remove it from the list and do not send again.'],
	},
	Filtered: {
		title: 'Recipient refuses this mail', meaning: 'The mailbox may exist, but its owner or a rule for it does not take this mail.',
		action: 'contact-recipient-admin', party: 'recipient',
		steps: ['Ask the recipient on another way to let you in.', 'Do not go on sending to this address until then.'],
	},
	HasMoved: {
		title: 'Mailbox has moved', meaning: 'The recipient has another address now, and mail is not forwarded.',
		action: 'fix-address', party: 'recipient', hard: true,
		steps: ['Use the new address if the reply names one.', 'Remove the old one from the list.'],
	},
	Rejected: {
		title: 'Sender address refused', meaning: 'The server does not accept the envelope sender or its domain.',
		action: 'fix-address', party: 'sender',
		steps: ['Look at the envelope sender (MAIL FROM), not the From header.', 'Use a sender address that exists, in a domain with an MX record.'],
	},
	MailboxFull: {
		title: 'Mailbox full', meaning: 'The mailbox has reached its quota.',
		action: 'retry', party: 'recipient',
		steps: ['Try again for some days.', 'Tell the recipient on another way.', 'Pause the address if it stays full for weeks: it may be abandoned.'],
	},
	Suspend: {
		title: 'Mailbox disabled', meaning: 'The account is suspended, locked or no longer in use.',
		action: 'remove-address', actionWhileTemporary: 'retry', party: 'recipient',
		steps: ['Stop sending to the address.', 'Reach the recipient on another way if it matters.'],
	},
	Suppressed: {
		title: 'On a suppression list', meaning: 'The sending service did not try: the address bounced or complained before.',
		action: 'remove-address', party: 'recipient',
		steps: ['Look up in the service why the address is suppressed.', 'Remove the address, or lift the suppression if the cause is gone.'],
	},
	ContentError: {
		title: 'Message cannot be processed', meaning: 'A header, the encoding or a part of the message cannot be handled.',
		action: 'fix-content', party: 'sender',
		steps: ['Check MIME structure, encoding and line lengths of the message.', 'Send it with another program to compare.'],
	},
	EmailTooLarge: {
		title: 'Message too large', meaning: 'The message is larger than the server or the mailbox takes.',
		action: 'fix-content', party: 'sender',
		steps: ['Make attachments smaller or share a link.', 'Mind that encoding makes attachments a third larger.'],
	},
	Feedback: {
		title: 'Complaint report', meaning: 'A recipient marked the message as spam, or a provider reports about it.',
		action: 'remove-address', party: 'recipient',
		steps: ['Take the recipient off the list.', 'Look at what many complaints have in common.'],
	},
	NotCompliantRFC: {
		title: 'Message breaks the standard', meaning: 'A header that must be there once is missing, repeated or malformed (RFC 5322).',
		action: 'fix-content', party: 'sender',
		steps: ['Check From, Date, Message-ID and Subject: each once and well formed.', 'Correct the program that writes the message.'],
	},
	PolicyViolation: {
		title: 'Refused by policy', meaning: 'A rule of the receiving server forbids it; the reply does not name a narrower cause.',
		action: 'review', party: 'sender',
		steps: ['Read the whole reply and follow its link.', 'Check authentication, content and blocklists.', ASK_ADMIN],
	},
	SecurityError: {
		title: 'Refused for security', meaning: 'Login, encryption or an attachment does not meet what the server demands.',
		action: 'fix-own-server', party: 'sender',
		steps: ['Check user name, password and the login method.', 'Check what the reply names: a certificate, a file type, a port.'],
	},
	VirusDetected: {
		title: 'Virus found', meaning: 'A scanner found malware in the message.',
		action: 'fix-content', party: 'sender',
		steps: ['Do not send it again.', 'Scan the computer and account it came from.', 'If it is a false alarm, report it to the maker of the scanner.'],
	},
	SpamDetected: {
		title: 'Judged as spam', meaning: 'A filter takes this message for spam or phishing.',
		action: 'fix-content', party: 'sender',
		steps: ['Check text, links and attachments.', 'Check SPF, DKIM and DMARC.', 'Send bulk mail only to people who asked for it.'],
	},
	AuthFailure: {
		title: 'Authentication failed', meaning: 'SPF, DKIM, DMARC or ARC did not pass for the sender’s domain.',
		action: 'fix-authentication', party: 'sender',
		steps: ['Look at the Authentication-Results header of a message that arrived.', 'Put the sending host into the SPF record and sign with DKIM.', 'Make the From domain match one of them, so that DMARC passes.'],
	},
	BadReputation: {
		title: 'Poor reputation', meaning: 'The sending IP or domain has a poor name with this receiver.',
		action: 'review', actionWhileTemporary: 'slow-down', party: 'sender',
		steps: ['Send less, and only to people who read your mail.', 'Look at complaint and bounce rates.', 'Look up the IP at the service that the reply names.'],
	},
	Blocked: {
		title: 'Sending host blocked', meaning: 'The server refuses this IP, network or host name.',
		action: 'contact-recipient-admin', party: 'sender',
		steps: ['Find and stop what caused the listing.', 'Ask for removal with whoever the reply names.', ASK_ADMIN],
	},
	Expired: {
		title: 'Gave up after repeated tries', meaning: 'The queue tried for as long as it is allowed to and gave up.',
		action: 'review', party: 'network', temporary: false,
		steps: ['Look at the earlier deferrals of this message: they name the cause.', 'Check that the receiving host answers now.', 'Send again when it does.'],
	},
	MailerError: {
		title: 'Delivery program failed', meaning: 'A program that should have filed the message failed on the receiving side.',
		action: 'contact-recipient-admin', party: 'receiving-server',
		steps: [ASK_ADMIN],
	},
	NetworkError: {
		title: 'Network or DNS trouble', meaning: 'The receiving host could not be found or reached, or the connection broke.',
		action: 'contact-recipient-admin', actionWhileTemporary: 'retry', party: 'network', passes: true,
		steps: ['Check that the host resolves and its port 25 answers from here.', 'If other hosts answer, the far side has to act.', RETRY],
	},
	NoRelaying: {
		title: 'Relaying denied', meaning: 'The server is not responsible for this domain and does not pass mail on for you.',
		action: 'contact-recipient-admin', party: 'receiving-server',
		steps: ['If it is your own outgoing server: log in, or add the client to its allowed networks.', 'Else check the MX record of the recipient’s domain.', ASK_ADMIN],
	},
	NotAccept: {
		title: 'Takes no mail', meaning: 'The domain or host says that it accepts no mail at all.',
		action: 'remove-address', party: 'recipient', hard: 'permanent',
		steps: ['Look for a typing error in the domain.', 'Remove the address.'],
	},
	RateLimited: {
		title: 'Too much at once', meaning: 'Too many connections, messages, recipients or errors in a short time.',
		action: 'slow-down', party: 'sender', passes: true,
		steps: ['Open fewer connections to this destination and send fewer messages on each.', RETRY],
	},
	RequirePTR: {
		title: 'Reverse DNS missing or wrong', meaning: 'The sending IP has no PTR record, or the name does not lead back to the IP.',
		action: 'fix-dns', party: 'sender',
		steps: ['Ask whoever owns the IP to set a PTR record.', 'Let that name resolve to the same IP.', 'Use it in EHLO too.'],
	},
	SystemError: {
		title: 'Fault on the far server', meaning: 'The receiving system has a fault, is overloaded or set up wrongly.',
		action: 'contact-recipient-admin', actionWhileTemporary: 'retry', party: 'receiving-server', passes: true,
		steps: [RETRY, ASK_ADMIN],
	},
	SystemFull: {
		title: 'Far server out of space', meaning: 'The receiving system has no room or no resources left.',
		action: 'contact-recipient-admin', actionWhileTemporary: 'retry', party: 'receiving-server', passes: true,
		steps: [RETRY, ASK_ADMIN],
	},
	FailedSTARTTLS: {
		title: 'Encryption failed', meaning: 'STARTTLS failed, or one side demands encryption that the other does not offer.',
		action: 'contact-recipient-admin', party: 'receiving-server',
		steps: ['Test TLS with the far host: version, certificate, name.', 'Check the TLS policy here, and DANE and MTA-STS there.'],
	},
	Delivered: {
		title: 'Delivered', meaning: 'The server accepted the message.',
		action: 'review', party: 'sender', steps: [], temporary: false,
	},
	SyntaxError: {
		title: 'Command refused', meaning: 'The server did not understand an SMTP command, or it came at the wrong time.',
		action: 'fix-own-server', party: 'own-server',
		steps: ['Read the dialogue up to this reply.', 'Correct the client or the device between that changes the dialogue.'],
	},
	Vacation: {
		title: 'Automatic reply', meaning: 'The recipient is away; the message was delivered.',
		action: 'review', party: 'recipient', steps: [],
	},
	OnHold: {
		title: 'Refused without a reason', meaning: 'It failed, and the reply does not say why.',
		action: 'review', party: 'receiving-server',
		steps: ['Look at other replies of the same server.', ASK_ADMIN],
	},
	Undefined: {
		title: 'Unknown', meaning: 'The text does not tell what happened.',
		action: 'review', party: 'receiving-server',
		steps: ['Look at the lines around it in the log.'],
	},
	Greylisted: {
		title: 'Greylisted', meaning: 'The server asks new senders to come back later; mail servers that do get in.',
		action: 'retry', party: 'receiving-server', passes: true,
		steps: [RETRY, 'If it never ends, make sure that retries come from the same IP.'],
	},
};

import type { CodePair } from './code';
import {
	AUTH, AUTHENTICATION_CODES, EXCHANGE_ONLINE, EXCHANGE_SERVER, GOOGLE, GREYLISTING, NO_MAIL, NULL_MX, POSTFIX, REGISTRY, SENDMAIL, SIZE, YAHOO, rfc,
} from './sources';

/** Pairs that mean something in particular, in order of their numbers. */
export const CODE_PAIRS: readonly CodePair[] = [
	{
		code: 421, enhanced: '4.3.0', name: 'Trouble of the mail system',
		meaning: 'The server has some trouble, often too much to do, and closes the connection.',
		reason: 'SystemError', action: 'retry', steps: ['Let the queue try again.', 'Where the words speak of too many messages or connections, send slower.'],
		note: 'Lists that read it as “too many connections” go too far: X.3.0 does not say what the trouble is.', sources: [REGISTRY],
	},
	{
		code: 421, enhanced: '4.7.0', name: 'Put off by a rule',
		meaning: 'A rule of the receiving side puts you off and closes the connection; the words tell whether over rate, TLS or reputation.',
		action: 'slow-down', party: 'sender', steps: ['Read the words: do they name rate, TLS or reputation?', 'Send slower; let the queue try again.'],
		note: 'Gmail and Postfix send it.', sources: [REGISTRY, GOOGLE, POSTFIX],
	},
	{
		code: 421, enhanced: '4.7.28', name: 'Unusual rate of mail',
		meaning: 'You send more than is usual for you, or it looks like a flood; the server slows you down.',
		note: 'Gmail’s answer to a sender whom it suspects of spam.', sources: [GOOGLE, REGISTRY],
	},
	{
		code: 432, enhanced: '4.3.2', name: 'Mailbox gets too much at once',
		meaning: 'Exchange delivers to this mailbox already as much as it does at once.',
		reason: 'RateLimited', action: 'retry', party: 'recipient', steps: ['Let the queue try again; send this recipient fewer messages at once.'], sources: [EXCHANGE_ONLINE],
	},
	{
		code: 432, enhanced: '4.7.12', name: 'Password must be converted',
		meaning: 'The account has to log in once with another mechanism before this one works.', sources: [AUTH, REGISTRY],
	},
	{
		code: 450, enhanced: '4.1.1', name: 'Mailbox not verified',
		meaning: 'The server asks elsewhere whether the mailbox exists and has no answer yet.', sources: [POSTFIX],
	},
	{
		code: 450, enhanced: '4.1.8', name: 'Sender’s domain not found',
		meaning: 'The domain of the envelope sender was not found in DNS, or has no host for mail.',
		note: 'Not about reputation, as some lists say.', sources: [REGISTRY, POSTFIX],
	},
	{
		code: 450, enhanced: '4.2.1', name: 'Mailbox takes no mail for now',
		meaning: 'The mailbox is there but takes no mail at the moment; at Gmail it gets mail too fast.', sources: [REGISTRY, GOOGLE],
	},
	{
		code: 450, enhanced: '4.7.1', name: 'Put off by a rule',
		meaning: 'A rule of the receiving side puts the message off, most often greylisting.', sources: [GREYLISTING, POSTFIX],
	},
	{
		code: 451, enhanced: '4.4.3', name: 'DNS failed',
		meaning: 'The server could not ask DNS, for example for your SPF record.', sources: [rfc(7208), REGISTRY],
	},
	{
		code: 451, enhanced: '4.7.1', name: 'Put off by a rule, often greylisting',
		meaning: 'The server asks you to come back later; most often it greylists first-time senders.',
		note: 'A convention: the registry has X.7.1 as permanent only, and RFC 6647 names 421 and 450 for greylisting.', sources: [GREYLISTING, REGISTRY],
	},
	{
		code: 452, enhanced: '4.2.2', name: 'Mailbox full',
		meaning: 'The mailbox is over its quota for now.', sources: [REGISTRY],
	},
	{
		code: 452, enhanced: '4.3.1', name: 'Mail system full',
		meaning: 'The server has too little storage left.', sources: [REGISTRY],
	},
	{
		code: 452, enhanced: '4.5.3', name: 'Too many recipients',
		meaning: 'The server takes no more recipients in this transaction; the others go into the next.', sources: [rfc(5321, '4.5.3.1.10'), REGISTRY],
	},
	{
		code: 521, enhanced: '5.3.2', name: 'Host takes no mail',
		meaning: 'This host takes no mail at all.', sources: [NO_MAIL, REGISTRY],
	},
	{
		code: 550, enhanced: '4.4.7', name: 'Expired in the queue',
		meaning: 'Exchange gave the message up after it had waited for too long.',
		note: 'Given up for good, although the enhanced code has the class of a temporary failure.', sources: [EXCHANGE_ONLINE, EXCHANGE_SERVER],
	},
	{
		code: 550, enhanced: '5.1.1', name: 'No such mailbox',
		meaning: 'There is no mailbox of that name at that domain.', sources: [REGISTRY],
	},
	{
		code: 550, enhanced: '5.1.2', name: 'No such domain',
		meaning: 'The domain of the recipient does not exist or cannot take mail.', sources: [REGISTRY],
	},
	{
		code: 550, enhanced: '5.1.10', name: 'Recipient not found, or null MX',
		meaning: 'From Microsoft: its directory does not have this recipient. From others: the domain takes no mail.',
		reason: 'UserUnknown', note: 'A null MX is said by 556 5.1.10.', sources: [EXCHANGE_ONLINE, NULL_MX],
	},
	{
		code: 550, enhanced: '5.4.1', name: 'Host does not answer; from Microsoft: not known there',
		meaning: 'From Microsoft: the recipient is unknown, or the domain is not accepted there. From others: the next host did not answer.',
		note: 'Lists that read it as “no relaying” have one of Microsoft’s uses.', sources: [EXCHANGE_ONLINE, REGISTRY],
	},
	{
		code: 550, enhanced: '5.4.5', name: 'System congested; from Gmail: daily limit',
		meaning: 'From Gmail: the account that sends has used up its messages of the day. From others: too much traffic.',
		reason: 'RateLimited', action: 'slow-down', party: 'sender', steps: ['Wait a day, and send less.'], sources: [GOOGLE, REGISTRY],
	},
	{
		code: 550, enhanced: '5.7.1', name: 'Not authorised',
		meaning: 'A rule of the receiving side forbids this message; the words name it: a blocklist, relaying, content or authentication.',
		note: 'Where a client host is “blocked using” a list, that list decides, not the server that quotes it.', sources: [REGISTRY],
	},
	{
		code: 550, enhanced: '5.7.25', name: 'Reverse DNS failed',
		meaning: 'The IP address of the sending host has no PTR record, or one that does not lead back to it.', sources: [AUTHENTICATION_CODES, REGISTRY],
	},
	{
		code: 550, enhanced: '5.7.26', name: 'Authentication failed',
		meaning: 'The message did not pass SPF, DKIM or DMARC.',
		note: 'By the registry more than one check failed; Gmail says it for a single one as well.', sources: [GOOGLE, REGISTRY],
	},
	{
		code: 552, enhanced: '5.2.2', name: 'Mailbox full',
		meaning: 'The mailbox is over its quota.',
		note: 'Said as permanent, yet it may pass when the recipient makes room.', sources: [REGISTRY],
	},
	{
		code: 552, enhanced: '5.2.3', name: 'Too large for this mailbox',
		meaning: 'The message is larger than this mailbox takes.', sources: [SIZE, REGISTRY],
	},
	{
		code: 552, enhanced: '5.3.4', name: 'Too large for the system',
		meaning: 'The message is larger than the server takes.', sources: [SIZE, REGISTRY],
	},
	{
		code: 552, enhanced: '5.7.0', name: 'Content refused',
		meaning: 'The message has something that the server refuses, at Gmail an attachment of a forbidden kind.',
		reason: 'SecurityError', action: 'fix-content', party: 'sender', steps: ['Take the attachment out, or send a link.'], sources: [GOOGLE, REGISTRY],
	},
	{
		code: 553, enhanced: '5.1.3', name: 'Malformed recipient address',
		meaning: 'The recipient’s address is not written as an address must be.', sources: [REGISTRY, SENDMAIL],
	},
	{
		code: 553, enhanced: '5.7.1', name: 'Sender or address not authorised',
		meaning: 'The server does not let this sender or host use the address; the words tell why.',
		note: 'With [BL21] from Yahoo the IP address is on a list of Spamhaus, not on one of Yahoo’s own: have it taken off there.', sources: [YAHOO, POSTFIX],
	},
	{
		code: 554, enhanced: '5.5.1', name: 'No valid recipients',
		meaning: 'The message was sent although every recipient before it had been refused.',
		steps: ['Read the refusals of the recipients in the same session; they hold the cause.'], sources: [REGISTRY, POSTFIX],
	},
	{
		code: 554, enhanced: '5.7.5', name: 'Signature or key problem',
		meaning: 'Something could not be verified for want of a good key; from Yahoo: the DKIM signature is not valid.',
		note: 'The codes for DKIM are X.7.20 to X.7.22.', sources: [REGISTRY, AUTHENTICATION_CODES, YAHOO],
	},
	{
		code: 554, enhanced: '5.7.9', name: 'Login too weak; from Yahoo: refused by a rule',
		meaning: 'From Yahoo: a rule refused the message, mostly over SPF, DKIM or DMARC. By the registry: the login mechanism is too weak.',
		reason: 'PolicyViolation', action: 'fix-authentication', party: 'sender', steps: ['Check SPF, DKIM and DMARC of your domain.'],
		note: 'It says nothing about DKIM by itself, as some lists claim.', sources: [YAHOO, REGISTRY],
	},
	{
		code: 556, enhanced: '5.1.10', name: 'Domain takes no mail (null MX)',
		meaning: 'The recipient’s domain says in DNS that it takes no mail.', sources: [NULL_MX, NO_MAIL],
	},
];

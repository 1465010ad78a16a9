import type { EnhancedCodeEntry } from './code';
import {
	AUTHENTICATION_CODES, EXCHANGE_ONLINE, EXCHANGE_SERVER, GOOGLE, GREYLISTING, NO_MAIL, NULL_MX, OPENSMTPD, OUTLOOK_AUTHENTICATION, OUTLOOK_POSTMASTER,
	POSTFIX, REGISTRY, WEB_LIST, YAHOO, draft, rfc,
} from './sources';

const ADDRESS = rfc(3463, '3.2');
const MAILBOX = rfc(3463, '3.3');
const SYSTEM = rfc(3463, '3.4');
const NETWORK = rfc(3463, '3.5');
const PROTOCOL = rfc(3463, '3.6');
const CONTENT = rfc(3463, '3.7');
const SECURITY = rfc(3463, '3.8');
const INTERNATIONAL = rfc(6531);
const OWNER = rfc(7293);

/**
 * Enhanced status codes in order of their numbers: the registry's, then those that large providers use without it. A code that
 * means another thing in one class than in the other has a row for each.
 */
export const ENHANCED_CODES: readonly EnhancedCodeEntry[] = [
	{
		subject: 0, detail: 0, classes: [2, 4, 5], registered: true, basic: [], name: 'No details',
		meaning: 'Only the class is said: success, temporary or permanent. The words have to tell the rest.',
		reason: 'OnHold', action: 'review', party: 'receiving-server', steps: ['Read the words of the reply.'], sources: [rfc(3463, '3.1'), REGISTRY],
	},
	// X.1: addresses
	{
		subject: 1, detail: 0, classes: [2, 4, 5], registered: true, basic: [], name: 'Something about an address',
		meaning: 'An address of the envelope is the cause, sender or recipient; as 2.1.0 it accepts the sender.',
		reason: 'OnHold', action: 'review', party: 'sender', steps: ['Read the words: do they speak of the sender or of the recipient?', 'Check that address.'],
		sources: [ADDRESS, REGISTRY],
	},
	{
		subject: 1, detail: 1, classes: [5], registered: true, basic: [451, 550], name: 'No such mailbox',
		meaning: 'The part before the @ is no mailbox at that domain.',
		reason: 'UserUnknown', action: 'remove-address', party: 'recipient',
		steps: ['Look for a typing error in the address.', 'Take the address off the list; mail to dead addresses costs reputation.'], sources: [ADDRESS, REGISTRY],
	},
	{
		subject: 1, detail: 1, classes: [4], registered: false, basic: [450], name: 'Mailbox not verified',
		meaning: 'The server could not find out for now whether the mailbox exists.',
		reason: 'UserUnknown', action: 'review', party: 'recipient', steps: ['Let the queue try again.', 'When it stays, check the address.'],
		note: 'The registry has X.1.1 as permanent only. Postfix says 4.1.1 while it verifies an address.', sources: [ADDRESS, POSTFIX],
	},
	{
		subject: 1, detail: 2, classes: [5], registered: true, basic: [], name: 'No such domain',
		meaning: 'The part after the @ does not exist or cannot take mail.',
		reason: 'HostUnknown', action: 'fix-address', party: 'recipient', steps: ['Look for a typing error in the domain.', 'Check that the domain has an MX or address record.'],
		sources: [ADDRESS, REGISTRY],
	},
	{
		subject: 1, detail: 2, classes: [4], registered: false, basic: [450], name: 'Domain not found for now',
		meaning: 'The domain of the recipient could not be found in DNS; it may be wrong or out of reach.',
		reason: 'HostUnknown', action: 'fix-address', party: 'recipient', steps: ['Let the queue try again.', 'When it stays, look for a typing error in the domain.'],
		note: 'The registry has X.1.2 as permanent only. Postfix and qmail say 4.1.2 when DNS gave no answer.', sources: [ADDRESS, POSTFIX],
	},
	{
		subject: 1, detail: 3, classes: [5], registered: true, basic: [501], name: 'Malformed recipient address',
		meaning: 'The recipient’s address is not written as an address must be.',
		reason: 'UserUnknown', action: 'fix-address', party: 'sender', steps: ['Check the address for spaces, quotes and stray characters.'],
		note: 'The registry ties it to 501; Gmail and Sendmail send 553.', sources: [ADDRESS, REGISTRY],
	},
	{
		subject: 1, detail: 4, classes: [5], registered: true, basic: [], name: 'Ambiguous recipient',
		meaning: 'The address fits more than one recipient at the destination.',
		reason: 'UserUnknown', action: 'fix-address', party: 'receiving-server', steps: ['Use the full address.', 'The receiving admin has to look for doubled addresses.'],
		note: 'Exchange also uses 5.1.4 and 5.1.5 for domains reserved for examples.', sources: [ADDRESS, REGISTRY],
	},
	{
		subject: 1, detail: 5, classes: [2], registered: true, basic: [250], name: 'Recipient accepted',
		meaning: 'The address of the recipient is valid and was taken.',
		reason: 'Delivered', action: 'review', party: 'own-server', steps: [],
		note: 'As a failure it contradicts itself; Exchange uses 5.1.5 for domains reserved for examples.', sources: [ADDRESS, REGISTRY],
	},
	{
		subject: 1, detail: 6, classes: [5], registered: true, basic: [], name: 'Mailbox has moved',
		meaning: 'The mailbox was there once, takes no mail any more, and names no new address.',
		reason: 'HasMoved', action: 'fix-address', party: 'recipient', steps: ['Ask the recipient for the new address; take the old one off the list.'],
		note: 'Exchange uses 5.1.6 for a domain without a dot.', sources: [ADDRESS, REGISTRY],
	},
	{
		subject: 1, detail: 7, classes: [4, 5], registered: true, basic: [], name: 'Malformed sender address',
		meaning: 'The address of the envelope sender is not written as an address must be.',
		reason: 'Rejected', action: 'fix-address', party: 'sender', steps: ['Check the envelope sender for spaces, quotes and stray characters.'], sources: [ADDRESS, REGISTRY],
	},
	{
		subject: 1, detail: 8, classes: [4, 5], registered: true, basic: [451, 501], name: 'Bad sender domain',
		meaning: 'The domain of the envelope sender does not exist or cannot take replies.',
		reason: 'Rejected', action: 'fix-dns', party: 'sender', steps: ['Check that the sender’s domain has an MX or address record.', 'Check the envelope sender for a typing error.'],
		note: 'Not about reputation, as some lists say. Exchange Online uses 5.1.8 for an account of yours that it blocked for sending spam.', sources: [ADDRESS, REGISTRY, EXCHANGE_ONLINE],
	},
	{
		subject: 1, detail: 9, classes: [2, 5], registered: true, basic: [], name: 'Passed to a system that reports nothing',
		meaning: 'The address was fine, but the next system cannot report what becomes of the message.',
		reason: 'OnHold', action: 'review', party: 'receiving-server', steps: [], sources: [rfc(3886), REGISTRY],
	},
	{
		subject: 1, detail: 10, classes: [5], registered: true, basic: [556], name: 'Domain takes no mail (null MX)',
		meaning: 'The recipient’s domain says in DNS that it takes no mail (“MX 0 .”).',
		reason: 'NotAccept', action: 'remove-address', party: 'recipient', steps: ['Look for a typing error in the domain; else take the address off the list.'],
		note: 'Microsoft uses 5.1.10 for a recipient that its directory does not have.', sources: [NULL_MX, REGISTRY, EXCHANGE_ONLINE],
	},
	// X.2: the mailbox
	{
		subject: 2, detail: 0, classes: [4, 5], registered: true, basic: [], name: 'Something about the mailbox',
		meaning: 'The mailbox exists, but something about it stopped the message.',
		reason: 'OnHold', action: 'review', party: 'recipient', steps: ['Read the words of the reply.', 'Reach the recipient another way.'], sources: [MAILBOX, REGISTRY],
	},
	{
		subject: 2, detail: 1, classes: [5], registered: true, basic: [], name: 'Mailbox disabled',
		meaning: 'The mailbox exists but takes no mail any more.',
		reason: 'Suspend', action: 'remove-address', party: 'recipient', steps: ['Take the address off the list, or ask the recipient another way.'],
		note: 'Gmail also uses it for a mailbox that gets mail too fast.', sources: [MAILBOX, REGISTRY, GOOGLE],
	},
	{
		subject: 2, detail: 1, classes: [4], registered: true, basic: [450], name: 'Mailbox takes no mail for now',
		meaning: 'The mailbox exists but takes no mail at the moment.',
		reason: 'Suspend', action: 'retry', party: 'recipient', steps: ['Let the queue try again.'],
		note: 'At Gmail the mailbox gets mail too fast: send it less, it passes by itself.', sources: [MAILBOX, REGISTRY, GOOGLE],
	},
	{
		subject: 2, detail: 2, classes: [4, 5], registered: true, basic: [552], name: 'Mailbox full',
		meaning: 'The mailbox is over its quota.',
		reason: 'MailboxFull', action: 'retry', party: 'recipient', steps: ['The recipient has to make room; try again after some days.', 'When it stays for weeks, take the address off the list: nobody reads it.'],
		note: 'RFC 3463 would have it temporary, but many servers say 5.2.2. Exchange Online also uses 5.2.2 for a sender who sent too much.', sources: [MAILBOX, REGISTRY, EXCHANGE_ONLINE],
	},
	{
		subject: 2, detail: 3, classes: [5], registered: true, basic: [552], name: 'Too large for this mailbox',
		meaning: 'The message is larger than this mailbox takes.',
		reason: 'EmailTooLarge', action: 'fix-content', party: 'sender', steps: ['Make the attachments smaller, or send a link.'], sources: [MAILBOX, REGISTRY],
	},
	{
		subject: 2, detail: 4, classes: [4, 5], registered: true, basic: [450, 452], name: 'List or alias cannot be expanded',
		meaning: 'The address is a list or an alias, and the server could not work out where it leads.',
		reason: 'SystemError', action: 'contact-recipient-admin', party: 'receiving-server', steps: ['The receiving admin has to repair the list or alias.'], sources: [MAILBOX, REGISTRY, OPENSMTPD],
	},
	// X.3: the receiving system
	{
		subject: 3, detail: 0, classes: [2, 4, 5], registered: true, basic: [221, 250, 421, 451, 550, 554], name: 'Something about the mail system',
		meaning: 'The receiving system has some trouble that it does not name.',
		reason: 'SystemError', action: 'contact-recipient-admin', party: 'receiving-server', steps: ['When temporary, let the queue try again.', 'When it stays, ask the receiving admin.'],
		sources: [SYSTEM, REGISTRY],
	},
	{
		subject: 3, detail: 1, classes: [4], registered: true, basic: [452], name: 'Mail system full',
		meaning: 'The storage of the whole system is full; no single recipient can help.',
		reason: 'SystemFull', action: 'retry', party: 'receiving-server', steps: ['Let the queue try again.', 'When it stays, tell the receiving admin another way.'], sources: [SYSTEM, REGISTRY],
	},
	{
		subject: 3, detail: 2, classes: [4], registered: true, basic: [421, 453], name: 'System takes no mail for now',
		meaning: 'The system is shutting down, overloaded or being worked on.',
		reason: 'SystemError', action: 'retry', party: 'receiving-server', steps: ['Let the queue try again.'], sources: [SYSTEM, REGISTRY],
	},
	{
		subject: 3, detail: 2, classes: [5], registered: true, basic: [521], name: 'System takes no mail',
		meaning: 'The host takes no mail at all.',
		reason: 'NotAccept', action: 'remove-address', party: 'receiving-server', steps: ['Check the MX of the domain: it may point to a host that takes no mail.'],
		note: 'Some servers use it to refuse you and hang up; then the words name your host.', sources: [NO_MAIL, SYSTEM, REGISTRY],
	},
	{
		subject: 3, detail: 3, classes: [4, 5], registered: true, basic: [], name: 'Feature not there',
		meaning: 'The destination cannot do something that the message asks for.',
		reason: 'SystemError', action: 'contact-recipient-admin', party: 'receiving-server', steps: ['Send the message in a plainer form.'], sources: [SYSTEM, REGISTRY],
	},
	{
		subject: 3, detail: 4, classes: [5], registered: true, basic: [552, 554], name: 'Too large for the system',
		meaning: 'The message is larger than the server takes.',
		reason: 'EmailTooLarge', action: 'fix-content', party: 'sender', steps: ['Make the attachments smaller, or send a link.'], sources: [SYSTEM, REGISTRY],
	},
	{
		subject: 3, detail: 5, classes: [4, 5], registered: true, basic: [451], name: 'System set up wrongly',
		meaning: 'The receiving system is set up in a way that does not let it take the message.',
		reason: 'SystemError', action: 'contact-recipient-admin', party: 'receiving-server', steps: ['Tell the receiving admin another way.'],
		note: 'Exchange says so of a mail loop.', sources: [SYSTEM, REGISTRY, EXCHANGE_ONLINE],
	},
	{
		subject: 3, detail: 6, classes: [2], registered: true, basic: [250, 251], name: 'Taken with another priority',
		meaning: 'The message was taken, but not with the priority that was asked for.',
		reason: 'Delivered', action: 'review', party: 'own-server', steps: [], sources: [rfc(6710), REGISTRY],
	},
	// X.4: network and routing
	{
		subject: 4, detail: 0, classes: [4, 5], registered: true, basic: [], name: 'Something about network or routing',
		meaning: 'The way to the destination has some trouble that is not named.',
		reason: 'NetworkError', action: 'retry', party: 'network', steps: ['Check DNS and MX of the destination.', 'When temporary, let the queue try again.'], sources: [NETWORK, REGISTRY],
	},
	{
		subject: 4, detail: 1, classes: [4], registered: true, basic: [451], name: 'Host does not answer',
		meaning: 'The other host did not answer the connection.',
		reason: 'NetworkError', action: 'retry', party: 'network', steps: ['Let the queue try again.', 'Check the MX, port 25 and firewalls on the way.'], sources: [NETWORK, REGISTRY],
	},
	{
		subject: 4, detail: 1, classes: [5], registered: false, basic: [550], name: 'Host does not answer',
		meaning: 'The other host did not answer. From Microsoft: the recipient or the domain is not known there.',
		reason: 'NetworkError', action: 'review', party: 'receiving-server', steps: ['From Microsoft: check the address; its admin has to check the accepted domains.', 'From others: check MX and port 25 of the destination.'],
		note: 'The registry has X.4.1 as temporary only.', sources: [NETWORK, EXCHANGE_ONLINE],
	},
	{
		subject: 4, detail: 2, classes: [4, 5], registered: true, basic: [421], name: 'Bad connection',
		meaning: 'The connection was made but broke or ran into a time-out.',
		reason: 'NetworkError', action: 'retry', party: 'network', steps: ['Let the queue try again.', 'When it stays, look for firewalls that inspect SMTP and for packet sizes that do not pass.'],
		note: 'The registry has it as temporary only.', sources: [NETWORK, REGISTRY],
	},
	{
		subject: 4, detail: 3, classes: [4, 5], registered: true, basic: [451, 550], name: 'Directory or DNS failed',
		meaning: 'A directory such as DNS could not be asked.',
		reason: 'NetworkError', action: 'retry', party: 'network', steps: ['Let the queue try again.', 'When it stays, check the name servers of your domain and of the recipient’s.'],
		note: 'A server that could not fetch your SPF record may say 451 4.4.3. The registry has it as temporary only.', sources: [NETWORK, rfc(7208), REGISTRY],
	},
	{
		subject: 4, detail: 4, classes: [4, 5], registered: true, basic: [], name: 'No route',
		meaning: 'The server found no next host for the message, such as no MX.',
		reason: 'NetworkError', action: 'contact-recipient-admin', party: 'network', steps: ['Check MX and address records of the recipient’s domain.', 'On your own server: check its routes.'], sources: [NETWORK, REGISTRY],
	},
	{
		subject: 4, detail: 5, classes: [4, 5], registered: true, basic: [451], name: 'System congested',
		meaning: 'There is too much traffic at the system.',
		reason: 'NetworkError', action: 'retry', party: 'receiving-server', steps: ['Let the queue try again.', 'Send slower.'],
		note: 'Gmail says 550 5.4.5 when your own account has sent its share of the day. The registry has it as temporary only.', sources: [NETWORK, REGISTRY, GOOGLE],
	},
	{
		subject: 4, detail: 6, classes: [4, 5], registered: true, basic: [], name: 'Mail loop',
		meaning: 'The message went through too many hosts, most likely in a circle.',
		reason: 'NetworkError', action: 'contact-recipient-admin', party: 'receiving-server', steps: ['Read the Received headers of the bounce: which hosts repeat?', 'Take the forward out that closes the loop.'],
		note: 'The registry has it as temporary only, yet servers send 5.4.6.', sources: [NETWORK, REGISTRY],
	},
	{
		subject: 4, detail: 7, classes: [4, 5], registered: true, basic: [], name: 'Expired in the queue',
		meaning: 'The message waited in a queue for too long and was given up.',
		reason: 'Expired', action: 'review', party: 'own-server', steps: ['Find the deferrals of this message before it expired; they name the cause.'],
		note: 'Exchange prints 550 4.4.7, whose two classes disagree.', sources: [NETWORK, REGISTRY, EXCHANGE_ONLINE],
	},
	{
		subject: 4, detail: 8, classes: [4, 5], registered: false, basic: [456], name: 'Try IPv4, or MTA-STS mismatch',
		meaning: 'At Microsoft the MX is not among the hosts that the domain’s MTA-STS policy names; in a proposal that expired it asked to try again over IPv4.',
		reason: 'NetworkError', action: 'review', party: 'receiving-server', steps: ['Compare the MX records of the domain with its MTA-STS policy.'], sources: [EXCHANGE_ONLINE, draft('draft-martin-smtp-ipv6-to-ipv4-fallback-00')],
	},
	{
		subject: 4, detail: 9, classes: [4], registered: false, basic: [], name: 'Routing error of old Exchange',
		meaning: 'Exchange 2000 and 2003 found no route to the next server.',
		reason: 'NetworkError', action: 'fix-own-server', party: 'own-server', steps: ['Check connectors and routing groups of the Exchange server.'], sources: [WEB_LIST],
	},
	// X.5: the protocol
	{
		subject: 5, detail: 0, classes: [2, 4, 5], registered: true, basic: [220, 250, 251, 252, 253, 451, 452, 454, 458, 459, 501, 502, 503, 554], name: 'Something about the protocol',
		meaning: 'The two sides did not get along in the SMTP dialogue.',
		reason: 'SyntaxError', action: 'fix-own-server', party: 'own-server', steps: ['Look at the dialogue: which command was answered?'],
		note: 'Outlook.com says 550 5.5.0 for a mailbox that it does not have.', sources: [PROTOCOL, REGISTRY, OUTLOOK_POSTMASTER],
	},
	{
		subject: 5, detail: 1, classes: [5], registered: true, basic: [430, 500, 501, 503, 530, 550, 554, 555], name: 'Invalid command',
		meaning: 'The command came at the wrong time or is not supported.',
		reason: 'SyntaxError', action: 'fix-own-server', party: 'own-server', steps: ['Read the refusals before it in the same session; they often hold the cause.', 'Use only what the answer to EHLO lists.'], sources: [PROTOCOL, REGISTRY],
	},
	{
		subject: 5, detail: 2, classes: [5], registered: true, basic: [500, 501, 502, 550, 555], name: 'Syntax error',
		meaning: 'The server could not make sense of the command.',
		reason: 'SyntaxError', action: 'fix-own-server', party: 'own-server', steps: ['Look at the command as it went over the wire.', 'Check the address in it for stray characters.'], sources: [PROTOCOL, REGISTRY],
	},
	{
		subject: 5, detail: 3, classes: [4, 5], registered: true, basic: [451], name: 'Too many recipients',
		meaning: 'There were more recipients than the server takes at once.',
		reason: 'RateLimited', action: 'slow-down', party: 'sender', steps: ['Send to fewer recipients in one transaction, and to the others in the next.'], sources: [PROTOCOL, rfc(5321, '4.5.3.1.10'), REGISTRY],
	},
	{
		subject: 5, detail: 4, classes: [5], registered: true, basic: [451, 501, 502, 503, 504, 550, 555], name: 'Wrong argument',
		meaning: 'The command is fine but what follows it is wrong or not supported.',
		reason: 'SyntaxError', action: 'fix-own-server', party: 'own-server', steps: ['Check the EHLO name, the address and the parameters of the command.'], sources: [PROTOCOL, REGISTRY],
	},
	{
		subject: 5, detail: 4, classes: [4], registered: false, basic: [455, 459], name: 'Argument not possible now',
		meaning: 'What follows the command cannot be done at the moment.',
		reason: 'SyntaxError', action: 'retry', party: 'receiving-server', steps: ['Let the queue try again.', 'When it stays, leave the optional parameter out.'], sources: [PROTOCOL],
	},
	{
		subject: 5, detail: 5, classes: [5], registered: true, basic: [], name: 'Wrong protocol version',
		meaning: 'The two sides speak different versions of the protocol.',
		reason: 'SyntaxError', action: 'fix-own-server', party: 'own-server', steps: ['Bring the older side up to date.'], sources: [PROTOCOL, REGISTRY],
	},
	{
		subject: 5, detail: 6, classes: [4, 5], registered: true, basic: [500], name: 'Login line too long',
		meaning: 'The answer of the client during the login is longer than the server takes.',
		reason: 'SyntaxError', action: 'fix-own-server', party: 'own-server', steps: ['Use another login mechanism.'], sources: [rfc(4954, '6'), REGISTRY],
	},
	// X.6: the content
	{
		subject: 6, detail: 0, classes: [2, 4, 5], registered: true, basic: [], name: 'Something about the content',
		meaning: 'The content stopped the message, and nothing closer is said; as 2.6.0 the content was taken.',
		reason: 'ContentError', action: 'fix-content', party: 'sender', steps: ['Check headers, MIME parts, links and attachments.'], sources: [CONTENT, REGISTRY],
	},
	{
		subject: 6, detail: 1, classes: [5], registered: true, basic: [], name: 'Content type not supported',
		meaning: 'A system on the way does not handle this kind of content.',
		reason: 'ContentError', action: 'fix-content', party: 'sender', steps: ['Send the message as plain text, or the attachment in another form.'], sources: [CONTENT, REGISTRY],
	},
	{
		subject: 6, detail: 2, classes: [5], registered: true, basic: [], name: 'Conversion needed but forbidden',
		meaning: 'The content would have to be converted, which is not allowed.',
		reason: 'ContentError', action: 'fix-content', party: 'sender', steps: ['Send the content in a form that needs no conversion.'], sources: [CONTENT, REGISTRY],
	},
	{
		subject: 6, detail: 3, classes: [5], registered: true, basic: [554], name: 'Conversion needed but not possible',
		meaning: 'The content would have to be converted, such as from 8 to 7 bits, and the host cannot do it.',
		reason: 'ContentError', action: 'fix-content', party: 'sender', steps: ['Encode the content as base64 or quoted-printable.'], sources: [CONTENT, REGISTRY],
	},
	{
		subject: 6, detail: 4, classes: [2, 5], registered: true, basic: [250], name: 'Converted with loss',
		meaning: 'A conversion lost some of the content; as a failure, that was forbidden.',
		reason: 'ContentError', action: 'fix-content', party: 'sender', steps: ['Send the content in a form that needs no conversion.'], sources: [CONTENT, REGISTRY],
	},
	{
		subject: 6, detail: 5, classes: [4, 5], registered: true, basic: [], name: 'Conversion failed',
		meaning: 'The content had to be converted and that went wrong.',
		reason: 'ContentError', action: 'fix-content', party: 'sender', steps: ['Send the content in a plainer form.'], sources: [CONTENT, REGISTRY],
	},
	{
		subject: 6, detail: 6, classes: [4, 5], registered: true, basic: [554], name: 'Content not available',
		meaning: 'The server could not fetch content that the message only points to (BURL).',
		reason: 'ContentError', action: 'fix-content', party: 'sender', steps: ['Check that the server may read the place, or send the content itself.'], sources: [rfc(4468), REGISTRY],
	},
	{
		subject: 6, detail: 7, classes: [5], registered: true, basic: [550, 553], name: 'Addresses must be ASCII',
		meaning: 'An address of the message has characters that this server does not take.',
		reason: 'ContentError', action: 'fix-address', party: 'sender', steps: ['Use an address in plain ASCII.', 'Send with SMTPUTF8 where the server offers it.'], sources: [INTERNATIONAL, REGISTRY, POSTFIX],
	},
	{
		subject: 6, detail: 8, classes: [2, 4, 5], registered: true, basic: [252, 550, 553], name: 'Reply would need UTF-8',
		meaning: 'The server would have to name a mailbox in UTF-8, and the client did not allow that.',
		reason: 'ContentError', action: 'fix-own-server', party: 'own-server', steps: ['Let the client ask with SMTPUTF8.'], sources: [INTERNATIONAL, REGISTRY],
	},
	{
		subject: 6, detail: 9, classes: [5], registered: true, basic: [550], name: 'UTF-8 headers cannot be passed on',
		meaning: 'The message has headers in UTF-8 that one of its recipients cannot get.',
		reason: 'ContentError', action: 'fix-content', party: 'sender', steps: ['Encode the headers (RFC 2047) and use addresses in plain ASCII.'], sources: [INTERNATIONAL, REGISTRY],
	},
	{
		subject: 6, detail: 10, classes: [], registered: true, basic: [], name: 'Withdrawn double of X.6.8',
		meaning: 'Entered into the registry twice by mistake, and withdrawn.',
		reason: 'ContentError', action: 'review', party: 'own-server', steps: [], note: 'See X.6.8.', sources: [INTERNATIONAL, REGISTRY],
	},
	{
		subject: 6, detail: 11, classes: [5], registered: false, basic: [550], name: 'Bare line feeds (Microsoft)',
		meaning: 'The message has line ends without a carriage return, which the server does not take.',
		reason: 'ContentError', action: 'fix-content', party: 'sender', steps: ['End every line of the message with CR and LF.'], sources: [EXCHANGE_ONLINE],
	},
	// X.7: security and rules
	{
		subject: 7, detail: 0, classes: [2, 4, 5], registered: true, basic: [220, 235, 450, 454, 500, 501, 503, 504, 530, 535, 550], name: 'Something about security or rules',
		meaning: 'A rule or a security measure is the cause, and nothing closer is said; as 2.7.0 the login was accepted.',
		reason: 'PolicyViolation', action: 'review', party: 'receiving-server', steps: ['Read the words: rate, TLS, login, reputation and attachments all come with this code.'],
		note: 'Gmail and Postfix use 4.7.0 for rate, reputation and TLS.', sources: [SECURITY, REGISTRY, GOOGLE],
	},
	{
		subject: 7, detail: 1, classes: [5], registered: true, basic: [451, 454, 502, 503, 533, 550, 551], name: 'Not authorised',
		meaning: 'A rule of the receiving side forbids this message: a blocklist, its content, relaying, or who sends it.',
		reason: 'PolicyViolation', action: 'review', party: 'receiving-server',
		steps: ['Read the words; they name the rule.', 'Check SPF, DKIM, DMARC, reverse DNS and blocklists.', 'Keep the address: it is not at fault.'],
		note: 'The most used enhanced code, for causes that have nothing in common.', sources: [SECURITY, REGISTRY],
	},
	{
		subject: 7, detail: 1, classes: [4], registered: false, basic: [450, 451, 454], name: 'Put off by a rule',
		meaning: 'A rule of the receiving side puts the message off, most often greylisting.',
		reason: 'PolicyViolation', action: 'retry', party: 'receiving-server', steps: ['Let the queue try again; greylisting passes by itself.', 'Where the words name your IP address or a blocklist, see to that.'],
		note: 'The registry has X.7.1 as permanent only.', sources: [SECURITY, GREYLISTING],
	},
	{
		subject: 7, detail: 2, classes: [5], registered: true, basic: [550], name: 'May not post to the list',
		meaning: 'The sender is not allowed to write to this list.',
		reason: 'Filtered', action: 'contact-recipient-admin', party: 'recipient', steps: ['Join the list, or ask its owner.'],
		note: 'Yahoo uses 553 5.7.2 for an IP address that it blocks for good.', sources: [SECURITY, REGISTRY, YAHOO],
	},
	{
		subject: 7, detail: 3, classes: [5], registered: true, basic: [], name: 'Security conversion not possible',
		meaning: 'The message would have to change from one secure protocol to another, which is not possible.',
		reason: 'SecurityError', action: 'fix-own-server', party: 'own-server', steps: ['Log in to the server in a way that it accepts.'],
		note: 'Exchange says so when the login between its servers fails.', sources: [SECURITY, REGISTRY, EXCHANGE_SERVER],
	},
	{
		subject: 7, detail: 4, classes: [5], registered: true, basic: [504], name: 'Security feature not supported',
		meaning: 'The server does not have the security feature that was asked for, such as a login mechanism.',
		reason: 'SecurityError', action: 'fix-own-server', party: 'own-server', steps: ['Choose a login mechanism from the answer to EHLO.'], sources: [SECURITY, REGISTRY],
	},
	{
		subject: 7, detail: 5, classes: [4, 5], registered: true, basic: [], name: 'Cryptographic failure',
		meaning: 'Something could not be verified or decrypted, because a key was missing or wrong.',
		reason: 'SecurityError', action: 'fix-authentication', party: 'sender', steps: ['Check keys and signatures: DKIM records, S/MIME, certificates.'],
		note: 'DKIM has codes of its own (X.7.20 to X.7.22), but Yahoo used 554 5.7.5 for it. At Microsoft an MTA-STS certificate failed.', sources: [SECURITY, REGISTRY, YAHOO, EXCHANGE_ONLINE],
	},
	{
		subject: 7, detail: 6, classes: [4, 5], registered: true, basic: [], name: 'Algorithm not supported',
		meaning: 'A signature or an encryption uses an algorithm that the server does not know.',
		reason: 'SecurityError', action: 'fix-authentication', party: 'sender', steps: ['Use an algorithm that is in common use.'], sources: [SECURITY, REGISTRY],
	},
	{
		subject: 7, detail: 7, classes: [2, 4, 5], registered: true, basic: [], name: 'Message was altered',
		meaning: 'The message cannot be verified because it was changed or damaged on its way.',
		reason: 'SecurityError', action: 'fix-content', party: 'sender', steps: ['Look for a system on the way that changes messages, such as one that adds a footer.'], sources: [SECURITY, REGISTRY],
	},
	{
		subject: 7, detail: 8, classes: [5], registered: true, basic: [535, 554], name: 'Login refused',
		meaning: 'User name, password or token was not accepted.',
		reason: 'SecurityError', action: 'fix-own-server', party: 'sender', steps: ['Check the user name, often the whole address, and the password.', 'Use an app password or OAuth where the provider demands it.'], sources: [rfc(4954, '6'), REGISTRY],
	},
	{
		subject: 7, detail: 9, classes: [5], registered: true, basic: [534], name: 'Login mechanism too weak',
		meaning: 'The server wants a stronger way to log in.',
		reason: 'SecurityError', action: 'fix-own-server', party: 'sender', steps: ['Choose another mechanism, or OAuth.'],
		note: 'From Yahoo it means another thing: refused by a rule, mostly over SPF, DKIM or DMARC.', sources: [rfc(4954, '6'), REGISTRY, YAHOO],
	},
	{
		subject: 7, detail: 10, classes: [4, 5], registered: true, basic: [523], name: 'Encryption needed',
		meaning: 'The server wants TLS before it goes on.',
		reason: 'FailedSTARTTLS', action: 'fix-own-server', party: 'own-server', steps: ['Turn on TLS in the client or server that sends.'],
		note: 'Also said where a message demands TLS all the way (REQUIRETLS) and none can be had.', sources: [rfc(5248), rfc(8689), REGISTRY],
	},
	{
		subject: 7, detail: 11, classes: [5], registered: true, basic: [524, 538], name: 'Encryption needed for this login',
		meaning: 'That login mechanism works over TLS only.',
		reason: 'FailedSTARTTLS', action: 'fix-own-server', party: 'own-server', steps: ['Start TLS before the login.'], sources: [rfc(4954, '6'), REGISTRY],
	},
	{
		subject: 7, detail: 12, classes: [4, 5], registered: true, basic: [422, 432], name: 'Password must be converted',
		meaning: 'The account has to log in once with another mechanism before this one works.',
		reason: 'SecurityError', action: 'fix-own-server', party: 'sender', steps: ['Log in once with PLAIN over TLS, then use the stronger mechanism.'],
		note: 'From Microsoft 5.7.12 says that the recipient takes mail only from senders of the own organisation. The registry has it as temporary only.', sources: [rfc(4954, '6'), REGISTRY, EXCHANGE_ONLINE],
	},
	{
		subject: 7, detail: 13, classes: [5], registered: true, basic: [525], name: 'Account disabled',
		meaning: 'The login was right but the account is disabled.',
		reason: 'SecurityError', action: 'fix-own-server', party: 'sender', steps: ['Ask the provider of the sending account.'],
		note: 'Microsoft uses 5.7.13 for public folders that take no mail from outside.', sources: [rfc(5248), REGISTRY, EXCHANGE_ONLINE],
	},
	{
		subject: 7, detail: 14, classes: [4, 5], registered: true, basic: [535, 554], name: 'Trust between servers needed',
		meaning: 'The server that sends would have to be trusted by another server, and is not (BURL).',
		reason: 'SecurityError', action: 'fix-own-server', party: 'own-server', steps: ['At Gmail: sign in once with a browser.'],
		note: 'Gmail uses 534 5.7.14 to ask for a login in the browser.', sources: [rfc(5248), REGISTRY, GOOGLE],
	},
	{
		subject: 7, detail: 15, classes: [4, 5], registered: true, basic: [450, 550], name: 'Priority too low',
		meaning: 'The message has a lower priority than the server takes at the moment.',
		reason: 'PolicyViolation', action: 'retry', party: 'receiving-server', steps: ['Send it again later, or with a higher priority.'],
		note: 'Many articles mean 5.7.515, by which Outlook.com asks for SPF, DKIM and DMARC.', sources: [rfc(6710), REGISTRY, OUTLOOK_AUTHENTICATION],
	},
	{
		subject: 7, detail: 16, classes: [4, 5], registered: true, basic: [552], name: 'Too large for the priority',
		meaning: 'The message is larger than the server takes with this priority.',
		reason: 'EmailTooLarge', action: 'fix-content', party: 'sender', steps: ['Make the message smaller.'], sources: [rfc(6710), REGISTRY],
	},
	{
		subject: 7, detail: 17, classes: [4, 5], registered: true, basic: [], name: 'Mailbox has another owner',
		meaning: 'The mailbox belongs to somebody else than at the time the sender named.',
		reason: 'HasMoved', action: 'fix-address', party: 'recipient', steps: ['Ask the person for the current address; take the old one off the list.'], sources: [OWNER, REGISTRY],
	},
	{
		subject: 7, detail: 18, classes: [5], registered: true, basic: [], name: 'Domain has another owner',
		meaning: 'The domain belongs to somebody else than at the time the sender named.',
		reason: 'HasMoved', action: 'fix-address', party: 'recipient', steps: ['Ask the person for the current address; take the old one off the list.'], sources: [OWNER, REGISTRY],
	},
	{
		subject: 7, detail: 19, classes: [5], registered: true, basic: [], name: 'Owner cannot be checked',
		meaning: 'The server cannot tell whether the mailbox still has the owner of the time that the sender named.',
		reason: 'PolicyViolation', action: 'review', party: 'receiving-server', steps: ['Send without the check, if the message allows it.'], sources: [OWNER, REGISTRY],
	},
	{
		subject: 7, detail: 20, classes: [4, 5], registered: true, basic: [550], name: 'No valid DKIM signature',
		meaning: 'None of the message’s DKIM signatures could be verified.',
		reason: 'AuthFailure', action: 'fix-authentication', party: 'sender', steps: ['Check the DKIM key in DNS, the selector, and that nothing changes the message after signing.'], sources: [AUTHENTICATION_CODES, rfc(6376), REGISTRY],
	},
	{
		subject: 7, detail: 21, classes: [4, 5], registered: true, basic: [550], name: 'No acceptable DKIM signature',
		meaning: 'A DKIM signature was valid, but not one that the server accepts.',
		reason: 'AuthFailure', action: 'fix-authentication', party: 'sender', steps: ['Sign with your own domain and a key that is long enough.'], sources: [AUTHENTICATION_CODES, rfc(6376), REGISTRY],
	},
	{
		subject: 7, detail: 22, classes: [4, 5], registered: true, basic: [550], name: 'DKIM signature not of the From domain',
		meaning: 'No valid DKIM signature belongs to the domain in From.',
		reason: 'AuthFailure', action: 'fix-authentication', party: 'sender', steps: ['Sign with the domain that stands in From.'], sources: [AUTHENTICATION_CODES, rfc(6376), REGISTRY],
	},
	{
		subject: 7, detail: 23, classes: [4, 5], registered: true, basic: [550], name: 'SPF failed',
		meaning: 'The SPF record of the sender’s domain does not allow this host.',
		reason: 'AuthFailure', action: 'fix-authentication', party: 'sender', steps: ['Add the sending host to the SPF record of the envelope sender’s domain.'],
		note: 'Gmail uses 4.7.23 for reverse DNS that is missing or does not match.', sources: [AUTHENTICATION_CODES, rfc(7208), REGISTRY, GOOGLE],
	},
	{
		subject: 7, detail: 24, classes: [4, 5], registered: true, basic: [451, 550], name: 'SPF could not be evaluated',
		meaning: 'The SPF record has an error (5) or could not be fetched (4).',
		reason: 'AuthFailure', action: 'fix-authentication', party: 'sender', steps: ['Check the SPF record for errors and for more than ten DNS look-ups.'],
		note: 'At Gmail the record has suspicious entries.', sources: [AUTHENTICATION_CODES, rfc(7208), REGISTRY, GOOGLE],
	},
	{
		subject: 7, detail: 25, classes: [4, 5], registered: true, basic: [550], name: 'Reverse DNS failed',
		meaning: 'The IP address of the sending host has no name in DNS, or one that does not lead back to it.',
		reason: 'RequirePTR', action: 'fix-dns', party: 'sender', steps: ['Have the owner of the IP address set its PTR record.', 'Check that the name in it leads back to the same address.'], sources: [AUTHENTICATION_CODES, REGISTRY],
	},
	{
		subject: 7, detail: 26, classes: [4, 5], registered: true, basic: [550], name: 'Authentication failed',
		meaning: 'More than one of SPF, DKIM and DMARC failed.',
		reason: 'AuthFailure', action: 'fix-authentication', party: 'sender', steps: ['Check the SPF record and the DKIM signature, and that one of them has the domain of From.'],
		note: 'Gmail uses it for a single failure as well, Exchange for mail over IPv6 that is not authenticated.', sources: [AUTHENTICATION_CODES, REGISTRY, GOOGLE],
	},
	{
		subject: 7, detail: 27, classes: [4, 5], registered: true, basic: [550], name: 'Sender’s domain takes no mail',
		meaning: 'The domain of the envelope sender has a null MX, so that no reply or bounce can reach it.',
		reason: 'Rejected', action: 'fix-dns', party: 'sender', steps: ['Use a sender domain that takes mail, or remove its null MX.'],
		note: 'Gmail uses X.7.27 for SPF that did not pass.', sources: [NULL_MX, REGISTRY, GOOGLE],
	},
	{
		subject: 7, detail: 28, classes: [4, 5], registered: true, basic: [], name: 'Mail flood',
		meaning: 'The message looks like one of a flood of messages.',
		reason: 'RateLimited', action: 'slow-down', party: 'sender', steps: ['Send slower.', 'Look for forms or accounts of yours that are abused.'],
		note: 'At Gmail your host sends at an unusual rate.', sources: [REGISTRY, draft('draft-levine-mailbomb-header'), GOOGLE],
	},
	{
		subject: 7, detail: 29, classes: [4, 5], registered: true, basic: [550], name: 'ARC failed',
		meaning: 'The chain of ARC seals on the message is not valid.',
		reason: 'AuthFailure', action: 'fix-authentication', party: 'sender', steps: ['Look for the forwarder that breaks the chain.'],
		note: 'Gmail uses X.7.29 for mail that came without TLS.', sources: [rfc(8617), REGISTRY, GOOGLE],
	},
	{
		subject: 7, detail: 30, classes: [4, 5], registered: true, basic: [550], name: 'REQUIRETLS needed',
		meaning: 'The message must travel over TLS all the way, and the next host does not offer that.',
		reason: 'FailedSTARTTLS', action: 'review', party: 'receiving-server', steps: ['Send without REQUIRETLS, if the message allows it.'],
		note: 'Gmail uses X.7.30 for DKIM that did not pass.', sources: [rfc(8689), REGISTRY, GOOGLE],
	},
	// Not registered: what single providers mean by them.
	{
		subject: 7, detail: 32, classes: [4, 5], registered: false, basic: [421, 550], name: 'From domain not aligned (Gmail)',
		meaning: 'Neither SPF nor DKIM passed for the domain that stands in From.',
		reason: 'AuthFailure', action: 'fix-authentication', party: 'sender', steps: ['Let SPF or DKIM pass with the domain of From.'], sources: [GOOGLE],
	},
	{
		subject: 7, detail: 40, classes: [4, 5], registered: false, basic: [421, 550], name: 'No DMARC record (Gmail)',
		meaning: 'The domain in From has no DMARC record, or one without a policy.',
		reason: 'AuthFailure', action: 'fix-authentication', party: 'sender', steps: ['Publish a DMARC record for the domain of From.'], sources: [GOOGLE],
	},
	{
		subject: 7, detail: 57, classes: [5], registered: false, basic: [530], name: 'Device is not logged in (Microsoft)',
		meaning: 'A client or device sends through Exchange Online without a login.',
		reason: 'SecurityError', action: 'fix-own-server', party: 'own-server', steps: ['Give the device a login, or set up a connector for it.'], sources: [EXCHANGE_ONLINE],
	},
	{
		subject: 7, detail: 139, classes: [5], registered: false, basic: [535], name: 'Login blocked by a rule (Microsoft)',
		meaning: 'Logins by password are turned off, or a rule of the organisation stopped this one.',
		reason: 'SecurityError', action: 'fix-own-server', party: 'sender', steps: ['Use OAuth.', 'Ask the admin whether SMTP logins are turned on for the account.'], sources: [EXCHANGE_ONLINE],
	},
	{
		subject: 7, detail: 500, classes: [4], registered: false, basic: [451], name: 'Server busy (Microsoft)',
		meaning: 'Exchange Online slows this sender down.',
		reason: 'RateLimited', action: 'slow-down', party: 'sender', steps: ['Send slower; let the queue try again.'], sources: [EXCHANGE_ONLINE],
	},
	{
		subject: 7, detail: 515, classes: [5], registered: false, basic: [550], name: 'Authentication demanded (Outlook.com)',
		meaning: 'Outlook.com asks senders of much mail for SPF, DKIM and DMARC, and this domain does not pass.',
		reason: 'AuthFailure', action: 'fix-authentication', party: 'sender', steps: ['Let SPF and DKIM pass, and publish a DMARC record for the domain of From.'],
		note: 'Many articles print it as 5.7.15, which is about priorities.', sources: [OUTLOOK_AUTHENTICATION],
	},
	{
		subject: 7, detail: 606, classes: [5], registered: false, basic: [550], name: 'IP address banned (Microsoft)',
		meaning: 'Microsoft blocks the IP address of the sending host; 5.7.606 to 5.7.649 mean the same.',
		reason: 'Blocked', action: 'delist', party: 'sender', steps: ['Ask for delisting at https://sender.office.com/.', 'Find out what was sent from the address.'], sources: [EXCHANGE_ONLINE],
	},
	{
		subject: 7, detail: 650, classes: [4], registered: false, basic: [451], name: 'Slowed down for reputation (Outlook.com)',
		meaning: 'Outlook.com slows the sending host down because of its reputation.',
		reason: 'BadReputation', action: 'slow-down', party: 'sender', steps: ['Send slower, and only to people who asked for it.', 'Watch complaints and reputation of the IP address.'], sources: [OUTLOOK_POSTMASTER],
	},
];

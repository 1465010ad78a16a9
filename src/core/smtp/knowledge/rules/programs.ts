import type { RuleTable } from '../rule';

/** What mail programs write by themselves, where the general wordings would mislead or say too little. */
export const POSTFIX_RULES: RuleTable = {
	name: 'postfix', sources: ['postfix', 'postfixSource'],
	rules: [
		{ id: 'lookup-later', reason: 'NetworkError', rank: 8, words: ['name service error ~ try again'], temporary: true, title: 'DNS did not answer' },
		{ id: 'lookup-4', reason: 'NetworkError', rank: 9, enhanced: ['4.4.3'], words: ['name service error', 'host or domain name not found'] },
		{ id: 'lookup', reason: 'HostUnknown', rank: 7, words: ['host or domain name not found. name service error', 'host found but no data record of requested type'] },
		{ id: 'dnsbl', reason: 'Blocked', rank: 8, words: ['service unavailable; client ~ blocked using', 'client host ~ blocked using'], action: 'delist', title: 'On a blocklist', meaning: 'The server asked a blocklist, and the sending host is on it; the list is named behind "blocked using".' },
		{ id: 'unknown-client', reason: 'RequirePTR', rank: 9, words: ['client host rejected: cannot find your hostname', 'client host rejected: cannot find your reverse hostname'], meaning: 'Postfix found no PTR record, or one that does not lead back to the IP.' },
		{ id: 'client-access', reason: 'Blocked', rank: 6, words: ['client host rejected: access denied'] },
		{ id: 'sender-access', reason: 'Rejected', rank: 7, words: ['sender address rejected: access denied'] },
		{ id: 'sender-domain', reason: 'Rejected', rank: 9, words: ['sender address rejected: domain not found', 'sender address rejected: malformed dns'], action: 'fix-dns', title: 'Sender’s domain not found' },
		{ id: 'sender-unverified', reason: 'Rejected', rank: 9, words: ['sender address rejected: unverified address', 'sender address rejected: undeliverable address', 'sender address rejected: user unknown', 'sender address rejected: need fully-qualified'], meaning: 'The server asked the sender’s own host about the address, and it was refused.' },
		{ id: 'recipient-domain', reason: 'HostUnknown', rank: 8, words: ['recipient address rejected: domain not found', 'recipient address rejected: unknown domain name'] },
		{ id: 'recipient-probe', reason: 'UserUnknown', rank: 6, words: ['recipient address rejected: undeliverable address', 'recipient address rejected: unverified address: unknown user'] },
		{ id: 'unverified-network', reason: 'NetworkError', rank: 9, party: 'receiving-server', words: ['unverified address: connect to*', 'unverified address: ~ {connection refused|timed out|loops back}'], meaning: 'The server could not reach the host behind it to ask about the recipient.' },
		{ id: 'unverified', reason: 'SystemError', rank: 3, code: ['4xx'], words: ['unverified address'], meaning: 'The server could not ask the next host about the recipient yet.' },
		{ id: 'helo', reason: 'Blocked', rank: 8, words: ['helo command rejected: host not found', 'helo command rejected: access denied'], action: 'fix-dns', title: 'HELO name not found', meaning: 'The name that your server gives in HELO does not resolve.' },
		{ id: 'helo-form', reason: 'SyntaxError', rank: 8, words: ['helo command rejected: need fully-qualified hostname', 'helo command rejected: invalid name'], title: 'HELO name incomplete', meaning: 'The name given in HELO is no full host name.' },
		{ id: 'null-mx-sender', reason: 'Rejected', rank: 9, enhanced: ['5.7.27'], words: ['does not accept mail (nullmx)'], action: 'fix-dns', meaning: 'The sender’s own domain says that it takes no mail.' },
		{ id: 'pre-greeting', reason: 'SyntaxError', rank: 8, words: ['pre-greeting traffic', 'rejecting commands from ~ pre-greeting', 'improper use of smtp command pipelining', 'i can break rules, too'], meaning: 'The client spoke before its turn, as spam programs do.' },
		{ id: 'loops-back', reason: 'NetworkError', rank: 8, words: ['mail for ~ loops back to myself'], title: 'Mail loop' },
		{ id: 'lost', reason: 'NetworkError', rank: 4, words: ['lost connection with ~ while', 'conversation with ~ timed out'] },
		{ id: 'local-data', reason: 'SystemError', rank: 5, words: ['all server ports are busy', 'mail transport unavailable', 'unknown mail transport error'] },
		{ id: 'tls-offer', reason: 'FailedSTARTTLS', rank: 9, words: ['tls is required, but was not offered', 'cannot start tls: handshake failure', 'server certificate not verified', 'server certificate not trusted', 'tls not available due to local problem'] },
		{ id: 'expired-by-hand', reason: 'Expired', rank: 7, words: ['message is administratively expired'], party: 'own-server' },
	],
};

export const EXIM_RULES: RuleTable = {
	name: 'exim', sources: ['exim'],
	rules: [
		{ id: 'unrouteable', reason: 'HostUnknown', rank: 7, words: ['unrouteable address'], title: 'Address cannot be routed', meaning: 'No router of Exim takes the address: the domain or the name does not exist.' },
		{ id: 'retry-timeout', reason: 'Expired', rank: 5, words: ['retry timeout exceeded', 'all hosts have been failing for a long time and were last tried'] },
		{ id: 'callout', reason: 'Rejected', rank: 9, words: ['sender verify failed', 'verification failed for <', 'could not complete sender verify'], meaning: 'The server asked the sender’s own host about the address, and it was refused.' },
		{ id: 'synchronization', reason: 'SyntaxError', rank: 7, words: ['smtp synchronization error', 'smtp protocol synchronization error'] },
		{ id: 'null-mx', reason: 'NotAccept', rank: 8, words: ['an mx or srv record indicated no smtp service'], sources: ['exim', 'rfc7505'] },
		{ id: 'mx-broken', reason: 'HostUnknown', rank: 7, words: ['all relevant mx records point to non-existent hosts'] },
		{ id: 'prohibition', reason: 'PolicyViolation', rank: 5, words: ['administrative prohibition'], meaning: 'These are the words of an access list that gives no other.' },
		{ id: 'too-many-received', reason: 'NetworkError', rank: 7, words: ['too many "received" headers'], title: 'Mail loop' },
		{ id: 'data-timeout', reason: 'NetworkError', rank: 5, words: ['smtp command timeout', 'lmtp timeout', 'smtp data timeout'] },
		{ id: 'listed', reason: 'Blocked', rank: 8, words: ['is in a black list at', 'host is listed in'], action: 'delist' },
		{ id: 'country', reason: 'Blocked', rank: 7, words: ['country is banned'] },
	],
};

export const SENDMAIL_RULES: RuleTable = {
	name: 'sendmail', sources: ['sendmail'],
	rules: [
		{ id: 'sender-domain', reason: 'Rejected', rank: 9, words: ['domain of sender address'], action: 'fix-dns', title: 'Sender’s domain not found' },
		{ id: 'relay-name', reason: 'NoRelaying', rank: 9, words: ['relaying denied. ip name lookup failed', 'relaying denied. ip name possibly forged', 'relaying temporarily denied. cannot resolve ptr'], action: 'fix-dns', party: 'sender' },
		{ id: 'mailbox-disabled', reason: 'Filtered', rank: 7, words: ['mailbox disabled for this recipient'], meaning: 'The administrator has blocked mail to this address.' },
		{ id: 'host-unknown', reason: 'HostUnknown', rank: 8, words: ['host unknown (name server'] },
		{ id: 'open-proxy', reason: 'Blocked', rank: 7, words: ['rejecting open proxy'] },
		{ id: 'helo-own-name', reason: 'Blocked', rank: 7, words: ['bogus helo name used'], party: 'own-server', action: 'fix-own-server' },
		{ id: 'lookup', reason: 'NetworkError', rank: 6, words: ['mx lookup failure', 'name server: ~ host name lookup failure', 'deferred: name server'] },
	],
};

export const QMAIL_RULES: RuleTable = {
	name: 'qmail', sources: ['qmail'],
	rules: [
		{ id: 'no-mailbox', reason: 'UserUnknown', rank: 6, words: ['sorry, no mailbox here by that name'] },
		{ id: 'rcpthosts', reason: 'NoRelaying', rank: 8, words: ['in my list of allowed rcpthosts'] },
		{ id: 'no-host', reason: 'HostUnknown', rank: 7, words: ['couldn\'t find any host named', 'couldn\'t find a mail exchanger or ip address'] },
		{ id: 'dns', reason: 'NetworkError', rank: 8, words: ['couldn\'t find any host by that name', 'cname lookup failed temporarily'], temporary: true },
		{ id: 'badmailfrom', reason: 'Rejected', rank: 7, words: ['badmailfrom list'] },
		{ id: 'gave-up', reason: 'Expired', rank: 6, words: ['i\'m not going to try again; this message has been in the queue too long'] },
		{ id: 'no-connection', reason: 'NetworkError', rank: 4, words: ['wasn\'t able to establish an smtp connection', 'connected to ~ but connection died', 'connected to ~ but my name was rejected'] },
		{ id: 'loop', reason: 'NetworkError', rank: 7, words: ['this message is looping', 'it already has my delivered-to line'], title: 'Mail loop' },
		{ id: 'queue', reason: 'SystemError', rank: 5, words: ['qq trouble', 'qqt failure', 'qq temporary problem', 'mail server temporarily rejected message', 'home directory is'] },
		{ id: 'queue-full', reason: 'SystemFull', rank: 7, words: ['qq write error or disk full'] },
		{ id: 'queue-refused', reason: 'OnHold', rank: 4, words: ['mail server permanently rejected message'], meaning: 'A filter of the receiving server refused it without saying why.' },
		{ id: 'line-feed', reason: 'ContentError', rank: 6, words: ['smtplf.html'], meaning: 'Lines of the message end wrongly.' },
		{ id: 'size', reason: 'EmailTooLarge', rank: 7, words: ['that message size exceeds my databytes limit'] },
	],
};

export const OPENSMTPD_RULES: RuleTable = {
	name: 'opensmtpd', sources: ['opensmtpd'],
	rules: [
		{ id: 'expansion', reason: 'SystemError', rank: 6, words: ['mailing list expansion problem'], action: 'contact-recipient-admin', meaning: 'An alias or forward file of the recipient is broken.' },
		{ id: 'expired', reason: 'Expired', rank: 6, words: ['envelope expired'] },
		{ id: 'reject-all', reason: 'NotAccept', rank: 6, words: ['destination seem to reject all mails'] },
		{ id: 'too-big', reason: 'EmailTooLarge', rank: 7, words: ['transaction failed, message too big'] },
		{ id: 'no-mx', reason: 'HostUnknown', rank: 7, words: ['no mx found for'] },
		{ id: 'rfc', reason: 'NotCompliantRFC', rank: 7, words: ['message is not rfc 2822 compliant'] },
	],
};

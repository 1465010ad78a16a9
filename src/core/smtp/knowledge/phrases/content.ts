import type { RuleTable } from '../rule';
import { CONTENT_ABROAD } from './languages';

/** Wordings about the message, whoever writes them. */
export const CONTENT_PHRASES: RuleTable = {
	name: 'content',
	sources: ['sisimai', 'fieldManual'],
	rules: [
		{
			id: 'too-large', reason: 'EmailTooLarge', rank: 7,
			words: [
				'{message|mail|email|attachment|attachments|e-mail|file} {is|are|size is|was} too {large|big|long}', '{message|mail|email|attachment|attachments|e-mail|file|size} too {large|big}', 'bigger than', 'size limit', 'message ~ too large', 'mail size ~ exceed*', 'size value too big', 'too big for', 'too large for', 'message size ~ exceed*', 'message exceed* ~ size', 'exceed* ~ message size', 'maximum message size', 'max message size', 'maximum email size', 'maximum inbound message size', 'exceeds maximum message', 'exceeds administrative limit', 'exceeds my databytes limit', 'message length', 'larger than ~ allowed', 'line limit exceeded', 'attachment size exceed*', 'taille limite du message', 'nachricht zu gro*', 'size of this message exceeds', 'exceeds the maximum allowed size', 'message larger than',
			],
		},
		{ id: 'over-size', reason: 'EmailTooLarge', rank: 6, words: ['{message|mail|body|email} {too long|size exceeded|length exceeded|exceeds size}', 'too much mail data', 'size of ~ {exceeds|exceeded|is over}', '{exceeds|exceed|exceeded|exceeding|larger than|bigger than} ~ {size|mb|megabytes|kb|bytes|mib|kib}', 'size ~ {above|over|beyond} {the|our} {limit|maximum|allowed}', '{message|mail|email} ~ {over the size|over the limit|oversized|larger than|bigger than|over size}', 'oversize*', 'maximum {message|mail|email} {length|size}', 'too {large|big} ~ for {delivery|this mailbox|this recipient}'] },
		{
			id: 'spam', reason: 'SpamDetected', rank: 5,
			words: [
				'junk', 'looks suspicious', 'looked like {spam|bulk|junk}', 'looks like spam', 'is spam', 'as spam', 'spam message', 'spam rejected', 'spam content', 'spam score', 'spam filter*', 'spam mail', 'spam email', 'spam level', 'spam probability', 'spam classification', 'spam criteria', 'spam policy', 'spam identification', 'spam traffic', 'spam ~ detected', 'considered spam', 'considered to be spam', 'believed to be spam', 'appears to be spam', 'seems to be spam', 'seems to be a spam', 'may be spam', 'may consider spam', 'might be spam', 'possible spam', 'probable spam', 'likely spam', 'suspected spam', 'suspicion of spam', 'contains spam', 'contain spam', 'because of spam', 'due to spam', 'probability of spam', 'no spam', 'block for spam ~ content', 'anti-spam', 'antispam', 'spamassassin', 'spamtrap', 'spam trap', 'spam-trap', 'spam url', '- spam', 'spam: ', 'spam report',
				'unsolicited', 'ube', 'bulk mail ~ rejected', 'junkmail', 'phishing', 'спам', 'indesejado', 'eingestuft als spam', 'phish', 'fraud', 'scam', 'content filter', 'content reject*', 'content refused', 'content denied', 'rejected due to content', 'rejected for content', 'rejected based on content', 'content restrictions', 'content policy', 'banned content', 'prohibited content', 'offensive content', 'message blocked due to ~ content', 'bad url', 'malicious url', 'malicious link', 'message filtered', 'mail data refused', 'message refused by ~ filter', 'bayes*', 'rspamd', 'dspam', 'razor', 'score ~ required', 'hits=', 'hits ~ required', 'high spam', 'spammy', 'spam or virus', 'you are spam*', 'courrier indesirable', 
			],
		},
		{ id: 'listed-link', reason: 'SpamDetected', rank: 9, title: 'Listed link in the message', words: ['blacklisted {link|links|domain|domains|uri|website}', 'blacklisted url', 'blacklisted urls', 'url ~ blacklist*', 'urls ~ blacklist*', 'listed url', 'url ~ listed', 'urls ~ listed', 'link ~ blacklist*', 'links ~ blacklist*', 'message body ~ listed', 'body contains ~ listed', 'domain in the message ~ listed', 'uri ~ listed'] },
		{ id: 'link-on-list', reason: 'SpamDetected', rank: 9, title: 'Listed link in the message', words: ['{link|links|url|urls|uri|website} ~ {blocklist*|block list*|blacklist*|black list*}'] },
		{ id: 'bad-content', reason: 'SpamDetected', rank: 5, words: ['because of its content', 'content guidelines', 'due to its content', 'content of ~ {refused|rejected|blocked|not accepted|not allowed}', 'message content ~ {refused|rejected|blocked|not accepted|not allowed|denied}', '{unacceptable|inappropriate|objectionable|undesirable|forbidden|suspicious|unwanted} {content|words|text|mail|message|email}', '{banned|forbidden|blocked|prohibited} {word|words|phrase|text}', 'unsafe content', 'bulk email'] },
		{ id: 'too-many-headers', reason: 'ContentError', rank: 8, words: ['too many headers', 'too many {attachments|mime parts|parts}'] },
		{ id: 'duplicate-header', reason: 'NotCompliantRFC', rank: 9, words: ['duplicate header*', 'duplicate ~ header', 'multiple ~ headers'] },
		{ id: 'spam-pattern', reason: 'SpamDetected', rank: 9, words: ['blocked using spam pattern', 'failed ~ antispam checks', 'failed ~ anti-spam checks', 'spamprofiler'] },
		{ id: 'spam-plain', reason: 'SpamDetected', rank: 3, words: ['spam', 'spammer', 'bulk mail', 'reject, id=', '7.0 reject, contact'] },
		{ id: 'message-rejected', reason: 'SpamDetected', rank: 2, step: 'data', words: ['message is rejected', 'mail ~ is rejected'] },
		{ id: 'mail-rejected', reason: 'SpamDetected', rank: 2, words: ['mail ~ is rejected,mx#*'] },
		{
			id: 'virus', reason: 'VirusDetected', rank: 9,
			words: ['virus', 'viruses', 'malware', 'infected', 'trojan', 'worm', 'eicar*', 'clamav', 'malicious attachment', 'malicious software', 'potentially executable attachment', 'ransomware', 'malicious {code|file|program|content}', 'spyware'],
		},
		{
			id: 'attachment', reason: 'SecurityError', rank: 7, action: 'fix-content', title: 'Attachment refused', meaning: 'The type of an attachment is not allowed.',
			steps: ['Send another file type or share a link; packed files are looked into too.'],
			words: ['{blocked|banned|forbidden|illegal} file*', '{zip|rar|archive|exe|executable} files {are|is} not', '{encrypted|password-protected} {archive|archives|zip|file|files}', '{attachment|attachments} ~ {not allowed|not permitted|refused|prohibited|blocked}', '{attachment|attachments|file|files} of {this|that} type',  'attachment ~ forbidden', 'attachment extension', 'attachment type', 'illegal attachment', 'forbidden attachment', 'prohibited attachment', 'banned attachment', 'blocked attachment', 'disallowed attachment', 'dangerous attachment', 'unsafe attachment', 'executable attachment', 'executable content', 'executables ~ not', 'file type ~ not allowed', 'file type is not allowed', 'file extension', '.exe ~ not allowed', 'potential security issue', 'potentially dangerous', 'suspicious attachment', 'attachments ~ not accepted', 'encrypted attachment*', 'password protected'],
		},
		{
			id: 'malformed', reason: 'ContentError', rank: 5,
			words: ['header contains {illegal|invalid|8-bit|non-ascii}', '{header|headers|header is|headers are} {too big|too large}', 'not decode', 'illegal characters', 'mime', 'malformed message', 'message ~ malformed', 'header size',  'headers too long', 'header ~ too long', 'ridiculously long', '8-bit data', '8bit', '8-bit characters', 'non-ascii', 'unicode character', 'encoded-word', 'lines too long', 'line ~ too long', 'line length', 'bare lf', 'bare <lf>', 'bare line feed*', 'bare newline', 'bare cr', 'stray newline', 'invalid characters', 'nul character*', 'conversion ~ not', 'cannot convert', 'not convertible', 'content conversion', 'charset', 'character set', 'error while rendering', 'message content ~ not supported', 'bad message content', 'smtputf8', 'number of attachments', 'too many attachments', 'partial final lines', 'message structure', 'date header ~ future', 'unable to parse message', 'cannot parse', 'not be parsed', '{line|lines} {is|are} longer', 'lines longer than', 'nul {byte|bytes}', 'null {byte|bytes|characters}', 'media type', 'invalid encoding', 'content-transfer-encoding', 'content-type'],
		},
		{
			id: 'not-rfc', reason: 'NotCompliantRFC', rank: 7,
			words: ['rfc 5322', 'rfc5322', 'rfc-5322', 'rfc 2822', 'rfc2822', 'rfc 822', 'rfc822 ~ header', 'not rfc-compliant', 'rfc compliant', 'headers are not rfc', 'missing a valid address in from', 'missing a valid message-id', 'multiple addresses in from', 'multiple addresses in the from', 'messages with multiple addresses', 'no from header', 'missing from header', 'from header ~ missing', 'having no from', 'missing from:', 'no from:', 'two from', 'multiple from', 'duplicate from', 'missing date', 'no date header', 'invalid date', 'duplicate date', 'multiple date', 'missing message-id', 'no message-id', 'multiple message-id', 'missing header*', 'has no {date|from|message-id|subject|to}', 'without a {date|from|message-id}', 'missing required header*', 'mandatory header', 'multiple subject', 'header syntax', 'invalid header*', 'header ~ invalid', 'bad header*', 'broken header*', 'malformed header*', 'header error', 'headers ~ missing', 'no valid sender in any header', 'invalid from header', 'from header ~ empty', 'empty from'],
		},
		{ id: 'header-amiss', reason: 'NotCompliantRFC', rank: 7, words: ['{from|date|to|sender} header {must|should|is not|has no|contains|does not}', 'header {from|date|to|sender|subject} {is|has|must}', '{lacks|without|has no|lacking|missing|no|needs} {from|date|message-id|to|subject}: {header|field|fields|line}', '{from|date|to|subject|message-id|sender}{:| header|: header| field} {is missing|missing|is required|is malformed|not present|absent|is empty}', 'more than one {from|subject|date|to|message-id|sender}', 'without {to|from|date|subject}: ', '{lacks|lacking|without|missing|contain|have|needs} a {from|date|message-id|subject|valid from|valid date} {header|field|line}', 'several {from|subject|date} headers', 'comply with rfc*', 'rfc violation', 'violates rfc*'] },
		{
			id: 'policy', reason: 'PolicyViolation', rank: 4,
			words: ['{organization|organisation|company|corporate|admin|administrator} {rule|rules|block*}', 'dlp', 'policy', 'policies', 'administrative prohibition', 'prohibited by administrator', 'administratively denied', 'administratively prohibited', 'organizational settings', 'low priority', 'mass mailer', 'primary server ~ online', 'try that server first', 'transport rule', 'delivery not authorized', 'by rule', '{rule|rules} of {our|this|the} {site|server|system|organization|organisation|company}', 'terms of {use|service}', 'local rules'],
		},
		{ id: 'denied', reason: 'PolicyViolation', rank: 2, enhanced: ['x.7.0', 'x.7.1', 'x.7.9'], words: ['rejected', 'denied', 'refused', 'not allowed', 'access-denied*', 'blocked'] },
		{ id: 'duplicate-id', reason: 'PolicyViolation', rank: 4, words: ['duplicated message-id', 'duplicate message-id'] },
		{ id: 'access', reason: 'PolicyViolation', rank: 2, words: ['access denied', 'not authorized', 'not authorised', 'not permitted', 'prohibited'] },
		...CONTENT_ABROAD,
	],
};

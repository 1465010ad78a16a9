import type { RuleTable } from '../rule';
import { ADDRESSES_ABROAD } from './languages';

/** Said of a name that is not there; after the message itself the same words mean a filter (see `unknown-after-data`). */
const UNKNOWN_USER = ['user unknown', 'unknown user', 'no such user', 'unknown recipient', 'recipient unknown', 'user not found'];

/** Wordings about the recipient's address, whoever writes them. */
export const ADDRESS_PHRASES: RuleTable = {
	name: 'address',
	sources: ['sisimai', 'fieldManual'],
	rules: [
		{
			id: 'unknown-user', reason: 'UserUnknown', rank: 6,
			words: [
				...UNKNOWN_USER, '{unknown|no such} {email|e-mail|mail drop|id|name|member|subscriber}', 'unable to find {user|recipient|mailbox|account}', 'nobody of that name', 'do not know that user', 'does not know {user|recipient}', 'missing recipient', 'unknown local user', 'unknown local part', 'unknown local-part', 'unknown address', 'address unknown',
				'addressee unknown', 'unknown account', 'unknown mailbox', 'unknown virtual user', 'mailbox unknown', 'unknown destination', 'no such recipient', 'no such mailbox', 'no such address', 'no such local user', 'no such account',
				'no such person', 'no such alias', 'no such email*', 'no such local part', 'no user here', 'no account', 'no mailbox', 'no valid recipient*', 'no valid address*', 'no recipients found', 'no user by that name', 'no correct recipients', 'does not have an account',
				'this user does not have a', 'is no longer valid', 'is not one of ours', 'not our customer', 'not our user', 'not one of our users', 'user not local', 'not a local user',
			],
		},
		{
			id: 'does-not-exist', reason: 'UserUnknown', rank: 6,
			words: [
				'{user|account|mailbox|recipient|address} {doesnt|does\'nt|dont} exist', '{recipient|address} verification failed', 'recipient verify failed', 'address is incorrect', '{user|mailbox|account|recipient|rcpt|address|addressee|alias|email|customer|inbox|member|subscriber|destinatary} {does not exist|do not exist|not exist|no longer exists|not found|is not found|was not found|cannot be found|could not be found|is unknown|is invalid|is not valid|is not known|not recognized|is not recognized|is not recognised|nonexistent|non-existent|non existent|is nonexistent|is non-existent|has been removed|was removed|is not registered|not registered|is misspelled|is wrong}',
				'{user|mailbox|account|recipient|rcpt|address|addressee|alias|email} ~ {does not exist|do not exist|not exist|no longer exists|not found|cannot be found|could not be found|is unknown|is not valid|is not known|has been removed|is misspelled}',
				'is not a mailbox', 'is not a user', 'not a user here', 'who {he|she|it} is', 'have no idea who', 'no user named', 'no user called', 'no one by that name', 'nobody here', 'validrcptto', 'recipient is not in my', 'recipient is not in our', 'not known here', 'not known at this', 'not known to us', 'unknown here', 'unknown at this', 'nonexistent mailbox', 'nonexistent user', 'non-existent user', 'non-existent mailbox', 'non existent mailbox', 
				'couldn\'t be found', 'invalid final delivery userid',
				'cannot find user*', 'cannot find your recipient', 'cannot find the recipient', 'could not find user*', 'could not be found, or is unable to receive mail', 'user not known', 'not known user', 'not a known user', 
				'mailbox unallocated', 'unallocated address', 'not a valid mailbox', 'not a valid user', 'not a valid recipient', 'not a valid account', 'is not a valid email address', 'not a valid address', 'is not an active address at this host', 'not a registered ~ user', 
				'not listed in domino directory', 'not in directory', 'not present in directory', 'not in recipient list', 'not in our database', 'not in my user list', 'not found by smtp address lookup', 'not found recipient account', 'undeliverable address', 'destination addresses were unknown', 'do not have a mailbox',
			],
		},
		{
			id: 'not-here', reason: 'UserUnknown', rank: 5,
			words: [
				'no valid {delivery|destination} address', 'not our {mailbox|recipient|account}', '{mailbox|user|account|recipient} ~ {not located|not be located}', '{user|mailbox|account|recipient|one} ~ to that name', 'no {user|mailbox|account|one} with {that|this|the}', 'recipient name is not', 'unrecognised or-name', 'unknownrecipient', '{bad|wrong|invalid} {username|user name|login name}', '{user|mailbox|account|recipient|address} ~ {not appear to exist|not seem to exist|never existed|not present|not recognised|unrecognized|unrecognised|mistyped|misspelt|possibly incorrect|could not be resolved|cannot be resolved|not hosted|removed|any more|not locally known}',
				'{user|mailbox|account|recipient|address} unknown to', '{unrecognized|unrecognised|nonexisting|non-existing|unresolvable|nonexistent} {user|recipient|mailbox|address|account}', 'unknown {to address|recipient address|user name|username|person|login}',
				'no {local|known|valid|matching|registered|existing} {user|mailbox|account|recipient|address}', 'not {a known|a valid|an existing|a registered|a local|a recognized|a current} {user|mailbox|account|recipient|address|email account|email address|customer}', 'not a {user|mailbox|recipient|customer} {here|on|at|of}',
				'invalid {email|destination|local|target} {recipient|mailbox|user}', '{cannot|could not|unable to} find ~ {user|recipient|mailbox|account}', 'do not {recognize|recognise|know} ~ {recipient|user|address|mailbox}', 'mailbox name {invalid|is invalid|is not valid|not valid}', 'not have {a mailbox|an account|any account|a user}',
				'no {account|person|one} {by|of|with} that name', 'nobody here', 'user by that name', 'not in {our|the|my|this} {user directory|user list|directory|database|address book|active directory|local recipient*|recipient map|recipient table}', 'unable to {match|resolve|identify} {recipient|user|the recipient}',
				
			],
		},
		{ id: 'never-existed', reason: 'UserUnknown', rank: 8, words: ['user is {not known|unknown|not found}', 'never existed', 'not listed in ~ {address book|directory|name & address}', 'not listed in {the|our} {user*|recipient*}'] },
		{ id: 'something-missing', reason: 'UserUnknown', rank: 3, words: ['not found', 'no match*', 'not a user', 'does not exist', 'no longer exists', 'is unknown', 'not known'] },
		{
			id: 'invalid-recipient', reason: 'UserUnknown', rank: 6,
			words: [
				'inexistente', 'sconosciuto', 'invalid recipient*', 'invalid user', 'invalid mailbox', 'invalid address', 'invalid email address', 'invalid local part', 'invalid local user', 'invalid account', 'mailbox invalid', 'recipients are invalid', 'address invalid',
				'recipient no longer valid', 'bad recipient*', 'bad address', 'bad destination mailbox*', 'bad mailbox', 'wrong recipient*', 'illegal user', 'illegal alias', 'incorrect recipient*', 'improper recipient',
				'destination server rejected recipients', 'cannot accept user', 'nicht vorhanden', 'existiert nicht', 'n\'existe pas', 'no existe', 'no encontrad*', 'inesistente', 'não existe', 'nao existe', 'não encontrado', 'nie ma takiego', 'nie istnieje', 'не существует', '不存在', 'bestaat niet', 'finns inte', 'neexistuje', 'unbekannter empf*', 
			],
		},
		{
			id: 'malformed-address', reason: 'UserUnknown', rank: 6, action: 'fix-address', title: 'Malformed recipient address', meaning: 'The address is not written as an address must be.',
			words: [
				'syntax error in {mailbox|recipient|address|the address}', '{mailbox|recipient|address|local part} ~ {non-printable|unbalanced|malformed|bad syntax}', '{address|recipient} {syntax|format} {error|is invalid|invalid|is wrong|incorrect}', 'rcpt to ~ {malformed|bad syntax}', 'unbalanced {<|>|(|)|quote*|angle*}', 'is not a valid rfc-5321 address', 'is not a valid rfc 5321 address', 'bad address syntax', 'bad address mailbox syntax', 'malformed recipient*', 'malformed address', 'recipient address ~ syntax', 'illegal recipient address', 'recipient address rejected: need fully-qualified address', 'recipient address must contain a domain',
				'restricted characters in address', 'address must include host name', 'local part must not end with a dot', 'user address required', 'hostname required', 'invalid route address', 'recipient address reserved by rfc 2606', 'single label domains not accepted', 'address contains illegal characters', 'invalid {character|characters} in ~ address', 'local part contains',
			],
		},
		{
			id: 'unavailable', reason: 'UserUnknown', rank: 2, code: ['5xx'], title: 'Mailbox unavailable', meaning: 'With a 5yz code these words most often mean that there is no such mailbox.',
			words: ['mailbox unavailable', 'mailbox not available', 'recipient unavailable', 'recipient not available', 'user unavailable', 'user is unavailable', 'mailbox name not allowed', 'mailbox ~ is unavailable', 'no longer available', 'is not available', 'account ~ unavailable'],
		},
		{
			id: 'unavailable-for-now', reason: 'OnHold', rank: 5, code: ['4xx'], title: 'Mailbox unavailable for now', meaning: 'The mailbox does not take mail at the moment; the reply does not say why.', action: 'retry', party: 'recipient',
			words: ['mailbox unavailable', 'mailbox not available', 'recipient unavailable', 'recipient not available', 'user unavailable', 'recipient temporarily unavailable', 'mailbox ~ temporarily unavailable', 'account ~ temporarily unavailable', 'user temporarily unavailable'],
		},
		{
			id: 'recipient-rejected', reason: 'UserUnknown', rank: 1, title: 'Recipient refused', meaning: 'The server refuses the address; most often there is no such mailbox.',
			words: ['address rejected', 'recipient refused', 'rejected recipient', 'recipient ~ rejected', 'user rejected', 'recipient is not allowed', 'recipient not allowed'],
		},
		{ id: 'stock-text', reason: 'UserUnknown', rank: 4, enhanced: ['5.5.0', '5.0.0', '5.1.0'], words: ['mailbox unavailable', 'mailbox not available', 'mailbox is unavailable'], meaning: 'The stock text of 550 most often means that there is no such mailbox.' },
		{ id: 'refused-by-number', reason: 'UserUnknown', rank: 2, code: [542], words: ['rejected'] },
		{ id: 'recipient-error', reason: 'UserUnknown', rank: 2, words: ['address error', 'problem with recipient', 'delivery to the following {recipient|recipients} failed', 'unable to deliver to recipient'] },
		{
			id: 'unknown-after-data', reason: 'Filtered', rank: 7, step: 'data', words: UNKNOWN_USER,
			title: 'Refused after the message', meaning: 'Said only after the whole message was seen, "unknown user" is most often a filter of the recipient.',
		},
		{
			id: 'recipient-filter', reason: 'Filtered', rank: 7,
			words: [
				'only accepting mail from', 'accepting mail only from', 'refused by a restriction', 'delivery restriction*', 'recipient restriction*', 'user refused to receive', 'user refuses to receive', 'refused to receive this mail', 'refuses to accept mail', 'recipient refused to accept', 'recipient preferences', 'recipient\'s preferences', 'user preference*', 'rejected by recipient*', 'user rules',
				'user reject*', 'you have been blocked by', 'recipient has blocked', 'has blocked you', 'recipient is not accepting', 'is not accepting mail from', 'not accepting mail from you', 'does not wish', 'does not want {to receive|mail|messages|your}', 'permission to send to', 'allow list of', 'only accepts {posts|messages|mail|email|mails} from', 'only accept {posts|messages|mail|email|mails} from', 'restricted mailbox', 'not accepting messages from', 'is not accepting any mail',
				'accepts mail only from', '{accepts|accept} messages only from', '{accepts|accept} mail from ~ only', 'restricted recipient', 'restricted to authenticated', 'not authorized to send to', 'not permitted to send to', 'not allowed to send to', 'not allowed to post', 'not authorized to post', 'permission to post', 'you are not allowed to send mail to', 'may not send to this', 'not permitted to post',
				'badrcptto', 'pre-approved', 'sender not approved', 'not an approved sender', 'members only', 'members-only', 'non-member', 'nonmember', 'closed mailing list', 'subscribers only', 'only subscribers', 'moderated list', 'is not subscribed', 'this account is protected by', 'protected by ~ challenge', 'challenge-response', 'sender confirmation required', 'confirm that you are human',
				'{recipient|user} ~ blocked mail from', 'has blocked mail', 'manually blocked senders', 'recipient\'s block list', 'recipient\'s blocked senders', 'personal blacklist', 'not in ~ allowed senders', 'not in allowed-senders list', 'not in the whitelist of', 'not whitelisted by', 'addressee refuses', 'recipient ~ does not accept', 'mailbox ~ does not accept mail from', 'mailbox restriction*',
			],
		},
		{
			id: 'recipient-will', reason: 'Filtered', rank: 7,
			words: [
				'{recipient|user|addressee} does not want', 'only {internal|local|known|approved} {senders|users}', '{group|list|mailbox} is restricted', 'recipient\'s restrictions', '{recipient|user|addressee} {blocks|rejects|refuses} {all|any|every}', 'from nonmembers', 'personal {filter|filters|rules|block*}', 'requires approval', 'approval by the', '{chosen|opted|elected|decided|asked|requested} not to {receive|accept|get}', '{email|e-mail|mail} preferences', 'recipient\'s {allow list|allowlist|whitelist|safe list|safelist|settings|filter|filters|rule|rules}', 'user\'s {filter|filters|settings|rules}', '{only|accepts|receives|accept} ~ from {within|inside}', 'accepts {internal|local} {mail|messages|senders}', '{internal|local} {mail|senders|users|messages} only',
				'from outside {the|this|our|of the|of this} {organization|organisation|company|domain}', 'only members', 'members can post', '{restricted|limited} to {subscribers|members|internal}', 'not a member', 'not a subscriber', '{refused|rejected|blocked|declined} by {the |}{recipient|addressee|user|owner|mailbox owner}', '{recipient|addressee|owner} {has refused|refused|refuses|blocks|rejects|has rejected|declined} {your|mail|messages|the message|this message}',
				'{rule|rules|filter|filters} of the {recipient|user|addressee}', '{permission|allowed|authorized|authorised} to ~ {distribution list|mailing list|distribution group|this list|this group|the group}', 'closed to outsiders', 'awaits confirmation', 'awaiting ~ approval', 'reply to the challenge', 'from strangers', '{sender|you} ~ {not in|not on} ~ {allowed|approved|accepted|safe} {senders|list}',
			],
		},
		{ id: 'not-from-you', reason: 'Filtered', rank: 8, words: ['{does|do} not accept {mail|email|messages} from', '{does|do} not receive {mail|email|messages} from', '{cannot|will not} accept {mail|email|messages} from'] },
		{ id: 'not-from-sender', reason: 'Rejected', rank: 9, words: ['{does|do|will} not accept {mail|email|messages} from {your sender|your address|your domain|this sender|this address|the address|the sender|that sender|that address|<*}'] },
		{ id: 'not-from-host', reason: 'Blocked', rank: 9, words: ['{does|do|will} not accept {mail|email|messages|connections} from {your|this} {host|server|ip|network|country|address range}'] },
		{ id: 'recipient-list', reason: 'Filtered', rank: 9, words: ['{recipient|user}\'s {blacklist|black list|blocklist|block list|blocked senders*}', 'personal {blacklist|black list|blocklist|block list}', '{blacklisted|blocked} by {user|recipient|the user|the recipient}'] },
		{ id: 'sender-access', reason: 'Rejected', rank: 6, enhanced: ['x.1.0', 'x.1.7', 'x.1.8'], words: ['>... access denied', 'sender ~ access denied'] },
		{ id: 'recipient-access', reason: 'Filtered', rank: 3, words: ['recipient address rejected: access denied', 'recipient rejected: access denied', 'recipient address rejected: policy', 'recipient address rejected: blocked'] },
		{ id: 'group', reason: 'Filtered', rank: 6, words: ['the group you tried to contact', 'may not have permission to post', 'couldn\'t be delivered to the group', 'group owner', 'external senders', 'outside senders'] },
		{
			id: 'has-moved', reason: 'HasMoved', rank: 7,
			words: ['now at another', 'has left us', 'is now at', 'has moved', 'mailbox moved', 'user moved', 'account moved', 'recipient ~ moved', 'address has changed', 'address changed', 'address has been changed', 'new address is', 'please use the address', 'please use my new', 'no longer works here', 'no longer works for', 'no longer with', 'has left the', 'left the company', 'no longer employed', 'no longer here', 'no forwarding address', 'owner has changed', 'new email address', 'has been replaced by', 'moved to new', 'no longer on server', 'is not with us anymore', 'now at <'],
		},
		{ id: 'gone-elsewhere', reason: 'HasMoved', rank: 6, words: ['moved to another', 'no longer uses this', 'no longer has a mailbox', '{mailbox|user|account} relocated', 'has retired', 'has changed {address|addresses|email|e-mail|their}', '{no longer|not} {works|work|working|employed} {here|there|at|for|in}', 'no longer {an employee|a member of staff|part of}', '{left|leaving} {our|this|the} {organisation|organization|firm|school|university|institution|college}', 'address has been {replaced|updated|superseded}', 'user has a new', 'update your {address book|records|contacts}', '{mailbox|user|account} ~ migrated to'] },
		{ id: 'try-forward-path', reason: 'HasMoved', rank: 7, code: [551], words: ['please try <*', 'please forward to'] },
		{
			id: 'disabled', reason: 'Suspend', rank: 7,
			words: [
				'{user|mailbox|account|recipient|address|inbox} {is|was|has been|is currently|is temporarily|has expired and is} {disabled|inactive|suspended|locked|frozen|closed|blocked|deactivated|terminated|deleted|cancelled|archived|retired}', '{user|mailbox|account|recipient|address} {is no longer|no longer} {in use|active|used|in service|accepts mail|accepts messages|accepting mail|monitored}', 'not in service', 'is not in use', 'is inactive', 'unavailable (locked)', 'temporarily {blocked|disabled|locked} account', 'account temporarily {blocked|disabled|locked|suspended}', 'mailbox temporarily {blocked|disabled|locked|suspended}', 'user disabled', 'account ~ disabled', 'mailbox ~ disabled', 'recipient disabled', 'address disabled', 'email ~ is disabled', 'now disabled', 'has been disabled', 'domain ~ disabled',
				'account inactive', 'inactive account', 'inactive user', 'user inactive', 'mailbox inactive', 'inactive mailbox', 'inactive recipient', 'recipient ~ inactive', 'inactive email address', 'not active', 'no longer active', 'due to inactivity', 'for inactivity', 'long inactivity', 'for lack of use', 'not been used for', 'unused for', 'over 3 months',
				'account suspended', 'user suspended', 'mailbox suspended', 'has been suspended', 'currently suspended', 'suspended account', 'suspended user', 'suspended mailbox', 'domain ~ suspended', 'recipient ~ suspended', '[suspend]', 'suspend the service', 'account ~ on hold',
				'account locked', 'user locked', 'mailbox locked', 'status is locked', 'temporary locked', 'account frozen', 'mailbox frozen', 'account ~ closed', 'mailbox closed', 'closed account', 'account expired', 'account has expired', 'mailbox expired', 'mailbox has expired', 'domain ~ expired', 'account terminated', 'has been terminated', 'account deleted', 'mailbox deleted', 'has been deleted', 'account cancelled', 'account canceled', 'has been cancelled', 'deactivated', 'de-activated', 'discontinued', 'decommissioned', 'is retired', 'archived recipient', 'mailbox archived', 'account ~ blocked', 'user ~ blocked for', 'mailbox blocked', 'account ~ not activated', 'not yet activated', 
			],
		},
		{
			id: 'switched-off', reason: 'Suspend', rank: 6,
			words: [
				'{account|mailbox|user} ~ administratively', '{user|mailbox|account|recipient|subscription} ~ {turned off|switched off|dormant|not in use|not activated|not active|inactive|out of service|has expired|on hold|suspended|closed by|cancelled|terminated}', 'no longer in use', 'not have an active', 'no active {account|mailbox|user}', '{delivery|mail} to this {account|mailbox|user} {is|has been} {disabled|suspended|stopped|blocked}',
			],
		},
		{ id: 'blocked-540', reason: 'Suspend', rank: 7, code: [540], words: ['blocked', 'inactive'] },
		{ id: 'not-allowed', reason: 'Suspend', rank: 3, words: ['account is not allowed', 'mailbox unavailable ~ locked', 'user ~ not allowed to receive', 'not allowed to receive mail', 'not enabled to receive', 'is not enabled for email', 'delivery to this account is disabled'] },
		{
			id: 'full', reason: 'MailboxFull', rank: 8,
			words: [
				'no more room', 'no room in mailbox', 'schranka je plna', 'number of messages in mailbox', '{account|user|mailbox} exceeds {its|his|her|the} {limit|quota|size}', '{storage|quota} {reached|used up|exhausted}', 'mailbox {size|storage|space}', 'has no space', 'exhausted {his|her|its|their} quota', 'over its limit', 'over their limit', 'almost full', 'mailbox ~ full', 'full mailbox', 'mailfolder is full', 'inbox full', 'mailbox is stuffed', 'maildir is full', 'mail directory is full', 'account is full', 'account full', 'recipient is full', 'user is full', 'box full',
				'over quota', 'overquota', 'over the quota', 'over its quota', 'over their quota', 'over the allowed quota', 'over storage quota', 'over the maximum allowed', 'over their storage', 'out of quota', 'out of storage space', 'out of space ~ mailbox', 'quota exceed*', 'quota is exceeded', 'quota limit is exceeded', 'quota limit exceeded', 'quota has been exceeded', 'quota violation', 'quota full', 'exceeds ~ quota', 'exceeded ~ quota', 'exceeding ~ quota', 'exceed ~ quota', 'disk quota', 'disc quota', 'diskspace quota', 'mail quota', 'user quota', 'mailbox quota', 'quota threshold', 'not enough storage space', 'not enough ~ space in ~ mailbox', 'insufficient space in ~ mailbox', 'does not have enough space', 'no space left in mailbox', 'storage limit', 'exceeded storage allocation', 'exceeds allocated size', 'mailbox ~ exceeded', 'mailbox ~ exceeds', 'mailbox would exceed', 'mailbox has reached its', 'has too many messages', 'zuviele mails', 'too many messages in ~ mailbox', 'too many messages on this mailbox', 'mailbox over', 'has reached ~ storage', 'no storage left', '已满', 'переполнен*', 'превышен размер', 'schránka je plná', 'volle mailbox', 'cheia',
			],
		},
		{
			id: 'no-space', reason: 'MailboxFull', rank: 8,
			words: [
				'exceeded {mailbox|storage|inbox|account} {limit|size|space}', 'mailfolder full', '{storage|storage space|space|quota} of the user', '{folder|inbox|box} ~ is full', '{no more|no further} {mail|messages|email|space}', 'mail can be stored', '{mailbox|inbox|account|user|recipient|maildir} ~ exhausted ~ space', '{mailbox|inbox|account|user|recipient|maildir} ~ {storage allowance|out of space|out of storage|run out of|at its limit|mail limit|no free space|not enough room|not enough space|enough free space|storage full|storage exceeded|exceeded the disk space|exceeded the space|space allotted|overfull|little free space|quota used|maximum capacity|at capacity}', '{mailbox|account|inbox|user} ~ {reached|hit} {its|the|his|their} {maximum|limit|quota|storage|size}',
				'not enough room {in|for}', '{not have|no} {room|enough room} for', 'insufficient {mailbox|mail box|user} {space|storage}', '{mailbox|storage|quota|disk} allowance', 
			],
		},
		{ id: 'quota', reason: 'MailboxFull', rank: 3, words: ['quota', 'storage exceeded'] },
		{ id: 'extended-quota', reason: 'MailboxFull', rank: 9, action: 'remove-address', title: 'Full for a long time', words: ['extended quota violation', 'out of storage space and inactive'] },
		{
			id: 'unknown-host', reason: 'HostUnknown', rank: 7,
			words: [
				'host unknown', 'unknown host', 'unknown domain', 'domain unknown', 'domain ~ is unknown', 'no such domain', 'no such host', 'host not found', 'host name not found', 'domain ~ not found', 'domain ~ does not exist', 'domain ~ not exist', 'domain must exist', 'non-existent domain', 'nonexistent domain', 'non-existent hosts', 'nxdomain', 'domain is not reachable',
				'unroutable address', 'unrouteable mail domain', 'unrouteable domain', 'unroutable domain', 'name or service not known', 'couldn\'t find any host named', 'couldn\'t find a mail exchanger', 'could not find a gateway for', 'find the recipient domain', 'no mx or a for domain', 'no mail exchanger', 'had no relevant answers', 'no data known', 'no data record of requested type', 'all relevant mx records point to', 'nodename nor servname', 'no address associated with', 'illegal host/domain name', 'invalid domain', 'illegal domain', 'bad domain', 'hostname unknown', 'unable to resolve domain', 'nonexistentdomain', 'domain ~ is not registered', 'domain has expired', 'domain unreachable', 'no such site', 'dns name does not exist', 'domain is invalid', 'domain isn\'t valid', 'can\'t find host',
			],
		},
		{
			id: 'no-dns', reason: 'HostUnknown', rank: 7,
			words: [
				'{has no|without|neither} a, {aaaa|mx}*', 'domain ~ {not seem to exist|not appear to exist}', 'no dns {entry|information}', 'invalid {hostname|host name}', 'domain {part|name} ~ {not valid|invalid}', '{domain|hostname|domain name} ~ {misspelled|misspelt|no such name|not registered|no dns record*|has no dns|has no mail server*|has no mail exchanger*|not have any mail server*|not have a mail server*|has no records|cannot be resolved|could not be resolved|not resolve|in the dns|in dns|unresolvable}', '{cannot|could not|unable to} find ~ domain', 'domain not known', 'hostname not found', 'unresolvable domain', 
				'no {mx|a|mail exchanger|dns|address|mx or a|mx or address|a or mx|mx or aaaa} record*', 'an mx or a record', 'no mail {server|servers|host|hosts|exchangers} {for|found|exist*}', '{find|locate} a mail server', 'no mx {for|found|host|hosts}', 'no such {domain name|mail domain|destination}', '{destination|recipient} domain ~ {not exist|unknown|invalid|not valid}',
			],
		},
		{ id: 'system-not-found', reason: 'HostUnknown', rank: 7, words: ['destination email system is unknown', 'destination e-mail system is unknown', 'system is unknown or invalid', 'e-mail system was not found', 'email system was not found', 'mail server was not found', 'destination system ~ not found'] },
		{ id: 'account-or-domain', reason: 'HostUnknown', rank: 8, words: ['account or domain may not exist'], title: 'No such account or domain' },
		{
			id: 'no-mail', reason: 'NotAccept', rank: 8, sources: ['rfc7505', 'sisimai'],
			words: ['do not accept any {mail|email|messages}', 'host is not accepting any mail', 'not accepted by any host', 'domain is not accepting mail', 'accepts no {mail|email|messages}', 'null mx', 'nullmx', 'does not accept mail', 'does not accept email', 'does not accept any mail', 'does not accept any email', 'not accept mail at all', 'no mail accepted', 'takes no mail', 'mail receiving disabled', 'does not receive mail', 'does not accept incoming', 'send-only server', 'not accept incoming mail', 'does not receive email', 'not set up to receive', 'not configured to receive', 'cannot receive mail', 'no mail service here', 'indicated no smtp service', 'not accepting any messages', 'domain does not receive', 'does not run a mail server', 'no smtp service here', 'no smtp here', 'not a mail server', 'never accepts mail', 'never accept mail', 'does not handle mail', 'no mail is accepted'],
		},
		{ id: 'takes-none', reason: 'NotAccept', rank: 7, words: ['not accepting any mail', 'never {receives|receive} {mail|email}', 'accepts no incoming', 'not a mail {receiver|server|host}', '{outgoing|outbound|sending} {mail server |server |}only', 'send only', 'not {receive|accept} {inbound|incoming}', 'no inbound {mail|email}', 'mail is not accepted for this domain'] },
		{ id: 'number-521', reason: 'NotAccept', rank: 3, code: [556], words: ['domain', 'host', 'mail', 'mx'] },
		{
			id: 'suppressed', reason: 'Suppressed', rank: 9,
			words: ['suppressed', 'who marked your messages as spam', 'address unsubscribed', 'recipient unsubscribed', 'do not mail', 'recent history of bouncing', 'suppression list', 'suppression-list', 'bounced address', 'previously complained', 'not delivering to previously', 'unsubscribed address', 'on your suppression', 'global suppression', 'inactive recipients', 'recipient ~ marked as inactive', 'blacklisted recipient', 'on the do not send list', 'do-not-mail'],
		},
		{
			id: 'sender-refused', reason: 'Rejected', rank: 7,
			words: [
				'return path', 'return-path', 'reverse-path', 'reverse path', 'sender\'s address', '{invalid|bad|illegal} mail from', 'your address ~ {blacklist|blocked|blacklisted|rejected|banned}', 'sender verify ~ failed', 'sender verification ~ failed', 'could not complete sender verify', 'sender callout', 'sender call-out', 'callout verification failed', 'verification failed for', 'denied [bouncedeny]', 'verify mailfrom failed', 'sender address verification', 'sender ~ rejected', 'sender refused', 'sender denied', 'sender not allowed', 'sender is not allowed', 'sender ~ not accepted', 'blocked sender', 'sender ~ blocked', 'your sender address', 'sender ~ blacklist*', 'envelope blocked', 'blocked senders', 'sender ~ does not exist', 'sender unknown', 'unknown sender', 'invalid sender', 'sender is invalid', 'sender invalid', 'bad sender', 'bogus mail from', 'forged sender', 'malformed sender', 'badmailfrom', 'badsender', 'illegal sender', 'mail from ~ rejected', 'mail from ~ denied', 'mail from ~ refused', 'from your {sender|sender address|address|domain}', 'blacklisted sender', 'sender is on ~ black*', 'address ~ may not be used as sender', 'we do not like sender', 'do not accept mail from this sender', 'not accept mail from this address', 'batv', 'prvs', 'purported responsible address', 'empty envelope sender*', 'null sender', 'multi-recipient bounce', 'no third-party dsns', 'bounces are not accepted', 'not owned by user', 'sender ~ not owned', 'sender mismatch', 'not logged in as owner', 'send mail as', 'not allowed to act as', 'sender ~ not verified', 'address is not verified', 'verified sender identity', 'unauthenticated senders not allowed', 'sendasdenied',
			],
		},
		{
			id: 'sender-domain', reason: 'Rejected', rank: 8, action: 'fix-dns', title: 'Sender’s domain not found', meaning: 'The domain of the envelope sender has no MX or address record that the server could find.',
			steps: ['Look up the sender’s domain from outside: it needs an MX or an address record.'],
			words: ['{sender|sender\'s|mailfrom|mail from|originator|your} domain ~ {not exist|not found|no mx|not resolve|unknown|no dns|not registered}', 'domain of {your|the} {sender|sender\'s|from} address', 'domain ~ {of the sender|in the sender|in sender|used as sender}', 'mail from domain', '{sender|sender\'s|mail from|envelope} domain ~ {no mx|not found|does not exist|unknown|invalid}', '{sender|mail from} domain has no', 'sender address rejected: domain', 'domain of sender address', 'sender domain ~ does not', 'sender domain must', 'sender\'s domain', 'domain of sender ~ does not', 'domain name required for sender', 'real domain name required', 'sender ~ domain not found', 'sender ~ has no mx', 'unresolvable rfc.532*', 'unresolvable rfc 532*', 'invalid dns mx or a/aaaa', 'no mx for sender', 'mx of sender', 'illegal mx record', 'sender domain not resolv*', 'cannot resolve sender*', 'unable to verify sender domain', 'cannot verify sender domain', 'from domain ~ does not exist', 'no valid sender domain', 'bogus mx', 'mx record ~ sender', 'sender\'s host does not exist', 'does not resolve ~ sender'],
		},
		{ id: 'sender-checked', reason: 'Rejected', rank: 9, words: ['{invalid|bad} address for sender', '{cannot|could not} verify {sender|the sender}', '{of|in} the {envelope sender|sender|sender address} ~ {cannot be resolved|not be resolved|not exist|not found|not resolve}', 'sender verification', 'sender {callout|call-out}', '{verify|verifying} {the sender|your sender|sender address|your address}', 'no mx ~ {sender|sending} domain', '{sender|sending} domain ~ {cannot receive|does not receive|does not accept|has no mx|has no mail*}'] },
		{ id: 'sender-listed', reason: 'Rejected', rank: 9, words: ['{sender|sender\'s|sending} domain {is |}{blacklist*|black list*|blocklist*}', '{sender address|sender\'s address|from address|envelope sender|return address|sender email} ~ {blacklist*|black list*|block list*|blocklist*|banned}', 'sender {is|was|has been} {blacklisted|blocklisted|banned}', 'blacklisted sender'], meaning: 'The server keeps a list of its own, and the sender is on it.' },
		{
			id: 'sender-amiss', reason: 'Rejected', rank: 7,
			words: [
				'verification of the sender*', 'malformed mail from', 'bounce address', '{return address|reply address|envelope sender|from address|sender address|sender\'s address|sender domain|sending domain|envelope from} ~ {not be verified|cannot be verified|not verified|refused|rejected|malformed|invalid|not valid|not allowed|not exist|unknown|not accepted|blocked|denied|not belong|unverifiable|not permitted|not resolve|syntax}', '{your|sender\'s|sending|sender} domain ~ {blocked|banned|blacklisted|refused|rejected|not allowed|not accepted}',
				'permissions to send as', 'permission to send as', 'send as this {sender|user|address}', 'send on behalf of', 'sender address {is|was} {wrong|bad|forged}', 'not allowed as sender', 'not a valid sender',
			],
		},
		{ id: 'mail-from-not', reason: 'Rejected', rank: 5, words: ['mail from ~ {not allowed|not accepted|not permitted}'] },
		{ id: 'sender-domain-code', reason: 'Rejected', rank: 8, enhanced: ['x.1.8'], action: 'fix-dns', words: ['does not exist', 'does not resolve', 'sender address rejected', 'not found'] },
		{ id: 'incomplete-sender', reason: 'Rejected', rank: 4, words: ['need fully-qualified address', 'fully qualified email address required', 'unqualified address', 'must contain a domain'], title: 'Address without a domain' },
		{ id: 'sender-after-mail', reason: 'Rejected', rank: 9, step: 'mail', action: 'fix-dns', words: ['does not exist', 'no such domain', 'unknown domain', 'unknown user', 'user unknown', 'not found'] },
		...ADDRESSES_ABROAD,
	],
};

import type { RuleTable } from '../rule';

/** American access providers: Comcast, AT&T, Cox, Spectrum. */
export const COMCAST_RULES: RuleTable = {
	name: 'comcast', provider: 'Comcast', sources: ['comcast', 'fieldManual'],
	rules: [
		{ id: 'es', reason: 'Blocked', words: ['es000001', 'es000010', '#es######'], party: 'own-server', action: 'fix-own-server', meaning: 'The IP is of a range for home connections.' },
		{ id: 'bl', reason: 'Blocked', rank: 8, words: ['bl######', 'comcast block for spam'], action: 'delist', meaning: 'The digits say which list: ..1 Spamhaus, ..10 Cloudmark, ..100 Sender Score, 000000 Comcast’s own.', steps: ['Look the IP up at these lists and ask for removal there.'] },
		{ id: 'dm', reason: 'AuthFailure', words: ['dm######'] },
		{ id: 'ptr', reason: 'RequirePTR', rank: 9, words: ['requires that all mail servers must have a ptr'] },
		{ id: 'sessions', reason: 'RateLimited', only: true, words: ['too many sessions opened', 'too many recent messages'] },
		{ id: 'recent', reason: 'RateLimited', rank: 8, only: true, words: ['too many recent messages'], action: 'retry', party: 'recipient' },
		{ id: 'unallocated', reason: 'UserUnknown', words: ['recipient mailbox unallocated'] },
		{ id: 'unavailable', reason: 'UserUnknown', rank: 4, only: true, code: [550], words: ['recipient unavailable'] },
		{ id: 'quota', reason: 'MailboxFull', rank: 9, words: ['recipient rejected - extended quota violation'], action: 'remove-address' },
		{ id: 'closed', reason: 'Suspend', words: ['account closed, please remove'] },
	],
};

export const ATT_RULES: RuleTable = {
	name: 'att', provider: 'AT&T', sources: ['att', 'fieldManual'],
	rules: [
		{ id: 'list', reason: 'Blocked', rank: 8, words: ['dnsbl:rbl', 'attrbl', 'blocked by ldap*'], action: 'delist', meaning: 'The IP is on AT&T’s own list.', steps: ['Write to abuse_rbl@abuse-att.net with the IP and the whole reply.'] },
		{ id: 'mailhost', reason: 'UserUnknown', words: ['blank mailhost - invalid address', 'addressee unknown, relay=*'] },
		{ id: 'ptr', reason: 'RequirePTR', only: true, rank: 9, words: ['fix reverse dns for'] },
		{ id: 'aup', reason: 'Rejected', words: ['sender rejected aup'] },
	],
};

export const COX_RULES: RuleTable = {
	name: 'cox', provider: 'Cox', sources: ['cox'],
	rules: [
		{ id: 'cxbl', reason: 'Blocked', words: ['aup#cxbl', 'aup#cdrbl'], meaning: 'Cox blocks the IP for traffic that looks like spam.' },
		{ id: 'cxdns', reason: 'RequirePTR', words: ['aup#cxdns'] },
		{ id: 'cxsndr', reason: 'AuthFailure', words: ['aup#cxsndr'], meaning: 'SPF or DKIM of the sender’s domain failed.' },
		{ id: 'cxsmtp', reason: 'SyntaxError', words: ['aup#cxsmtp'], meaning: 'The client broke the SMTP dialogue.' },
		{ id: 'rate', reason: 'RateLimited', words: ['aup#cxcnct', 'aup#cxmxrt'] },
		{ id: 'account', reason: 'SecurityError', words: ['aup#cxthrt', 'aup#cxmj'], party: 'own-server', title: 'Sending account limited', meaning: 'Your Cox account is limited or blocked for suspicious activity.' },
		{ id: 'ipbl', reason: 'Blocked', rank: 8, words: ['aup#ipbl*'], action: 'delist', meaning: 'The digits are flags: 1 Spamhaus, 10 Return Path, 100 Invaluement, 1000 Cloudmark.' },
		{ id: 'urlbl', reason: 'SpamDetected', rank: 8, words: ['aup#urlbl*'], meaning: 'A link of the message is on a list (SURBL, Spamhaus DBL, ivmURI).' },
		{ id: 'attachment', reason: 'SecurityError', only: true, words: ['attachment extension is forbidden'], action: 'fix-content', party: 'sender' },
		{ id: 'recipient', reason: 'UserUnknown', only: true, rank: 4, words: ['recipient rejected'] },
	],
};

/** The number behind AUP# tells the cause. */
export const SPECTRUM_RULES: RuleTable = {
	name: 'spectrum', provider: 'Spectrum', sources: ['spectrum'],
	rules: [
		{ id: 'blocked', reason: 'Blocked', rank: 9, words: ['aup#in-1000', 'aup#out-1000', 'aup#i-1000', 'aup#o-1000'], meaning: 'Spectrum blocks the IP for suspicious activity.' },
		{ id: 'account', reason: 'SecurityError', rank: 8, words: ['aup#out-10#0', 'aup#o-10#0', 'aup#i-10#0', 'aup#in-10#0'], party: 'own-server', title: 'Sending account limited' },
		{ id: 'later', reason: 'SystemError', rank: 9, words: ['aup#in-1090', 'aup#out-1090', 'aup#i-1090', 'aup#o-1090'] },
		{ id: 'dns', reason: 'RequirePTR', rank: 8, words: ['aup#in-110#', 'aup#in-111#', 'aup#in-112#', 'aup#in-113#', 'aup#in-114#', 'aup#in-115#', 'aup#i-1100', 'aup#i-1110', 'aup#i-1120', 'aup#i-1130', 'aup#i-1150', 'aup#in-1100'] },
		{ id: 'domain-policy', reason: 'AuthFailure', rank: 8, words: ['aup#in-1160', 'aup#in-117#', 'aup#in-118#', 'aup#in-119#', 'aup#i-1160', 'aup#i-1170', 'aup#i-1180', 'aup#i-1190'], meaning: 'The policy of the sender’s own domain forbids it.' },
		{ id: 'listed', reason: 'Blocked', rank: 8, words: ['aup#in-12##', 'aup#i-12##', 'aup#out-12##'], action: 'delist', meaning: '1200 and 1210 mean Cloudmark, 1220 to 1250 Spamhaus.' },
		{ id: 'rate', reason: 'RateLimited', rank: 9, words: ['aup#in-13##', 'aup#in-14##', 'aup#i-13##', 'aup#i-14##', 'aup#out-13##', 'aup#out-14##', 'aup#o-13##', 'aup#o-14##', 'aup#in-1540', 'aup#in-1550', 'aup#in-1560', 'aup#in-1580', 'aup#i-1540', 'aup#i-1550', 'aup#i-1560', 'aup#i-1580', 'aup#out-1580', 'aup#o-1580'], meaning: 'Too many connections, messages or recipients.' },
		{ id: 'from', reason: 'Rejected', rank: 8, words: ['aup#out-1500', 'aup#out-1520', 'aup#o-1500', 'aup#o-1520'], party: 'own-server', meaning: 'The From address is not the one that logged in, or not of a hosted domain.' },
		{ id: 'size', reason: 'EmailTooLarge', rank: 8, words: ['aup#in-1530', 'aup#out-1530', 'aup#i-1530', 'aup#o-1530'] },
	],
};

import type { RuleTable } from '../rule';

/** Russian and Asian mailbox providers. */
export const YANDEX_RULES: RuleTable = {
	name: 'yandex', provider: 'Yandex', sources: ['yandex', 'fieldManual'],
	rules: [
		{ id: 'spam', reason: 'SpamDetected', words: ['rejected under suspicion of spam', 'blocked by spam statistics', 'ya.cc/1irbc'], meaning: 'If nothing but spam came from the sender, it stays refused for a day.' },
		{ id: 'target-policy', reason: 'Suspend', words: ['policy rejection on the target address'], meaning: 'The recipient’s account is blocked for breaking the terms.' },
		{ id: 'rate', reason: 'RateLimited', only: true, rank: 8, words: ['exceeded message rate limit'], action: 'retry', party: 'recipient' },
		{ id: 'later', reason: 'SystemError', only: true, words: ['sorry, the service is currently unavailable'] },
		{ id: 'syntax', reason: 'UserUnknown', words: ['bad address mailbox syntax'], action: 'fix-address' },
		{ id: 'no-recipients', reason: 'UserUnknown', words: ['no correct recipients'] },
		{ id: 'size', reason: 'MailboxFull', only: true, rank: 8, words: ['mailbox size limit exceeded'] },
	],
};

export const MAIL_RU_RULES: RuleTable = {
	name: 'mailru', provider: 'Mail.ru', sources: ['mailru', 'fieldManual'],
	rules: [
		{ id: 'disabled', reason: 'Suspend', rank: 8, words: ['invalid mailbox. local mailbox ~ account is disabled', 'is unavailable: account is disabled', 'unavailable: user is terminated'] },
		{ id: 'invalid', reason: 'UserUnknown', words: ['message was not accepted -- invalid mailbox', 'invalid mailbox. local mailbox'] },
		{ id: 'spam', reason: 'SpamDetected', only: true, words: ['spam message rejected'], steps: ['Appeal with the link and the error code of the reply.'] },
		{ id: 'own-account', reason: 'SecurityError', words: ['message sending for this account is disabled'], party: 'own-server', title: 'Sending account disabled', steps: ['Change the password of the account.'] },
		{ id: 'dmarc', reason: 'AuthFailure', words: ['not accepted due to domain owner dmarc policy'] },
	],
};

export const RAMBLER_RULES: RuleTable = {
	name: 'rambler', provider: 'Rambler', sources: ['rambler'],
	rules: [
		{ id: '540', reason: 'Suspend', words: ['recipient address rejected: inactive', 'recipient address rejected: blocked'], code: [540], meaning: 'Rambler’s own code 540: the mailbox is switched off or blocked.' },
		{ id: 'rate', reason: 'RateLimited', only: true, words: ['rate limit exceeded'] },
	],
};

export const QQ_RULES: RuleTable = {
	name: 'qq', provider: 'QQ Mail', sources: ['qq'],
	rules: [
		{ id: 'spf', reason: 'AuthFailure', only: true, words: ['spf check failed', 'dmarc check failed'] },
		{ id: 'backscatter', reason: 'Blocked', words: ['suspected bounce attacks'], party: 'own-server', action: 'fix-own-server', meaning: 'The server sends bounces to people who never wrote.' },
		{ id: 'spam-ip', reason: 'Blocked', words: ['suspected spam ip'], meaning: 'QQ takes the IP for a source of spam.' },
		{ id: 'denied', reason: 'Blocked', only: true, words: ['connection denied'] },
		{ id: 'spam', reason: 'SpamDetected', only: true, rank: 6, words: ['suspected spam', 'spam is embedded in the email', 'mail content denied'] },
		{ id: 'recipients', reason: 'Filtered', words: ['mail is rejected by recipients'] },
		{ id: 'access-denied', reason: 'RateLimited', words: ['mailbox unavailable or access den*'], action: 'retry', party: 'recipient', meaning: 'The mailbox gets too much mail and is closed for a while.' },
		{ id: 'frequency', reason: 'RateLimited', rank: 8, words: ['ip frequency limited', 'domain frequency limited', 'sender frequency limited', 'connection frequency limited'] },
	],
};

export const NETEASE_RULES: RuleTable = {
	name: 'netease', provider: 'NetEase', sources: ['netease', 'kumomta'],
	rules: [
		{ id: 'dt-spm', reason: 'SpamDetected', rank: 9, words: ['dt:spm*'], meaning: 'Content that NetEase forbids or takes for spam.' },
		{ id: 'dt-sum', reason: 'Rejected', words: ['dt:sum*'], meaning: 'Envelope sender and From header differ.' },
		{ id: 'hl-ihu', reason: 'Blocked', words: ['hl:ihu*', 'hl:ipb*'], meaning: 'NetEase refuses the IP for spam or odd connections.' },
		{ id: 'daily', reason: 'RateLimited', words: ['mi:stc*', 'hl:itc*', 'rp:orq*'], meaning: 'The limit of the day is reached.' },
		{ id: 'mi-spb', reason: 'Rejected', words: ['mi:spb*'] },
		{ id: 'auth-limit', reason: 'SecurityError', words: ['smtp auth error limit exceed'], party: 'own-server' },
		{ id: 'list', reason: 'Blocked', only: true, words: ['ip in blacklist'] },
		{ id: 'c1mx-listed', reason: 'SpamDetected', rank: 4, only: true, words: ['requested action not taken'], code: [554] },
	],
};

export const DOCOMO_RULES: RuleTable = {
	name: 'docomo', provider: 'NTT docomo', sources: ['sisimai'],
	rules: [
		{ id: 'after-data', reason: 'Filtered', rank: 8, only: true, step: 'data', words: ['unknown user'], meaning: 'docomo says this after the message when a filter of the user refuses it.' },
		{ id: 'full', reason: 'MailboxFull', only: true, words: ['too much mail data'] },
	],
};

export const AU_RULES: RuleTable = {
	name: 'au', provider: 'KDDI au', sources: ['sisimai'],
	rules: [{ id: 'no-address', reason: 'Filtered', rank: 8, only: true, words: ['550 : user unknown'], meaning: 'Without an address in the reply, a filter of the user refused it.' }],
};

export const I_UA_RULES: RuleTable = {
	name: 'i.ua', provider: 'i.ua', sources: ['sisimai'],
	rules: [
		{ id: 'err-1', reason: 'NoRelaying', words: ['mail.i.ua/err/1'] },
		{ id: 'err-2', reason: 'UserUnknown', words: ['mail.i.ua/err/2'] },
		{ id: 'err-3', reason: 'Suspend', words: ['mail.i.ua/err/3'], meaning: 'The mailbox was not used for months.' },
		{ id: 'err-4', reason: 'MailboxFull', words: ['mail.i.ua/err/4'] },
		{ id: 'err-5', reason: 'RateLimited', words: ['mail.i.ua/err/5'] },
		{ id: 'err-7', reason: 'Blocked', words: ['mail.i.ua/err/7'], action: 'fix-own-server', meaning: 'The HELO name is wrong.' },
		{ id: 'err-9', reason: 'Blocked', words: ['mail.i.ua/err/9'], action: 'delist' },
	],
};

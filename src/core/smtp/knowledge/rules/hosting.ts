import type { RuleTable } from '../rule';

/** Hosters, forwarders and sending services. */
export const GODADDY_RULES: RuleTable = {
	name: 'godaddy', provider: 'GoDaddy', sources: ['godaddy'],
	rules: [
		{ id: 'rate', reason: 'RateLimited', rank: 8, words: ['ib007', 'ib504', 'ib510', 'ib605', 'ib607'] },
		{ id: 'busy', reason: 'SystemError', words: ['ib101'] },
		{ id: 'listed', reason: 'Blocked', rank: 8, words: ['ib103', 'ib104', 'ib105', 'ib106'], action: 'delist', meaning: 'IB103 is Cloudmark; IB104, IB105 and IB106 are Spamhaus SBL, XBL and PBL.' },
		{ id: 'ptr', reason: 'RequirePTR', words: ['ib108'] },
		{ id: 'blocked', reason: 'Blocked', words: ['ib110', 'ib111', 'ib112', 'ib113'], action: 'review', meaning: 'GoDaddy blocks the IP for an hour or a day: spam or wrong recipients.' },
		{ id: 'spam', reason: 'SpamDetected', words: ['ib212'] },
		{ id: 'login', reason: 'SecurityError', words: ['ib401'] },
		{ id: 'from', reason: 'Rejected', words: ['ib501', 'ib502', 'ib506'] },
		{ id: 'spf', reason: 'AuthFailure', words: ['ib508'] },
		{ id: 'virus', reason: 'VirusDetected', words: ['ib705'] },
	],
};

export const IMPROVMX_RULES: RuleTable = {
	name: 'improvmx', provider: 'ImprovMX', sources: ['improvmx'],
	rules: [
		{ id: '5.9.0', reason: 'NetworkError', words: ['#id-5.9.0'], party: 'receiving-server', title: 'Mail loop' },
		{ id: '5.9.2', reason: 'NoRelaying', words: ['#id-5.9.2', '#id-5.9.3'], meaning: 'The domain is not set up at ImprovMX.' },
		{ id: '5.9.4', reason: 'Greylisted', words: ['#id-5.9.4'] },
		{ id: '5.9.5', reason: 'SystemError', words: ['#id-5.9.5', 'correctly read the forwarding recipient'], action: 'contact-recipient-admin', meaning: 'ImprovMX cannot read where to forward to.' },
	],
};

export const ZOHO_RULES: RuleTable = {
	name: 'zoho', provider: 'Zoho', sources: ['zoho', 'fieldManual'],
	rules: [
		{ id: 'destination', reason: 'Filtered', words: ['mail rejected by destination domain', 'mailbox delivery restricted by policy error', 'mailbox delivery failure policy error'], meaning: 'A rule of the recipient’s domain refuses it.' },
		{ id: 'dmarc', reason: 'AuthFailure', only: true, words: ['rejected per dmarc policy'] },
		{ id: 'fault', reason: 'SystemError', only: true, rank: 5, words: ['temporary system error'] },
	],
};

export const FACEBOOK_RULES: RuleTable = {
	name: 'facebook', provider: 'Facebook', sources: ['sisimai'],
	rules: [
		{ id: 'pol-p1', reason: 'Blocked', words: ['pol-p1', 'pol-p2'] },
		{ id: 'pol-p5', reason: 'VirusDetected', words: ['pol-p5'] },
		{ id: 'pol-p6', reason: 'SpamDetected', words: ['pol-p6'] },
		{ id: 'pol-p7', reason: 'AuthFailure', words: ['pol-p7'] },
		{ id: 'pol-t1', reason: 'RateLimited', words: ['pol-t1', 'con-t1'] },
		{ id: 'rcp-p1', reason: 'UserUnknown', words: ['rcp-p1'] },
		{ id: 'rcp-p2', reason: 'Filtered', rank: 8, words: ['rcp-p2'] },
		{ id: 'dns-p1', reason: 'Rejected', words: ['dns-p1'], action: 'fix-dns' },
		{ id: 'dns-p3', reason: 'RequirePTR', words: ['dns-p3'] },
		{ id: 'msg-p1', reason: 'EmailTooLarge', words: ['msg-p1'] },
		{ id: 'msg-p2', reason: 'SecurityError', words: ['msg-p2'], action: 'fix-content', party: 'sender' },
	],
};

export const SES_RULES: RuleTable = {
	name: 'ses', provider: 'Amazon SES', sources: ['ses'],
	rules: [
		{ id: 'rate', reason: 'RateLimited', words: ['throttling failure*'], party: 'own-server', meaning: 'Your own SES account has reached its limit.' },
		{ id: 'not-verified', reason: 'Rejected', words: ['message rejected: email address is not verified'], party: 'own-server', action: 'fix-own-server', meaning: 'The sender, and in the sandbox the recipient too, must be verified in this region.' },
		{ id: 'no-access', reason: 'SecurityError', words: ['not subscribed to ses'], party: 'own-server' },
	],
};

export const SENDGRID_RULES: RuleTable = {
	name: 'sendgrid', provider: 'SendGrid', sources: ['sisimai'],
	rules: [
		{ id: 'credits', reason: 'RateLimited', rank: 9, words: ['maximum credits exceeded'], party: 'own-server', meaning: 'Your SendGrid plan is used up.' },
		{ id: 'identity', reason: 'Rejected', words: ['does not match a verified sender identity', 'unauthenticated senders not allowed'], party: 'own-server', action: 'fix-own-server' },
	],
};

export const MAILGUN_RULES: RuleTable = {
	name: 'mailgun', provider: 'Mailgun', sources: ['mailgun'],
	rules: [
		{ id: 'bounced-before', reason: 'Suppressed', rank: 8, words: ['not delivering to previously bounced address', 'suppress-bounce'], meaning: 'The address bounced before and stands on Mailgun’s list of bounces, so nothing was sent.' },
		{ id: 'complained-before', reason: 'Suppressed', rank: 8, words: ['not delivering to a user who marked your messages as spam', 'suppress-complaint'], meaning: 'The recipient complained before; mailing them again hurts your reputation.' },
		{ id: 'unsubscribed', reason: 'Suppressed', rank: 8, words: ['not delivering to unsubscribed address', 'suppress-unsubscribe'], meaning: 'The recipient has unsubscribed.' },
	],
};

export const POSTMARK_RULES: RuleTable = {
	name: 'postmark', provider: 'Postmark', sources: ['postmark'],
	rules: [
		{ id: '406', reason: 'Suppressed', rank: 8, words: ['tried to send to {a recipient|recipients} that {has|have} been marked as inactive', 'errorcode 406', 'postmark error 406'], meaning: 'An earlier bounce, a complaint or somebody by hand has switched the address off at Postmark.' },
		{ id: '405', reason: 'RateLimited', rank: 8, party: 'own-server', words: ['errorcode 405', 'postmark error 405'], meaning: 'Your Postmark account has no credits left.' },
	],
};

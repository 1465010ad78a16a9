import type { Source } from '../verdict';

/** Where the rules come from. Source code counts as a source: it is where the words are written. */
const SOURCES = {
	google: ['Gmail SMTP errors and codes', 'https://support.google.com/a/answer/3726730'],
	microsoftNdr: ['Microsoft: non-delivery reports in Exchange Online', 'https://learn.microsoft.com/en-us/exchange/troubleshoot/email-delivery/ndr/non-delivery-reports-in-exchange-online'],
	exchangeNdr: ['Microsoft: NDRs in Exchange Server', 'https://learn.microsoft.com/en-us/Exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages'],
	microsoftDelist: ['Microsoft: delist portal', 'https://sender.office.com/'],
	outlook: ['Outlook.com postmaster: troubleshooting', 'https://substrate.office.com/ip-domain-management-snds/Postmaster/Troubleshooting'],
	outlook515: ['Microsoft: fix error 550 5.7.515', 'https://support.microsoft.com/topic/fix-ndr-error-550-5-7-515-in-outlook-com-34cfe8f8-6fbf-457e-9e8b-9e4dbaf4e0ef'],
	yahoo: ['Yahoo: SMTP error codes', 'https://senders.yahooinc.com/smtp-error-codes/'],
	apple: ['Apple: postmaster information for iCloud Mail', 'https://support.apple.com/en-us/102322'],
	comcast: ['Comcast postmaster: SMTP error codes', 'http://postmaster.comcast.net/smtp-error-codes.php'],
	att: ['AT&T: email support', 'https://www.att.com/support/article/email-support/KM1401980/'],
	cox: ['Cox: email error codes', 'https://www.cox.com/residential/support/email-error-codes.html'],
	spectrum: ['Spectrum: understanding email error codes', 'https://www.spectrumbusiness.net/support/internet/understanding-email-error-codes'],
	gmx: ['GMX postmaster: error messages', 'https://postmaster.gmx.net/en/error-messages'],
	tonline: ['T-Online postmaster', 'https://postmaster.t-online.de/'],
	orange: ['Orange postmaster: OFR error codes', 'https://www.postmastery.com/orange-postmaster-smtp-error-codes-ofr/'],
	free: ['Free postmaster', 'https://postmaster.free.fr/index_en.html'],
	zoho: ['Zoho Mail: why mail is refused', 'https://www.zoho.com/mail/help/spam-reason.html'],
	yandex: ['Yandex Mail: bounces', 'https://yandex.com/support/mail/bounces/yandex.html'],
	mailru: ['Mail.ru: delivery errors', 'https://help.mail.ru/notspam-support/errors'],
	rambler: ['Rambler: error messages', 'https://help.rambler.ru/mail/mail-soobsheniya-ob-oshibkah/1326/'],
	qq: ['QQ Mail: why mail is returned', 'https://service.mail.qq.com/detail/122/57'],
	netease: ['NetEase: mail refused', 'http://mail.163.com/help/help_spam_16.htm'],
	godaddy: ['GoDaddy: what does my email bounceback mean', 'https://www.godaddy.com/help/what-does-my-email-bounceback-mean-3568'],
	improvmx: ['ImprovMX: error codes', 'https://improvmx.com/guides/improvmx-error-codes/'],
	proofpoint: ['Proofpoint: IP look-up', 'https://ipcheck.proofpoint.com/'],
	mimecast: ['Mimecast: SMTP error codes', 'https://community.mimecast.com/s/article/email-security-cloud-gateway-mimecast-smtp-error-codes'],
	barracuda: ['Barracuda: SMTP error codes', 'https://campus.barracuda.com/product/emailsecuritygateway/doc/39815000/smtp-error-codes/'],
	trendmicro: ['Trend Micro: email reputation', 'https://www.ers.trendmicro.com/reputations/index'],
	broadcom: ['Broadcom: Email Security.cloud', 'https://knowledge.broadcom.com/external/article/165144'],
	mailgun: ['Mailgun: bounces and suppressions', 'https://documentation.mailgun.com/en/latest/api-bounces.html'],
	postmark: ['Postmark: API error codes', 'https://postmarkapp.com/developer/api/overview#error-codes'],
	ses: ['Amazon SES: SMTP troubleshooting', 'https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html'],
	postfix: ['Postfix: configuration parameters', 'https://www.postfix.org/postconf.5.html'],
	postfixSource: ['Postfix: source', 'https://github.com/vdukhovni/postfix'],
	exim: ['Exim: source', 'https://github.com/Exim/exim'],
	sendmail: ['Sendmail', 'https://www.sendmail.org/'],
	qmail: ['notqmail', 'https://notqmail.org/'],
	opensmtpd: ['OpenSMTPD', 'https://www.opensmtpd.org/'],
	zonemta: ['ZoneMTA: bounce patterns', 'https://github.com/zone-eu/zone-mta/blob/master/config/bounces.txt'],
	kumomta: ['KumoMTA: community bounce rules', 'https://github.com/KumoCorp/kumomta/blob/main/assets/community/bounces.toml'],
	sisimai: ['Sisimai: reasons and their texts', 'https://github.com/sisimai/p5-sisimai'],
	fieldManual: ['SMTP Field Manual', 'https://smtpfieldmanual.com/'],
	rfc5321: ['RFC 5321', 'https://www.rfc-editor.org/rfc/rfc5321'],
	rfc3463: ['RFC 3463', 'https://www.rfc-editor.org/rfc/rfc3463'],
	rfc5965: ['RFC 5965', 'https://www.rfc-editor.org/rfc/rfc5965'],
	rfc6647: ['RFC 6647: greylisting', 'https://www.rfc-editor.org/rfc/rfc6647'],
	rfc7505: ['RFC 7505: null MX', 'https://www.rfc-editor.org/rfc/rfc7505'],
	rfc7489: ['RFC 7489: DMARC', 'https://www.rfc-editor.org/rfc/rfc7489'],
	rfc5782: ['RFC 5782: DNS blocklists', 'https://www.rfc-editor.org/rfc/rfc5782'],
} as const satisfies Record<string, readonly [title: string, url: `http${string}`]>;

export type SourceKey = keyof typeof SOURCES;

export function ruleSource(key: SourceKey): Source {
	const [title, url] = SOURCES[key];
	return { title, url };
}

import type { Source } from '../verdict';

/** The places that the tables of codes name, so that their rows stay short. */

/** `rfc(5321, '4.2')` */
export function rfc(number: number, section?: string): Source {
	const url = `https://www.rfc-editor.org/rfc/rfc${number}`;
	return section ? { title: `RFC ${number} section ${section}`, url: `${url}#section-${section}` } : { title: `RFC ${number}`, url };
}

/** An Internet-Draft, by its name and version: `draft-moore-email-addrquery-01`. */
export function draft(name: string): Source {
	return { title: name, url: `https://datatracker.ietf.org/doc/html/${name}` };
}

/** Reply codes in order of their numbers, and what the three digits say. */
export const REPLY_CODES = rfc(5321, '4.2');
/** How long to wait between tries, and when to give up. */
export const RETRYING = rfc(5321, '4.5.4.1');
/** SMTP AUTH and its codes. */
export const AUTH = rfc(4954, '6');
export const STARTTLS = rfc(3207, '4');
export const SIZE = rfc(1870);
export const ETRN = rfc(1985);
/** Hosts that take no mail: 521 and 556. */
export const NO_MAIL = rfc(7504);
export const NULL_MX = rfc(7505);
/** Greylisting: what it is and which codes suit it. */
export const GREYLISTING = rfc(6647);
/** Enhanced codes for SPF, DKIM and reverse DNS. */
export const AUTHENTICATION_CODES = rfc(7372);
/** The first registry of enhanced codes, with the basic codes that go with them. */
export const REGISTRY_RULES = rfc(5248);

export const REGISTRY: Source = {
	title: 'IANA: SMTP Enhanced Status Codes',
	url: 'https://www.iana.org/assignments/smtp-enhanced-status-codes/smtp-enhanced-status-codes.xhtml',
};

export const GOOGLE: Source = { title: 'Gmail SMTP errors and codes', url: 'https://support.google.com/a/answer/3726730' };
export const EXCHANGE_ONLINE: Source = {
	title: 'Microsoft: non-delivery reports in Exchange Online',
	url: 'https://learn.microsoft.com/en-us/exchange/troubleshoot/email-delivery/ndr/non-delivery-reports-in-exchange-online',
};
export const EXCHANGE_SERVER: Source = {
	title: 'Microsoft: non-delivery reports in Exchange Server',
	url: 'https://learn.microsoft.com/en-us/Exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages',
};
export const OUTLOOK_AUTHENTICATION: Source = {
	title: 'Microsoft: 550 5.7.515 in Outlook.com',
	url: 'https://support.microsoft.com/topic/fix-ndr-error-550-5-7-515-in-outlook-com-34cfe8f8-6fbf-457e-9e8b-9e4dbaf4e0ef',
};
export const OUTLOOK_POSTMASTER: Source = {
	title: 'Outlook.com postmaster: troubleshooting',
	url: 'https://substrate.office.com/ip-domain-management-snds/Postmaster/Troubleshooting',
};
export const YAHOO: Source = { title: 'Yahoo Sender Hub: SMTP error codes', url: 'https://senders.yahooinc.com/smtp-error-codes/' };
export const BARRACUDA: Source = {
	title: 'Barracuda Email Security Gateway: SMTP error codes',
	url: 'https://campus.barracuda.com/product/emailsecuritygateway/doc/39815000/smtp-error-codes/',
};
export const RAMBLER: Source = { title: 'Rambler: mail error messages', url: 'https://help.rambler.ru/mail/mail-soobsheniya-ob-oshibkah/1326/' };
export const ZOHO: Source = { title: 'Zoho Mail: reasons for rejection', url: 'https://www.zoho.com/mail/help/spam-reason.html' };
export const AMAZON_SES: Source = { title: 'Amazon SES: SMTP issues', url: 'https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html' };
export const POSTFIX: Source = { title: 'Postfix configuration parameters', url: 'https://www.postfix.org/postconf.5.html' };
export const EXIM: Source = { title: 'Exim source code', url: 'https://github.com/Exim/exim' };
export const SENDMAIL: Source = { title: 'Sendmail', url: 'https://www.sendmail.org/' };
export const OPENSMTPD: Source = { title: 'OpenSMTPD source code', url: 'https://github.com/OpenSMTPD/OpenSMTPD' };
export const SISIMAI: Source = { title: 'Sisimai, a bounce parser', url: 'https://github.com/sisimai/p5-sisimai' };
export const KUMOMTA: Source = { title: 'KumoMTA bounce rules', url: 'https://github.com/KumoCorp/kumomta' };
export const ZONEMTA: Source = { title: 'ZoneMTA bounce rules', url: 'https://github.com/zone-eu/zone-mta' };
export const FIELD_MANUAL: Source = { title: 'SMTP Field Manual', url: 'https://smtpfieldmanual.com/' };
/** A list that is copied all over the web; many of its codes exist in no standard. */
export const WEB_LIST: Source = { title: 'turboSMTP list of SMTP codes', url: 'https://serversmtp.com/smtp-error/' };

import { AMAVIS } from './amavis';
import { APPLICATION } from './application';
import { BREVO } from './brevo';
import { COURIER } from './courier';
import { DMA } from './dma';
import { DOVECOT } from './dovecot';
import { EXCHANGE_PROTOCOL } from './exchangeProtocol';
import { EXCHANGE_TRACKING } from './exchangeTracking';
import { EXIM } from './exim';
import type { LogFormat } from './format';
import { HARAKA } from './haraka';
import { HMAILSERVER } from './hmailserver';
import { KUMOMTA } from './kumomta';
import { MAILGUN } from './mailgun';
import { MANDRILL } from './mandrill';
import { MDAEMON } from './mdaemon';
import { MESSAGE_TRACE } from './messageTrace';
import { MSMTP } from './msmtp';
import { NULLMAILER } from './nullmailer';
import { OPENSMTPD } from './opensmtpd';
import { POSTFIX } from './postfix';
import { POSTMARK } from './postmark';
import { POWERMTA } from './powermta';
import { QMAIL } from './qmail';
import { RESEND } from './resend';
import { RSPAMD } from './rspamd';
import { SENDGRID } from './sendgrid';
import { SENDMAIL } from './sendmail';
import { SES } from './ses';
import { SPARKPOST } from './sparkpost';
import { SSMTP } from './ssmtp';
import { STALWART } from './stalwart';
import { TRANSCRIPT } from './transcript';
import { ZONEMTA } from './zonemta';

/**
 * All formats, in the order in which they are tried on a line that the format of the line before does not know. Those that tell their
 * lines by few words come last.
 */
export const FORMATS: readonly LogFormat[] = [
	POSTFIX, EXIM, SENDMAIL, TRANSCRIPT, QMAIL, OPENSMTPD, COURIER, EXCHANGE_PROTOCOL, EXCHANGE_TRACKING, MESSAGE_TRACE, POWERMTA, KUMOMTA,
	HARAKA, STALWART, ZONEMTA, HMAILSERVER, MDAEMON, MSMTP, NULLMAILER, DMA, SSMTP, DOVECOT, AMAVIS, RSPAMD, SES, SENDGRID, MAILGUN, POSTMARK,
	SPARKPOST, MANDRILL, BREVO, RESEND, APPLICATION,
];

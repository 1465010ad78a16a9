/** The log formats read, by the name of the software that writes them; `message` are bounce messages, which are no log. */
export const LOG_FORMATS = [
	'postfix', 'exim', 'sendmail', 'transcript', 'qmail', 'opensmtpd', 'courier', 'exchange-protocol', 'exchange-tracking', 'message-trace', 'powermta',
	'kumomta', 'haraka', 'stalwart', 'zonemta', 'hmailserver', 'mdaemon', 'msmtp', 'nullmailer', 'dma', 'ssmtp', 'dovecot', 'amavis', 'rspamd', 'ses',
	'sendgrid', 'mailgun', 'postmark', 'sparkpost', 'mandrill', 'brevo', 'resend', 'application', 'message',
] as const;
export type LogFormatId = (typeof LOG_FORMATS)[number];

/**
 * What happened to one message for one recipient, as one line says it.
 *
 * `sent` accepted by the next host or delivered; `deferred` will be tried again; `bounced` given up, a bounce follows; `rejected`
 * refused at our own door; `expired` given up because the queue lifetime ended; `relayed` and `expanded` as in RFC 3464 section
 * 2.3.3; `complaint` a feedback report.
 */
export const EVENT_KINDS = ['sent', 'deferred', 'bounced', 'rejected', 'expired', 'relayed', 'expanded', 'complaint'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** A fact: what a line of a log says. Everything the line does not say is absent, never guessed. */
export interface LogEvent {
	/** Line number as the editor counts: from 1, lines end at LF, CRLF and lone CR. */
	readonly line: number;
	/** Place of the line in the file, in bytes, without its line end. */
	readonly offset: number;
	readonly length: number;
	/** ISO 8601; with `Z` or an offset only if the log says so. */
	readonly time?: string;
	readonly format: LogFormatId;
	/** The machine that wrote the line. */
	readonly host?: string;
	/** The part of the mail server that wrote it, such as `smtp` or `smtpd`. */
	readonly service?: string;
	readonly queueId?: string;
	readonly messageId?: string;
	/** Envelope sender; empty string for the null sender `<>`. */
	readonly sender?: string;
	readonly recipient?: string;
	/** The other side, as logged: `mx.example.net[192.0.2.1]:25`. */
	readonly relay?: string;
	readonly kind: EventKind;
	/** Basic reply code. */
	readonly code?: number;
	/** Enhanced status code, `5.1.1`. */
	readonly enhanced?: string;
	/** The reply or failure text as it stands in the line, codes included. */
	readonly reply?: string;
	/** The SMTP command that was answered: `RCPT TO`, `end of DATA`. */
	readonly phase?: string;
}

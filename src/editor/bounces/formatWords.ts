import type { LogSummary } from '../../core/analysis/summary';
import type { LogFormatId } from '../../core/log/event';
import type { Locale } from './locale';

/** Where the name is not the word with a capital letter. */
const NAMES: Partial<Record<LogFormatId, string>> = {
	opensmtpd: 'OpenSMTPD',
	'exchange-protocol': 'Exchange',
	'exchange-tracking': 'Exchange message tracking',
	'message-trace': 'Exchange message trace',
	powermta: 'PowerMTA',
	kumomta: 'KumoMTA',
	zonemta: 'ZoneMTA',
	hmailserver: 'hMailServer',
	mdaemon: 'MDaemon',
	msmtp: 'msmtp',
	nullmailer: 'nullmailer',
	dma: 'dma',
	ssmtp: 'sSMTP',
	ses: 'Amazon SES',
	sendgrid: 'SendGrid',
	sparkpost: 'SparkPost',
};

/** More of them do not fit. */
const MOST_NAMED = 3;

/** `Postfix 98 %, Dovecot 2 %`: by the lines that a format read; `Postfix` alone where there is one. Empty where there is none. */
export function formatWords({ formats }: Pick<LogSummary, 'formats'>, locale: Locale): string {
	const all = formats.reduce((sum, { lines }) => sum + lines, 0);
	const named = formats.slice(0, MOST_NAMED).map(({ format, lines }) => {
		const percent = Math.round((100 * lines) / all);
		return formats.length === 1 ? nameOf(format, locale) : locale.l10n.t('{0} {1} %', nameOf(format, locale), percent > 0 ? locale.number(percent) : '<1');
	});
	return [...named, ...(formats.length > MOST_NAMED ? ['…'] : [])].join(', ');
}

function nameOf(format: LogFormatId, { l10n }: Locale): string {
	switch (format) {
		case 'transcript':
			return l10n.t('SMTP dialogue');
		case 'message':
			return l10n.t('Bounce messages');
		case 'application':
			return l10n.t('Application');
		default:
			return NAMES[format] ?? format.charAt(0).toUpperCase() + format.slice(1);
	}
}
